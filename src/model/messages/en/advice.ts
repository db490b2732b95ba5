import type { AdviceParams } from '../../issue-params.ts';
import { listKeys, sentence, type Catalogue } from '../words.ts';
import { count, quote } from './parts.ts';

const shapes = {
  tables: (n: number) => count(n, 'table', 'tables'),
  lists: (n: number) => count(n, 'list', 'lists'),
  entries: (n: number) => count(n, 'line in lists', 'lines in lists'),
  headings: (n: number) => `${count(n, 'heading', 'headings')} below level two`,
} as const;
const titles = { title: 'The title', heading: 'The heading', item: 'The title of the item,', name: 'The name' } as const;
const places = {
  title: 'search engines cut what is longer',
  heading: 'it stands in the page’s list of contents',
  item: 'it stands in cards, plans and forms',
  name: 'it stands in maps and menus',
} as const;

const few = (entries: readonly string[]) => entries.slice(0, 5).join(', ') + (entries.length > 5 ? ' …' : '');

export const advice: Catalogue<AdviceParams> = {
  'discouraged-word': {
    found: ({ word }) => `The glossary advises against ${quote(word)}.`,
    expected: ({ term, why }) => `${quote(term)}. The reason: ${sentence(why)}`,
    mend: ({ term, file }) =>
      `Write ${quote(term)} or put it another way. If the word is right here: \`accepts\` in the page’s YAML file, with the reason. The advice stands in ${file}.`,
  },
  'moved-link': {
    found: ({ href, page, isMoved }) =>
      `${quote(href)} is ${isMoved ? 'the former' : 'the'} address of the handbook’s own page ${quote(page)}.`,
    expected: () => 'A link by id within the handbook: it stays right when the address changes, and leads to the reader’s language.',
    mend: ({ page }) => `Write ${quote(`page:${page}`)}.`,
  },
  'vague-link': {
    found: ({ words }) => `The words of the link, ${quote(words)}, do not say where it leads.`,
    expected: () => 'Words that can be understood by themselves: some readers hear only the links of a page.',
    mend: () => 'Write the name of the page, or what readers find there.',
  },
  'unequal-shape': {
    found: ({ part, kind, here, there, other }) =>
      `${part ? `Under ${quote(part)}` : 'At the beginning'} there ${here === 1 ? 'is' : 'are'} ${shapes[kind](here)}, but ${there} in ${other}.`,
    expected: () => 'The same tables, lists and headings in every language, so that no reader misses anything.',
    mend: () => 'Compare the languages here. If the difference is deliberate: `accepts` in the page’s YAML file, with the reason.',
  },
  'long-title': {
    found: ({ what, title, length }) => `${titles[what]} ${quote(title)} has ${length} characters.`,
    expected: ({ what, max }) => `At most ${max}: ${places[what]}.`,
    mend: () => 'Make it shorter, with the most telling words first.',
  },
  'hard-to-read': {
    found: ({ lix }) => `The text is hard to read: its readability index (LIX) is ${lix}.`,
    expected: ({ limit }) => `At most ${limit}. LIX is the mean number of words in a sentence plus the percentage of long words.`,
    mend: () => 'Divide the longest sentences, and put everyday words in place of long ones. `npm run report` shows every page.',
  },
  'needless-acceptance': {
    found: ({ advice: code, locale }) =>
      `The page accepts ${quote(code)}${locale ? ` in ${quote(locale)}` : ''}, but the check has no such advice for it.`,
    expected: () => 'Only advice that is given needs accepting.',
    mend: () => 'Take the line under accepts away.',
  },
  'strings-borrowed': {
    found: ({ keys, total, locale, language }) =>
      keys.length === total
        ? `None of the ${total} interface texts is written in ${quote(locale)} yet; those in ${quote(language)} stand in.`
        : `${keys.length} of ${total} interface texts are not written in ${quote(locale)} yet; those in ${quote(language)} stand in: ${listKeys(keys)}`,
    expected: ({ name }) => `Every interface text in ${name}.`,
    mend: ({ name }) => `Write them in ${name}, and take \`interface\` away in handbook.yaml when the last is there.`,
  },
  'translation-behind': {
    found: ({ has, wanted }) => `The text answers revision ${has}, but the page is at revision ${wanted}.`,
    expected: ({ parts }) => `Words that answer the newest revision${parts.length > 0 ? `; what has changed is ${few(parts)}` : ''}.`,
    mend: ({ wanted, entry, locale }) =>
      `Bring the text up to date and write \`revision: ${wanted}\` in its head. \`npm run translations -- ${entry}\` shows what is different; \`npm run translations -- --current ${entry}#… ${locale}\` marks a single section.`,
  },
  'revision-unanswered': {
    found: ({ has, wanted }) => `The page is at revision ${wanted}, but no language answers it. The newest text answers ${has}.`,
    expected: () => 'The new number here and in the head of the language file whose words have changed.',
    mend: ({ wanted }) => `Write \`revision: ${wanted}\` in the head of that file.`,
  },
  'words-changed': {
    found: ({ part, revision }) =>
      `${part === '.top' ? 'The words at the beginning of the page' : `The words of ${quote(part)}`} have changed since they were recorded, but the text still answers revision ${revision}.`,
    expected: () => 'A new revision when the meaning has changed, so that the other languages follow; or a word on why they need not.',
    mend: ({ behind, next, yaml, entry, part, locale }) =>
      behind === undefined
        ? `If the meaning has changed: \`revision: ${next}\` in ${yaml} and in the head of this file, and a note under \`changes\`. If it has not: \`npm run translations -- --minor ${entry}#${part} "why"\`.`
        : `If the words now answer revision ${behind}: \`npm run translations -- --current ${entry}#${part} ${locale}\`. If they do not yet: \`npm run translations -- --minor ${entry}#${part} "why"\`.`,
  },
  'translations-not-recorded': {
    found: ({ entries, count: n }) =>
      entries.length > 0
        ? `The words of ${count(n, 'page', 'pages')} have changed since they were recorded: ${few(entries)}.`
        : `It is not recorded yet what the languages say on ${count(n, 'page', 'pages')}.`,
    expected: () => 'A fingerprint of every section in every language, so that a change of words is noticed.',
    mend: () => 'Run `npm run translations -- --record`.',
  },
  'translations-missing': {
    found: ({ count: n, total, locale }) => `${n} of ${total} pages have no text in “${locale}”; the nearest language stands in.`,
    expected: () => 'A text in every language, in the end: pages without one are kept out of that language’s search.',
    mend: ({ locale }) => `\`npm run translations -- --locale ${locale}\` lists them.`,
  },
  'change-without-note': {
    found: ({ revision }) => `Revision ${revision} has no note for readers.`,
    expected: () => 'One sentence on what is different: for the page of changes, and for readers of a language that has not caught up.',
    mend: () => 'Write it under `changes`.',
  },
  'checks-not-locked': {
    found: ({ checks }) => `What is to be published of these self-checks is not recorded yet: ${checks.join(', ')}.`,
    expected: () => 'Every check in checks.lock.json as it is published, so that a silent change is noticed later.',
    mend: () => 'Run `npm run lock` before you publish.',
  },
  'ids-not-locked': {
    found: ({ ids }) =>
      `${count(ids.length, 'id or address is', 'ids or addresses are')} not recorded yet: ${ids.slice(0, 8).join(', ')}${ids.length > 8 ? ' …' : ''}.`,
    expected: () => 'Everything in ids.lock.json as it is published, so that none is lost unnoticed later.',
    mend: () => 'Run `npm run lock` before you publish.',
  },
  'facts-unused': {
    found: ({ count: n, total, list }) => `${n} of ${count(total, 'fact is', 'facts are')} not used: ${list.join(', ')}.`,
    expected: () => 'Every fact in an item or a section, or left out with a reason.',
    mend: () => 'Name the fact where it carries the text, or write here why it is left out (leftOut).',
  },
  'no-publisher': {
    found: () => 'The publisher’s name or contact is empty.',
    expected: () => 'A name, and an address to which readers can report faults.',
    mend: () => 'Fill in publisher in handbook.yaml before you publish. Until then the site says that there is no publisher yet.',
  },
};
