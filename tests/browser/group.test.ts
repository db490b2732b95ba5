import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { encodeAnswers } from '../../src/domain/check/link-codec.ts';
import { axeFindings, sidewaysFindings } from '../support/axe.ts';
import { rootSite } from '../support/site.ts';
import { blockStorage, stage } from './support.ts';
import { answerFile, asUpload, first, gates, handbook, linkOf, rulesOf, second, textsIn, third, toolPath } from './tools.ts';

const site = stage();
const t = textsIn(first);
const gate = gates[1]!;
const codes = (page: Page) => page.locator('.group-item .check-code').allTextContents();
const people = (page: Page) => page.locator('.group-people tbody tr').count();
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Everyone agrees but on the second statement, where they are split. */
const levels = (person: number) => gate.items.map((_, index) => (index === 1 ? (person % 2 === 0 ? 0 : 4) : 3)) as (0 | 3 | 4)[];

async function open(locale = first) {
  const visit = await site.visit(toolPath('group-result', locale));
  await visit.page.waitForSelector('.group:not([hidden])');
  return visit;
}
const give = (page: Page, ...files: ReturnType<typeof asUpload>[]) => page.setInputFiles('.group-add input[type=file]', files);

test('a group of seven in three languages, with a damaged file and a link', async () => {
  const { page } = await open(third);
  const local = textsIn(third);
  await give(
    page,
    ...[first, second, third, first, second].map((locale, index) =>
      asUpload(`${index}.json`, answerFile(gate, levels(index), { locale, ...(index < 2 ? { name: `P${index}` } : {}) })),
    ),
    asUpload('cut.json', answerFile(gate, levels(0)).slice(0, 300)),
    asUpload('evil.json', answerFile(gate, levels(0), { answers: { [gate.items[0]!.id]: { revision: 1, level: 9 } } })),
  );
  await expect.poll(() => people(page)).toBe(5);
  const text = await page.textContent('.group');
  expect(text).toContain(`cut.json: ${local('file.notJson')}`);
  expect(text).toContain('evil.json');
  await page.fill(
    '#group_links',
    `a https://x.test/y/${linkOf(gate, levels(1))} b\nhttps://x.test/y/${linkOf(gate, levels(0)).slice(0, -2)}`,
  );
  await button(page, local('group.read')).click();
  await expect.poll(() => people(page)).toBe(6);
  expect(await page.textContent('.group')).toContain(local('file.linkDamaged'));
  expect((await codes(page))[0]).toBe(`${gate.code}${gate.items[1]!.number}`);
});

test('someone who answered twice is noticed, and only the newest kept if wanted; it can be undone', async () => {
  const { page } = await open();
  await give(
    page,
    asUpload('a.json', answerFile(gate, levels(0), { name: 'Eva', saved: '2026-01-01T00:00:00Z' })),
    asUpload('b.json', answerFile(gate, levels(1), { name: ' eva', saved: '2026-02-01T00:00:00Z' })),
  );
  await button(page, t('group.keepNewest')).click();
  expect(await people(page)).toBe(1);
  await button(page, t('group.undo')).click();
  expect(await people(page)).toBe(2);
});

test('what is agreed on becomes a file without names, opens again, and what is weak goes into the plan', async () => {
  const { page } = await open();
  await give(page, asUpload('a.json', answerFile(gate, levels(0), { name: 'Eva' })), asUpload('b.json', answerFile(gate, levels(1))));
  await button(page, t('group.fillAgreed')).click();
  const split = page.locator('.group-item').first();
  await split.getByRole('combobox').selectOption('1');
  await split.getByRole('textbox').fill('<b>why</b>');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, t('group.save')).click()]);
  const text = await readFile(await download.path(), 'utf8');
  const file = JSON.parse(text);
  expect(Object.keys(file.answers)).toHaveLength(gate.items.length);
  expect(file.decisions).toEqual({ [gate.items[1]!.id]: '<b>why</b>' });
  expect(text).not.toContain('Eva');
  const published: object = JSON.parse(await readFile(join(rootSite.dir, 'data/answers.schema.json'), 'utf8'));
  expect(new Ajv2020({ validateFormats: false }).validate(published, file)).toBe(true);
  await button(page, t('group.plan')).click();
  const plan = await page.evaluate((key) => JSON.parse(localStorage.getItem(key)!), `${handbook.config.id}:plan`);
  expect(plan.actions.map((action: { item: string; note: string }) => [action.item, action.note])).toEqual([
    [gate.items[1]!.id, '<b>why</b>'],
  ]);

  const again = await open();
  await give(again.page, asUpload('agreed.json', text));
  await expect.poll(() => again.page.locator('.group-item').count()).toBe(gate.items.length);
  expect(await people(again.page)).toBe(0);
});

test('in the meeting: answers are hidden, then shown; keys lead on; focus comes back', async () => {
  const { page } = await open();
  await give(page, asUpload('a.json', answerFile(gate, levels(0))), asUpload('b.json', answerFile(gate, levels(1))));
  await page.waitForSelector('.group-item');
  await button(page, t('meeting.open')).click();
  await page.waitForSelector('.meeting[open]');
  expect(await page.locator('.meeting .group-chart').count()).toBe(0);
  await page.keyboard.press('s');
  expect(await page.locator('.meeting .group-chart').count()).toBe(1);
  expect(await page.textContent('#meeting_matter')).toBe(gate.items[1]!.statement[first]);
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('PageDown');
  expect(await page.textContent('#meeting_matter')).not.toBe(gate.items[1]!.statement[first]);
  expect(await page.locator('.meeting .group-chart').count()).toBe(0);
  await button(page, t('meeting.start')).click();
  await expect.poll(() => page.textContent('.meeting-clock'), { timeout: 5000 }).toMatch(/^2:5/);
  await page.getByLabel(t('meeting.agenda')).selectOption('questions');
  const agenda = [...handbook.pages.values()].find((candidate) => candidate.agenda)!.agenda!;
  expect(await page.textContent('#meeting_matter')).toBe(agenda.questions[0]![first]);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(t('meeting.open'));
});

test('the session is kept where the reader says so, in two windows and in another language, shown, and erased', async () => {
  const { page, context } = await open();
  await give(page, asUpload('a.json', answerFile(gate, levels(0), { name: 'Eva' })), asUpload('b.json', answerFile(gate, levels(1))));
  await page.waitForSelector('.group-item');
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.accept();
  });
  const note = page.locator('.group-item').first().getByRole('textbox');
  await note.fill('lost');
  expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  await page.reload();
  await page.waitForSelector('.group:not([hidden])');
  expect(asked).toEqual(['beforeunload']);
  expect(await people(page)).toBe(0);

  await give(page, asUpload('a.json', answerFile(gate, levels(0), { name: 'Eva' })), asUpload('b.json', answerFile(gate, levels(1))));
  await page.getByLabel(t('check.save')).check();
  await note.fill('kept');
  const other = await context.newPage();
  await other.goto(new URL(toolPath('group-result', second).slice(1), site.address).href);
  await expect.poll(() => people(other)).toBe(2);
  await other.locator('.group-item').first().getByRole('textbox').fill('from the other window');
  await expect.poll(() => note.inputValue()).toBe('from the other window');
  await other.goto(new URL(toolPath('saved', first).slice(1), site.address).href);
  const entry = other.locator('.saved li', { hasText: t('saved.group') });
  await entry.getByRole('button').click();
  expect(await other.evaluate(() => localStorage.length)).toBe(0);
  // What is on the page stays on it.
  await expect.poll(() => page.getByLabel(t('check.save')).isChecked()).toBe(false);
  expect(await people(page)).toBe(2);
  expect(asked).toEqual(['beforeunload']);
});

test('where storage is blocked the group’s result works, and says that nothing is kept', async () => {
  const { page, context } = await site.visit('/');
  await blockStorage(context);
  await page.goto(new URL(toolPath('group-result', first).slice(1), site.address).href);
  await page.waitForSelector('.group:not([hidden])');
  await give(page, asUpload('a.json', answerFile(gate, levels(0))), asUpload('b.json', answerFile(gate, levels(1))));
  await page.waitForSelector('.group-item');
  expect(await page.textContent('.group')).toContain(t('group.keepFailed'));
  expect(await page.getByLabel(t('check.save')).count()).toBe(0);
  await page.locator('.group-item').first().getByRole('combobox').selectOption('1');
  await button(page, t('group.plan')).click();
  expect(await page.textContent('.tool-outcome')).toContain(t('group.planFailed'));
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, t('group.save')).click()]);
  expect(Object.keys(JSON.parse(await readFile(await download.path(), 'utf8')).answers)).toHaveLength(1);
});

test('storage that becomes full, or is emptied, takes nothing from the page; when there is room again the newest is kept', async () => {
  const { page } = await open();
  await give(page, asUpload('a.json', answerFile(gate, levels(0))), asUpload('b.json', answerFile(gate, levels(1))));
  const keep = page.getByLabel(t('check.save'));
  const note = page.locator('.group-item').first().getByRole('textbox');
  const onDevice = () => page.evaluate((key) => localStorage.getItem(key) ?? '', `${handbook.config.id}:group`);
  await keep.check();
  await note.fill('older');
  await page.evaluate(() => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    addEventListener('room', () => (Storage.prototype.setItem = setItem), { once: true });
  });
  await note.fill('newer');
  expect(await page.getByRole('alert').textContent()).toBe(t('group.keepFailed'));
  expect(await keep.isChecked()).toBe(false);
  expect(await onDevice()).toContain('older');
  await page.evaluate(() => dispatchEvent(new Event('room')));
  await keep.check();
  expect(await note.inputValue()).toBe('newer');
  expect(await onDevice()).toContain('newer');
  await page.evaluate(() => localStorage.clear());
  await note.fill('after');
  expect(await people(page)).toBe(2);
  expect(await onDevice()).toContain('after');
});

test('what nobody has asked to keep is not replaced by what another window keeps, but joined with it', async () => {
  const { page, context } = await open();
  const other = await context.newPage();
  await other.goto(page.url());
  await other.waitForSelector('.group:not([hidden])');
  await give(page, asUpload('a.json', answerFile(gate, levels(0), { name: 'A' })));
  await give(other, asUpload('b.json', answerFile(gate, levels(1), { name: 'B' })));
  await expect.poll(() => people(other)).toBe(1);
  await page.getByLabel(t('check.save')).check();
  await expect.poll(() => other.evaluate(() => localStorage.length)).toBe(1);
  const names = (of: Page) => of.locator('.group-people input').evaluateAll((all) => all.map((input) => (input as HTMLInputElement).value));
  expect(await names(other)).toEqual(['B']);
  await other.getByLabel(t('check.save')).check();
  expect(await names(other)).toEqual(['A', 'B']);
  await expect.poll(() => names(page)).toEqual(['A', 'B']);
});

test('sixty people: a key draws nothing but what it is about', async () => {
  const { page } = await open();
  const big = [...handbook.checks.values()].sort((a, b) => b.items.length - a.items.length)[0]!;
  await give(
    page,
    ...Array.from({ length: 60 }, (_, person) =>
      asUpload(
        `${person}.json`,
        answerFile(
          big,
          big.items.map((_item, index) => ((person * (index + 1)) % 5) as 0),
          { name: `P${person}` },
        ),
      ),
    ),
  );
  await expect.poll(() => page.locator('.group-item').count()).toBe(big.items.length);
  // Nothing is drawn but what the key is about: however many there are, a key costs the same.
  const drawn = await page.evaluate(async () => {
    const field = document.querySelector<HTMLTextAreaElement>('.group-decision textarea')!;
    const changed: Node[] = [];
    const watch = new MutationObserver((changes) => changed.push(...changes.map(({ target }) => target)));
    watch.observe(document.querySelector('.group')!, { subtree: true, childList: true, characterData: true, attributes: true });
    field.value += 'x';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await new Promise((resolve) => setTimeout(resolve, 200));
    watch.disconnect();
    return { value: field.value, elsewhere: changed.filter((node) => !field.closest('.group-item')!.contains(node)).length };
  });
  expect(drawn).toEqual({ value: 'x', elsewhere: 0 });
  // Sixty names are drawn where somebody looks.
  expect(await people(page)).toBe(0);
  await page.locator('.group-people > summary').click();
  await expect.poll(() => people(page)).toBe(60);
  // What is behind the meeting is not worked out with it; the way back is there.
  await button(page, t('meeting.open')).click();
  await page.waitForSelector('.meeting[open]');
  expect(await page.locator('.group-list').isVisible()).toBe(false);
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator('.group-list').isVisible()).toBe(true);
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe(t('meeting.open'));
});

test('answers to what the check does not ask, and to what it asked otherwise, are shown and counted nowhere', async () => {
  const { page } = await open();
  const [asked] = gate.items as [(typeof gate.items)[number]];
  await give(
    page,
    asUpload(
      'then.json',
      answerFile(gate, [], {
        answers: { [asked.id]: { revision: asked.revision + 1, level: 4 }, gone: { revision: 1, level: 'not-relevant', note: 'a note' } },
      }),
    ),
    asUpload('now.json', answerFile(gate, [1])),
  );
  const older = { ...rulesOf(gate), items: [...gate.items, { id: 'x', number: 900, revision: 1, section: 'x' }] };
  await page.fill('#group_links', `#a=${encodeAnswers(older, { x: { level: 1 } })}`);
  await button(page, t('group.read')).click();
  const rows = page.locator('.group-people tbody tr');
  await expect.poll(() => rows.count()).toBe(3);
  const old = page.locator('.group-old');
  expect(await old.locator('summary').allTextContents()).toEqual(
    [1, 3].map((n) => `${t('group.person', { n })}: ${t('group.retired', { n: 1 })}`),
  );
  expect(await old.locator('li').allTextContents()).toEqual([
    `gone – ${t('check.notRelevant')} – a note`,
    `#900 – 1 ${handbook.config.scale[1]![first]}`,
  ]);
  const item = page.locator(`#item_${asked.id}`);
  expect(await item.locator('.group-count').allTextContents()).toEqual(['1']);
  await item.locator('summary').click();
  await expect.poll(() => item.locator('details').textContent()).toContain(t('group.outdated'));
});

test('axe finds nothing, and nothing scrolls sideways at 320 px', async () => {
  const { page } = await open();
  await give(
    page,
    asUpload('a.json', answerFile(gate, levels(0), { name: 'Eva' })),
    asUpload('b.json', answerFile(gate, levels(1))),
    asUpload('c', '{'),
  );
  await page.locator('.group-item summary').first().click();
  expect(await axeFindings(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await sidewaysFindings(page)).toEqual([]);
});
