import { describe, expect, test } from 'vitest';
import { axeFindings, sidewaysFindings } from '../support/axe.ts';
import { onePageOfEachKind, rootSite } from '../support/site.ts';
import { stage } from './support.ts';

const site = stage();
const { handbook } = rootSite;
const paths = [
  '/',
  '/404.html',
  ...handbook.locales.flatMap(({ key }) => [
    `/${key}/404/`,
    ...onePageOfEachKind(handbook).map((id) => handbook.pages.get(id)!.path[key]!),
  ]),
];

describe('one page of each kind, in every language', () => {
  test.each(paths)('axe finds nothing on %s in light and dark, and nothing scrolls sideways at 320 px', async (path) => {
    const { page, context } = await site.visit(path, { colorScheme: 'light' });
    expect(await axeFindings(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await axeFindings(page), 'dark, 320 px').toEqual([]);
    expect(await sidewaysFindings(page)).toEqual([]);
    await context.close();
  });
});
