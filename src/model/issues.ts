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

const did = (p: Params) => (p['suggestion'] ? ` Did you mean “${p['suggestion']}”?` : '');

export const issueKinds = {
  'unreadable-file': {
    level: 'error',
    found: (p) => `The file cannot be read: ${p['reason']}.`,
    expected: () => 'A text file in UTF-8 that this user may read.',
    mend: () => 'Check the file’s name, place and permissions.',
  },
  'malformed-yaml': {
    level: 'error',
    found: (p) => `This is not valid YAML: ${p['reason']}`,
    expected: () => 'Lines such as `key: text`, indented with spaces, with quotation marks round a text that holds a colon.',
    mend: () => 'Look at this line and the one above it: a quotation mark, a bracket or an indent is missing or too many.',
  },
  'malformed-mdx': {
    level: 'error',
    found: (p) => `This is not valid MDX: ${p['reason']}`,
    expected: () => 'Text with Markdown, and blocks that are closed: `<Item id="…">` … `</Item>`.',
    mend: () =>
      'Close the block that is named, put a blank line round its tags, and write `\\{` for a curly bracket and `&lt;` for a less-than sign.',
  },
  'not-text': {
    level: 'error',
    found: (p) => `${p['what']} stands in the text.`,
    expected: () => 'Words, Markdown and the handbook’s own blocks. Content holds no code.',
    mend: () => 'Remove it, or write the character so that it is read as text.',
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
    found: (p) => `This file has no place in the handbook${p['why'] ? `: ${p['why']}` : ''}.${did(p)}`,
    expected: (p) => p['expected'] ?? 'A file that the content folder’s README describes.',
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
  'misspelt-key': {
    level: 'error',
    found: (p) => `The key “${p['key']}” is not known${p['where'] ? ` in ${p['where']}` : ''}.${did(p)}`,
    expected: () => 'Only the keys that the schema of this kind of file has.',
    mend: (p) => (p['suggestion'] ? `Write “${p['suggestion']}”, or remove the line.` : 'Correct the spelling, or remove the line.'),
  },
  'missing-key': {
    level: 'error',
    found: (p) => `“${p['key']}” is missing.`,
    expected: (p) => p['expected'] ?? 'A value.',
    mend: (p) => `Add a line \`${p['last']}: …\`${p['where'] ? ` under ${p['where']}` : ''}.`,
  },
  'missing-translation': {
    level: 'error',
    found: (p) => `“${p['key']}” has no text in “${p['locale']}”.`,
    expected: (p) => `A text in every language: ${p['locales']}.`,
    mend: (p) => `Add \`${p['locale']}: …\` beside the other languages.`,
  },
  'wrong-value': {
    level: 'error',
    found: (p) => `“${p['key']}” is ${p['value']}.`,
    expected: (p) => `${p['expected']}.`,
    mend: () => 'Change the value.',
  },
  'duplicate-id': {
    level: 'error',
    found: (p) => `The ${p['what']} “${p['id']}” is there twice; the other is in ${p['other']}.`,
    expected: () => 'Ids that are used once: links and saved answers carry them.',
    mend: () => 'Give the newer one another id. Never change an id that has been published.',
  },
  'unknown-reference': {
    level: 'error',
    found: (p) => `There is no ${p['what']} “${p['id']}”.${did(p)}`,
    expected: (p) => `The id of a ${p['what']} that exists.`,
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
    found: (p) => `${p['what']} stands inside the item “${p['item']}”.`,
    expected: () => 'An item holds text, lists, tables, level-three headings, <Advice> and <Done>.',
    mend: () => 'Close the item before it, or use a level-three heading.',
  },
  'unequal-sections': {
    level: 'error',
    found: (p) => `The text has ${p['count']} level-two headings; the entry lists ${p['wanted']} sections (${p['sections']}).`,
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
    mend: (p) => `Add \`${p['key']}: …\` to the file.`,
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
  'missing-alternative': {
    level: 'error',
    found: (p) => `The picture “${p['src']}” has no text alternative.`,
    expected: () => '![what the picture shows](address).',
    mend: () => 'Say in the square brackets what a reader who cannot see the picture needs to know.',
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
