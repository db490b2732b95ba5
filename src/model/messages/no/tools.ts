import type { ToolWords } from '../tool-words.ts';
import { count, didYouMean, quote } from './parts.ts';

export const tools: ToolWords = {
  mendFirst: 'Rett dette først; ingenting er skrevet.',

  newUsage: ({ kinds }) => `Si hva som skal skrives: npm run new -- <slag> <id>. Slagene er ${kinds.join(', ')}.`,
  noKind: ({ kind, near, kinds }) =>
    `Det finnes ikke noe slag som heter ${quote(kind)}.${didYouMean(near)} Slagene er ${kinds.join(', ')}.`,
  badId: ({ id }) =>
    `${quote(id)} kan ikke være en id. Ventet: små bokstaver a–z, sifre og enkle bindestreker, for eksempel strategic-idea.`,
  fileThere: ({ file }) => `${file} finnes allerede. Velg en annen id, eller endre den filen.`,
  nameOfSection: ({ id }) => `${quote(id)} er navnet på en del av håndboken. Velg en annen id.`,
  noRole: 'En påstand i en selvsjekk hører til en rolle, og det finnes ingen ennå. Først: npm run new -- role <id>',
  itemThere: ({ id, page }) => `Det finnes allerede et punkt ${quote(id)}, på ${page}. En id brukes én gang i hele håndboken.`,
  itemNeedsPage: ({ id, page }) => `Et punkt står på en side: npm run new -- item ${id} --page ${page}`,
  noPageForItem: ({ page, near }) =>
    `Det finnes ingen side ${quote(page)} som kan ha et punkt.${didYouMean(near)} En side oppgis som <slag>/<id>, eller phases/<fase>/<aspekt>.`,
  plainMarkdown: ({ file }) => `${file} er ren Markdown, som ikke kan ha punkter. Gi den først navnet ${file}x.`,
  fileNew: ({ file }) => `ny      ${file}`,
  fileChanged: ({ file }) => `endret  ${file}`,
  draftWritten: 'Bytt ut ordene. npm run dev viser utkastet; leserne ser det ikke før du tar bort `draft: true`.',

  startUsage: 'Si hvor: npm run start-handbook -- <mappe>. Mappen må ikke finnes ennå.',
  folderThere: ({ dir }) => `${dir} finnes allerede. En ny håndbok skrives aldri over noe annet: Velg en annen mappe.`,
  askLanguages: ({ known }) => `Språk, med komma mellom (${known}, eller koden for et annet): `,
  askName: 'Navnet på håndboken: ',
  askOwner: 'Hvem som gir den ut (kan stå tomt): ',
  askContact: 'E-post eller nettadresse for feil (kan stå tomt): ',
  noLanguages: ({ known }) => `Si hvilke språk: --languages sv,fi (${known}, eller koden for et annet språk).`,
  notALanguage: ({ tag }) =>
    `${quote(tag)} er ikke noe språk. Ventet: sv, no, da, fi, en, eller koden for et annet, for eksempel et eller fr.`,
  languageTwice: ({ key }) => `Språket ${quote(key)} er oppgitt to ganger.`,
  nameInUnknown: ({ key }) => `--name ${quote(`${key}=…`)}: Håndboken har ikke språket ${quote(key)}.`,
  noName: 'Si hva den heter: --name "Håndboken vår".',
  badHandbookId: ({ id }) => `${quote(id)} kan ikke være en id: små bokstaver a–z, sifre og enkle bindestreker. Oppgi en med --id.`,
  badContact: ({ contact }) => `${quote(contact)} er verken en e-postadresse eller en fullstendig nettadresse.`,
  started: ({ folder }) =>
    `Håndboken er i ${folder}. Se på den, og bygg den:\n\n  npm run dev -- --content ${folder}\n  npm run build -- --content ${folder}\n\n${folder}/README.md forteller hvordan du går videre.`,
  standsIn: ({ label, file }) =>
    `Programmet har ingen egne tekster for nettstedet på ${label}, så de engelske vises i stedet. Oversett dem i ${file}.`,

  sameFormat: ({ folder, format }) => `${folder} har allerede format ${format}. Ingenting å endre.`,
  fileGoes: ({ lines }) =>
    `filen forsvinner: ${lines === 1 ? 'den eneste linjen sier' : `alle de ${lines} linjene sier`} det som programmet sier`,
  step: ({ from, to }) => `Format ${from} → ${to}.`,
  toFormat2: 'Nettstedets egne tekster følger med programmet: I strings/ står bare det håndboken vil si på en annen måte.',
  migrated: ({ files, folder }) => `${count(files, 'fil', 'filer')} endret i ${folder}. Kjør \`npm run check\` nå.`,
  wouldMigrate: ({ files, folder }) =>
    `${count(files, 'fil', 'filer')} ville blitt endret i ${folder}. Ingenting er skrevet ennå: Legg til --write.`,
  noContentFolder: ({ dir }) => `${dir} har ingen handbook.yaml: Det er ingen innholdsmappe.`,
  folderUnreadable: ({ dir }) => `${dir} kan ikke leses: Se etter hva mappen heter og hvor den ligger.`,
  handbookUnreadable: ({ detail }) => `handbook.yaml kan ikke leses: ${detail}`,
  noFormat: ({ format }) => `handbook.yaml sier ikke hvilket format den har: Ventet er en linje som \`format: ${format}\`.`,
  formatTooNew: ({ has, reads }) => `Håndboken har format ${has}; programmet kjenner formater til og med ${reads}. Oppdater programmet.`,
  migrationStopped: ({ detail }) => `En fil kan ikke leses, så ingenting kan flyttes over: ${detail}`,

  sayEntry: 'Si hvilken side: phases/pilot/events, eller phases/pilot/events#avsnitt.',
  sayWhy: ({ at }) => `Si hvorfor med noen få ord: npm run translations -- --minor ${at} "skrivefeil".`,
  noEntry: ({ entry, near }) => `Det finnes ingen side ${quote(entry)}.${didYouMean(near)}`,
  noPart: ({ part, near }) => `Det finnes ikke noe avsnitt eller punkt ${quote(part)}.${didYouMean(near)}`,
  noLocale: ({ locale, locales }) => `Håndboken har ikke språket ${quote(locale)}. Den har ${locales.join(', ')}.`,
  nothingChanged: ({ at }) =>
    `I ${quote(at)} er ingen ord endret under den revisjonen som er notert, så det er ingenting å kalle en liten endring.`,
  nothingBehind: ({ at, locale }) =>
    `I ${quote(at)} er ingenting utdatert${locale === undefined ? '' : ` på ${quote(locale)}`}, så det er ingenting å markere.`,
  whichLanguage: ({ at, locales }) =>
    `${quote(at)} er utdatert på ${locales.join(' og ')}. Si hvilket språk som er oppdatert nå: npm run translations -- --current ${at} ${locales[0]}.`,
  markedMinor: 'notert som en liten endring',
  markedCurrent: 'oppdatert',
  raised: ({ file }) => `${file} svarer nå til den nyeste revisjonen.`,
  recorded: ({ undecided }) =>
    undecided === 0
      ? 'Alle ord er notert.'
      : `Notert, bortsett fra ${undecided} avsnitt der ordene er endret under samme revisjon: npm run translations viser dem.`,
  stateOf: ({ label, missing, behind, undecided }) =>
    `${label}: ${count(missing, 'side', 'sider')} mangler, ${behind} avsnitt er utdatert, ${undecided} er endret uten ny revisjon.`,
  marks: { missing: 'mangler', behind: 'utdatert', changed: 'endret' },
  answers: ({ place, answers, source, current }) => `${place} svarer til revisjon ${answers}; ${quote(source)} har ${current}.`,
  whenCurrent: ({ part, locale }) => `Når det er oppdatert: npm run translations -- --current ${part} ${locale}`,
  decide: ({ part }) => `Ny betydning: Øk revisjonen. Samme betydning: npm run translations -- --minor ${part} "hvorfor"`,
  notKept: 'Ordene i den eldre revisjonen ble ikke notert: Les hele avsnittet.',

  badDay: ({ by, today }) => `--by er ${quote(by)}, men skal være en dato som ÅÅÅÅ-MM-DD, for eksempel ${today}.`,
  due: ({ by, due, all }) => `Skal gås gjennom innen ${by}: ${due} av ${all}.`,
  nextReview: ({ entry, day }) => `Neste: ${entry}, ${day}.`,
  without: ({ dates, owners }) => `Uten dato for gjennomgang: ${dates}. Uten ansvarlig: ${owners}.`,
  unusedTerms: ({ terms }) => `Begreper som ingen tekst bruker: ${terms.length === 0 ? 'ingen' : terms.join(', ')}.`,
  calendar: ({ days, file }) => `${count(days, 'dag', 'dager')} i ${file}.`,
};
