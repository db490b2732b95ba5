import type { AdviceParams } from '../../issue-params.ts';
import { listKeys, sentence, type Catalogue } from '../words.ts';
import { count, quote } from './parts.ts';

const shapes = {
  tables: (n: number) => count(n, 'tabell', 'tabeller'),
  lists: (n: number) => count(n, 'liste', 'lister'),
  entries: (n: number) => count(n, 'linje i lister', 'linjer i lister'),
  headings: (n: number) => `${count(n, 'overskrift', 'overskrifter')} under nivå to`,
} as const;
const titles = { title: 'Overskriften', heading: 'Mellomoverskriften', item: 'Overskriften på punktet,', name: 'Navnet' } as const;
const places = {
  title: 'Søkemotorer kutter det som er lengre',
  heading: 'Den står i innholdslisten på siden',
  item: 'Den står på kort, i planer og i skjemaer',
  name: 'Det står på kart og i menyer',
} as const;

const few = (entries: readonly string[]) => entries.slice(0, 5).join(', ') + (entries.length > 5 ? ' …' : '');

export const advice: Catalogue<AdviceParams> = {
  'discouraged-word': {
    found: ({ word }) => `Ordlisten fraråder ${quote(word)}.`,
    expected: ({ term, why }) => `${quote(term)}. Grunnen: ${sentence(why)}`,
    mend: ({ term, file }) =>
      `Skriv ${quote(term)}, eller si det på en annen måte. Er ordet riktig akkurat her: \`accepts\` i YAML-filen til siden, med grunnen. Rådet står i ${file}.`,
  },
  'moved-link': {
    found: ({ href, page, isMoved }) =>
      `${quote(href)} er ${isMoved ? 'den tidligere adressen' : 'adressen'} til håndbokens egen side ${quote(page)}.`,
    expected: () => 'En lenke med id innenfor håndboken: Den holder når adressen endres, og fører til leserens eget språk.',
    mend: ({ page }) => `Skriv ${quote(`page:${page}`)}.`,
  },
  'vague-link': {
    found: ({ words }) => `Ordene i lenken, ${quote(words)}, sier ikke hvor den fører.`,
    expected: () => 'Ord som kan forstås alene: Noen lesere får bare lenkene på en side lest opp.',
    mend: () => 'Skriv navnet på siden, eller hva man finner der.',
  },
  'unequal-shape': {
    found: ({ part, kind, here, there, other }) =>
      `${part ? `Under ${quote(part)}` : 'I begynnelsen'} er det ${shapes[kind](here)}, men ${there} i ${other}.`,
    expected: () => 'De samme tabellene, listene og overskriftene på alle språk, slik at ingen leser går glipp av noe.',
    mend: () => 'Sammenlign språkene her. Er forskjellen tilsiktet: `accepts` i YAML-filen til siden, med grunnen.',
  },
  'long-title': {
    found: ({ what, title, length }) => `${titles[what]} ${quote(title)} har ${length} tegn.`,
    expected: ({ what, max }) => `Høyst ${max}: ${places[what]}.`,
    mend: () => 'Si det kortere, med de mest talende ordene først.',
  },
  'hard-to-read': {
    found: ({ lix }) => `Teksten er vanskelig å lese: Lesbarhetsindeksen (liks) er ${lix}.`,
    expected: ({ limit }) => `Høyst ${limit}. Liks er gjennomsnittlig antall ord i setningene pluss andelen lange ord i prosent.`,
    mend: () => 'Del de lengste setningene, og bytt lange ord med hverdagslige. `npm run report` viser alle sidene.',
  },
  'needless-acceptance': {
    found: ({ advice: code, locale }) =>
      `Siden godtar ${quote(code)}${locale ? ` på ${quote(locale)}` : ''}, men kontrollen har ikke noe slikt råd om den.`,
    expected: () => 'Bare råd som finnes, trenger å godtas.',
    mend: () => 'Ta bort linjen under accepts.',
  },
  'strings-borrowed': {
    found: ({ keys, total, locale, language }) =>
      keys.length === total
        ? `Ingen av nettstedets ${total} egne tekster er skrevet på ${quote(locale)} ennå, så de på ${quote(language)} vises i stedet.`
        : `${keys.length} av nettstedets ${total} egne tekster er ikke skrevet på ${quote(locale)} ennå, så de på ${quote(language)} vises i stedet: ${listKeys(keys)}`,
    expected: ({ name }) => `Alle nettstedets tekster i ${name}.`,
    mend: ({ name }) => `Skriv dem i ${name}, og ta bort \`interface\` i handbook.yaml når den siste er på plass.`,
  },
  'translation-behind': {
    found: ({ has, wanted }) => `Teksten svarer til revisjon ${has}, men siden er på revisjon ${wanted}.`,
    expected: ({ parts }) => `Ord som svarer til den nyeste revisjonen${parts.length > 0 ? `. Det som er endret, er ${few(parts)}` : ''}.`,
    mend: ({ wanted, entry, locale }) =>
      `Oppdater teksten, og skriv \`revision: ${wanted}\` i hodet. \`npm run translations -- ${entry}\` viser forskjellen. \`npm run translations -- --current ${entry}#… ${locale}\` merker ett enkelt avsnitt.`,
  },
  'revision-unanswered': {
    found: ({ has, wanted }) =>
      `Siden er på revisjon ${wanted}, men ingen av språkene svarer til den. Den nyeste teksten svarer til ${has}.`,
    expected: () => 'Det nye nummeret både her og i hodet på språkfilen der ordene er endret.',
    mend: ({ wanted }) => `Skriv \`revision: ${wanted}\` i hodet på den filen.`,
  },
  'words-changed': {
    found: ({ part, revision }) =>
      `${part === '.top' ? 'Ordene i begynnelsen av siden' : `Ordene i ${quote(part)}`} er endret siden de ble notert, men teksten svarer fortsatt til revisjon ${revision}.`,
    expected: () =>
      'En ny revisjon når betydningen er endret, så de andre språkene følger med. Ellers noen ord om hvorfor de ikke trenger det.',
    mend: ({ behind, next, yaml, entry, part, locale }) =>
      behind === undefined
        ? `Hvis betydningen er endret: \`revision: ${next}\` i ${yaml} og i hodet på denne filen, og en linje under \`changes\`. Hvis ikke: \`npm run translations -- --minor ${entry}#${part} "hvorfor"\`.`
        : `Hvis ordene nå svarer til revisjon ${behind}: \`npm run translations -- --current ${entry}#${part} ${locale}\`. Hvis de ikke gjør det ennå: \`npm run translations -- --minor ${entry}#${part} "hvorfor"\`.`,
  },
  'translations-not-recorded': {
    found: ({ entries, count: n }) =>
      entries.length > 0
        ? `Ordene på ${count(n, 'side', 'sider')} er endret siden de ble notert: ${few(entries)}.`
        : `Det er ikke notert ennå hva språkene sier på ${count(n, 'side', 'sider')}.`,
    expected: () => 'Et fingeravtrykk av hvert avsnitt på hvert språk, så endrede ord blir lagt merke til.',
    mend: () => 'Kjør `npm run translations -- --record`.',
  },
  'translations-missing': {
    found: ({ count: n, total, locale }) => `${n} av ${total} sider mangler tekst på «${locale}». Det nærmeste språket vises i stedet.`,
    expected: () => 'En tekst på hvert språk til slutt: Sider uten egen tekst er ikke med i søket på det språket.',
    mend: ({ locale }) => `\`npm run translations -- --locale ${locale}\` lister dem opp.`,
  },
  'change-without-note': {
    found: ({ revision }) => `Revisjon ${revision} har ingen linje til leserne.`,
    expected: () => 'Én setning om hva som er annerledes: til siden med endringer, og til lesere av et språk som ikke er oppdatert.',
    mend: () => 'Skriv den under `changes`.',
  },
  'checks-not-locked': {
    found: ({ checks }) => `Det som skal publiseres av disse selvsjekkene, er ikke notert ennå: ${checks.join(', ')}.`,
    expected: () => 'Alle sjekker i checks.lock.json slik de publiseres, slik at en stille endring blir lagt merke til senere.',
    mend: () => 'Kjør `npm run lock` før du publiserer.',
  },
  'ids-not-locked': {
    found: ({ ids }) =>
      `${count(ids.length, 'id eller adresse er', 'id-er eller adresser er')} ikke notert ennå: ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}.`,
    expected: () => 'Alt i ids.lock.json slik det publiseres, slik at ingenting blir borte uten at noen merker det.',
    mend: () => 'Kjør `npm run lock` før du publiserer.',
  },
  'facts-unused': {
    found: ({ count: n, total, list }) => `${n} av ${count(total, 'faktum', 'fakta')} brukes ikke: ${list.join(', ')}.`,
    expected: () => 'Hvert faktum i et punkt eller et avsnitt, eller utelatt med en grunn.',
    mend: () => 'Nevn faktumet der det bærer teksten, eller skriv her hvorfor det er utelatt (leftOut).',
  },
  'no-publisher': {
    found: () => 'Navnet eller kontaktadressen til utgiveren er tom.',
    expected: () => 'Et navn, og en adresse der leserne kan melde fra om feil.',
    mend: () => 'Fyll ut publisher i handbook.yaml før du publiserer. Inntil da sier nettstedet at det ikke er noen utgiver ennå.',
  },
};
