import type { CommandWords } from '../words.ts';
import { count, didYouMean, quote } from './parts.ts';

const comma = (number: string) => number.replace('.', ',');

export const commands: CommandWords = {
  labels: { error: 'fel', advice: 'råd', found: 'hittat', expected: 'väntat', example: 'exempel', mend: 'gör så' },
  verdict: ({ errors, advice }) =>
    `${errors > 0 ? `${errors} fel: handboken byggs inte förrän ${errors === 1 ? 'det är rättat' : 'de är rättade'}.` : 'Inga fel.'}${advice > 0 ? ` ${advice} råd.` : ''}`,
  summary: ({ pages, items, checks, terms, languages }) =>
    `${count(pages, 'sida', 'sidor')}, ${count(items, 'punkt', 'punkter')}, ${count(checks, 'självtest', 'självtest')} och ${count(terms, 'begrepp', 'begrepp')} på ${languages} språk.`,
  unknownOption: ({ option, suggestion, known }) =>
    `Valet ${quote(option)} är okänt.${didYouMean(suggestion)} ${known.length > 0 ? `De här finns: ${known.join(', ')}.` : 'Kommandot har inga val.'}`,
  optionValue: ({ option, value, allowed }) => `${option} är ${quote(value)}, men ska vara något av ${allowed.join(', ')}.`,
  needsValue: ({ option, allowed }) => `${option} behöver ett ord efter sig${allowed.length > 0 ? `: ${allowed.join(', ')}` : ''}.`,
  tooMany: ({ words }) => `${quote(words.join(' '))} är mer än kommandot tar emot. En text med mellanslag ska stå inom citattecken.`,
  wrongAddress: ({ value }) =>
    `HANDBOOK_URL är ${quote(value)}, men ska vara en fullständig adress, till exempel https://example.org/handbok/.`,
  wrongAdmin: ({ value }) => `HANDBOOK_ADMIN är ${quote(value)}, men ska vara 1, github:ägare/namn@gren eller gitlab:ägare/namn.`,
  building: ({ advice }) => `Innehållet är riktigt${advice > 0 ? ` (${advice} råd: npm run check)` : ''}. Bygger …`,
  kept: (n) => `${count(n, 'sida eller fil är som den var', 'sidor och filer är som de var')} i förra bygget, och behållna.`,
  pictures: ({ made, cached }) => `Bilder till inklistrade länkar: ${made} nya, ${cached} oförändrade.`,
  built: ({ pages, folder, indexed, files }) =>
    `${count(pages, 'sida', 'sidor')} i ${folder}/; sökningen känner till ${indexed} (${files} filer).`,
  nothingBuilt: 'Inget byggdes; den förra sajten är som den var.',
  builderFailed:
    'Sajten gick inte att bygga, och inget i innehållsmappen förklarar det: npm run check hittar inget fel. Visa raderna nedan för någon som kan programmet.',
  devBroken: 'Något i innehållet måste rättas. Sidorna visar vad. Rätta det och spara filen, så kommer de tillbaka av sig själva.',
  devWaiting: 'Spara filen när du har rättat den, så startar sajten av sig själv.',
  devMended: 'Rättat: sidorna är aktuella igen.',
  overlayTitle: 'Något måste rättas',
  overlayHint: 'Spara filen när du har rättat den. Då försvinner den här rapporten av sig själv.',
  editAt: ({ address, folder }) => `Öppna ${address} i Chrome eller Edge och välj mappen ${folder}. Det du sparar skrivs genast i filerna.`,
  stop: 'Avsluta med Ctrl+C.',
  readability: ({ label, pages, words, median, aim, above }) =>
    `${label}: ${count(pages, 'sida', 'sidor')}, ${words} ord, medianen av LIX är ${median}, över ${aim}: ${above}`,
  readabilityOf: ({ words, perSentence }) => `${words} ord  ${comma(perSentence)} per mening`,
  schemas: ({ count: schemas, folder, settings }) =>
    `${count(schemas, 'schema', 'scheman')} i ${folder}; ${settings} berättar om dem för VS Code (med tillägget redhat.vscode-yaml).`,
  compressed: ({ files, seconds, known, plain, brotli, gzip }) =>
    `${count(files, 'fil', 'filer')} komprimerade på ${comma(seconds)} s (${known} av ${files * 2} fanns redan): ${comma(plain)} blir ${comma(brotli)} med brotli och ${comma(gzip)} med gzip.`,
  locked: ({ items, checks, file }) =>
    `${count(items, 'påstående', 'påståenden')} i ${count(checks, 'självtest', 'självtest')} är låsta i ${file}.`,
  lockedIds: ({ pages, items, terms, file }) =>
    `${count(pages, 'sida', 'sidor')}, ${count(items, 'punkt', 'punkter')} och ${count(terms, 'begrepp', 'begrepp')} är låsta i ${file}.`,
  redirected: ({ redirect }) => `Tidigare adress antecknad: ${redirect}`,
};
