import type { ToolWords } from '../tool-words.ts';
import { count, didYouMean, quote } from './parts.ts';

export const tools: ToolWords = {
  mendFirst: 'Mend this first; nothing was written.',

  newUsage: ({ kinds }) => `Say what to write: npm run new -- <kind> <id>. The kinds are ${kinds.join(', ')}.`,
  noKind: ({ kind, near, kinds }) => `There is no kind ${quote(kind)}.${didYouMean(near)} The kinds are ${kinds.join(', ')}.`,
  badId: ({ id }) =>
    `${quote(id)} cannot be an id. Expected: lower-case letters a-z, digits and single hyphens, for example strategic-idea.`,
  fileThere: ({ file }) => `${file} is there already. Choose another id, or change that file.`,
  nameOfSection: ({ id }) => `${quote(id)} is the name of a section. Choose another id.`,
  noRole: 'A statement in a self-check belongs to a role, and there is none yet. First: npm run new -- role <id>',
  itemThere: ({ id, page }) => `There is an item ${quote(id)} already, on ${page}. Ids are used once in the whole handbook.`,
  itemNeedsPage: ({ id, page }) => `An item stands on a page: npm run new -- item ${id} --page ${page}`,
  noPageForItem: ({ page, near }) =>
    `There is no page ${quote(page)} that can hold an item.${didYouMean(near)} A page is named as <kind>/<id>, or phases/<phase>/<aspect>.`,
  plainMarkdown: ({ file }) => `${file} is plain Markdown, which holds no items. Rename it to ${file}x first.`,
  fileNew: ({ file }) => `new      ${file}`,
  fileChanged: ({ file }) => `changed  ${file}`,
  draftWritten: 'Replace the words. npm run dev shows the draft; readers do not see it until you take away `draft: true`.',

  startUsage: 'Say where: npm run start-handbook -- <folder>. The folder must not exist yet.',
  folderThere: ({ dir }) => `${dir} is there already. A new handbook is never written over something: choose another folder.`,
  askLanguages: ({ known }) => `Languages, with commas between (${known}, or the code of another): `,
  askName: 'Name of the handbook: ',
  askOwner: 'Who publishes it (may be left empty): ',
  askContact: 'E-mail or web address for faults (may be left empty): ',
  noLanguages: ({ known }) => `Say which languages: --languages sv,fi (${known}, or the code of another language).`,
  notALanguage: ({ tag }) => `${quote(tag)} is no language. Expected: sv, no, da, fi, en, or the code of another, for example et or fr.`,
  languageTwice: ({ key }) => `The language ${quote(key)} is named twice.`,
  nameInUnknown: ({ key }) => `--name ${quote(`${key}=…`)}: the handbook has no language ${quote(key)}.`,
  noName: 'Say what it is called: --name "Our handbook".',
  badHandbookId: ({ id }) => `${quote(id)} cannot be an id: lower-case letters a-z, digits and single hyphens. Say one with --id.`,
  badContact: ({ contact }) => `${quote(contact)} is neither an e-mail address nor a full web address.`,
  started: ({ folder }) =>
    `The handbook is in ${folder}. Look at it, and build it:\n\n  npm run dev -- --content ${folder}\n  npm run build -- --content ${folder}\n\n${folder}/README.md says how to go on.`,
  standsIn: ({ label, file }) => `The engine has no interface texts in ${label}; the English ones stand in. Translate them in ${file}.`,

  sameFormat: ({ folder, format }) => `${folder} has format ${format} already. Nothing to change.`,
  fileGoes: ({ lines }) => `the file goes: ${lines === 1 ? 'its only line says' : `all its ${lines} lines say`} what the engine says`,
  step: ({ from, to }) => `Format ${from} → ${to}.`,
  toFormat2: 'Interface texts come with the engine: strings/ keeps only what this handbook words otherwise.',
  migrated: ({ files, folder }) => `${count(files, 'file', 'files')} changed in ${folder}. Run \`npm run check\` now.`,
  wouldMigrate: ({ files, folder }) => `${count(files, 'file', 'files')} would change in ${folder}. Nothing is written yet: add --write.`,
  noContentFolder: ({ dir }) => `${dir} has no handbook.yaml: it is no content folder.`,
  folderUnreadable: ({ dir }) => `${dir} cannot be read: check the name and the place of the folder.`,
  handbookUnreadable: ({ detail }) => `handbook.yaml cannot be read: ${detail}`,
  noFormat: ({ format }) => `handbook.yaml does not say which format it has: expected a line such as \`format: ${format}\`.`,
  formatTooNew: ({ has, reads }) =>
    `The handbook has format ${has}; this engine knows formats up to ${reads}. Bring the engine up to date.`,
  migrationStopped: ({ detail }) => `A file cannot be read, so nothing can be migrated: ${detail}`,

  sayEntry: 'Say which page: phases/pilot/events, or phases/pilot/events#section.',
  sayWhy: ({ at }) => `Say why in a few words: npm run translations -- --minor ${at} "spelling".`,
  noEntry: ({ entry, near }) => `There is no page ${quote(entry)}.${didYouMean(near)}`,
  noPart: ({ part, near }) => `There is no section or item ${quote(part)}.${didYouMean(near)}`,
  noLocale: ({ locale, locales }) => `The handbook has no language ${quote(locale)}. It has ${locales.join(', ')}.`,
  nothingChanged: ({ at }) => `In ${quote(at)} no words have changed under the revision that is recorded: there is nothing to call minor.`,
  nothingBehind: ({ at, locale }) =>
    `In ${quote(at)} nothing is out of date${locale === undefined ? '' : ` in ${quote(locale)}`}: there is nothing to mark.`,
  whichLanguage: ({ at, locales }) =>
    `${quote(at)} is out of date in ${locales.join(' and ')}. Say which is up to date now: npm run translations -- --current ${at} ${locales[0]}.`,
  markedMinor: 'recorded as a minor change',
  markedCurrent: 'up to date',
  raised: ({ file }) => `${file} now answers the newest revision.`,
  recorded: ({ undecided }) =>
    undecided === 0
      ? 'All words are recorded.'
      : `Recorded, but for ${count(undecided, 'section', 'sections')} whose words have changed under the same revision: npm run translations shows them.`,
  stateOf: ({ label, missing, behind, undecided }) =>
    `${label}: ${count(missing, 'page', 'pages')} missing, ${count(behind, 'section', 'sections')} out of date, ${undecided} changed without a new revision.`,
  marks: { missing: 'missing', behind: 'out of date', changed: 'changed' },
  answers: ({ place, answers, source, current }) => `${place} answers revision ${answers}; ${quote(source)} has ${current}.`,
  whenCurrent: ({ part, locale }) => `When it is up to date: npm run translations -- --current ${part} ${locale}`,
  decide: ({ part }) => `New meaning: raise the revision. Same meaning: npm run translations -- --minor ${part} "why"`,
  notKept: 'The words of the older revision were not recorded: read the whole section.',

  badDay: ({ by, today }) => `--by is ${quote(by)}; expected a date as YYYY-MM-DD, for example ${today}.`,
  due: ({ by, due, all }) => `To be reviewed by ${by}: ${due} of ${all}.`,
  nextReview: ({ entry, day }) => `Next: ${entry}, ${day}.`,
  without: ({ dates, owners }) => `Without a review date: ${dates}. Without an owner: ${owners}.`,
  unusedTerms: ({ terms }) => `Terms that no text uses: ${terms.length === 0 ? 'none' : terms.join(', ')}.`,
  calendar: ({ days, file }) => `${count(days, 'day', 'days')} in ${file}.`,
};
