import { afterAll, expect, test } from 'vitest';
import { keptFiles } from '../../../src/offline/kept-files.ts';
import { beginIndex, closePagefind, joinFiles } from '../../../src/search/pagefind-index.ts';

const filesOf = async (...langs: string[]) => {
  const indexes = langs.map((lang) => {
    const index = beginIndex();
    index.add({ url: `/${lang}/`, text: 'Markmiðið er skrifað.', title: 'Markmið', lang });
    return index.finish();
  });
  const made = await Promise.all(indexes);
  return joinFiles(made.map(({ files }) => files)).map(({ path }) => `pagefind/${path}`);
};
afterAll(closePagefind);

// Pagefind knows no Icelandic endings: its search is then read by what serves every such language.
test('a language whose endings Pagefind does not know can be searched, with and without a network', async () => {
  const files = await filesOf('sv', 'is');
  expect(files).toContain('pagefind/wasm.unknown.pagefind');
  expect(keptFiles(files, 'is', 'is')).toContain('pagefind/wasm.unknown.pagefind');
  expect(keptFiles(files, 'sv', 'sv')).not.toContain('pagefind/wasm.unknown.pagefind');
});

test('a handbook of other languages does not carry it', async () => {
  expect(await filesOf('sv', 'nb')).not.toContain('pagefind/wasm.unknown.pagefind');
});
