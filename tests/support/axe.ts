/** One look at a page with axe: WCAG 2.2 A and AA, and what axe holds to be good practice. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface AxeResult {
  violations: { id: string; help: string; nodes: { html: string }[] }[];
}

/** @returns a line for each finding; empty when there is none */
export async function axeFindings(page: Page): Promise<string[]> {
  // Through the browser's protocol: the page's own policy would rightly refuse a script of ours. Once a document.
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe.source);
  // What is laid out when the reader comes near is looked at too (`.deferred` in src/styles/base.css).
  await page.evaluate(() => {
    for (const part of document.querySelectorAll<HTMLElement>('.deferred')) part.style.contentVisibility = 'visible';
  });
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResult> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    }),
  );
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** What reaches beyond the right edge of the window; empty when the page does not scroll sideways. */
export async function sidewaysFindings(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const limit = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= limit) return [];
    const wide = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().right > limit + 1);
    return wide.map((element) => `too wide: ${element.outerHTML.slice(0, 120)}`).slice(0, 5);
  });
}
