import type { StringSlip, ValueParams } from '../../issue-params.ts';
import { listKeys, sentence, tell, type Catalogue, type PerKind } from '../words.ts';
import { didYouMean, expect, pathOf, quote, foundWords } from './parts.ts';

const braces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');
/** What an interface text must hold: its placeholders, and in each form that the language bends numbers in. */
function form({ placeholders, forms }: { placeholders: readonly string[]; forms?: readonly string[] | undefined }): string {
  return forms
    ? `the forms ${forms.join(', ')}, each with {n}${placeholders.map((name) => `, {${name}}`).join('')} where it fits`
    : braces(placeholders);
}

const slips: PerKind<StringSlip, 'reason'> = {
  'not-text': () => 'is not a text',
  'one-form': () => 'is one text but needs a form for each number',
  'lacks-form': (p) => `lacks the form ${quote(p.form)}`,
  'needless-form': (p) => `has a form ${quote(p.form)} that the language does not use`,
  'empty-form': (p) => `has no text in the form ${quote(p.form)}`,
  lacks: ({ name }) => `lacks {${name}}`,
  needless: ({ name }) => `has {${name}}, which the site does not fill in`,
  instead: ({ names, wanted }) => `has ${braces(names)} where ${braces(wanted)} belongs`,
};

export const values: Catalogue<ValueParams> = {
  'misspelt-key': {
    found: ({ key, place, block, suggestion }) => {
      const where = block ? `<${block}>` : pathOf(place);
      return `The field ${quote(key)} is not known${where ? ` in ${where}` : ''}.${didYouMean(suggestion)}`;
    },
    expected: ({ known }) => (known.length > 0 ? `Only these: ${known.join(', ')}.` : 'Only fields that a file of this kind has.'),
    mend: ({ isAfterComma, suggestion }) => {
      if (isAfterComma) return 'If it belongs to the text before the comma, put quotation marks round the whole text.';
      return suggestion ? `Write ${quote(suggestion)}, or remove it.` : 'Correct the spelling, or remove it.';
    },
  },
  'missing-key': {
    found: ({ place, block }) => `${quote(pathOf(place) + (block ? ` of <${block}>` : ''))} is missing.`,
    expected: ({ expected }) => sentence(expect(expected)),
    mend: ({ place, block }) => {
      const where = block ? `<${block}>` : pathOf(place.slice(0, -1));
      return `Add \`${place.at(-1) ?? ''}${block ? '="…"' : ': …'}\`${where ? ` ${block ? 'to' : 'under'} ${where}` : ''}.`;
    },
  },
  'missing-translation': {
    found: ({ place, locale }) => `${quote(pathOf(place))} has no text in ${quote(locale)}.`,
    expected: ({ locales }) => `A text in every language: ${locales.join(', ')}.`,
    mend: ({ locale }) => `Add \`${locale}: …\` beside the other languages.`,
  },
  'wrong-value': {
    found: ({ place, value, suggestion }) =>
      `${place.length > 0 ? quote(pathOf(place)) : 'The file as a whole'} is ${foundWords(value)}.${didYouMean(suggestion)}`,
    expected: ({ expected }) => sentence(expect(expected)),
    mend: ({ place, value, expected, suggestion }) => {
      if (expected.want === 'no-finder-here' || expected.want === 'no-worksheet-here') return 'Take the field away here.';
      if (suggestion) return `Write ${quote(suggestion)}.`;
      if (place.length === 0) return 'Change the file to what is expected.';
      return value.is === 'empty' ? `Write what is expected after \`${place.at(-1)}:\`.` : 'Change the value to what is expected.';
    },
  },
  'missing-string': {
    found: ({ key, locale }) => `The interface text ${quote(key)} is missing in ${quote(locale)}.`,
    expected: (p) => `Every interface text in every language${form(p) ? `, with ${form(p)}` : ''}.`,
    mend: ({ key }) => `Write \`${key}: …\` in the file.`,
  },
  'strings-missing': {
    found: ({ keys, total, locale }) =>
      `${keys.length} of ${total} interface texts are missing in ${quote(locale)}, a language that the engine has none in: ${listKeys(keys)}`,
    expected: ({ name }) => `Every interface text in ${name}.`,
    mend: ({ name }) =>
      `Write them in ${name}; src/i18n/strings/en.yaml shows the form. Until they are written, \`interface: en\` beside the language in handbook.yaml lets the English ones stand in.`,
  },
  'wrong-string': {
    found: (p) => `The interface text ${quote(p.key)} ${tell(slips, p as StringSlip, 'reason')}.`,
    expected: (p) => `A text${form(p) ? ` with ${form(p)}` : ' without curly brackets'}.`,
    mend: () => 'Correct the text; names in curly brackets are filled in by the site and must stay as they are.',
  },
};
