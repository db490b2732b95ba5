import type { CommandWords } from '../words.ts';
import { count, didYouMean, quote } from './parts.ts';

const comma = (number: string) => number.replace('.', ',');

export const commands: CommandWords = {
  labels: { error: 'feil', advice: 'råd', found: 'funnet', expected: 'ventet', example: 'eksempel', mend: 'gjør slik' },
  verdict: ({ errors, advice }) =>
    `${errors > 0 ? `${errors} feil: Håndboken bygges ikke før ${errors === 1 ? 'den' : 'de'} er rettet.` : 'Ingen feil.'}${advice > 0 ? ` ${advice} råd.` : ''}`,
  summary: ({ pages, items, checks, terms, languages }) =>
    `${count(pages, 'side', 'sider')}, ${count(items, 'punkt', 'punkter')}, ${count(checks, 'selvsjekk', 'selvsjekker')} og ${count(terms, 'begrep', 'begreper')} på ${languages} språk.`,
  unknownOption: ({ option, suggestion, known }) =>
    `Valget ${quote(option)} er ukjent.${didYouMean(suggestion)} ${known.length > 0 ? `Disse finnes: ${known.join(', ')}.` : 'Kommandoen har ingen valg.'}`,
  optionValue: ({ option, value, allowed }) => `${option} er ${quote(value)}, men skal være en av ${allowed.join(', ')}.`,
  needsValue: ({ option, allowed }) => `${option} trenger et ord etter seg${allowed.length > 0 ? `: ${allowed.join(', ')}` : ''}.`,
  tooMany: ({ words }) => `${quote(words.join(' '))} er mer enn kommandoen tar imot. En tekst med mellomrom skal stå i anførselstegn.`,
  wrongAddress: ({ value }) =>
    `HANDBOOK_URL er ${quote(value)}, men skal være en fullstendig adresse, for eksempel https://example.org/handbok/.`,
  wrongAdmin: ({ value }) => `HANDBOOK_ADMIN er ${quote(value)}, men skal være 1, github:eier/navn@gren eller gitlab:eier/navn.`,
  building: ({ advice }) => `Innholdet er riktig${advice > 0 ? ` (${advice} råd: npm run check)` : ''}. Bygger …`,
  kept: (n) => `${count(n, 'side eller fil er som den var', 'sider og filer er som de var')} i forrige bygg, og beholdt.`,
  pictures: ({ made, cached }) => `Bilder til lenker som limes inn: ${made} nye, ${cached} uendret.`,
  built: ({ pages, folder, indexed, files }) => `${count(pages, 'side', 'sider')} i ${folder}/; søket kjenner ${indexed} (${files} filer).`,
  nothingBuilt: 'Ingenting ble bygd; det forrige nettstedet er som det var.',
  builderFailed:
    'Nettstedet kunne ikke bygges, og ingenting i innholdsmappen forklarer det: npm run check finner ingen feil. Vis linjene under til noen som kan programmet.',
  devBroken: 'Noe i innholdet må rettes. Sidene viser hva. Rett det og lagre filen, så kommer de tilbake av seg selv.',
  devWaiting: 'Lagre filen når du har rettet den, så starter nettstedet av seg selv.',
  devMended: 'Rettet: Sidene er oppdatert igjen.',
  overlayTitle: 'Noe må rettes',
  overlayHint: 'Lagre filen når du har rettet den. Da forsvinner denne rapporten av seg selv.',
  editAt: ({ address, folder }) => `Åpne ${address} i Chrome eller Edge og velg mappen ${folder}. Det du lagrer, skrives straks i filene.`,
  stop: 'Stopp med Ctrl+C.',
  readability: ({ label, pages, words, median, aim, above }) =>
    `${label}: ${count(pages, 'side', 'sider')}, ${words} ord, medianen av LIX er ${median}, over ${aim}: ${above}`,
  readabilityOf: ({ words, perSentence }) => `${words} ord  ${comma(perSentence)} per setning`,
  schemas: ({ count: schemas, folder, settings }) =>
    `${count(schemas, 'skjema', 'skjemaer')} i ${folder}; ${settings} forteller VS Code om dem (med utvidelsen redhat.vscode-yaml).`,
  compressed: ({ files, seconds, known, plain, brotli, gzip }) =>
    `${count(files, 'fil', 'filer')} komprimert på ${comma(seconds)} s (${known} av ${files * 2} fantes fra før): ${comma(plain)} blir ${comma(brotli)} med brotli og ${comma(gzip)} med gzip.`,
  locked: ({ items, checks, file }) =>
    `${count(items, 'påstand', 'påstander')} i ${count(checks, 'selvsjekk', 'selvsjekker')} er låst i ${file}.`,
  lockedIds: ({ pages, items, terms, file }) =>
    `${count(pages, 'side', 'sider')}, ${count(items, 'punkt', 'punkter')} og ${count(terms, 'begrep', 'begreper')} er låst i ${file}.`,
  redirected: ({ redirect }) => `Tidligere adresse notert: ${redirect}`,
};
