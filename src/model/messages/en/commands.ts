import type { CommandWords } from '../words.ts';
import { count, didYouMean, quote } from './parts.ts';

export const commands: CommandWords = {
  labels: { error: 'error', advice: 'advice', found: 'found', expected: 'expected', example: 'example', mend: 'mend' },
  verdict: ({ errors, advice }) =>
    `${errors > 0 ? `${count(errors, 'error', 'errors')}: the handbook is not built until ${errors === 1 ? 'it is' : 'they are'} mended.` : 'No errors.'}${advice > 0 ? ` ${count(advice, 'piece', 'pieces')} of advice.` : ''}`,
  summary: ({ pages, items, checks, terms, languages }) =>
    `${count(pages, 'page', 'pages')}, ${count(items, 'item', 'items')}, ${count(checks, 'self-check', 'self-checks')}, ${count(terms, 'term', 'terms')} in ${count(languages, 'language', 'languages')}.`,
  unknownOption: ({ option, suggestion, known }) =>
    `The option ${quote(option)} is not known.${didYouMean(suggestion)} ${known.length > 0 ? `These exist: ${known.join(', ')}.` : 'The command has no options.'}`,
  optionValue: ({ option, value, allowed }) => `${option} is ${quote(value)}; expected one of ${allowed.join(', ')}.`,
  needsValue: ({ option, allowed }) => `${option} needs a word after it${allowed.length > 0 ? `: ${allowed.join(', ')}` : ''}.`,
  tooMany: ({ words }) => `${quote(words.join(' '))} is more than the command takes. A text with spaces stands in quotation marks.`,
  wrongAddress: ({ value }) => `HANDBOOK_URL is ${quote(value)}; expected a full address such as https://example.org/handbook/.`,
  wrongAdmin: ({ value }) => `HANDBOOK_ADMIN is ${quote(value)}; expected 1, github:owner/name@branch or gitlab:owner/name.`,
  building: ({ advice }) =>
    `The content is right${advice > 0 ? ` (${count(advice, 'piece', 'pieces')} of advice: npm run check)` : ''}. Building …`,
  kept: (n) => `${count(n, 'page or file is as it was', 'pages and files are as they were')} in the last build, and kept.`,
  pictures: ({ made, cached }) => `Pictures for pasted links: ${made} made, ${cached} unchanged.`,
  built: ({ pages, folder, indexed, files }) => `${count(pages, 'page', 'pages')} in ${folder}/; search knows ${indexed} (${files} files).`,
  nothingBuilt: 'Nothing was built; the previous site is as it was.',
  builderFailed:
    'The site could not be built, and nothing in the content folder explains it: npm run check finds no error. Show the lines below to somebody who knows the program.',
  devBroken: 'Something in the content must be mended. The pages show what. Mend it and save the file, and they come back by themselves.',
  devWaiting: 'Save the file when you have mended it, and the site starts by itself.',
  devMended: 'Mended: the pages are up to date again.',
  overlayTitle: 'Something must be mended',
  overlayHint: 'Save the file when you have mended it. This report then goes away by itself.',
  editAt: ({ address, folder }) =>
    `Open ${address} in Chrome or Edge and choose the folder ${folder}. What you save is written into the files at once.`,
  stop: 'Stop with Ctrl+C.',
  readability: ({ label, pages, words, median, aim, above }) =>
    `${label}: ${count(pages, 'page', 'pages')}, ${count(words, 'word', 'words')}, median LIX ${median}, above ${aim}: ${above}`,
  readabilityOf: ({ words, perSentence }) => `${words} words  ${perSentence} a sentence`,
  schemas: ({ count: schemas, folder, settings }) =>
    `${count(schemas, 'schema', 'schemas')} in ${folder}; ${settings} tells VS Code of them (with the extension redhat.vscode-yaml).`,
  compressed: ({ files, seconds, known, plain, brotli, gzip }) =>
    `${count(files, 'file', 'files')} compressed in ${seconds} s (${known} of ${files * 2} known already): ${plain} become ${brotli} with brotli, ${gzip} with gzip.`,
  locked: ({ items, checks, file }) =>
    `${count(items, 'statement', 'statements')} in ${count(checks, 'self-check', 'self-checks')} are locked in ${file}.`,
  lockedIds: ({ pages, items, terms, file }) =>
    `${count(pages, 'page', 'pages')}, ${count(items, 'item', 'items')} and ${count(terms, 'term', 'terms')} are locked in ${file}.`,
  redirected: ({ redirect }) => `Former address recorded: ${redirect}`,
};
