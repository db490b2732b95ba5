/** Deler som flere norske setninger settes sammen av. */
import type { Expectation, FoundValue, Place, Use } from '../../issue-params.ts';
import { places, tell, type PerKind } from '../words.ts';

export const quote = (words: string) => `«${words}»`;
export const pathOf = (place: Place) => place.map((part) => (typeof part === 'number' ? `nr. ${part + 1}` : part)).join(' › ');
export const didYouMean = (suggestion: string | undefined) => (suggestion ? ` Mente du ${quote(suggestion)}?` : '');
export const alsoIn = (uses: readonly Use[] | undefined) =>
  uses && uses.length > 0 ? ` Den samme id-en står også på disse stedene, og skal rettes der også:${places(uses)}.` : '';
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const expectations: PerKind<Expectation, 'want'> = {
  text: () => 'en tekst',
  'filled-text': () => 'en tekst som ikke er tom',
  number: () => 'et tall med sifre',
  'whole-number': () => 'et helt tall med sifre',
  'true-or-false': () => 'ordet true (ja) eller ordet false (nei), uten anførselstegn',
  group: () => 'en gruppe felter: linjer med `navn: verdi` under, rykket inn to mellomrom',
  list: () => 'en liste: en linje `- …` under for hver',
  pair: () => 'en liste med to',
  form: () => 'en verdi av et annet slag',
  id: () => 'små bokstaver a–z, sifre og enkle bindestreker, for eksempel strategic-idea',
  'short-id': () => 'høyst 100 tegn',
  slug: () => 'en del av en adresse: små bokstaver a–z (ikke æ, ø, å), sifre og enkle bindestreker, for eksempel prosesstotte',
  'fact-id': () => 'id-en til et faktum i facts/, for eksempel phase.start.condition.02',
  page: () => 'en side i håndboken, for eksempel phases/initiation/events eller knowledge/starting-point#critical-mass',
  reference: () => 'en henvisning som i lenker: page:<slag>/<id>, page:<slag>/<id>#<avsnitt>, item:<id> eller term:<id>',
  date: () => 'en dag som finnes, skrevet år-måned-dag: 2026-11-22',
  address: () => 'en fullstendig adresse, for eksempel https://example.org/side',
  'mail-or-address': () => 'en e-postadresse, eller en fullstendig adresse som begynner med https://',
  'language-key': () => 'et kort navn på språket, med små bokstaver: no',
  'language-tag': () => 'den internasjonale koden for språket: nb for bokmål, sv for svensk',
  'marked-compound': () => 'et ord med ~ i sammenføyningene, for eksempel klynge~utvikling',
  'spaced-words': () => 'ord med mellomrom mellom, på så mange linjer du vil: `og eller det`',
  revision: () => 'et helt tall fra 1, med sifre',
  order: () => 'et tall med sifre: Det avgjør rekkefølgen sidene vises i',
  'item-number': () => 'et helt tall fra 1 som ingen annen påstand i sjekken har hatt',
  tone: () => 'et helt tall fra 1 til 8: fargen på merket',
  'check-code': () => 'én til tre store bokstaver, for eksempel I',
  'few-facts': () => 'høyst åtte fakta: de som bærer teksten',
  'few-questions': () => 'høyst seks spørsmål: Arbeidsarket er én side',
  'five-levels': () => 'fem nivåer, fra nivå 0 til nivå 4',
  scale: () => 'fem nivåer, fra «ikke begynt» til «på plass og gjennomgått»',
  'one-language': () => 'minst ett språk',
  'lock-version': () => '1: Filen skrives av en kommando og ikke for hånd',
  'no-worksheet-here': () => 'ikke noe arbeidsark her: Bare siden for et aspekt ved en fase har et',
  'page-slug': () => 'sidens del av adressen (slug) på alle språk: Siden står i en liste over sider',
  'all-aspects': () => 'en oversikt, og en side for hvert aspekt som handbook.yaml lister opp',
  'item-id': () => '`<Item id="…">`, med id-en i rette anførselstegn',
  'one-of': ({ values }) => (values.length === 1 ? values[0]! : `en av ${values.join(', ')}`),
  texts: ({ locales }) => `en tekst på hvert språk: { ${locales.map((locale) => `${locale}: …`).join(', ')} }`,
  'text-at-most': ({ n }) => `høyst ${n} tegn`,
  'list-at-least': ({ n }) => `en liste med minst ${n}`,
  'list-at-most': ({ n }) => `en liste med høyst ${n}`,
  'number-from': ({ n }) => `et tall fra ${n}`,
  'number-to': ({ n }) => `et tall som er høyst ${n}`,
  keys: ({ of }) => `navn på felter som skrives slik: ${expect(of)}`,
  'no-finder-here': ({ purpose }) =>
    `ingen merking: «Hvilken fase er vi i?» spør bare fra startsjekken og portene (gate), og formålet med denne sjekken er ${quote(purpose)}`,
  'about-kind': ({ folder, purpose }) => `en side i ${folder}/, fordi formålet med sjekken er ${quote(purpose)}`,
  'place-with-number': ({ place }) => `stedet og et nummer, for eksempel ${quote(`${place} 3`)}`,
  'place-alone': ({ place }) => `bare stedet, ${quote(place)}: Navnet under places har ingen {n}`,
  'worksheet-slug': ({ page }) => `den siste delen av adressen til arbeidsarkene, fordi ${page} har et arbeidsark`,
  words: ({ words }) => words,
};
export const expect = (expected: Expectation): string => tell(expectations, expected, 'want');

const values: PerKind<FoundValue, 'is'> = {
  empty: () => 'tom',
  'empty-list': () => 'en tom liste',
  group: () => 'en gruppe felter',
  list: ({ n }) => `en liste med ${n}`,
  key: ({ key }) => `en gruppe med feltet ${quote(key)}`,
  text: ({ text, length }) => quote(text) + (length === undefined ? '' : ` (${length} tegn)`),
  other: ({ text }) => text,
};
export const foundWords = (value: FoundValue): string => tell(values, value, 'is');
