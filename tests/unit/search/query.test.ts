import { describe, expect, test } from 'vitest';
import { bestParts } from '../../../src/search/query/excerpt.ts';
import { fold } from '../../../src/search/query/fold.ts';
import { createLexicon } from '../../../src/search/query/lexicon.ts';
import { distance, nearestWords } from '../../../src/search/query/nearest-words.ts';
import { createRank } from '../../../src/search/query/rank.ts';
import { packEntries, packWords, unpackEntries, unpackWords, type Entry } from '../../../src/search/query/search-data.ts';
import { splitCompound } from '../../../src/search/query/split-compound.ts';
import { nearness, together } from '../../../src/search/query/nearness.ts';
import { nearestNames, suggest } from '../../../src/search/query/suggest.ts';
import { tokenise } from '../../../src/search/query/tokens.ts';
import { understand } from '../../../src/search/query/understand.ts';
import { createWordKeys } from '../../../src/search/query/word-keys.ts';

const rules = {
  stopWords: ['vem', 'ska', 'i', 'och', 'det', 'är'],
  endings: ['a', 'ar', 'er', 'en', 'et', 'na', 's', 'ets'],
  derivations: ['ning', 'ningar', 'an', 'are'],
  joins: ['s'],
};
const entries: Entry[] = [
  { f: 'aaaa', u: 'sv/', t: 'Från idé till kluster', k: 0 },
  {
    f: 'bbbb',
    u: 'sv/roller/processledare/',
    t: 'Processledare: den som leder',
    k: 1,
    o: ['Process leader'],
    q: ['Vem ska leda klustret?'],
    r: [0],
  },
  { f: 'cccc', u: 'sv/ordlista/#cluster', t: 'kluster', k: 2, a: ['nätverk'], o: ['klynge', 'cluster'], s: [0] },
  { f: 'dddd', u: 'sv/kunskap/mal/', t: 'Leda projekt i Norden', k: 0, q: ['Hur länge varar ett projekt?'] },
  { f: 'eeee', u: 'sv/ordlista/#lead', t: 'projektmål', k: 2, a: ['leda projekt', 'projektman'], s: [3] },
];
const words = [
  'ansökan',
  'från',
  'idé',
  'kluster',
  'kluster~utveckling',
  'leda',
  'ledning',
  'nätverk',
  'process~ledare',
  'projekt',
  'projektmal',
  'skada',
  'staden',
  'städer',
  'stöd',
];
const lexicon = createLexicon({
  version: 1,
  rules,
  words: packWords(words),
  kinds: ['pages', 'roles', 'terms'],
  phases: [],
  roles: ['process-leader'],
  entries: packEntries(entries),
});
const wordsOf = (question: string) =>
  understand(question, lexicon).concepts.map(({ alternatives }) => alternatives.flatMap((alternative) => alternative.words));

describe('words', () => {
  test.each([
    ['Hållbarhet', 'hallbarhet'],
    ['haallbarhet', 'hallbarhet'],
    ['støtte', 'stotte'],
    ['stoette', 'stotte'],
    ['Ærlig', 'arlig'],
  ])('are compared without the letters that not every keyboard has: %s', (word, folded) => expect(fold(word)).toBe(folded));

  test('stand without hyphens, punctuation and genitives', () =>
    expect(tokenise("Triple-helix? The cluster's “plan”.")).toEqual(['triple', 'helix', 'the', 'cluster', 'plan']));

  test('meet in a key when they are forms of one another', () => {
    const keysOf = createWordKeys(rules);
    expect(keysOf('kluster').near).toContain(keysOf('klustret').near[0]);
    expect(keysOf('ansökan').root).toBe(keysOf('ansökningar').root);
    expect(keysOf('kluster').near).not.toContain(keysOf('process').near[0]);
  });

  test('are packed and unpacked as they were', () => {
    expect(unpackWords(packWords(words))).toEqual(words);
    expect(unpackEntries(packEntries(entries), 2)).toEqual(entries);
  });
});

describe('spelling', () => {
  test.each([
    ['styrelsen', 'stryelsen', 1],
    ['finansiering', 'finansering', 1],
    ['process', 'proccess', 0.5],
    ['kluster', 'kluster', 0],
  ])('%s and %s are so many slips apart', (a, b, slips) => expect(distance(a, b, 3)).toBe(slips));

  test('stops counting at the limit', () => expect(distance('kluster', 'process', 2)).toBe(Infinity));
  test('prefers a name to another word as near', () => {
    const handicap = (word: string) => (word === 'broker' ? 0 : 0.25);
    expect(nearestWords('borker', ['border', 'broker'], () => 0, 2, handicap)[0]?.word).toBe('broker');
  });
  test('leaves very short words alone', () => expect(nearestWords('eu', ['ev', 'en'], () => 0)).toEqual([]));
});

describe('compounds', () => {
  const known = new Set(['projekt', 'ledning', 'plan', 'utvecklings']);
  const isPart = (piece: string) => known.has(piece);
  test('fall into their known parts', () => {
    expect(splitCompound('projektledning', isPart, [])).toEqual(['projekt', 'ledning']);
    expect(splitCompound('utvecklingsplan', isPart, ['s'])).toEqual(['utvecklings', 'plan']);
    expect(splitCompound('projektsledning', isPart, ['s'])).toEqual(['projekts', 'ledning']);
  });
  test('stay whole when a part is unknown', () => expect(splitCompound('projektväder', isPart, ['s'])).toBeUndefined());
});

describe('a question', () => {
  test('loses its small words, unless it has no others', () => {
    expect(wordsOf('vem ska leda').flat()).toContain('leda');
    expect(understand('vem ska leda', lexicon).concepts).toHaveLength(1);
    expect(understand('vem är det', lexicon).concepts.length).toBeGreaterThan(0);
  });
  test('finds the forms of its words', () => expect(wordsOf('klustrets').flat()).toContain('kluster'));
  test('has its slips mended, and says so', () => {
    const { corrected } = understand('klusterutvekling', lexicon);
    expect(corrected).toEqual([{ from: 'klusterutvekling', to: 'klusterutveckling' }]);
  });
  test('has its unknown compounds split', () =>
    expect(wordsOf('projektledning')[0]).toEqual(expect.arrayContaining(['projekt', 'ledning'])));
  test('is understood in other languages, and tells the word it searched', () => {
    const { terms, also } = understand('klynge', lexicon);
    expect(terms).toEqual([2]);
    expect(also).toContain('kluster');
  });
  test('keeps a word that a name has, though another is one slip away', () =>
    expect(understand('projektman', lexicon)).toMatchObject({ corrected: [], terms: [4] }));
  test('takes what only looks like a form of a word for a slip in a name', () =>
    expect(understand('klustar', lexicon).corrected).toEqual([{ from: 'klustar', to: 'kluster' }]));
  test('asks less for words that are the same only without their letters', () => {
    const weights = new Map(understand('städer', lexicon).concepts[0]!.alternatives.map((one) => [one.words[0], one.weight]));
    expect(weights.get('städer')).toBe(1);
    expect(weights.get('staden')).toBe(0.5);
  });
  test('keeps words apart that the site has, also when a name has them in one', () =>
    expect(understand('att leda projekt', lexicon).concepts.map(({ text }) => text)).not.toContain('ledaprojekt'));
  test('makes no word of small ones', () =>
    expect(understand('projekt ska det', lexicon).concepts.map(({ text }) => text)).toEqual(['projekt']));
  test('writes apart what the site writes in one', () => expect(wordsOf('process ledare')[0]).toContain('processledare'));
  test('names what nothing resembles', () => expect(understand('ღღღ', lexicon)).toMatchObject({ concepts: [], unknown: ['ღღღ'] }));
});

describe('order', () => {
  const rank = createRank(lexicon);
  const ask = (question: string, hits: Record<string, Record<string, number>>) =>
    rank(
      understand(question, lexicon),
      (word) => new Map(Object.entries(hits[word] ?? {}).map(([id, score]) => [id, { score, words: [score] }])),
    ).map(({ place }) => entries[place]!.f);

  test('puts a page named like the question before one that mentions it more', () =>
    expect(ask('processledare', { processledare: { aaaa: 9, bbbb: 2 } })[0]).toBe('bbbb'));
  test('puts a term on top when the question is its name', () => expect(ask('kluster', { kluster: { aaaa: 9, cccc: 1 } })[0]).toBe('cccc'));
  test('finds the page that answers the question', () =>
    expect(ask('vem ska leda klustret', { leda: { aaaa: 2, bbbb: 2 }, kluster: { aaaa: 3, bbbb: 1 } })[0]).toBe('bbbb'));
});

describe('order, when a term is asked for', () => {
  const rank = createRank(lexicon);
  const ask = (question: string, hits: Record<string, Record<string, number>>) =>
    rank(
      understand(question, lexicon),
      (word) => new Map(Object.entries(hits[word] ?? {}).map(([id, score]) => [id, { score, words: [score] }])),
    );
  const hits = { leda: { aaaa: 9, dddd: 1, eeee: 1 }, projekt: { aaaa: 9, dddd: 1, eeee: 1 } };

  test('knows the page of its own whose title begins so', () =>
    expect(ask('leda projekt', hits).find(({ place }) => place === 3)?.isNamed).toBe(true));
  test('puts a page first whose question is asked word for word', () =>
    expect(ask('Hur länge varar ett projekt?', hits)[0]?.place).toBe(3));
});

describe('nearness', () => {
  test('is the most that stands within a sentence', () => {
    expect(nearness([[10], [15], [90]], [0.5, 0.3, 0.2])).toBeCloseTo(0.8);
    expect(nearness([[10], [50]], [0.5, 0.5])).toBe(0);
    expect(nearness([[10, 12], []], [0.5, 0.5])).toBe(0);
  });
  test('of the words of one name is a place where they stand together', () => {
    expect(
      together(
        [
          [3, 40],
          [42, 90],
        ],
        3,
      ),
    ).toEqual([40]);
    expect(together([[3, 40]], 3)).toEqual([3, 40]);
    expect(together([[3], []], 3)).toEqual([]);
  });
});

describe('suggestions', () => {
  test('begin as what was typed does, or have a word that does', () => {
    expect(suggest('proc', lexicon)).toEqual(['Processledare: den som leder']);
    expect(suggest('KLUST', lexicon)[0]).toBe('kluster');
    expect(suggest('x', lexicon)).toEqual([]);
  });
  test('for a word that finds nothing are the names most like it', () => expect(nearestNames('klistret', lexicon)).toContain('kluster'));
  test('name nothing twice', () => {
    const names = nearestNames('leda projekt', lexicon).map(fold);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('an excerpt', () => {
  const content = 'Början. Kluster~utveckling tar tid. Rubrik Här står ordet kluster sist.';
  const anchors = [{ element: 'h2', id: 'rubrik', text: 'Rubrik #', location: 4 }];
  test('is the section that matched, without the marks of the index', () => {
    const [part] = bestParts(content, anchors, [[8]]);
    expect(part!.anchor).toEqual({ id: 'rubrik', title: 'Rubrik' });
    expect(part!.pieces.map(({ text }) => text).join('')).toBe('Här står ordet kluster sist.');
    expect(part!.pieces.filter(({ isMatch }) => isMatch).map(({ text }) => text)).toEqual(['kluster']);
  });
  test('never shows a joint', () => {
    const [part] = bestParts(content, anchors, [[1]]);
    expect(part!.pieces.map(({ text }) => text).join('')).toContain('Klusterutveckling');
  });
});
