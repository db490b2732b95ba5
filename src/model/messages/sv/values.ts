import type { StringSlip, ValueParams } from '../../issue-params.ts';
import { listKeys, sentence, tell, type Catalogue, type PerKind } from '../words.ts';
import { didYouMean, expect, pathOf, quote, foundWords } from './parts.ts';

const braces = (names: readonly string[]) => names.map((name) => `{${name}}`).join(', ');
function form({ placeholders, forms }: { placeholders: readonly string[]; forms?: readonly string[] | undefined }): string {
  return forms
    ? `formerna ${forms.join(', ')}, var och en med {n}${placeholders.map((name) => `, {${name}}`).join('')} där det passar`
    : braces(placeholders);
}

const slips: PerKind<StringSlip, 'reason'> = {
  'not-text': () => 'är ingen text',
  'one-form': () => 'är en enda text men behöver en form för varje antal',
  'lacks-form': (p) => `saknar formen ${quote(p.form)}`,
  'needless-form': (p) => `har formen ${quote(p.form)}, som språket inte använder`,
  'empty-form': (p) => `har ingen text i formen ${quote(p.form)}`,
  lacks: ({ name }) => `saknar {${name}}`,
  needless: ({ name }) => `har {${name}}, som sajten inte fyller i`,
  instead: ({ names, wanted }) => `har ${braces(names)} där ${braces(wanted)} ska stå`,
};

export const values: Catalogue<ValueParams> = {
  'misspelt-key': {
    found: ({ key, place, block, suggestion }) => {
      const where = block ? `<${block}>` : pathOf(place);
      return `Fältet ${quote(key)} är okänt${where ? ` i ${where}` : ''}.${didYouMean(suggestion)}`;
    },
    expected: ({ known }) => (known.length > 0 ? `Bara de här: ${known.join(', ')}.` : 'Bara fält som en sådan fil har.'),
    mend: ({ isAfterComma, suggestion }) => {
      if (isAfterComma) return 'Hör det till texten före kommat, sätt citattecken runt hela texten.';
      return suggestion ? `Skriv ${quote(suggestion)}, eller ta bort fältet.` : 'Rätta stavningen, eller ta bort fältet.';
    },
  },
  'missing-key': {
    found: ({ place, block }) => `${quote(pathOf(place))} saknas${block ? ` i <${block}>` : ''}.`,
    expected: ({ expected }) => sentence(expect(expected)),
    mend: ({ place, block }) => {
      const where = block ? `i <${block}>` : place.length > 1 ? `under ${pathOf(place.slice(0, -1))}` : '';
      return `Lägg till \`${place.at(-1) ?? ''}${block ? '="…"' : ': …'}\`${where ? ` ${where}` : ''}.`;
    },
  },
  'missing-translation': {
    found: ({ place, locale }) => `${quote(pathOf(place))} har ingen text på ${quote(locale)}.`,
    expected: ({ locales }) => `En text på varje språk: ${locales.join(', ')}.`,
    mend: ({ locale }) => `Lägg till \`${locale}: …\` bredvid de andra språken.`,
  },
  'wrong-value': {
    found: ({ place, value, suggestion }) =>
      `${place.length > 0 ? quote(pathOf(place)) : 'Filen som helhet'} är ${foundWords(value)}.${didYouMean(suggestion)}`,
    expected: ({ expected }) => sentence(expect(expected)),
    mend: ({ place, value, expected, suggestion }) => {
      if (expected.want === 'no-finder-here' || expected.want === 'no-worksheet-here') return 'Ta bort fältet här.';
      if (suggestion) return `Skriv ${quote(suggestion)}.`;
      if (place.length === 0) return 'Skriv om filen så att den är det som väntas.';
      return value.is === 'empty' ? `Skriv det som väntas efter \`${place.at(-1)}:\`.` : 'Ändra värdet till det som väntas.';
    },
  },
  'missing-string': {
    found: ({ key, locale }) => `Sajtens text ${quote(key)} saknas på ${quote(locale)}.`,
    expected: (p) => `Alla sajtens texter på alla språk${form(p) ? `, här med ${form(p)}` : ''}.`,
    mend: ({ key }) => `Skriv \`${key}: …\` i filen.`,
  },
  'strings-missing': {
    found: ({ keys, total, locale }) =>
      `${keys.length} av sajtens ${total} egna texter saknas på ${quote(locale)}, ett språk som programmet inte har några på: ${listKeys(keys)}`,
    expected: ({ name }) => `Alla sajtens texter i ${name}.`,
    mend: ({ name }) =>
      `Skriv dem i ${name}; src/i18n/strings/sv.yaml visar formen. Tills de är skrivna kan du skriva \`interface: en\` vid språket i handbook.yaml, så visas de engelska.`,
  },
  'wrong-string': {
    found: (p) => `Sajtens text ${quote(p.key)} ${tell(slips, p as StringSlip, 'reason')}.`,
    expected: (p) => `En text${form(p) ? ` med ${form(p)}` : ' utan klamrar'}.`,
    mend: () => 'Rätta texten. Namn inom klamrar fyller sajten i, så de måste stå kvar som de är.',
  },
};
