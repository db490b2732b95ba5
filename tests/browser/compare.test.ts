import { expect, test } from 'vitest';
import { axeFindings, sidewaysFindings } from '../support/axe.ts';
import { stage } from './support.ts';
import { answerFile, asUpload, first, gates, linkOf, textsIn, toolPath } from './tools.ts';

const site = stage();
const t = textsIn(first);
const gate = gates[0]!;

async function open() {
  const visit = await site.visit(toolPath('comparison', first));
  await visit.page.waitForSelector('.compare:not([hidden])');
  return visit;
}
const side = (number: 1 | 2) => `.compare-side:nth-child(${number})`;

test('says what moved, in words, as a table and as a list, and what cannot be compared', async () => {
  const { page } = await open();
  await page.setInputFiles(
    `${side(1)} input[type=file]`,
    asUpload('then.json', answerFile(gate, [1, 3, 'not-relevant'], { saved: '2025-11-20T10:00:00Z' })),
  );
  await page.locator(`${side(2)} input[type=text]`).fill(`https://x.test/${linkOf(gate, [3, 2, 2])}`);
  await page.keyboard.press('Tab');
  await page.waitForSelector('.compare-summary');
  const count = (rest: number) => gate.items.filter((_, index) => index % 3 === rest).length;
  expect(await page.textContent('.compare-summary')).toContain(
    t('compare.summaryMoved', { n: count(0) + count(1), up: count(0), down: count(1), same: 0 }),
  );
  expect(await page.locator('.compare-table tbody tr').count()).toBe(gate.sections.length);
  expect(await page.locator('.compare .plan-list > li').count()).toBe(count(0) + count(1));
  expect(await page.textContent('.compare')).toContain(t('compare.relevance-changed'));
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysFindings(page)).toEqual([]);
});

test('results the wrong way round, of two checks, or damaged are told', async () => {
  const { page } = await open();
  await page.setInputFiles(`${side(1)} input[type=file]`, asUpload('a.json', answerFile(gate, [1], { saved: '2026-11-20T10:00:00Z' })));
  await page.setInputFiles(`${side(2)} input[type=file]`, asUpload('b.json', answerFile(gate, [2], { saved: '2025-11-20T10:00:00Z' })));
  await expect.poll(() => page.textContent('.compare')).toContain(t('compare.turned'));
  await page.getByRole('button', { name: t('compare.swap') }).click();
  expect(await page.textContent('.compare')).not.toContain(t('compare.turned'));
  await page.setInputFiles(`${side(2)} input[type=file]`, asUpload('c.json', answerFile(gates[1]!, [2])));
  await expect.poll(() => page.textContent('.compare')).toContain(t('compare.otherCheck'));
  await page.setInputFiles(`${side(2)} input[type=file]`, asUpload('d.json', '{"format":'));
  await expect.poll(() => page.textContent('.compare')).toContain(`d.json: ${t('file.notJson')}`);
});
