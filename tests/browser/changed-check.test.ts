/** A return to a check that has changed since: one statement is retired, another means something else now. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { gapsBuild } from '../../scripts/test-builds.ts';
import type { Answers } from '../../src/domain/check/answers.ts';
import { encodeAnswers } from '../../src/domain/check/link-codec.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { inLocale, pageOf } from '../../src/model/handbook.ts';
import { load } from '../support/site.ts';
import { stage } from './support.ts';
import { asUpload, rulesOf } from './tools.ts';

const site = stage('gaps');
const { handbook } = load(gapsBuild);
const [language] = handbook.locales as [(typeof handbook.locales)[number]];
const locale = language.key;
const t = createTranslator(inLocale(handbook.strings, locale), language.lang);
const check = [...handbook.checks.values()].find(({ retired }) => retired.length > 0)!;
const [gone] = check.retired as [(typeof check.retired)[number]];
const changed = check.items.find(({ revision }) => revision > 1)!;
const kept = check.items.find(({ revision }) => revision === 1)!;
const checkPath = pageOf(handbook, check.page).path[locale]!;
const key = `${handbook.config.id}:check:${check.id}`;

/** The check of a year ago: it asked the retired statement, and one that this site does not know of. */
const before = {
  ...rulesOf(check),
  retired: [],
  items: [...check.items, { ...gone, section: 'x' }, { ...gone, id: 'unheard-of', number: 900, section: 'x' }],
};
const answers: Answers = { [kept.id]: { level: 3 }, [gone.id]: { level: 1 }, 'unheard-of': { level: 4 } };
const link = `#a=${encodeAnswers(before, answers)}`;
const stored = { [kept.id]: { revision: 1, level: 3 }, [gone.id]: { revision: 1, level: 1 }, 'number-900': { revision: 1, level: 4 } };

const file = (changes: object = {}) =>
  JSON.stringify({
    format: 'handbook-answers',
    version: 1,
    handbook: handbook.config.id,
    check: check.id,
    checkRevision: 1,
    saved: '2025-11-20T10:00:00Z',
    answers: {
      [kept.id]: { revision: 1, level: 3 },
      [changed.id]: { revision: changed.revision - 1, level: 4 },
      [gone.id]: { revision: 1, level: 'not-relevant', note: 'a note' },
    },
    actions: [],
    decisions: {},
    ...changes,
  });

const visit = async (path: string, wait: string) => {
  const { page } = await site.visit(path);
  await page.waitForSelector(wait);
  return page;
};
const checkOf = (hash = '') => visit(checkPath + hash, '.check-tools:not([hidden])');
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const labelOf = (level: number) => `${level} ${inLocale(handbook.config.scale[level]!, locale)}`;

test('answers of a link to statements no longer asked are shown, kept, and passed on', async () => {
  const page = await checkOf(link);
  const notice = page.locator('.check > .check-notice');
  expect(await notice.locator('summary').textContent()).toBe(t('check.linkUnknown', { n: 2 }));
  await notice.locator('summary').click();
  const lines = [`${inLocale(gone.statement, locale)} – ${labelOf(1)}`, `#900 – ${labelOf(4)}`];
  expect((await notice.locator('li').allInnerTexts()).sort()).toEqual(lines.sort());
  await button(page, t('check.linkKeep')).click();
  await page.getByRole('checkbox', { name: t('check.save') }).check();
  expect(await page.evaluate((at) => JSON.parse(localStorage.getItem(at)!).answers, key)).toEqual(stored);
  expect(await notice.locator('summary').textContent()).toBe(t('check.retired', { n: 2 }));
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await button(page, t('check.copy')).click();
  const address = await page.getByRole('textbox', { name: t('check.copyByHand') }).inputValue();
  expect(new URL(address).hash).toBe(`#a=${encodeAnswers({ ...before, revision: check.revision }, answers)}`);
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, t('check.fileSave')).click()]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8')).answers).toEqual(stored);
});

test('a file of then says what still counts, and loses nothing when it is saved again', async () => {
  const page = await checkOf();
  await page.setInputFiles('.check-take-open input', asUpload('then.json', file()));
  await page.waitForSelector(`#${changed.id} .check-outdated`);
  expect(await page.locator('.check-outdated').count()).toBe(1);
  await page.locator(`input[name="${kept.id}"][value="2"]`).check();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, t('check.fileSave')).click()]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8')).answers).toEqual({
    ...JSON.parse(file()).answers,
    [kept.id]: { revision: 1, level: 2 },
  });
});
