import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { onePageOfEachKind, rootSite } from '../support/site.ts';
import { stage } from './support.ts';

const site = stage();
const { handbook } = rootSite;

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string; failureSummary: string }[] }[];
}

for (const colorScheme of ['light', 'dark'] as const) {
  describe(`in the ${colorScheme} scheme`, () => {
    const paths = [
      '/',
      '/404.html',
      ...handbook.locales.flatMap(({ key }) => [
        `/${key}/404/`,
        ...onePageOfEachKind(handbook).map((id) => handbook.pages.get(id)!.path[key]!),
      ]),
    ];
    test.each(paths)('axe finds nothing on %s', async (path) => {
      const { page, context } = await site.visit(path, { colorScheme });
      // Through the protocol, as the page's own policy would rightly refuse a script of ours.
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }),
      );
      expect(violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
      await context.close();
    });
  });
}

describe('at 320 px', () => {
  const paths = [
    '/',
    ...handbook.locales.flatMap(({ key }) => onePageOfEachKind(handbook).map((id) => handbook.pages.get(id)!.path[key]!)),
  ];
  test.each(paths)('%s does not scroll sideways', async (path) => {
    const { page, context } = await site.visit(path, { viewport: { width: 320, height: 640 } });
    const wide = await page.evaluate(() => {
      const limit = document.documentElement.clientWidth;
      return document.documentElement.scrollWidth > limit
        ? [...document.querySelectorAll('body *')]
            .filter((element) => element.getBoundingClientRect().right > limit + 1)
            .map((element) => element.outerHTML.slice(0, 80))
            .slice(0, 5)
        : [];
    });
    expect(wide).toEqual([]);
    await context.close();
  });
});
