import { describe, expect, test } from 'vitest';
import { axeFindings, sidewaysFindings } from '../support/axe.ts';
import { onePageOfEachKind, rootSite } from '../support/site.ts';
import { stage } from './support.ts';

const site = stage();
const { handbook } = rootSite;
const paths = [
  '/',
  '/404.html',
  ...handbook.locales.flatMap(({ key }) => [`/${key}/404/`, ...onePageOfEachKind(handbook).map((id) => handbook.pages.get(id)!.path[key]!)]),
];

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`in the ${colorScheme} scheme`, () => {
    test.each(paths)('axe finds nothing on %s', async (path) => {
      const { page, context } = await site.visit(path, { colorScheme });
      expect(await axeFindings(page)).toEqual([]);
      await context.close();
    });
  });
}

describe('at 320 px', () => {
  test.each(paths)('%s does not scroll sideways', async (path) => {
    const { page, context } = await site.visit(path, { viewport: { width: 320, height: 640 } });
    expect(await sidewaysFindings(page)).toEqual([]);
    await context.close();
  });
});
