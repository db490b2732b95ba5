/** Delar som flera svenska meningar sätts samman av. */
import type { Expectation, FoundValue, Place, Use } from '../../issue-params.ts';
import { places, tell, type PerKind } from '../words.ts';

export const quote = (words: string) => `”${words}”`;
export const pathOf = (place: Place) => place.map((part) => (typeof part === 'number' ? `nr ${part + 1}` : part)).join(' › ');
export const didYouMean = (suggestion: string | undefined) => (suggestion ? ` Menade du ${quote(suggestion)}?` : '');
export const alsoIn = (uses: readonly Use[] | undefined) =>
  uses && uses.length > 0 ? ` Samma id står också på de här ställena, och ska rättas även där:${places(uses)}.` : '';
export const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const expectations: PerKind<Expectation, 'want'> = {
  text: () => 'en text',
  'filled-text': () => 'en text som inte är tom',
  number: () => 'ett tal med siffror',
  'whole-number': () => 'ett heltal med siffror',
  'true-or-false': () => 'ordet true (ja) eller ordet false (nej), utan citattecken',
  group: () => 'en grupp av fält: rader med `namn: värde` under, indragna två mellanslag',
  list: () => 'en lista: en rad `- …` under för varje',
  pair: () => 'en lista med två',
  form: () => 'ett värde av annat slag',
  id: () => 'små bokstäver a–z, siffror och enkla bindestreck, till exempel strategic-idea',
  'short-id': () => 'högst 100 tecken',
  slug: () => 'en del av en adress: små bokstäver a–z (inte å, ä, ö), siffror och enkla bindestreck, till exempel processtod',
  'fact-id': () => 'id för ett faktum i facts/, till exempel phase.start.condition.02',
  page: () => 'en sida i handboken, till exempel phases/initiation/events eller knowledge/starting-point#critical-mass',
  reference: () => 'en hänvisning som i länkar: page:<slag>/<id>, page:<slag>/<id>#<avsnitt>, item:<id> eller term:<id>',
  date: () => 'en dag som finns, skriven som år-månad-dag: 2026-11-22',
  address: () => 'en fullständig adress, till exempel https://example.org/sida',
  'mail-or-address': () => 'en e-postadress, eller en fullständig adress som börjar med https://',
  'language-key': () => 'ett kort namn på språket, med små bokstäver: sv',
  'language-tag': () => 'språkets internationella kod: sv för svenska, nb för bokmål',
  'marked-compound': () => 'ett ord med ~ i fogarna, till exempel kluster~utveckling',
  'spaced-words': () => 'ord med mellanslag emellan, på så många rader du vill: `och eller det`',
  revision: () => 'ett heltal från 1, med siffror',
  order: () => 'ett tal med siffror: det bestämmer i vilken ordning sidorna visas',
  'item-number': () => 'ett heltal från 1 som inget annat påstående i testet har haft',
  tone: () => 'ett heltal från 1 till 8: färgen på märket',
  'check-code': () => 'en till tre stora bokstäver, till exempel I',
  'few-facts': () => 'högst åtta fakta: de som bär texten',
  'few-questions': () => 'högst sex frågor: arbetsbladet är en sida',
  'five-levels': () => 'fem nivåer, från nivå 0 till nivå 4',
  scale: () => 'fem nivåer, från ”inte börjat” till ”på plats och prövat”',
  'one-language': () => 'minst ett språk',
  'lock-version': () => '1: filen skrivs av ett kommando och inte för hand',
  'no-worksheet-here': () => 'inget arbetsblad här: bara sidan för en aspekt av en fas har ett',
  'page-slug': () => 'sidans del av adressen (slug) på alla språk: sidan står i en lista med sidor',
  'all-aspects': () => 'en översikt, och en sida för varje aspekt som handbook.yaml räknar upp',
  'item-id': () => '`<Item id="…">`, med id:t inom raka citattecken',
  'one-of': ({ values }) => (values.length === 1 ? values[0]! : `något av ${values.join(', ')}`),
  texts: ({ locales }) => `en text på varje språk: { ${locales.map((locale) => `${locale}: …`).join(', ')} }`,
  'text-at-most': ({ n }) => `högst ${n} tecken`,
  'list-at-least': ({ n }) => `en lista med minst ${n}`,
  'list-at-most': ({ n }) => `en lista med högst ${n}`,
  'number-from': ({ n }) => `ett tal från ${n}`,
  'number-to': ({ n }) => `ett tal som är högst ${n}`,
  keys: ({ of }) => `namn på fält som skrivs så här: ${expect(of)}`,
  'no-finder-here': ({ purpose }) =>
    `ingen märkning: ”Vilken fas är vi i?” frågar bara ur starttestet och grindarna (gate), och det här testets syfte är ${quote(purpose)}`,
  'about-kind': ({ folder, purpose }) => `en sida i ${folder}/, eftersom testets syfte är ${quote(purpose)}`,
  'place-with-number': ({ place }) => `stället och ett nummer, till exempel ${quote(`${place} 3`)}`,
  'place-alone': ({ place }) => `bara stället, ${quote(place)}: dess namn under places har inget {n}`,
  'worksheet-slug': ({ page }) => `den sista delen av arbetsbladens adress, eftersom ${page} har ett arbetsblad`,
  words: ({ words }) => words,
};
export const expect = (expected: Expectation): string => tell(expectations, expected, 'want');

const values: PerKind<FoundValue, 'is'> = {
  empty: () => 'tomt',
  'empty-list': () => 'en tom lista',
  group: () => 'en grupp av fält',
  list: ({ n }) => `en lista med ${n}`,
  key: ({ key }) => `en grupp med fältet ${quote(key)}`,
  text: ({ text, length }) => quote(text) + (length === undefined ? '' : ` (${length} tecken)`),
  other: ({ text }) => text,
};
export const foundWords = (value: FoundValue): string => tell(values, value, 'is');
