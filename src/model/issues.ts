/**
 * Every problem that content can have: one entry in one table, with what was found, what was expected and how to mend it.
 * Finding problems (reader and rules) and printing them (`describeIssue`, the commands) are kept apart.
 */

type Params = Readonly<Record<string, string>>;

interface Kind {
  /** An error stops a build; advice does not. */
  level: 'error' | 'advice';
  found: (p: Params) => string;
  expected: (p: Params) => string;
  mend: (p: Params) => string;
}

/** A full stop last and, where words stand first, a capital letter. */
const sentence = (text = '') =>
  (/^[a-z]+ /.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text) + (/[.!?]$/.test(text) ? '' : '.');
const did = (p: Params) => (p['suggestion'] ? ` Did you mean “${p['suggestion']}”?` : '');

export const issueKinds = {
  'unreadable-file': {
    level: 'error',
    found: (p) => `The ${p['what']} cannot be read: ${p['reason']}.`,
    expected: (p) =>
      p['what'] === 'file' ? 'A text file, saved as UTF-8, that this user may read.' : 'A folder with the handbook’s content.',
    mend: (p) =>
      p['what'] === 'file'
        ? 'Save it anew as UTF-8, or check its name, place and permissions.'
        : 'Check the name and the place of the folder.',
  },
  'empty-file': {
    level: 'error',
    found: () => 'The file is empty.',
    expected: () => 'What a file of this kind holds; the others in the folder show the form.',
    mend: () => 'Fill it in, or take it out of the content folder.',
  },
  'empty-text': {
    level: 'error',
    found: (p) => `${p['what']} has no text.`,
    expected: () => 'At least a sentence, below the head of a file and inside every item.',
    mend: () => 'Write the text.',
  },
  'malformed-yaml': {
    level: 'error',
    found: (p) => `The file cannot be read from this line on: ${p['reason']}.`,
    expected: () => 'Lines such as `key: text` or `key: "a text: with a colon"`, indented with spaces as far as their neighbours.',
    mend: () => 'Correct this line or the one above it.',
  },
  'malformed-mdx': {
    level: 'error',
    found: (p) => `The text cannot be read from this line on: ${p['reason']}.`,
    expected: () => 'Words and Markdown, and blocks that are closed: `<Item id="…">` … `</Item>`, each tag on a line of its own.',
    mend: () => 'Correct this line. To show the characters themselves, write `\\{` for a curly bracket and `&lt;` for a less-than sign.',
  },
  'not-text': {
    level: 'error',
    found: (p) => `${p['what']} stands in the text.`,
    expected: () => 'Words, Markdown and the handbook’s own blocks. Content holds no code.',
    mend: () => 'Remove it. To show the characters themselves, write `\\{` for a curly bracket and `&lt;` for a less-than sign.',
  },
  'wrong-heading': {
    level: 'error',
    found: (p) => `The heading “${p['title']}” ${p['reason']}.`,
    expected: () => '## for a section of the page, ### for a part of a section or an item, and no level left out.',
    mend: (p) => `Write \`${p['marks']} ${p['title']}\`, or take the heading out.`,
  },
  'block-in-markdown': {
    level: 'error',
    found: (p) => `The block <${p['name']}> stands in a file that ends in .md.`,
    expected: () => 'Blocks only in files that end in .mdx.',
    mend: (p) => `Rename the file to ${p['file']}.`,
  },
  'unread-mark': {
    level: 'error',
    found: (p) => `“${p['mark']}” would be shown to the reader as it stands, signs and all.`,
    expected: () =>
      'A link: [words](item:an-id), without spaces in or before the round brackets. A note: [^1], and a line `[^1]: …` below the text. Strong words: **words**. A table: a line of | --- | below the first.',
    mend: () => 'Correct the signs, or write the line that is missing.',
  },
  'empty-link': {
    level: 'error',
    found: (p) => `The link to “${p['href']}” has no words.`,
    expected: () => '[words that say where the link leads](address).',
    mend: () => 'Write the words in the square brackets.',
  },
  'unknown-component': {
    level: 'error',
    found: (p) => `The block <${p['name']}> is not known.${did(p)}`,
    expected: (p) => `One of ${p['known']}.`,
    mend: () => 'Correct the name, or write the passage as plain text.',
  },
  'missing-frontmatter': {
    level: 'error',
    found: () => 'The file does not begin with a head between two lines of `---`.',
    expected: () => 'A head with revision, title and summary.',
    mend: () => 'Begin the file with: ---  revision: 1  title: …  summary: …  ---  (each on a line of its own).',
  },
  'unknown-file': {
    level: 'error',
    found: (p) => `This has no place in the handbook${p['why'] ? `: ${p['why']}` : ''}.${did(p)}`,
    expected: (p) => sentence(p['expected']),
    mend: () => 'Rename it, move it to where it belongs, or take it out of the content folder.',
  },
  'unknown-locale': {
    level: 'error',
    found: (p) => `The language “${p['locale']}” in the file name is not one of this handbook’s.${did(p)}`,
    expected: (p) => `One of ${p['locales']}.`,
    mend: () => 'Correct the file name, or add the language to handbook.yaml.',
  },
  'missing-file': {
    level: 'error',
    found: (p) => `${p['name']} is missing.`,
    expected: (p) => p['why'] ?? 'The file.',
    mend: (p) => `Write ${p['name']}${p['like'] ? `; ${p['like']} shows the form` : ''}.`,
  },
  'format-old': {
    level: 'error',
    found: (p) => `The handbook is written in format ${p['has']} of content; this engine reads format ${p['reads']}.`,
    expected: (p) => `\`format: ${p['reads']}\`, and files to match.`,
    mend: () => 'Run `npm run migrate`: it shows what would change. Run `npm run migrate -- --write` to change it.',
  },
  'format-new': {
    level: 'error',
    found: (p) => `The handbook is written in format ${p['has']} of content; this engine reads format ${p['reads']}.`,
    expected: (p) => `A handbook in format ${p['reads']}, or a newer engine.`,
    mend: () => 'Bring the engine up to date. Do not lower the number: the files would still be of the newer format.',
  },
  'missing-section': {
    level: 'error',
    found: (p) => `The content has something for the section “${p['section']}”, but handbook.yaml does not list the section.`,
    expected: () => 'A section, with its label and slug, for everything that the content holds.',
    mend: (p) => `Add \`- id: ${p['section']}\` with label, slug and menu under sections, or take its files out of the content folder.`,
  },
  'misspelt-key': {
    level: 'error',
    found: (p) => `The key “${p['key']}” is not known${p['where'] ? ` in ${p['where']}` : ''}.${did(p)}`,
    expected: (p) => (p['known'] ? `Only these: ${p['known']}.` : 'Only keys that a file of this kind has.'),
    mend: (p) => {
      if (p['isAfterComma']) return 'If it belongs to the text before the comma, put quotation marks round the whole text.';
      return p['suggestion'] ? `Write “${p['suggestion']}”, or remove it.` : 'Correct the spelling, or remove it.';
    },
  },
  'missing-key': {
    level: 'error',
    found: (p) => `“${p['key']}” is missing.`,
    expected: (p) => sentence(p['expected']),
    mend: (p) => `Add \`${p['last']}${p['where']?.startsWith('<') ? '="…"' : ': …'}\`${p['where'] ? ` under ${p['where']}` : ''}.`,
  },
  'missing-translation': {
    level: 'error',
    found: (p) => `“${p['key']}” has no text in “${p['locale']}”.`,
    expected: (p) => `A text in every language: ${p['locales']}.`,
    mend: (p) => `Add \`${p['locale']}: …\` beside the other languages.`,
  },
  'wrong-value': {
    level: 'error',
    found: (p) => `${p['key'] ? `“${p['key']}”` : 'The file as a whole'} is ${p['value']}.`,
    expected: (p) => sentence(p['expected']),
    mend: (p) => `Change ${p['key'] ? 'the value' : 'the file'} to what is expected.`,
  },
  'duplicate-id': {
    level: 'error',
    found: (p) => `The ${p['what']} “${p['id']}” is there twice; the other is in ${p['other']}.`,
    expected: () => 'Ids that are used once: links and saved answers carry them.',
    mend: () => 'Give the newer one another id. Never change an id that has been published.',
  },
  'unknown-reference': {
    level: 'error',
    found: (p) => `${sentence(p['reason'])}${did(p)}`,
    expected: (p) => `The id of ${/^[aeiou]/.test(p['what']!) ? 'an' : 'a'} ${p['what']} that exists.`,
    mend: (p) => (p['suggestion'] ? `Write “${p['suggestion']}”, or remove it.` : `Correct the id, remove it, or write the ${p['what']}.`),
  },
  'missing-source': {
    level: 'error',
    found: (p) => `The fact “${p['id']}” has no source in facts/.${did(p)}`,
    expected: () => 'A fact that a file in facts/ lists, with its place in the source.',
    mend: () => 'Correct the id, or add the fact to the register of its source.',
  },
  'item-missing': {
    level: 'error',
    found: (p) => `The item “${p['item']}” has no block in this file.`,
    expected: () => 'Every item of the page once in every language.',
    mend: (p) => `Add <Item id="${p['item']}"> … </Item>${p['after'] ? ` after “${p['after']}”` : ''}.`,
  },
  'item-repeated': {
    level: 'error',
    found: (p) => `The item “${p['item']}” has more than one block.`,
    expected: () => 'Every item of the page once in every language.',
    mend: () => 'Keep one of the blocks.',
  },
  'item-elsewhere': {
    level: 'error',
    found: (p) => `The item “${p['item']}” does not belong to this page${p['home'] ? ` but to ${p['home']}` : ''}.${did(p)}`,
    expected: (p) => `Only the items that ${p['yaml']} lists for the page.`,
    mend: (p) => (p['home'] ? `Link to it instead: [words](item:${p['item']}).` : 'Correct the id, or add the item to the YAML file.'),
  },
  'item-order': {
    level: 'error',
    found: (p) => `The items stand in another order than in the entry: “${p['item']}” comes where “${p['wanted']}” should.`,
    expected: (p) => `This order: ${p['order']}.`,
    mend: () => 'Move the blocks, or change the order in the YAML file and in all languages.',
  },
  'item-inside': {
    level: 'error',
    found: (p) => `${p['what']} stands inside ${p['where']}.`,
    expected: () =>
      'Items and level-two headings at the top of a text. Items and blocks hold text, lists, tables and level-three headings.',
    mend: () => 'Close what it stands in before it, or write a level-three heading (###).',
  },
  'unequal-sections': {
    level: 'error',
    found: (p) => `The text has ${p['count']} level-two headings (##); the entry lists ${p['wanted']} sections (${p['sections']}).`,
    expected: () => 'One level-two heading for each section in every language, in the same order.',
    mend: (p) => `Add or remove a heading here, or a section in ${p['yaml']}.`,
  },
  'unequal-outline': {
    level: 'error',
    found: (p) => `Headings and items stand in another order than in ${p['other']}.`,
    expected: (p) => `The order of ${p['other']}: ${p['order']}.`,
    mend: () => 'Bring the languages into the same order, so that they can be laid side by side.',
  },
  'broken-link': {
    level: 'error',
    found: (p) => `The link to “${p['href']}” leads nowhere: ${p['reason']}.${did(p)}`,
    expected: () => 'page:<kind>/<entry>, item:<id>, term:<id>, #<section of this page>, or a full https address.',
    mend: (p) => (p['suggestion'] ? `Write “${p['suggestion']}”.` : 'Correct the link or remove it.'),
  },
  'draft-reference': {
    level: 'error',
    found: (p) => `“${p['reference']}” is a draft, and what is published refers to it: readers could not follow.`,
    expected: () => 'What is published refers to what is published. Drafts may refer to anything.',
    mend: (p) =>
      `If the draft is finished: take \`draft: true\` away in ${p['yaml']}. If not: remove the reference for now, or make a draft of what refers to it, with \`draft: true\` in its YAML file.`,
  },
  'same-address': {
    level: 'error',
    found: (p) => `The address ${p['path']} is also that of ${p['other']}.`,
    expected: () => 'One page for one address.',
    mend: () => 'Change one of the two slugs; if the page was published, list the old slug under formerSlugs.',
  },
  'same-title': {
    level: 'error',
    found: (p) => `The title “${p['title']}” is also that of ${p['other']}.`,
    expected: () => 'A title of its own for every page, so that readers can tell them apart in a list.',
    mend: () => 'Change one of the two titles.',
  },
  'missing-string': {
    level: 'error',
    found: (p) => `The interface text “${p['key']}” is missing in “${p['locale']}”.`,
    expected: (p) => `Every interface text in every language${p['form'] ? `, with ${p['form']}` : ''}.`,
    mend: (p) => `Write \`${p['key']}: …\` in the file.`,
  },
  'strings-missing': {
    level: 'error',
    found: (p) =>
      `${p['count']} of ${p['total']} interface texts are missing in “${p['locale']}”, a language that the engine has none in: ${p['keys']}.`,
    expected: (p) => `Every interface text in ${p['name']}.`,
    mend: (p) =>
      `Write them in ${p['name']}; src/i18n/strings/en.yaml shows the form. Until they are written, \`interface: en\` beside the language in handbook.yaml lets the English ones stand in.`,
  },
  'strings-borrowed': {
    level: 'advice',
    found: (p) =>
      `${p['count']} of ${p['total']} interface texts are not written in “${p['locale']}” yet; those in “${p['language']}” stand in: ${p['keys']}.`,
    expected: (p) => `Every interface text in ${p['name']}.`,
    mend: (p) => `Write them in ${p['name']}, and take \`interface\` away in handbook.yaml when the last is there.`,
  },
  'wrong-string': {
    level: 'error',
    found: (p) => `The interface text “${p['key']}” ${p['reason']}.`,
    expected: (p) => `A text${p['form'] ? ` with ${p['form']}` : ' without placeholders'}.`,
    mend: () => 'Correct the text; names in curly brackets are filled in by the site and must stay as they are.',
  },
  'translation-behind': {
    level: 'advice',
    found: (p) => `The text answers revision ${p['has']}; the entry is at revision ${p['wanted']}.`,
    expected: () => 'Words that answer the newest revision.',
    mend: (p) => `Bring the text up to date and write \`revision: ${p['wanted']}\` in its head.`,
  },
  'translation-ahead': {
    level: 'error',
    found: (p) => `The text answers revision ${p['has']}, but the entry is only at revision ${p['wanted']}.`,
    expected: () => 'A text never ahead of its entry.',
    mend: (p) => `Raise the revision in ${p['yaml']} too, or lower it here.`,
  },
  picture: {
    level: 'error',
    found: (p) => `A picture (“${p['src']}”) stands in the text.`,
    expected: () => 'Words, lists and tables. The handbook draws its pictures from its content, and loads nothing from elsewhere.',
    mend: () => 'Say in words what the picture shows, or link to the page where it is.',
  },
  'finder-too-long': {
    level: 'error',
    found: (p) => `${p['count']} items are marked for “Which phase are we in?”; this is one too many.`,
    expected: (p) => `At most ${p['max']} items with \`finder: true\`, all checks together: the finder is to take a few minutes.`,
    mend: () => 'Take the mark away here or at another item: keep those that tell the phases apart.',
  },
  'finder-gap': {
    level: 'error',
    found: (p) => `No item of the gate “${p['check']}” is marked for “Which phase are we in?”, though items of other checks are.`,
    expected: () => 'At least one item with `finder: true` in every gate: without it the finder would pass over a phase.',
    mend: () => 'Write `finder: true` beside the owner of the item that best shows whether the phase is done.',
  },
  'published-gone': {
    level: 'error',
    found: (p) => `The ${p['what']} “${p['id']}” has been published and is not there any more.`,
    expected: (p) => `What saved answers, links and plans carry stays, in ${p['where']}.`,
    mend: (p) =>
      p['what'] === 'item'
        ? `Bring it back, under \`retired\` if it is no longer to be asked. If it never was published: \`npm run lock -- --forget\` and the check’s id, a slash, ${p['id']}.`
        : `Bring the file back. If it never was published: \`npm run lock -- --forget ${p['id']}\`.`,
  },
  'published-number': {
    level: 'error',
    found: (p) => `The item “${p['item']}” has been published as number ${p['was']} and is now number ${p['now']}.`,
    expected: () => 'Numbers that stay for ever: links and paper forms carry them.',
    mend: (p) => `Write \`number: ${p['was']}\`. The order of the form is the order in this file, whatever the numbers.`,
  },
  'published-revision': {
    level: 'error',
    found: (p) => `${sentence(p['what']).replace(/\.$/, '')} has been published with revision ${p['was']} and now has ${p['now']}.`,
    expected: () => 'Revisions that only rise.',
    mend: (p) => `Write \`revision: ${p['was']}\`, or one more if the meaning has changed.`,
  },
  'published-words': {
    level: 'error',
    found: (p) => `The words of the item “${p['item']}” have changed since they were published (${p['locales']}), but not its revision.`,
    expected: (p) => `The published words under revision ${p['revision']}, or a new revision, so that old answers can be told apart.`,
    mend: (p) =>
      `If it now means something else: write \`revision: ${Number(p['revision']) + 1}\` here, and raise the check’s too. If it means the same: \`npm run lock -- --minor "why"\`.`,
  },
  'check-revision-kept': {
    level: 'error',
    found: (p) =>
      `Items were added, retired or changed since the check was published (${p['items']}), but its revision is still ${p['revision']}.`,
    expected: () => 'A new revision of the check: links carry it, and the site tells the readers of old ones.',
    mend: (p) => `Write \`revision: ${p['next']}\`, and run \`npm run lock\` when it is published.`,
  },
  'id-gone': {
    level: 'error',
    found: (p) =>
      p['yaml']
        ? `“${p['reference']}” has been published and is a draft now: readers do not find it any more.`
        : `“${p['reference']}” has been published and is not there any more.${did({ ...p, suggestion: p['like'] ?? '' })}`,
    expected: () => 'Ids that stay for ever: links, saved plans and other people’s programs carry them.',
    mend: (p) => {
      if (p['yaml']) return `Take \`draft: true\` away in ${p['yaml']}.`;
      const now = p['like'] || `what readers find instead, written as ${p['reference']!.split(':')[0]}:…`;
      return `Give it back its id. If it is to go: write \`- { id: "${p['reference']}", now: "${now}" }\` in retired.yaml, so that old links lead on. If it never was published: \`npm run lock -- --forget ${p['reference']}\`.`;
    },
  },
  'retired-alive': {
    level: 'error',
    found: (p) => `“${p['reference']}” is retired here, and is there all the same.`,
    expected: () => 'Either of the two. A retired id is never used again for something else.',
    mend: () => 'Take the line away if it is the same as before. If it is something new, give it a new id.',
  },
  'address-changed': {
    level: 'error',
    found: (p) =>
      `The slug${p['where'] ? ` of ${p['where']}` : ''} is now “${p['now']}” in “${p['locale']}”; published was “${p['slug']}”.`,
    expected: () => 'An old address leads on to where the page is now: other people’s links carry it.',
    mend: (p) => `Write \`formerSlugs: { ${p['locale']}: [${p['slug']}] }\` beside slug. \`npm run lock -- --redirect\` does it for you.`,
  },
  'address-moved': {
    level: 'error',
    found: (p) => `The page has been published at ${p['path']} and is now at ${p['now']}.`,
    expected: () => 'An old address leads on to where the page is now: other people’s links carry it.',
    mend: () => 'Move it back, or name the section it stood under: `formerSections: [about]`.',
  },
  'ids-not-locked': {
    level: 'advice',
    found: (p) => `${p['count']} ids or addresses are not written down yet: ${p['ids']}.`,
    expected: () => 'Everything in ids.lock.json as it is published, so that none is lost unnoticed later.',
    mend: () => 'Run `npm run lock` before you publish.',
  },
  'checks-not-locked': {
    level: 'advice',
    found: (p) => `What is to be published of these self-checks is not written down yet: ${p['checks']}.`,
    expected: () => 'Every check in checks.lock.json as it is published, so that a silent change is noticed later.',
    mend: () => 'Run `npm run lock` before you publish.',
  },
  'facts-unused': {
    level: 'advice',
    found: (p) => `${p['count']} of ${p['total']} facts are not used: ${p['list']}.`,
    expected: () => 'Every fact carried by an item or a section, or left out with a reason.',
    mend: () => 'Name the fact where it carries the text, or give it a leftOut reason here.',
  },
  'no-publisher': {
    level: 'advice',
    found: () => 'The publisher’s name or contact is empty.',
    expected: () => 'A name, and an address to which readers can report faults.',
    mend: () => 'Fill in publisher in handbook.yaml before you publish. Until then the site says that there is no publisher yet.',
  },
} as const satisfies Record<string, Kind>;

export type IssueCode = keyof typeof issueKinds;

export interface Issue {
  code: IssueCode;
  /** Path inside the content folder, with forward slashes. */
  file: string;
  /** Counted from 1; left out where the problem is the file as a whole. */
  line?: number | undefined;
  params: Params;
}

export interface DescribedIssue {
  level: 'error' | 'advice';
  found: string;
  expected: string;
  mend: string;
}

/** The words for one issue. */
export function describeIssue(issue: Issue): DescribedIssue {
  const kind: Kind = issueKinds[issue.code];
  return { level: kind.level, found: kind.found(issue.params), expected: kind.expected(issue.params), mend: kind.mend(issue.params) };
}

export function isError(issue: Issue): boolean {
  return issueKinds[issue.code].level === 'error';
}

/** By file, then line; errors before advice in the same place. */
export function sortIssues(issues: readonly Issue[]): Issue[] {
  return [...issues].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || (a.line ?? 0) - (b.line ?? 0) || Number(isError(b)) - Number(isError(a)),
  );
}
