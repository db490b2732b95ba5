import { expect, test } from 'vitest';
import { axeFindings, sidewaysFindings } from '../support/axe.ts';
import { stage } from './support.ts';
import { checkPath, first, gates, handbook, second, textsIn, toolPath } from './tools.ts';

const site = stage();
const t = textsIn(first);
const stages = [...handbook.checks.values()]
  .sort((a, b) => a.order - b.order)
  .filter(({ items }) => items.some(({ finder }) => finder))
  .map(({ id, items }) => ({ check: id, items: items.filter(({ finder }) => finder).map((item) => item.id) }));
const count = stages.reduce((sum, { items }) => sum + items.length, 0);

/** Answers everything: up to a stage with 3, from there on with 1. */
const answerUpTo = (stop: string) =>
  stages.flatMap(({ check, items }, index) =>
    items.map((item) => [`${check}_${item}`, index < stages.findIndex((stage) => stage.check === stop) ? '3' : '1'] as const),
  );
const answer = (pairs: readonly (readonly [string, string])[]) => {
  for (const [name, level] of pairs) document.querySelector<HTMLInputElement>(`input[name="${name}"][value="${level}"]`)!.click();
};

test('without JavaScript the finder is a form to fill in on paper', async () => {
  const { page } = await site.visit(toolPath('phase-finder', first), { javaScriptEnabled: false });
  expect(await page.locator('fieldset.check-item').count()).toBe(count);
  expect(count).toBeLessThanOrEqual(12);
  expect(await page.getByText(t('check.plain')).isVisible()).toBe(true);
  // The key to what was answered on paper.
  expect(await page.locator('.check-method').isVisible()).toBe(true);
});

test('what is missing before the first phase is said to be before it', async () => {
  const { page } = await site.visit(toolPath('phase-finder', first));
  await page.waitForSelector('.check-progress:not([hidden])');
  await page.evaluate(answer, answerUpTo(stages[0]!.check));
  await expect.poll(() => page.locator('.check-verdict').textContent()).toBe(t('finder.beforePhases'));
});

test('suggests the first gate that is not in place, says why, and opens it with the answers given', async () => {
  const gate = gates[1]!;
  const { page } = await site.visit(toolPath('phase-finder', first));
  await page.waitForSelector('.check-progress:not([hidden])');
  await page.evaluate(answer, answerUpTo(gate.id));
  const title = gate.title[first]!;
  const phase = handbook.phases.find(({ id }) => gate.about === `phases/${id}`)!;
  await expect
    .poll(() => page.locator('.check-verdict').textContent())
    .toBe(`${t('finder.phase', { number: phase.number })} ${phase.name[first]}`);
  const asked = stages.find(({ check }) => check === gate.id)!.items;
  const text = (await page.locator('.check-result').textContent())!;
  expect(text).toContain(t('finder.found', { title }));
  for (const id of asked) expect(text).toContain(gate.items.find((item) => item.id === id)!.statement[first]);
  await page.locator('a.go').click();
  await page.waitForSelector('.check-tools:not([hidden])');
  expect(new URL(page.url()).pathname).toBe(checkPath(gate, first));
  for (const id of asked) expect(await page.isChecked(`input[name="${id}"][value="1"]`)).toBe(true);
});

test('switching language keeps the answers, and leaves none in the address', async () => {
  const { page } = await site.visit(toolPath('phase-finder', first));
  await page.waitForSelector('.check-progress:not([hidden])');
  const pairs = answerUpTo(gates[2]!.id);
  await page.evaluate(answer, pairs);
  await page.locator(`a[data-language][hreflang="${handbook.locales[1]!.lang}"], a[data-language]`).nth(1).click();
  await page.waitForURL(`**${toolPath('phase-finder', second)}`);
  await expect
    .poll(() => page.locator('#finder_progress').textContent())
    .toBe(textsIn(second)('check.progress', { n: count, total: count }));
  expect(new URL(page.url()).hash).toBe('');
});

test('the keyboard answers, and axe finds nothing', async () => {
  const { page } = await site.visit(toolPath('phase-finder', first), { viewport: { width: 320, height: 640 } });
  await page.waitForSelector('.check-progress:not([hidden])');
  await page.getByRole('button', { name: t('check.next') }).click();
  for (let i = 0; i < count; i++) {
    await page.keyboard.press('3');
    if (i < count - 1) await page.getByRole('button', { name: t('check.next') }).click();
  }
  await page.getByRole('button', { name: t('finder.toResult') }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('finder_result');
  expect(await sidewaysFindings(page)).toEqual([]);
  expect(await axeFindings(page)).toEqual([]);
});
