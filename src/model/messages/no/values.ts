import type { StringSlip, ValueParams } from '../../issue-params.ts';
import { listKeys, sentence, tell, type Catalogue, type PerKind } from '../words.ts';
import { didYouMean, expect, pathOf, quote, foundWords } from './parts.ts';

const braces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');
function form({ placeholders, forms }: { placeholders: readonly string[]; forms?: readonly string[] | undefined }): string {
  return forms
    ? `formene ${forms.join(', ')}, hver med {n}${placeholders.map((name) => `, {${name}}`).join('')} der det passer`
    : braces(placeholders);
}

const slips: PerKind<StringSlip, 'reason'> = {
  'not-text': () => 'er ikke en tekst',
  'one-form': () => 'er én tekst, men trenger en form for hvert antall',
  'lacks-form': (p) => `mangler formen ${quote(p.form)}`,
  'needless-form': (p) => `har formen ${quote(p.form)}, som språket ikke bruker`,
  'empty-form': (p) => `har ingen tekst i formen ${quote(p.form)}`,
  lacks: ({ name }) => `mangler {${name}}`,
  needless: ({ name }) => `har {${name}}, som nettstedet ikke fyller ut`,
  instead: ({ names, wanted }) => `har ${braces(names)} der ${braces(wanted)} skal stå`,
};

export const values: Catalogue<ValueParams> = {
  'misspelt-key': {
    found: ({ key, place, block, suggestion }) => {
      const where = block ? `<${block}>` : pathOf(place);
      return `Feltet ${quote(key)} er ukjent${where ? ` i ${where}` : ''}.${didYouMean(suggestion)}`;
    },
    expected: ({ known }) => (known.length > 0 ? `Bare disse: ${known.join(', ')}.` : 'Bare felter som en slik fil har.'),
    mend: ({ isAfterComma, suggestion }) => {
      if (isAfterComma) return 'Hører det til teksten foran kommaet, setter du anførselstegn rundt hele teksten.';
      return suggestion ? `Skriv ${quote(suggestion)}, eller ta bort feltet.` : 'Rett skrivemåten, eller ta bort feltet.';
    },
  },
  'missing-key': {
    found: ({ place, block }) => `${quote(pathOf(place))} mangler${block ? ` i <${block}>` : ''}.`,
    expected: ({ expected }) => sentence(expect(expected)),
    mend: ({ place, block }) => {
      const where = block ? `i <${block}>` : place.length > 1 ? `under ${pathOf(place.slice(0, -1))}` : '';
      return `Legg til \`${place.at(-1) ?? ''}${block ? '="…"' : ': …'}\`${where ? ` ${where}` : ''}.`;
    },
  },
  'missing-translation': {
    found: ({ place, locale }) => `${quote(pathOf(place))} har ingen tekst på ${quote(locale)}.`,
    expected: ({ locales }) => `En tekst på hvert språk: ${locales.join(', ')}.`,
    mend: ({ locale }) => `Legg til \`${locale}: …\` ved siden av de andre språkene.`,
  },
  'wrong-value': {
    found: ({ place, value, suggestion }) =>
      `${place.length > 0 ? quote(pathOf(place)) : 'Filen som helhet'} er ${foundWords(value)}.${didYouMean(suggestion)}`,
    expected: ({ expected }) => sentence(expect(expected)),
    mend: ({ place, value, expected, suggestion }) => {
      if (expected.want === 'no-finder-here' || expected.want === 'no-worksheet-here') return 'Ta bort feltet her.';
      if (suggestion) return `Skriv ${quote(suggestion)}.`;
      if (place.length === 0) return 'Skriv om filen slik at den er det som ventes.';
      return value.is === 'empty' ? `Skriv det som ventes etter \`${place.at(-1)}:\`.` : 'Endre verdien til det som ventes.';
    },
  },
  'missing-string': {
    found: ({ key, locale }) => `Nettstedets tekst ${quote(key)} mangler på ${quote(locale)}.`,
    expected: (p) => `Alle nettstedets tekster på alle språk${form(p) ? `, her med ${form(p)}` : ''}.`,
    mend: ({ key }) => `Skriv \`${key}: …\` i filen.`,
  },
  'strings-missing': {
    found: ({ keys, total, locale }) =>
      `${keys.length} av nettstedets ${total} egne tekster mangler på ${quote(locale)}, et språk som programmet ikke har noen på: ${listKeys(keys)}`,
    expected: ({ name }) => `Alle nettstedets tekster i ${name}.`,
    mend: ({ name }) =>
      `Skriv dem i ${name}; src/i18n/strings/no.yaml viser formen. Til de er skrevet, kan du skrive \`interface: en\` ved språket i handbook.yaml, så vises de engelske.`,
  },
  'wrong-string': {
    found: (p) => `Nettstedets tekst ${quote(p.key)} ${tell(slips, p as StringSlip, 'reason')}.`,
    expected: (p) => `En tekst${form(p) ? ` med ${form(p)}` : ' uten krøllparenteser'}.`,
    mend: () => 'Rett teksten. Navn i krøllparenteser fylles ut av nettstedet, så de må stå som de er.',
  },
};
