import type { AdviceParams } from '../../issue-params.ts';
import { listKeys, sentence, type Catalogue } from '../words.ts';
import { count, quote } from './parts.ts';

const shapes = {
  tables: (n: number) => count(n, 'tabell', 'tabeller'),
  lists: (n: number) => count(n, 'lista', 'listor'),
  entries: (n: number) => count(n, 'rad i listor', 'rader i listor'),
  headings: (n: number) => `${count(n, 'rubrik', 'rubriker')} under nivå två`,
} as const;
const titles = { title: 'Rubriken', heading: 'Mellanrubriken', item: 'Punktens rubrik', name: 'Namnet' } as const;
const places = {
  title: 'sökmotorer kapar det som är längre',
  heading: 'den står i sidans innehållslista',
  item: 'den står på kort, i planer och i formulär',
  name: 'det står på kartor och i menyer',
} as const;

const few = (entries: readonly string[]) => entries.slice(0, 5).join(', ') + (entries.length > 5 ? ' …' : '');

export const advice: Catalogue<AdviceParams> = {
  'discouraged-word': {
    found: ({ word }) => `Ordlistan avråder från ${quote(word)}.`,
    expected: ({ term, why }) => `${quote(term)}. Skälet: ${sentence(why)}`,
    mend: ({ term, file }) =>
      `Skriv ${quote(term)} eller säg det på ett annat sätt. Är ordet rätt just här: \`accepts\` i sidans YAML-fil, med skälet. Rådet står i ${file}.`,
  },
  'moved-link': {
    found: ({ href, page, isMoved }) =>
      `${quote(href)} är ${isMoved ? 'den tidigare adressen' : 'adressen'} till handbokens egen sida ${quote(page)}.`,
    expected: () => 'En länk med id inom handboken: den håller när adressen ändras och leder till läsarens eget språk.',
    mend: ({ page }) => `Skriv ${quote(`page:${page}`)}.`,
  },
  'vague-link': {
    found: ({ words }) => `Länkens ord, ${quote(words)}, säger inte vart den leder.`,
    expected: () => 'Ord som går att förstå för sig: en del läsare får bara länkarna på en sida upplästa.',
    mend: () => 'Skriv sidans namn, eller vad man hittar där.',
  },
  'unequal-shape': {
    found: ({ part, kind, here, there, other }) =>
      `${part ? `Under ${quote(part)}` : 'I början'} finns ${shapes[kind](here)}, men ${there} i ${other}.`,
    expected: () => 'Samma tabeller, listor och rubriker på alla språk, så att ingen läsare går miste om något.',
    mend: () => 'Jämför språken här. Är skillnaden avsiktlig: `accepts` i sidans YAML-fil, med skälet.',
  },
  'long-title': {
    found: ({ what, title, length }) => `${titles[what]} ${quote(title)} har ${length} tecken.`,
    expected: ({ what, max }) => `Högst ${max}: ${places[what]}.`,
    mend: () => 'Säg det kortare, med de mest talande orden först.',
  },
  'hard-to-read': {
    found: ({ lix }) => `Texten är svår att läsa: dess läsbarhetsindex (LIX) är ${lix}.`,
    expected: ({ limit }) => `Högst ${limit}. LIX är meningarnas medellängd i ord plus andelen långa ord i procent.`,
    mend: () => 'Dela de längsta meningarna och byt långa ord mot vardagliga. `npm run report` visar alla sidor.',
  },
  'needless-acceptance': {
    found: ({ advice: code, locale }) =>
      `Sidan godtar ${quote(code)}${locale ? ` på ${quote(locale)}` : ''}, men kontrollen har inget sådant råd om den.`,
    expected: () => 'Bara råd som finns behöver godtas.',
    mend: () => 'Ta bort raden under accepts.',
  },
  'strings-borrowed': {
    found: ({ keys, total, locale, language }) =>
      keys.length === total
        ? `Ingen av sajtens ${total} egna texter är skriven på ${quote(locale)} ännu, så de på ${quote(language)} visas i stället.`
        : `${keys.length} av sajtens ${total} egna texter är inte skrivna på ${quote(locale)} ännu, så de på ${quote(language)} visas i stället: ${listKeys(keys)}`,
    expected: ({ name }) => `Alla sajtens texter i ${name}.`,
    mend: ({ name }) => `Skriv dem i ${name}, och ta bort \`interface\` i handbook.yaml när den sista är på plats.`,
  },
  'translation-behind': {
    found: ({ has, wanted }) => `Texten svarar mot revision ${has}, men sidan är på revision ${wanted}.`,
    expected: ({ parts }) =>
      `Ord som svarar mot den senaste revisionen${parts.length > 0 ? `. Det som har ändrats är ${few(parts)}` : ''}.`,
    mend: ({ wanted, entry, locale }) =>
      `Uppdatera texten och skriv \`revision: ${wanted}\` i dess huvud. \`npm run translations -- ${entry}\` visar skillnaden. \`npm run translations -- --current ${entry}#… ${locale}\` märker ett enda avsnitt.`,
  },
  'revision-unanswered': {
    found: ({ has, wanted }) => `Sidan är på revision ${wanted}, men inget språk svarar mot den. Den nyaste texten svarar mot ${has}.`,
    expected: () => 'Det nya numret både här och i huvudet på den språkfil där orden har ändrats.',
    mend: ({ wanted }) => `Skriv \`revision: ${wanted}\` i huvudet på den filen.`,
  },
  'words-changed': {
    found: ({ part, revision }) =>
      `${part === '.top' ? 'Orden i början av sidan' : `Orden i ${quote(part)}`} har ändrats sedan de antecknades, men texten svarar fortfarande mot revision ${revision}.`,
    expected: () =>
      'En ny revision om innebörden har ändrats, så att de andra språken följer med. Annars några ord om varför de inte behöver det.',
    mend: ({ behind, next, yaml, entry, part, locale }) =>
      behind === undefined
        ? `Om innebörden har ändrats: \`revision: ${next}\` i ${yaml} och i den här filens huvud, och en rad under \`changes\`. Om den inte har det: \`npm run translations -- --minor ${entry}#${part} "varför"\`.`
        : `Om orden nu svarar mot revision ${behind}: \`npm run translations -- --current ${entry}#${part} ${locale}\`. Om de inte gör det än: \`npm run translations -- --minor ${entry}#${part} "varför"\`.`,
  },
  'translations-not-recorded': {
    found: ({ entries, count: n }) =>
      entries.length > 0
        ? `Orden på ${count(n, 'sida', 'sidor')} har ändrats sedan de antecknades: ${few(entries)}.`
        : `Vad språken säger på ${count(n, 'sida', 'sidor')} är inte antecknat än.`,
    expected: () => 'Ett fingeravtryck av varje avsnitt på varje språk, så att ändrade ord märks.',
    mend: () => 'Kör `npm run translations -- --record`.',
  },
  'translations-missing': {
    found: ({ count: n, total, locale }) => `${n} av ${total} sidor saknar text på ”${locale}”. Det närmaste språket visas i stället.`,
    expected: () => 'En text på varje språk till slut: sidor utan egen text är inte med i det språkets sökning.',
    mend: ({ locale }) => `\`npm run translations -- --locale ${locale}\` räknar upp dem.`,
  },
  'change-without-note': {
    found: ({ revision }) => `Revision ${revision} har ingen rad till läsarna.`,
    expected: () => 'En mening om vad som är annorlunda: till sidan med ändringar, och till läsare av ett språk som inte har uppdaterats.',
    mend: () => 'Skriv den under `changes`.',
  },
  'checks-not-locked': {
    found: ({ checks }) => `Det som ska publiceras av de här självtesten är inte antecknat ännu: ${checks.join(', ')}.`,
    expected: () => 'Alla test i checks.lock.json som de publiceras, så att en tyst ändring märks senare.',
    mend: () => 'Kör `npm run lock` innan du publicerar.',
  },
  'ids-not-locked': {
    found: ({ ids }) =>
      `${count(ids.length, 'id eller adress är', 'id eller adresser är')} inte antecknade ännu: ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}.`,
    expected: () => 'Allt i ids.lock.json som det publiceras, så att inget försvinner obemärkt senare.',
    mend: () => 'Kör `npm run lock` innan du publicerar.',
  },
  'facts-unused': {
    found: ({ count: n, total, list }) => `${n} av ${count(total, 'faktum', 'fakta')} används inte: ${list.join(', ')}.`,
    expected: () => 'Varje faktum i en punkt eller ett avsnitt, eller utelämnat med ett skäl.',
    mend: () => 'Nämn faktumet där det bär texten, eller skriv här varför det är utelämnat (leftOut).',
  },
  'no-publisher': {
    found: () => 'Utgivarens namn eller kontaktadress är tom.',
    expected: () => 'Ett namn, och en adress dit läsare kan anmäla fel.',
    mend: () => 'Fyll i publisher i handbook.yaml innan du publicerar. Till dess säger sajten att det ännu inte finns någon utgivare.',
  },
};
