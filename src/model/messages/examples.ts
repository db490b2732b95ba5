/**
 * What it looks like when it is right: one example for each problem, the same in every language. Words are left out (“…”).
 * Undefined where nothing is to be written, or where the sentences show it whole.
 */
import type { Expectation, IssueParams } from '../issue-params.ts';
import { tell, type PerKind } from './words.ts';

type Example<Params> = ((p: Params) => string | undefined) | undefined;

const texts = (locales: readonly string[]) => locales.map((locale) => `  ${locale}: …`).join('\n');

const yamlSlips: PerKind<IssueParams['malformed-yaml'], 'reason', string | undefined> = {
  'duplicate-key': ({ key }) => `${key}: …`,
  'open-quote': () => 'title: "…"',
  'reserved-sign': ({ sign }) => `title: "${sign}…"`,
  stray: () => undefined,
  other: () => undefined,
  tab: () => 'name:\n  sv: …',
  'hard-space': () => 'name:\n  sv: …',
  indent: () => 'name:\n  sv: …\n  en: …',
  'open-bracket': () => 'roles: [process-leader, company]',
  'colon-in-text': () => 'title: "…: …"',
  'no-key': () => 'title: …',
  'no-colon': () => 'title: …',
  punctuation: () => 'name: { sv: …, en: … }',
  backslash: () => 'title: "… \\\\ …"',
  'two-documents': () => undefined,
  'list-beside-key': () => 'roles:\n  - process-leader\n  - company',
  'list-without-space': () => 'roles:\n  - process-leader\n  - company',
  'two-versions': () => undefined,
};

const block = (name: string) => `<${name}>\n\n…\n\n</${name}>`;
const mdxSlips: PerKind<IssueParams['malformed-mdx'], 'reason', string | undefined> = {
  'unclosed-block': ({ name }) => (name === 'Item' ? '<Item id="…">\n\n…\n\n</Item>' : block(name)),
  'crossed-blocks': ({ name }) =>
    `<Item id="…">\n\n<${name === 'Item' ? 'Advice' : name}>\n\n…\n\n</${name === 'Item' ? 'Advice' : name}>\n\n</Item>`,
  'block-in-line': ({ name }) => (name === 'Item' ? '<Item id="…">\n\n…\n\n</Item>' : block(name)),
  'less-than': () => '… &lt; 5 …',
  other: () => undefined,
  'closed-at-once': ({ name }) => (name === 'Item' ? '<Item id="…">\n\n…\n\n</Item>' : block(name)),
  'two-versions': () => undefined,
  'not-opened': () => block('Advice'),
  'import-word': () => undefined,
  code: () => '… \\{…\\} …',
  'open-bracket': () => '… \\{ …',
  'quote-in-tag': () => '<Item id="…">',
  'open-tag': () => '… &lt; …',
  'html-comment': () => '{/* … */}',
  'address-in-brackets': () => '[…](https://example.org/)',
  'unquoted-attribute': () => '<Item id="…">',
};

/** Where the expectation names an example itself, or a list of what can stand there, none is needed beside it. */
function field(name: string, expected: Expectation): string | undefined {
  switch (expected.want) {
    case 'texts':
      return `${name}:\n${texts(expected.locales)}`;
    case 'group':
      return `${name}:\n  …: …`;
    case 'list':
    case 'list-at-least':
      return `${name}:\n  - …\n  - …`;
    case 'pair':
      return `${name}: [ …, … ]`;
    case 'date':
      return `${name}: 2026-11-22`;
    case 'revision':
    case 'order':
    case 'whole-number':
    case 'number':
    case 'item-number':
    case 'tone':
      return `${name}: 1`;
    case 'true-or-false':
      return `${name}: true`;
    case 'text':
    case 'filled-text':
      return `${name}: "…"`;
    case 'page':
      return `${name}: knowledge/starting-point`;
    case 'worksheet-slug':
      return `${name}:\n  slug: { sv: …, en: … }`;
    case 'page-slug':
      return `${name}:\n  sv: …`;
    case 'all-aspects':
      return `  ${name}:\n    revision: 1\n    updated: 2026-11-22`;
    case 'one-of':
      return `${name}: ${expected.values[0]}`;
    case 'item-id':
      return '<Item id="…">';
    default:
      return undefined;
  }
}

const head = '---\nrevision: 1\ntitle: …\nsummary: …\n---';

export const examples: { readonly [Code in keyof IssueParams]: Example<IssueParams[Code]> } = {
  'unreadable-file': undefined,
  'empty-file': undefined,
  'malformed-yaml': (p) => tell(yamlSlips, p, 'reason'),
  'malformed-mdx': (p) => tell(mdxSlips, p, 'reason'),
  'missing-frontmatter': () => head,
  'format-old': ({ reads }) => `format: ${reads}`,
  'format-new': undefined,
  'unknown-file': (p) => {
    if (p.reason === 'text-name') return p.isPhase ? 'phases/start/overview.sv.mdx' : 'roles/mentor.sv.mdx';
    return p.reason === 'entry-name' ? 'roles/process-leader.yaml' : undefined;
  },
  'unknown-locale': ({ locales }) => `mentor.${locales[0]}.mdx`,
  'missing-file': ({ why }) => (why === 'text' ? `${head}\n\n…` : undefined),
  'misspelt-key': ({ suggestion, block: name, isAfterComma }) => {
    if (isAfterComma) return '{ sv: "…, …", en: "…" }';
    return suggestion && (name ? `<${name} ${suggestion}="…">` : `${suggestion}: …`);
  },
  'missing-key': ({ place, expected }) => field(String(place.at(-1) ?? ''), expected),
  'missing-translation': ({ place, locales }) => `${place.at(-1) ?? ''}:\n${texts(locales)}`,
  'wrong-value': ({ place, expected, suggestion }) => {
    const name = place.at(-1);
    if (suggestion) return `${name}: ${suggestion}`;
    return name === undefined ? undefined : field(typeof name === 'number' ? '…' : name, expected);
  },
  'missing-string': ({ key, placeholders, forms }) =>
    forms
      ? `${key}:\n${forms.map((form) => `  ${form}: "{n} …"`).join('\n')}`
      : `${key}: "…${placeholders.map((name) => ` {${name}} …`).join('')}"`,
  'strings-missing': ({ keys }) => `${keys[0]}: "…"`,
  'wrong-string': ({ key, placeholders, forms }) =>
    forms
      ? `${key}:\n${forms.map((form) => `  ${form}: "{n} …"`).join('\n')}`
      : `${key}: "…${placeholders.map((name) => ` {${name}} …`).join('')}"`,
  'empty-text': ({ item }) => (item ? `<Item id="${item}">\n\n…\n\n</Item>` : `${head}\n\n…`),
  'not-text': ({ what }) => (what === 'code' ? '… \\{…\\} …' : undefined),
  'wrong-heading': ({ marks, title }) => `${marks} ${title}`,
  'block-in-markdown': undefined,
  'unread-mark': () => '[…](item:strategic-idea)   …[^1]   **…**',
  'uneven-row': ({ columns }) => `|${' … |'.repeat(columns)}`,
  'empty-link': ({ href }) => `[…](${href})`,
  'unknown-component': ({ suggestion }) => suggestion && (suggestion === 'Item' ? '<Item id="…">\n\n…\n\n</Item>' : block(suggestion)),
  picture: undefined,
  'item-missing': ({ item }) => `<Item id="${item}">\n\n…\n\n</Item>`,
  'item-repeated': undefined,
  'item-elsewhere': ({ item, home }) => home && `[…](item:${item})`,
  'item-order': undefined,
  'item-inside': ({ what, name }) => (what === 'item' ? `</Item>\n\n<Item id="${name}">` : `### ${name}`),
  'unequal-sections': () => '## …',
  'unequal-outline': undefined,
  'missing-section': ({ section }) => `- id: ${section}\n  label: { sv: …, en: … }\n  slug: { sv: …, en: … }\n  menu: main`,
  'duplicate-id': ({ what, id }) => (what === 'code' || what === 'item-number' || what === 'language' ? undefined : `${id}-2`),
  'unknown-reference': undefined,
  'missing-source': undefined,
  'broken-link': () => '[…](page:roles/mentor)   […](item:strategic-idea)   […](https://example.org/)',
  'draft-reference': undefined,
  'same-address': () => 'slug: { sv: new-name }\nformerSlugs: { sv: [old-name] }',
  'same-title': undefined,
  'translation-ahead': undefined,
  'change-ahead': undefined,
  'unknown-fallback': ({ of, locales }) => `- { key: ${of}, …, fallback: [${locales.join(', ')}] }`,
  'finder-too-long': undefined,
  'finder-gap': () => 'owner: …\nfinder: true',
  'published-gone': undefined,
  'published-number': undefined,
  'published-revision': undefined,
  'published-words': undefined,
  'id-gone': ({ reference, suggestion, yaml }) =>
    yaml ? undefined : `- id: "${reference}"\n  now: "${suggestion ?? `${reference.split(':')[0]}:…`}"`,
  'retired-alive': undefined,
  'address-changed': ({ slug, locale, now }) => `slug: { ${locale}: ${now} }\nformerSlugs: { ${locale}: [${slug}] }`,
  'address-moved': () => 'formerSections: [about]',
  'check-revision-kept': undefined,
  'strings-borrowed': ({ keys }) => `${keys[0]}: "…"`,
  'discouraged-word': undefined,
  'moved-link': ({ page }) => `[…](page:${page})`,
  'vague-link': undefined,
  'unequal-shape': undefined,
  'long-title': undefined,
  'hard-to-read': undefined,
  'needless-acceptance': undefined,
  'translation-behind': undefined,
  'revision-unanswered': undefined,
  'words-changed': undefined,
  'translations-not-recorded': undefined,
  'translations-missing': undefined,
  'change-without-note': ({ revision, locales }) =>
    `changes:\n  - { revision: ${revision}, date: 2026-11-22, note: { ${locales.map((locale) => `${locale}: "…"`).join(', ')} } }`,
  'checks-not-locked': undefined,
  'ids-not-locked': undefined,
  'facts-unused': () => 'leftOut: "…"',
  'no-publisher': () => 'publisher:\n  name: …\n  contact: info@example.org',
};
