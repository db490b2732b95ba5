/** Keys of pages: what changes with what. */
import { expect, test } from 'vitest';
import { editions } from '../../src/model/editions.ts';
import { pageOf, type Handbook, type Page, type PageText } from '../../src/model/handbook.ts';
import { pageKeys } from '../../src/model/page-keys.ts';
import { getHandbook } from '../../src/model/read-handbook.ts';

const handbook = getHandbook();
const paths = [
  ...[...handbook.pages.values()].flatMap((page) => Object.values(page.path)),
  ...editions(handbook).flatMap(({ path }) => Object.values(path)),
  '/data/handbook.json',
];
const keysOf = (one: Handbook, engine = 'engine') => paths.map(pageKeys(one, engine));
const before = keysOf(handbook);
const changed = (one: Handbook) => keysOf(one).flatMap((key, place) => (key === before[place] ? [] : [paths[place]!]));

function withText(page: Page, locale: string, text: Partial<PageText>): Handbook {
  const texts = { ...page.texts, [locale]: { ...page.texts[locale]!, ...text } };
  return { ...handbook, pages: new Map(handbook.pages).set(page.id, { ...page, texts }) };
}

test.each(['phases/initiation/leadership', 'roles/board', 'pages/home'])(
  'words of %s change its page and the editions that it is in',
  (id) => {
    const page = pageOf(handbook, id);
    const own = editions(handbook).filter(({ chapters }) => chapters.some((chapter) => chapter.page === id));
    const expected = [page.path['sv']!, ...own.map(({ path }) => path['sv']!)];
    expect(changed(withText(page, 'sv', { body: `${page.texts['sv']!.body}More.` })).sort()).toEqual(expected.sort());
  },
);

test('a title changes every page: it may stand on any', () => {
  const page = [...handbook.pages.values()].find(({ kind }) => kind === 'roles')!;
  expect(changed(withText(page, 'no', { title: 'Another' }))).toEqual(paths);
});

test('so do code and settings', () => expect(keysOf(handbook, 'other').some((key) => before.includes(key))).toBe(false));

test('no part of the model is left out: below its top it is plain data', () => {
  const strange: string[] = [];
  const look = (value: unknown, at: string): void => {
    if (value === null || typeof value !== 'object') {
      if (typeof value === 'function') strange.push(at);
    } else if (Object.getPrototypeOf(value) !== Object.prototype && !Array.isArray(value)) strange.push(at);
    else for (const [name, part] of Object.entries(value)) look(part, `${at}.${name}`);
  };
  for (const [name, part] of Object.entries(handbook)) {
    if (part instanceof Map) for (const [id, entry] of part as Map<string, unknown>) look(entry, `${name}.${id}`);
    else look(part, name);
  }
  expect(strange).toEqual([]);
});
