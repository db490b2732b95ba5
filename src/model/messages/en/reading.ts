import type { MdxSlip, ReadingParams, Stray, YamlSlip } from '../../issue-params.ts';
import { sentence, tell, type Catalogue, type PerKind, type Slip } from '../words.ts';
import { didYouMean, quote } from './parts.ts';

const unreadable = {
  missing: 'there is nothing of that name',
  'not-a-folder': 'it is not a folder',
  'is-a-folder': 'it is a folder',
  forbidden: 'this user may not read it',
  'not-utf8': 'its characters are not saved as UTF-8',
  other: 'the computer says',
} as const;

const yamlSlips: PerKind<YamlSlip, 'reason', Slip> = {
  'duplicate-key': ({ key }) => ({
    found: `the field ${quote(key)} stands twice in the same group`,
    mend: 'Take one of the two away. If both texts are needed, put them together in one.',
  }),
  'open-quote': ({ mark }) => ({
    found: mark
      ? `the quotation mark ${mark} is opened here and not closed on the same line`
      : 'a quotation mark is opened on this line and not closed',
    mend: 'Write the same quotation mark at the end of the text.',
  }),
  'reserved-sign': ({ sign }) => ({
    found: `a text that begins with ${sign} must stand in quotation marks`,
    mend: 'Put straight quotation marks round the whole text.',
  }),
  stray: ({ text }) => ({
    found: `${quote(text)} does not belong here`,
    mend: 'Correct this line or the one above it: look for a quotation mark, a comma or a bracket too many.',
  }),
  other: ({ detail }) => ({
    found: `it cannot be read (${detail})`,
    mend: 'Compare this line and the one above it with another file of the same kind.',
  }),
  tab: () => ({
    found: 'a tab stands at the beginning of the line; only spaces may',
    mend: 'Take the tab away, and indent with two spaces for each step.',
  }),
  'hard-space': () => ({
    found: 'a hard space, as word processors make it, stands at the beginning of the line; only ordinary spaces may',
    mend: 'Take the spaces at the beginning of the line away, and type them anew.',
  }),
  indent: () => ({
    found: 'the line is indented more or less than the lines it belongs with',
    mend: 'Correct this line or the one above it, so that lines that belong together begin equally far in.',
  }),
  'open-bracket': () => ({
    found: 'a bracket { or [ on this line or above is opened and not closed',
    mend: 'Write the bracket } or ] that is missing, on this line or the one above it.',
  }),
  'colon-in-text': () => ({
    found: 'a text with a colon in it needs quotation marks, and a field that belongs below this one stands on a line of its own',
    mend: 'Put straight quotation marks round the whole text after the first colon.',
  }),
  'no-key': () => ({
    found: 'the line has no “name:” before its text',
    mend: 'Write the name of the field and a colon before the text, or move the text up to the line it belongs to.',
  }),
  'no-colon': () => ({
    found: 'the colon after the name of the field is missing, or the space after the colon',
    mend: 'Write a colon and a space after the name of the field.',
  }),
  punctuation: () => ({ found: 'a bracket, comma or colon is missing', mend: 'Correct this line or the one above it.' }),
  backslash: () => ({ found: 'a backslash in a text between "…" must be written twice', mend: 'Write \\\\ instead of \\.' }),
  'two-documents': () => ({ found: 'a line of --- stands in the middle of the file', mend: 'Take the line of --- away.' }),
  'list-beside-key': () => ({
    found: 'a list begins on the line below its field, not beside it',
    mend: 'Move the hyphen and the text down to a line of their own, indented by two spaces.',
  }),
  'list-without-space': () => ({
    found: 'a list begins with a hyphen, and the space after it is missing',
    mend: 'Write a space after the hyphen.',
  }),
  'two-versions': () => ({
    found:
      'two versions of the same lines stand in the file, because two people have changed them; git has marked them with <<<<<<<, ======= and >>>>>>>',
    mend: 'Keep the lines that are right, and take away the others and the three lines of signs.',
  }),
};

const characters = 'To show the characters themselves, write `\\{` for a curly bracket and `&lt;` for a less-than sign.';
const mdxSlips: PerKind<MdxSlip, 'reason', Slip> = {
  'unclosed-block': ({ name }) => ({
    found: `the block <${name}> is opened here and not closed`,
    mend: `Write </${name}> on a line of its own where the block ends, with an empty line before it.`,
  }),
  'crossed-blocks': ({ tag, name, line }) => ({
    found: `${tag} stands where <${name}>, opened on line ${line}, must be closed first`,
    mend:
      tag.toLowerCase() === `</${name.toLowerCase()}>`
        ? `Write <${name}> and </${name}> alike, with capital and small letters as in the first.`
        : `Write </${name}> before this line.`,
  }),
  'block-in-line': ({ name }) => ({
    found: `<${name}> and </${name}> stand in a line of text; each stands on a line of its own`,
    mend: `Put <${name}> and </${name}> on lines of their own, with an empty line before and after.`,
  }),
  'less-than': ({ next }) => ({
    found: `a less-than sign < is read as the beginning of a tag, and ${next ?? 'what follows'} does not fit in one`,
    mend: `Write “less than” in words, or: ${characters.charAt(0).toLowerCase()}${characters.slice(1)}`,
  }),
  other: ({ detail }) => ({
    found: `it cannot be read (${detail})`,
    mend: `Look for a bracket or a sign that does not belong here. ${characters}`,
  }),
  'closed-at-once': ({ name }) => ({
    found: `the block <${name}> is closed where it is opened, by the slash before >`,
    mend: `Take the slash away. The block is closed by the line </${name}> below its words.`,
  }),
  'two-versions': () => ({
    found:
      'two versions of the same lines stand in the file, because two people have changed them; git has marked them with <<<<<<<, ======= and >>>>>>>',
    mend: 'Keep the lines that are right, and take away the others and the three lines of signs.',
  }),
  'not-opened': () => ({
    found: 'a block is closed here that was not opened',
    mend: 'Take this line away, or write the line that opens the block.',
  }),
  'import-word': () => ({
    found: 'a paragraph begins with the word “import” or “export”, which is read as code',
    mend: 'Begin the paragraph with another word.',
  }),
  code: () => ({ found: 'what stands in curly brackets here is read as code', mend: `Take the curly brackets away. ${characters}` }),
  'open-bracket': () => ({ found: 'a curly bracket { is opened here and not closed', mend: `Take it away. ${characters}` }),
  'quote-in-tag': () => ({
    found: 'a quotation mark in a tag is opened here and not closed',
    mend: 'Write the quotation mark that is missing.',
  }),
  'open-tag': () => ({
    found: 'a less-than sign < begins a tag here that is not closed',
    mend: `Write the > that is missing. ${characters}`,
  }),
  'html-comment': () => ({
    found: 'a comment is written {/* … */}, not <!-- … -->',
    mend: 'Write {/* before the comment and */} after it.',
  }),
  'address-in-brackets': () => ({
    found: 'an address in <…> is not a link; write [words](https://…)',
    mend: 'Write the words that the reader is to see in square brackets, and the address in round ones.',
  }),
  'unquoted-attribute': () => ({
    found: 'what follows = in a tag must stand in straight quotation marks: id="…"',
    mend: 'Write straight quotation marks (") round what follows the equals sign.',
  }),
};

const ids = 'lower-case letters a-z, digits and single hyphens';
const strays: PerKind<Stray, 'reason', { why: string; expected: string }> = {
  root: ({ known }) => ({ why: '', expected: `One of ${known.join(', ')}, and folders.` }),
  folder: ({ name, known }) => ({
    why: `there is no folder ${quote(name)} in a handbook`,
    expected: `One of the folders ${known.join(', ')}.`,
  }),
  'too-deep': ({ folder }) => ({
    why: 'it lies too deep',
    expected: folder === 'phases' ? 'phases/<phase>/<page>.<language>.mdx' : `${folder}/<name>, without folders below.`,
  }),
  'phase-file': () => ({ why: '', expected: 'phases/<phase>/<page>.<language>.mdx' }),
  'locale-file': ({ folder }) => ({ why: '', expected: `${folder}/<language>.yaml` }),
  'phase-name': () => ({ why: 'the folder’s name is the id of the phase', expected: `A folder, named with ${ids}.` }),
  'entry-name': () => ({ why: 'the file’s name is the id that links use', expected: `<id>.yaml, named with ${ids}.` }),
  'data-file': ({ folder }) => ({ why: '', expected: `${folder}/<id>.yaml, with the words of all languages inside.` }),
  'text-name': ({ isPhase }) => ({
    why: '',
    expected: isPhase ? 'phase.yaml or <page>.<language>.mdx' : '<id>.yaml or <id>.<language>.mdx',
  }),
  'two-texts': ({ other }) => ({
    why: `the same text is there as ${other}`,
    expected: 'One file for a text: .mdx, or .md where the text places no block.',
  }),
  'phase-page': ({ page, known }) => ({
    why: `the phase has no page ${quote(page)}`,
    expected: `A page that phase.yaml has: ${known.join(', ') || 'none yet'}.`,
  }),
  'no-entry': ({ wanted }) => ({ why: 'it has no YAML file of the same name', expected: `${wanted} beside it.` }),
};

const missing = {
  handbook: () => 'A content folder with a handbook.yaml: name, languages and sections.',
  phase: () => 'A phase.yaml in every folder of phases/.',
  text: () => 'A text in every language of the handbook.',
  home: () => 'Every handbook has a home page.',
  section: (section: string) => `An introduction to the section ${quote(section)}, which has content.`,
};

export const reading: Catalogue<ReadingParams> = {
  'unreadable-file': {
    found: ({ what, reason, detail }) =>
      `The ${what === 'file' ? 'file' : 'content folder'} cannot be read: ${unreadable[reason]}${reason === 'other' ? ` ${quote(detail ?? '')}` : ''}.`,
    expected: ({ what }) =>
      what === 'file' ? 'A text file, saved as UTF-8, that this user may read.' : 'A folder with the handbook’s content.',
    mend: ({ what }) =>
      what === 'file'
        ? 'Save it anew as UTF-8 (in the editor: Save as, encoding UTF-8), or check its name, place and permissions.'
        : 'Check the name and the place of the folder.',
  },
  'empty-file': {
    found: () => 'The file is empty.',
    expected: () => 'What a file of this kind holds; the others in the folder show the form.',
    mend: () => 'Fill it in, or take it out of the content folder.',
  },
  'malformed-yaml': {
    found: (p) => `The file cannot be read from this line on: ${tell(yamlSlips, p, 'reason').found}.`,
    expected: () => 'Lines such as `name: text` or `name: "a text: with a colon"`, indented with spaces as far as their neighbours.',
    mend: (p) => tell(yamlSlips, p, 'reason').mend,
  },
  'malformed-mdx': {
    found: (p) => `The text cannot be read from this line on: ${tell(mdxSlips, p, 'reason').found}.`,
    expected: () => 'Words and Markdown, and blocks that are closed: `<Item id="…">` … `</Item>`, each tag on a line of its own.',
    mend: (p) => tell(mdxSlips, p, 'reason').mend,
  },
  'missing-frontmatter': {
    found: () => 'The file does not begin with a head between two lines of `---`.',
    expected: () => 'A head with revision, title and summary.',
    mend: () => 'Begin the file with the lines of the example, and put the text below them.',
  },
  'format-old': {
    found: ({ has, reads }) => `The handbook is written in format ${has} of content; this engine reads format ${reads}.`,
    expected: ({ reads }) => `The line \`format: ${reads}\`, and files to match.`,
    mend: () => 'Run `npm run migrate`: it shows what would change. Run `npm run migrate -- --write` to change it.',
  },
  'format-new': {
    found: ({ has, reads }) => `The handbook is written in format ${has} of content; this engine reads format ${reads}.`,
    expected: ({ reads }) => `A handbook in format ${reads}, or a newer engine.`,
    mend: () => 'Bring the engine up to date. Do not lower the number: the files would still be of the newer format.',
  },
  'unknown-file': {
    found: (p) => {
      const { why } = tell(strays, p as Stray, 'reason');
      return `This has no place in the handbook${why ? `: ${why}` : ''}.${didYouMean(p.suggestion)}`;
    },
    expected: (p) => sentence(tell(strays, p as Stray, 'reason').expected),
    mend: ({ suggestion }) =>
      suggestion
        ? `Rename it to ${quote(suggestion)}, move it to where it belongs, or take it out of the content folder.`
        : 'Rename it, move it to where it belongs, or take it out of the content folder.',
  },
  'unknown-locale': {
    found: ({ locale, suggestion }) =>
      `The language ${quote(locale)} in the file name is not one of this handbook’s.${didYouMean(suggestion)}`,
    expected: ({ locales }) => `One of ${locales.join(', ')}.`,
    mend: () => 'Correct the file name, or add the language to handbook.yaml.',
  },
  'missing-file': {
    found: ({ name }) => `${name} is missing.`,
    expected: ({ why, section }) => missing[why](section ?? ''),
    mend: ({ name, like }) => `Write ${name}${like ? `; ${like} shows the form` : ''}.`,
  },
};
