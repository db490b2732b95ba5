import type { ToolWords } from '../tool-words.ts';
import { count, didYouMean, quote } from './parts.ts';

export const tools: ToolWords = {
  mendFirst: 'Rätta det här först; inget har skrivits.',

  newUsage: ({ kinds }) => `Säg vad som ska skrivas: npm run new -- <slag> <id>. Slagen är ${kinds.join(', ')}.`,
  noKind: ({ kind, near, kinds }) => `Det finns inget slag ${quote(kind)}.${didYouMean(near)} Slagen är ${kinds.join(', ')}.`,
  badId: ({ id }) =>
    `${quote(id)} kan inte vara ett id. Väntat: små bokstäver a–z, siffror och enkla bindestreck, till exempel strategic-idea.`,
  fileThere: ({ file }) => `${file} finns redan. Välj ett annat id, eller ändra den filen.`,
  nameOfSection: ({ id }) => `${quote(id)} är namnet på ett avsnitt i handboken. Välj ett annat id.`,
  noRole: 'Ett påstående i ett självtest hör till en roll, och det finns ingen än. Först: npm run new -- role <id>',
  itemThere: ({ id, page }) => `Det finns redan en punkt ${quote(id)}, på ${page}. Ett id används en gång i hela handboken.`,
  itemNeedsPage: ({ id, page }) => `En punkt står på en sida: npm run new -- item ${id} --page ${page}`,
  noPageForItem: ({ page, near }) =>
    `Det finns ingen sida ${quote(page)} som kan ha en punkt.${didYouMean(near)} En sida anges som <slag>/<id>, eller phases/<fas>/<aspekt>.`,
  plainMarkdown: ({ file }) => `${file} är ren Markdown, som inte kan ha punkter. Döp först om den till ${file}x.`,
  fileNew: ({ file }) => `ny      ${file}`,
  fileChanged: ({ file }) => `ändrad  ${file}`,
  draftWritten: 'Byt ut orden. npm run dev visar utkastet; läsarna ser det inte förrän du tar bort `draft: true`.',

  startUsage: 'Säg var: npm run start-handbook -- <mapp>. Mappen får inte finnas än.',
  folderThere: ({ dir }) => `${dir} finns redan. En ny handbok skrivs aldrig över något annat: välj en annan mapp.`,
  askLanguages: ({ known }) => `Språk, med komma emellan (${known}, eller koden för ett annat): `,
  askName: 'Handbokens namn: ',
  askOwner: 'Vem som ger ut den (får lämnas tomt): ',
  askContact: 'E-post eller webbadress för fel (får lämnas tomt): ',
  noLanguages: ({ known }) => `Säg vilka språk: --languages sv,fi (${known}, eller koden för ett annat språk).`,
  notALanguage: ({ tag }) =>
    `${quote(tag)} är inget språk. Väntat: sv, no, da, fi, en, eller koden för ett annat, till exempel et eller fr.`,
  languageTwice: ({ key }) => `Språket ${quote(key)} är angivet två gånger.`,
  nameInUnknown: ({ key }) => `--name ${quote(`${key}=…`)}: handboken har inget språk ${quote(key)}.`,
  noName: 'Säg vad den heter: --name "Vår handbok".',
  badHandbookId: ({ id }) => `${quote(id)} kan inte vara ett id: små bokstäver a–z, siffror och enkla bindestreck. Ange ett med --id.`,
  badContact: ({ contact }) => `${quote(contact)} är varken en e-postadress eller en fullständig webbadress.`,
  started: ({ folder }) =>
    `Handboken finns i ${folder}. Se på den, och bygg den:\n\n  npm run dev -- --content ${folder}\n  npm run build -- --content ${folder}\n\n${folder}/README.md berättar hur du går vidare.`,
  standsIn: ({ label, file }) =>
    `Programmet har inga egna texter för sajten på ${label}, så de engelska visas i stället. Översätt dem i ${file}.`,

  sameFormat: ({ folder, format }) => `${folder} har redan format ${format}. Inget att ändra.`,
  fileGoes: ({ lines }) =>
    `filen försvinner: ${lines === 1 ? 'dess enda rad säger' : `alla dess ${lines} rader säger`} det som programmet säger`,
  step: ({ from, to }) => `Format ${from} → ${to}.`,
  toFormat2: 'Sajtens egna texter följer med programmet: i strings/ står bara det som handboken vill säga på ett annat sätt.',
  migrated: ({ files, folder }) => `${count(files, 'fil ändrad', 'filer ändrade')} i ${folder}. Kör \`npm run check\` nu.`,
  wouldMigrate: ({ files, folder }) => `${count(files, 'fil', 'filer')} skulle ändras i ${folder}. Inget är skrivet än: lägg till --write.`,
  noContentFolder: ({ dir }) => `${dir} har ingen handbook.yaml: det är ingen innehållsmapp.`,
  folderUnreadable: ({ dir }) => `${dir} går inte att läsa: se efter vad mappen heter och var den ligger.`,
  handbookUnreadable: ({ detail }) => `handbook.yaml går inte att läsa: ${detail}`,
  noFormat: ({ format }) => `handbook.yaml säger inte vilket format den har: väntat är en rad som \`format: ${format}\`.`,
  formatTooNew: ({ has, reads }) =>
    `Handboken har format ${has}; programmet känner till format till och med ${reads}. Uppdatera programmet.`,
  migrationStopped: ({ detail }) => `En fil går inte att läsa, så inget kan flyttas över: ${detail}`,

  sayEntry: 'Säg vilken sida: phases/pilot/events, eller phases/pilot/events#avsnitt.',
  sayWhy: ({ at }) => `Säg varför med några ord: npm run translations -- --minor ${at} "stavning".`,
  noEntry: ({ entry, near }) => `Det finns ingen sida ${quote(entry)}.${didYouMean(near)}`,
  noPart: ({ part, near }) => `Det finns inget avsnitt och ingen punkt ${quote(part)}.${didYouMean(near)}`,
  noLocale: ({ locale, locales }) => `Handboken har inget språk ${quote(locale)}. Den har ${locales.join(', ')}.`,
  nothingChanged: ({ at }) =>
    `I ${quote(at)} har inga ord ändrats under den revision som är antecknad, så det finns inget att kalla en liten ändring.`,
  nothingBehind: ({ at, locale }) =>
    `I ${quote(at)} är ingenting inaktuellt${locale === undefined ? '' : ` på ${quote(locale)}`}, så det finns inget att markera.`,
  whichLanguage: ({ at, locales }) =>
    `${quote(at)} är inaktuell på ${locales.join(' och ')}. Säg vilket språk som är aktuellt nu: npm run translations -- --current ${at} ${locales[0]}.`,
  markedMinor: 'antecknad som en liten ändring',
  markedCurrent: 'aktuell',
  raised: ({ file }) => `${file} svarar nu mot den nyaste revisionen.`,
  recorded: ({ undecided }) =>
    undecided === 0
      ? 'Alla ord är antecknade.'
      : `Antecknat, utom ${undecided} avsnitt vars ord har ändrats under samma revision: npm run translations visar dem.`,
  stateOf: ({ label, missing, behind, undecided }) =>
    `${label}: ${count(missing, 'sida', 'sidor')} saknas, ${behind} avsnitt är inaktuella, ${undecided} har ändrats utan ny revision.`,
  marks: { missing: 'saknas', behind: 'inaktuell', changed: 'ändrad' },
  answers: ({ place, answers, source, current }) => `${place} svarar mot revision ${answers}; ${quote(source)} har ${current}.`,
  whenCurrent: ({ part, locale }) => `När det är aktuellt igen: npm run translations -- --current ${part} ${locale}`,
  decide: ({ part }) => `Ny innebörd: höj revisionen. Samma innebörd: npm run translations -- --minor ${part} "varför"`,
  notKept: 'Orden i den äldre revisionen antecknades inte: läs hela avsnittet.',

  badDay: ({ by, today }) => `--by är ${quote(by)}, men ska vara ett datum som ÅÅÅÅ-MM-DD, till exempel ${today}.`,
  due: ({ by, due, all }) => `Att se över till och med ${by}: ${due} av ${all}.`,
  nextReview: ({ entry, day }) => `Nästa: ${entry}, ${day}.`,
  without: ({ dates, owners }) => `Utan datum för översyn: ${dates}. Utan ansvarig: ${owners}.`,
  unusedTerms: ({ terms }) => `Begrepp som ingen text använder: ${terms.length === 0 ? 'inga' : terms.join(', ')}.`,
  calendar: ({ days, file }) => `${count(days, 'dag', 'dagar')} i ${file}.`,
};
