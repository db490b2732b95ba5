import { crc32 } from 'node:zlib';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import type { AnswerLevel, Answers, Level } from '../../src/domain/check/answers.ts';
import { encodeAnswers } from '../../src/domain/check/link-codec.ts';
import { scoreCheck } from '../../src/domain/check/score-check.ts';
import { createTranslator } from '../../src/i18n/translator.ts';
import { caseOf } from '../../src/model/case-of.ts';
import { inLocale, pageOf, type Check } from '../../src/model/handbook.ts';
import { axeFindings, sidewaysFindings } from '../support/axe.ts';
import { rootSite } from '../support/site.ts';
import { blockStorage, stage, type Visit } from './support.ts';

const site = stage();
const { handbook } = rootSite;
const locales = handbook.locales.map(({ key }) => key);
const [first, second] = locales as [string, string];
/** The longest of the gates, and a check that is not it. */
const check = [...handbook.checks.values()].filter(({ purpose }) => purpose === 'gate').sort((a, b) => b.items.length - a.items.length)[0]!;
const other = [...handbook.checks.values()].find(({ id }) => id !== check.id)!;
const ids = check.items.map(({ id }) => id);
const [one, two, three] = ids as [string, string, string];
const storageKey = `${handbook.config.id}:check:${check.id}`;
/** Of everything: weak and strong, set aside, and the last not answered. */
const levels: readonly AnswerLevel[] = [1, 3, 'not-relevant', 0, 4, 2];
const mixed = answersOf(ids.slice(0, -1).map((_, index) => levels[index % levels.length]!));

const textsIn = (locale: string) =>
  createTranslator(inLocale(handbook.strings, locale), handbook.locales.find(({ key }) => key === locale)!.lang);
const t = textsIn(first);
const pathIn = (locale: string, of: Check = check) => pageOf(handbook, of.page).path[locale]!;

/** The first items at these levels. */
function answersOf(given: readonly AnswerLevel[]): Answers {
  return Object.fromEntries(given.map((level, index) => [check.items[index]!.id, { level }]));
}
/** The rules' view of a check. */
const rulesOf = (of: Check) => ({ ...of, sections: of.sections.map(({ id }) => id) });
const linkOf = (answers: Answers) => `#a=${encodeAnswers(rulesOf(check), answers)}`;

/** What is kept of answers; the time is any. */
function kept(answers: Answers, changes: object = {}): string {
  const entries = Object.entries(answers).map(([id, answer]) => [id, { revision: 1, ...answer }]);
  return JSON.stringify({
    version: 1,
    check: check.id,
    checkRevision: check.revision,
    saved: '2026-11-22T09:30:00.000Z',
    answers: Object.fromEntries(entries),
    ...changes,
  });
}

const open: Visit[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ context }) => context.close()));
});

interface Opening extends BrowserContextOptions {
  /** What is on the device before the page is opened. */
  device?: string;
}

/** Opens a page and waits until the check has come to life. */
async function visit(path: string, { device, ...options }: Opening = {}): Promise<Visit> {
  const origin = { origin: new URL(site.address).origin, localStorage: [{ name: storageKey, value: device ?? '' }] };
  const made = await site.visit(path, {
    ...(device === undefined ? {} : { storageState: { cookies: [], origins: [origin] } }),
    ...options,
  });
  open.push(made);
  if (options.javaScriptEnabled !== false) await ready(made.page);
  return made;
}

/** A page for which some files do not come before they are let go. */
async function pageWithout(files: string, options: BrowserContextOptions = {}): Promise<{ page: Page; release: () => void }> {
  const context = await site.browser.newContext(options);
  const page = await context.newPage();
  open.push({ page, context, faults: [] });
  const gate = Promise.withResolvers<void>();
  await page.route(files, async (route) => {
    await gate.promise;
    await route.continue();
  });
  return { page, release: gate.resolve };
}

/** Another window of the same browser, watched for errors like the first. */
async function anotherWindow({ context, faults }: Visit, path: string): Promise<Page> {
  const page = await context.newPage();
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  await page.goto(new URL(path.slice(1), site.address).href);
  await ready(page);
  return page;
}

const ready = (page: Page) => page.waitForSelector('.check-tools:not([hidden])');
const field = (page: Page, id: string, level: AnswerLevel) => page.locator(`input[name="${id}"][value="${level}"]`);
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const onDevice = (page: Page) => page.evaluate((key) => localStorage.getItem(key), storageKey);
const answersOnDevice = async (page: Page) => JSON.parse((await onDevice(page)) ?? 'null')?.answers;
const notices = (page: Page) => page.locator('.check-notices').textContent();
const saving = (page: Page, locale = first) => page.getByRole('checkbox', { name: textsIn(locale)('check.save') });
const progress = (page: Page) => page.locator('#check_progress').textContent();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id);

/** A click that does not wait for a window behind another to be drawn. */
const press = (control: Locator) => control.evaluate((element) => (element as HTMLElement).click());

/** Answers as a reader with a mouse would, but all at once. */
function answer(page: Page, answers: Answers): Promise<void> {
  return page.evaluate(
    (pairs) => {
      for (const [id, level] of pairs) document.querySelector<HTMLInputElement>(`input[name="${id}"][value="${level}"]`)!.click();
    },
    Object.entries(answers).map(([id, { level }]) => [id, String(level)] as const),
  );
}

/** What the form shows, by item. */
function shown(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('.check input[type=radio]:checked')].map(({ name, value }) => [name, value]),
    ),
  );
}
const asShown = (answers: Answers) => Object.fromEntries(Object.entries(answers).map(([id, { level }]) => [id, String(level)]));
/** Waits until the form shows exactly this; says what it shows if it never does. */
const expectShown = (page: Page, answers: Answers) => expect.poll(() => shown(page)).toEqual(asShown(answers));

async function writeNote(page: Page, id: string, note: string): Promise<void> {
  const textarea = page.locator(`#${id}_note`);
  if (!(await textarea.isVisible())) await page.locator(`#${id} .check-note summary`).click();
  await textarea.fill(note);
}

/** Presses Tab until what has the focus fits. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 100; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
  }
  throw new Error(`The Tab key does not reach “${selector}”.`);
}

/** A text with a right checksum, as `link-codec.ts` describes it. */
function sealed(text: string): string {
  const digits = '23456789BCDFGHJKLMNPQRSTVWXYZbcdfghjkmnpqrstvwxyz';
  let rest = crc32(text);
  let checksum = '';
  for (let index = 0; index < 6; index++) {
    checksum = digits[rest % digits.length]! + checksum;
    rest = Math.floor(rest / digits.length);
  }
  return text + checksum;
}

describe('answering a self-check', () => {
  test.each(locales)('by keyboard alone in “%s” leads to a verdict, a table, a chart and what to read', async (locale) => {
    const { page } = await visit(pathIn(locale));
    const say = textsIn(locale);
    for (const [id, { level }] of Object.entries(mixed)) {
      await tabTo(page, `input[name="${id}"]`);
      await page.keyboard.press(level === 'not-relevant' ? '-' : String(level));
    }
    await expectShown(page, mixed);

    const { total, sections, weak, unanswered } = scoreCheck(rulesOf(check), mixed);
    const codeOf = (id: string) => check.code + check.items.find((item) => item.id === id)!.number;
    expect(await progress(page)).toBe(say('check.progress', { n: total.answered, total: total.items }));
    const result = page.locator('.check-result');
    expect(await result.locator('.check-verdict').textContent()).toBe(
      say('check.someInPlace', { n: total.inPlace, total: total.relevant }),
    );
    const inOrder = [...weak].sort((a, b) => ids.indexOf(a) - ids.indexOf(b));
    const setAside = Object.keys(mixed).filter((id) => mixed[id]!.level === 'not-relevant');
    expect(await result.locator('.check-codes').allInnerTexts()).toEqual([
      [say('check.missing'), ...inOrder.map(codeOf)].join(' '),
      [say('check.unanswered'), ...unanswered.map(codeOf)].join(' '),
      [say('check.setAside'), ...setAside.map(codeOf)].join(' '),
    ]);

    // The table, and the same in the chart.
    const rows = result.locator('tbody tr, tfoot tr');
    const scores = [...sections, ...(sections.length > 1 ? [total] : [])];
    const titles = [...check.sections.map(({ title }) => inLocale(title, locale)), say('check.whole')];
    expect(await rows.count()).toBe(scores.length);
    for (const [index, score] of scores.entries()) {
      const row = rows.nth(index);
      expect((await row.locator('th, td').allInnerTexts()).map((text) => text.trim())).toEqual([
        titles[index],
        say('check.of', { n: score.answered, total: score.items }),
        say('check.of', { n: score.inPlace, total: score.relevant }),
        score.mean === undefined ? say('check.none') : say.number(score.mean, 1),
      ]);
      expect(await row.locator('circle').evaluateAll((dots) => dots.map((dot) => dot.getAttribute('cx')))).toEqual(
        score.mean === undefined ? [] : [`${score.mean * 25}%`],
      );
    }
    // Levels can only be compared by eye on axes that begin and end together.
    const axes = await result.locator('svg').evaluateAll((charts) => charts.map((chart) => chart.getBoundingClientRect()));
    expect(new Set(axes.map(({ left, right }) => `${left} ${right}`)).size).toBe(1);

    // What is weak: the lowest first, each with what to read and who owns it. Every link leads to a place that exists.
    const begin = result.locator('.check-begin > li');
    expect(await begin.count()).toBe(weak.length);
    for (const [index, id] of weak.entries()) {
      const item = check.items.find((candidate) => candidate.id === id)!;
      const level = mixed[id]!.level as Level;
      expect(await begin.nth(index).locator('dd').first().textContent()).toBe(
        `${level} ${inLocale((item.levels ?? handbook.config.scale)[level]!, locale)}`,
      );
      const links = await begin
        .nth(index)
        .locator('a')
        .evaluateAll((all) => all.map((link) => [link.textContent, link.getAttribute('href')]));
      const owner = pageOf(handbook, `roles/${item.owner}`);
      const place = caseOf(handbook, item);
      const example = place && {
        title: [place.page.name, ...(place.section ? [place.section.title] : [])].map((words) => inLocale(words, locale)).join(': '),
        href: inLocale(place.page.path, locale) + (place.section ? `#${place.section.id}` : ''),
      };
      expect(links).toEqual([
        [codeOf(id), `#${id}`],
        ...item.reads.map((read) => {
          const { title, page: pageId } = handbook.items.get(read)!;
          return [inLocale(title, locale), `${inLocale(pageOf(handbook, pageId).path, locale)}#${read}`];
        }),
        ...item.pages.map((ref) => {
          const [pageId, anchor] = ref.split('#') as [string, string?];
          const { path, texts, outline } = pageOf(handbook, pageId);
          const part = outline.find((candidate) => candidate.id === anchor);
          return [
            part ? inLocale(part.title, locale) : inLocale(texts, locale).title,
            inLocale(path, locale) + (anchor ? `#${anchor}` : ''),
          ];
        }),
        ...(example ? [[example.title, example.href]] : []),
        [inLocale(owner.name, locale), inLocale(owner.path, locale)],
      ]);
      for (const [, href] of links.slice(1)) {
        const [path, anchor] = href!.split('#') as [string, string?];
        const built = rootSite.pages.find((candidate) => candidate.path === path);
        expect(built && (anchor === undefined || built.root.getElementById(anchor)), href!).toBeTruthy();
      }
    }
  });

  test('says that everything is in place when it is, and leads there from question to question', async () => {
    const { page } = await visit(pathIn(first));
    const strong = answersOf(ids.slice(0, -1).map(() => 3));
    await answer(page, strong);
    await button(page, t('check.next')).click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(ids.at(-1));
    await page.keyboard.press('4');
    expect(await page.locator('.check-verdict').textContent()).toBe(t('check.allInPlace', { n: ids.length, total: ids.length }));
    await button(page, t('check.toResult')).click();
    expect(await focused(page)).toBe('check_result');
    expect(await page.locator('.check-begin, .check-codes').count()).toBe(0);
  });

  test('number keys answer the question that has the focus, and never reach a note', async () => {
    const { page } = await visit(pathIn(first));
    await page.keyboard.press('3');
    await button(page, t('check.next')).focus();
    await page.keyboard.press('3');
    await page.locator(`#${one} .check-note summary`).focus();
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('3-1 ok');
    expect(await page.inputValue(`#${one}_note`)).toBe('3-1 ok');
    expect(await shown(page)).toEqual({});

    await field(page, one, 0).focus();
    await page.keyboard.press('7');
    expect(await shown(page)).toEqual({});
    await page.keyboard.press('3');
    await page.keyboard.press('ArrowRight');
    await expectShown(page, { [one]: { level: 4 } });
    await page.keyboard.press('-');
    await expectShown(page, { [one]: { level: 'not-relevant' } });
    // Enter in a field sends a form. This one stays where it is.
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe(pathIn(first));
    await expectShown(page, { [one]: { level: 'not-relevant' } });
  });

  test('a paper form is keyed in with a digit and Enter for each statement', async () => {
    const { page } = await visit(pathIn(first));
    await field(page, ids[0]!, 0).focus();
    for (const index of ids.keys()) {
      await page.keyboard.press(String(index % 5));
      await page.keyboard.press('Enter');
    }
    await expectShown(page, Object.fromEntries(ids.map((id, index) => [id, { level: (index % 5) as 0 }])));
    expect(await focused(page)).toBe('check_result');
  });

  test('one answer can be taken away again, and its note stays', async () => {
    const { page } = await visit(pathIn(first), { device: kept({ [one]: { level: 2, note: 'a' }, [two]: { level: 3 } }) });
    await page
      .locator(`#${one}`)
      .getByRole('button', { name: t('check.clear') })
      .click();
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(one);
    await field(page, two, 3).focus();
    await page.keyboard.press('Delete');
    await expectShown(page, {});
    expect(await button(page, t('check.clear')).count()).toBe(0);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(two);
    expect(await progress(page)).toBe(t('check.progress', { n: 0, total: ids.length }));
    expect(await page.locator('.check-result').count()).toBe(0);
    expect(await answersOnDevice(page)).toEqual({ [one]: { revision: 1, note: 'a' } });
  });

  test('keeps what was answered before the script had come', async () => {
    const { page, release } = await pageWithout('**/*.js');
    await page.goto(new URL(pathIn(first).slice(1), site.address).href, { waitUntil: 'commit' });
    await field(page, one, 3).check();
    await writeNote(page, two, 'early');
    release();
    await ready(page);
    await expectShown(page, { [one]: { level: 3 } });
    expect(await progress(page)).toBe(t('check.progress', { n: 1, total: ids.length }));
    expect(await page.inputValue(`#${two}_note`)).toBe('early');
    expect(await page.locator('.check-result').count()).toBe(1);
    await saving(page).check();
    expect(Object.keys(await answersOnDevice(page)).sort()).toEqual([one, two].sort());
  });

  test('takes and counts answers before its other texts have come, and nothing moves when they do', async () => {
    const { page, release } = await pageWithout('**/check-texts.json', { viewport: { width: 412, height: 823 } });
    await page.addInitScript(() => {
      const all = globalThis as unknown as { moved: number };
      all.moved = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) all.moved += (entry as PerformanceEntry & { value: number }).value;
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(new URL(pathIn(first).slice(1), site.address).href);
    await page.waitForSelector('.check-progress:not([hidden])');
    const answers = answersOf(ids.map(() => 3));
    await answer(page, answers);
    await expect.poll(() => progress(page)).toBe(t('check.progress', { n: ids.length, total: ids.length }));
    // The way to the result leads nowhere yet, and breaks nothing.
    await button(page, t('check.toResult')).click();
    expect(await page.locator('.check-result, .check-tools, .check-notice').count()).toBe(0);
    release();
    await ready(page);
    await expectShown(page, answers);
    expect(await page.locator('.check-verdict').textContent()).toBe(t('check.allInPlace', { n: ids.length, total: ids.length }));
    expect(await page.evaluate(() => (globalThis as unknown as { moved: number }).moved)).toBe(0);
  });

  test('stays a form where its other texts cannot be fetched, says so, and asks again with the next answer', async () => {
    const context = await site.browser.newContext();
    const page = await context.newPage();
    open.push({ page, context, faults: [] });
    let asked = 0;
    await page.route('**/check-texts.json', (route) => (++asked > 2 ? route.continue() : route.abort()));
    await page.goto(new URL(pathIn(first).slice(1), site.address).href);
    await page
      .getByRole('alert')
      .filter({ hasText: t('check.notLoaded') })
      .waitFor();
    expect(asked).toBe(1);
    await field(page, one, 3).check();
    await expect.poll(() => asked).toBe(2);
    await writeNote(page, two, 'meanwhile');
    await ready(page);
    await expectShown(page, { [one]: { level: 3 } });
    expect(await page.inputValue(`#${two}_note`)).toBe('meanwhile');
    expect(await page.getByText(t('check.notLoaded')).count()).toBe(0);
    expect(await page.locator('.check-result').count()).toBe(1);
  });

  test('who goes to the tools before they are there comes to them', async () => {
    const { page, release } = await pageWithout('**/check-texts.json');
    await page.goto(new URL(pathIn(first).slice(1), site.address).href);
    await page.getByRole('link', { name: t('check.fileEarly') }).click();
    release();
    await page.waitForFunction(() => {
      const { top, bottom } = document.querySelector('#check_take')?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return bottom > 0 && top < innerHeight && top >= 0;
    });
  });

  test('switching language takes unsaved answers along, and keeps the place where there are none', async () => {
    const { page } = await visit(`${pathIn(first)}#${two}`);
    const toSecond = page.locator('.languages a').nth(locales.indexOf(second));
    await toSecond.click();
    await page.waitForURL((url) => url.pathname === pathIn(second) && url.hash === `#${two}`);
    await page.goBack();
    await ready(page);
    await answer(page, mixed);
    await writeNote(page, one, 'the plan of May');
    await toSecond.click();
    await page.waitForURL((url) => url.pathname === pathIn(second));
    await ready(page);
    // They are still the reader's own, notes and all, and are neither in the address nor on the device.
    await expectShown(page, mixed);
    expect(await page.inputValue(`#${one}_note`)).toBe('the plan of May');
    expect(await notices(page)).toBe('');
    expect(page.url()).not.toContain('a=');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    // Also from an anchor of the page, with what has been changed since.
    await page.locator('.check-codes a').first().click();
    await answer(page, { [one]: { level: 4 } });
    await page.locator('.languages a').nth(locales.indexOf(first)).click();
    await page.waitForURL((url) => url.pathname === pathIn(first));
    await ready(page);
    await expectShown(page, { ...mixed, [one]: { level: 4 } });
  });

  test('closing or reloading a page asks first when answers would be lost, and following a link does not', async () => {
    const { page } = await visit(pathIn(first));
    const asked: string[] = [];
    page.on('dialog', (dialog) => {
      asked.push(dialog.type());
      void dialog.accept();
    });
    await page.reload();
    await ready(page);
    await answer(page, { [one]: { level: 1 } });
    await page.locator('.languages a').nth(locales.indexOf(second)).click();
    await page.waitForURL((url) => url.pathname === pathIn(second));
    await ready(page);
    expect(asked).toEqual([]);
    await saving(page, second).check();
    await page.reload();
    await ready(page);
    expect(asked).toEqual([]);
    await saving(page, second).uncheck();
    await page.reload();
    await ready(page);
    expect(asked).toEqual(['beforeunload']);
  });

  test('no request carries answers, and nothing is asked for while they are given', async () => {
    const seen: string[] = [];
    const { server, address } = await serve(rootSite.dir, rootSite.base);
    server.on('request', ({ method, url, headers }) => seen.push(JSON.stringify([method, url, headers])));
    const context = await site.browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
    const page = await context.newPage();
    open.push({ page, context, faults: [] });
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(address) && !request.url().startsWith('data:')) foreign.push(request.url());
    });
    await page.goto(new URL(pathIn(first).slice(1), address).href);
    await ready(page);
    await page.waitForLoadState('networkidle');
    const before = seen.length;
    await answer(page, mixed);
    await writeNote(page, one, 'nobody-elses-business');
    await saving(page).check();
    await button(page, t('check.copy')).click();
    await page.getByText(t('check.copied')).waitFor();
    expect(seen.length).toBe(before);
    const text = linkOf(mixed).slice(3);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url() + linkOf(mixed));
    await saving(page).uncheck();
    await page.locator('.languages a').nth(locales.indexOf(second)).click();
    await page.waitForURL((url) => url.pathname === pathIn(second));
    await ready(page);
    await expectShown(page, mixed);
    const reader = await context.newPage();
    await reader.goto(new URL(pathIn(second).slice(1), address).href + linkOf(mixed));
    await ready(reader);
    await reader.locator('.check-begin dl a').first().click();
    await reader.waitForURL((url) => url.pathname !== pathIn(second));
    server.close();
    expect(seen.length).toBeGreaterThan(before);
    expect(
      seen.filter((request) => !request.startsWith('["GET"') || /nobody|[?]/.test(JSON.parse(request)[1]) || request.includes(text)),
    ).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

describe('a self-check without JavaScript', () => {
  test('is a whole form that can be filled in, sends nothing, and hides what cannot work', async () => {
    const { page } = await visit(pathIn(first), { javaScriptEnabled: false });
    expect(await page.locator('.check-plain').textContent()).toBe(t('check.plain'));
    expect(await page.locator('.check fieldset').count()).toBe(ids.length);
    for (const { statement, evidence, id, levels: own } of check.items) {
      const labels = (own ?? handbook.config.scale).map((label, level) => `${level} ${inLocale(label, first)}`);
      expect(await page.locator(`#${id} .check-scale label`).allTextContents()).toEqual([...labels, t('check.notRelevant')]);
      expect(await page.locator(`#${id} legend`).textContent()).toContain(inLocale(statement, first));
      expect(await page.locator(`#${id} .check-evidence`).textContent()).toContain(inLocale(evidence, first));
    }
    expect(await page.locator('.check-scale input:visible').count()).toBe(ids.length * 6);
    for (const hidden of await page.locator('[data-needs-script], .check button').all()) expect(await hidden.isVisible()).toBe(false);
    await field(page, one, 3).check();
    await writeNote(page, one, 'by hand');
    await field(page, one, 3).press('Enter');
    expect(page.url()).toBe(new URL(pathIn(first).slice(1), site.address).href);
    await expectShown(page, { [one]: { level: 3 } });
    expect(await page.inputValue(`#${one}_note`)).toBe('by hand');
  });

  test('prints blank, with lines to write on', async () => {
    const { page } = await visit(pathIn(first), { javaScriptEnabled: false });
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.check-scale input:visible').count()).toBe(ids.length * 6);
    expect(await page.locator('.check-paper p:visible').count()).toBe(ids.length);
    expect(await page.locator('.check-plain:visible, .check-meaning:visible, .check summary:visible, .check button:visible').count()).toBe(
      0,
    );
    expect((await page.pdf()).subarray(0, 5).toString()).toBe('%PDF-');
  });
});

describe('what is kept on the device', () => {
  test('is nothing until the reader says so, survives a reload, and is gone when the reader says so', async () => {
    const { page } = await visit(pathIn(first));
    expect(await saving(page).isChecked()).toBe(false);
    await answer(page, mixed);
    await writeNote(page, one, 'the plan of May');
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length + document.cookie.length)).toBe(0);

    await saving(page).check();
    const saved = { ...mixed, [one]: { level: mixed[one]!.level!, note: 'the plan of May' } };
    const revised = Object.fromEntries(check.items.flatMap(({ id, revision }) => (id in saved ? [[id, { revision, ...saved[id] }]] : [])));
    expect(await answersOnDevice(page)).toEqual(revised);
    await page.reload();
    await ready(page);
    await expectShown(page, mixed);
    expect(await page.inputValue(`#${one}_note`)).toBe('the plan of May');
    expect(await notices(page)).toContain(t('check.restored', { time: '' }).slice(0, 20));
    await answer(page, { [two]: { level: 0 } });
    expect((await answersOnDevice(page))[two].level).toBe(0);
    expect(await notices(page)).toBe('');

    await saving(page).uncheck();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await page.locator('.check').getByRole('status').textContent()).toBe(t('check.saveStopped'));
    await expectShown(page, { ...mixed, [two]: { level: 0 } });
  });

  test('is erased with the answers, and one step brings both back', async () => {
    const { page } = await visit(pathIn(first), { device: kept({ [one]: { level: 2, note: 'a' }, gone: { level: 4 } }) });
    const old = page.locator('.check > .check-notice');
    expect(await old.locator('summary').textContent()).toBe(t('check.retired', { n: 1 }));
    expect(await old.locator('li').textContent()).toBe(`gone – 4 ${inLocale(handbook.config.scale[4]!, first)}`);
    await button(page, t('check.erase')).click();
    await expectShown(page, {});
    expect(await page.inputValue(`#${one}_note`)).toBe('');
    expect(await answersOnDevice(page)).toEqual({});
    expect(await page.locator('.check').getByRole('status').textContent()).toBe(t('check.erased'));
    // The focus is on the way back.
    await page.keyboard.press('Enter');
    await expectShown(page, { [one]: { level: 2 } });
    expect(await page.inputValue(`#${one}_note`)).toBe('a');
    expect(Object.keys(await answersOnDevice(page)).sort()).toEqual(['gone', one].sort());
    expect(await page.locator('.check').getByRole('status').textContent()).toBe(t('check.undone'));
    // Who answers anew has decided.
    await button(page, t('check.erase')).click();
    await answer(page, { [two]: { level: 1 } });
    expect(await button(page, t('check.undo')).count()).toBe(0);
    expect(await page.locator('.check').getByRole('status').textContent()).toBe('');
  });

  test('can be nothing where the browser refuses: the check says so and works', async () => {
    const { page, context } = await visit(pathIn(first));
    await blockStorage(context);
    await page.reload();
    await ready(page);
    expect(await page.locator('.check-tools').textContent()).toContain(t('check.saveBlocked'));
    expect(await saving(page).count()).toBe(0);
    await answer(page, mixed);
    await expectShown(page, mixed);
    expect(await page.locator('.check-verdict').count()).toBe(1);
    await button(page, t('check.erase')).click();
    await expectShown(page, {});
  });

  test('is not promised when the browser’s storage is full', async () => {
    const { page } = await visit(pathIn(first));
    await answer(page, mixed);
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await saving(page).click();
    expect(await page.getByRole('alert').textContent()).toBe(t('check.saveFailed'));
    expect(await saving(page).isChecked()).toBe(false);
    await answer(page, { [one]: { level: 4 } });
    await expectShown(page, { ...mixed, [one]: { level: 4 } });
  });

  test.each([
    ['half a text', '{"version":1,"check":"x', 'check.savedDamaged'],
    ['an empty text', '', 'check.savedDamaged'],
    ['answers of another check', kept({}, { check: other.id }), 'check.savedDamaged'],
    ['a level that does not exist', kept({ [one]: { level: 9 as never } }), 'check.savedDamaged'],
    ['a version to come', kept({}, { version: 2, somethingNew: true }), 'check.savedNewer'],
  ] as const)('that holds %s is left as it is, and said to be there', async (_, device, text) => {
    const { page } = await visit(pathIn(first), { device });
    expect(await notices(page)).toContain(t(text));
    expect(await saving(page).count()).toBe(0);
    await answer(page, mixed);
    await expectShown(page, mixed);
    expect(await onDevice(page)).toBe(device);
  });

  test('that cannot be read makes room when the reader erases it', async () => {
    const { page } = await visit(pathIn(first), { device: 'rubbish' });
    await answer(page, mixed);
    await button(page, t('check.erase')).click();
    await button(page, t('check.undo')).click();
    expect(await onDevice(page)).toBe('rubbish');
    await button(page, t('check.savedErase')).click();
    expect(await onDevice(page)).toBeNull();
    expect(await focused(page)).toBe('check_notices');
    await saving(page).check();
    expect(Object.keys(await answersOnDevice(page)).sort()).toEqual(Object.keys(mixed).sort());
  });

  test('stays where a statement’s meaning has changed, and the reader is asked whether it holds', async () => {
    const { page } = await visit(pathIn(first), { device: kept({ [one]: { level: 2, note: 'old' }, [two]: { level: 3 } }) });
    // The same page, as it will be when the first statement has been revised.
    const { number, revision } = check.items[0]!;
    const props = (n: number) =>
      JSON.stringify({ id: [0, one], number: [0, number], revision: [0, n] })
        .slice(1, -1)
        .replaceAll('"', '&quot;');
    await page.route('**/*', async (route) => {
      if (!route.request().isNavigationRequest()) return route.continue();
      const response = await route.fetch();
      const html = await response.text();
      expect(html).toContain(props(revision));
      await route.fulfill({ response, body: html.replace(props(revision), props(revision + 1)) });
    });
    await page.reload();
    await ready(page);
    await expectShown(page, { [one]: { level: 2 }, [two]: { level: 3 } });
    expect(await page.locator('.check-outdated').count()).toBe(1);
    expect(await page.locator(`#${one} .check-outdated`).textContent()).toContain(t('check.outdated'));
    expect(await progress(page)).toBe(t('check.progress', { n: 2, total: ids.length }));
    await answer(page, { [two]: { level: 4 } });
    expect((await answersOnDevice(page))[one]).toEqual({ revision, level: 2, note: 'old' });

    await button(page, t('check.stillHolds')).click();
    expect(await page.locator('.check-outdated').count()).toBe(0);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).name)).toBe(one);
    expect((await answersOnDevice(page))[one]).toEqual({ revision: revision + 1, level: 2, note: 'old' });
  });

  test('never becomes markup, whatever a note says', async () => {
    const hostile = '</textarea><img src=x onerror="document.title=1"><script>document.title=2</script>{{7*7}}&lt;b&gt;';
    const { page } = await visit(pathIn(first), { device: kept({ [one]: { level: 1, note: hostile } }) });
    await writeNote(page, two, hostile);
    for (const id of [one, two]) {
      expect(await page.inputValue(`#${id}_note`)).toBe(hostile);
      await page.locator(`#${id} .check-note`).evaluate((details) => ((details as HTMLDetailsElement).open = false));
      expect(await page.locator(`#${id} .check-preview`).textContent()).toBe(hostile);
      expect(await page.locator(`#${id} .check-paper p`).textContent()).toBe(hostile);
    }
    expect(await page.locator('.check img, .check script').count()).toBe(0);
  });

  test('is one in two windows: both follow, and neither overwrites what the other has saved', async () => {
    const visitor = await visit(pathIn(first));
    const { page } = visitor;
    const late = await anotherWindow(visitor, pathIn(first));
    await answer(late, { [three]: { level: 4 } });
    await answer(page, { [one]: { level: 1 } });
    await press(saving(page));
    // The other window has answers of its own, which nobody has asked to save.
    await expect.poll(() => onDevice(late)).not.toBeNull();
    expect(await saving(late).isChecked()).toBe(false);
    await press(saving(late));
    const both = { [one]: { level: 1 }, [three]: { level: 4 } } as const;
    await expectShown(late, both);
    await expectShown(page, both);
    await answer(page, { [two]: { level: 2 } });
    await expectShown(late, { ...both, [two]: { level: 2 } });
    // One window erases, the other goes on: the first does not offer to undo that.
    await press(button(page, t('check.erase')));
    await expectShown(late, {});
    await answer(late, { [one]: { level: 0 } });
    await expectShown(page, { [one]: { level: 0 } });
    expect(await button(page, t('check.undo')).count()).toBe(0);
    await press(saving(page));
    await expect.poll(() => saving(late).isChecked()).toBe(false);
    await answer(late, { [two]: { level: 2 } });
    expect(await onDevice(page)).toBeNull();
  });

  test('holds when the Back button brings an older page back', async () => {
    const { page } = await visit(pathIn(first), { device: kept({ [one]: { level: 1 } }) });
    await page.locator('.languages a').nth(locales.indexOf(second)).click();
    await page.waitForURL((url) => url.pathname === pathIn(second));
    await ready(page);
    expect(new URL(page.url()).hash).toBe('');
    await answer(page, { [one]: { level: 4 }, [two]: { level: 0 } });
    await page.goBack();
    await ready(page);
    const newer = { [one]: { level: 4 }, [two]: { level: 0 } } as const;
    await expectShown(page, newer);
    // From the browser's memory, such a page comes back as it was and is only told that it is shown again.
    await page.evaluate(
      ([key, value]) => {
        localStorage.setItem(key!, value!);
        dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      },
      [storageKey, kept({ ...newer, [two]: { level: 3 } })],
    );
    await expectShown(page, { ...newer, [two]: { level: 3 } });
  });

  test('is not replaced by what a browser fills in again, and what was never saved comes back so', async () => {
    const { page } = await visit(pathIn(first));
    await answer(page, { [one]: { level: 1 }, [two]: { level: 1 } });
    // Meanwhile, unseen by this page, one of the answers is saved with another level.
    await page.goto(new URL(pathIn(first, other).slice(1), site.address).href);
    await page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [storageKey, kept({ [one]: { level: 4 } })]);
    await page.goBack();
    await ready(page);
    await expectShown(page, { [one]: { level: 4 }, [two]: { level: 1 } });
    expect((await answersOnDevice(page))[one].level).toBe(4);
    // Some browsers fill in after the script has come, and say nothing but that the page is shown.
    await field(page, three, 2).evaluate((radio) => {
      (radio as HTMLInputElement).checked = true;
      dispatchEvent(new PageTransitionEvent('pageshow'));
    });
    await expect.poll(() => progress(page)).toBe(t('check.progress', { n: 3, total: ids.length }));
  });
});

describe('a link with answers', () => {
  const own = { [one]: { level: 4, note: 'mine' }, gone: { level: 2 } } as const;
  const device = kept(own);

  test('is copied, and read by somebody else in another language', async () => {
    const { page } = await visit(pathIn(first));
    await answer(page, mixed);
    // Without leave to use the clipboard the reader copies by hand, and what is offered follows the answers.
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await button(page, t('check.copy')).click();
    expect(await page.locator('.check').getByRole('status').textContent()).toBe(t('check.copyByHand'));
    const address = page.getByRole('textbox', { name: t('check.copyByHand') });
    expect(await address.inputValue()).toBe(page.url() + linkOf(mixed));
    await answer(page, { [one]: { level: 4 } });
    const changed = { ...mixed, [one]: { level: 4 } } as const;
    expect(await address.inputValue()).toBe(page.url() + linkOf(changed));

    const { hash } = new URL(await address.inputValue());
    const { page: reader } = await visit(pathIn(second) + hash);
    const say = textsIn(second);
    await expectShown(reader, changed);
    const { total } = scoreCheck(rulesOf(check), changed);
    expect(await reader.locator('.check-verdict').textContent()).toBe(
      say('check.someInPlace', { n: total.inPlace, total: total.relevant }),
    );
    expect(await notices(reader)).toContain(say('check.linkShown'));
    expect(await reader.evaluate(() => localStorage.length)).toBe(0);
    // What the reader changes survives a reload, though nothing is saved.
    await answer(reader, { [two]: { level: 0 } });
    await reader.reload();
    await ready(reader);
    await expectShown(reader, { ...changed, [two]: { level: 0 } });
  });

  test('leaves the reader’s own answers alone, and leads back to them', async () => {
    const { page } = await visit(pathIn(first) + linkOf(mixed), { device });
    await expectShown(page, mixed);
    expect(await saving(page).count()).toBe(0);
    await answer(page, { [two]: { level: 0 } });
    expect(await onDevice(page)).toBe(device);
    await button(page, t('check.linkBack')).click();
    await expectShown(page, { [one]: { level: 4 } });
    expect(await focused(page)).toBe('check_notices');
    expect(new URL(page.url()).hash).toBe('');
    expect(await onDevice(page)).toBe(device);
  });

  test('becomes the reader’s own when the reader says so; notes and old answers stay, and one step undoes it', async () => {
    const { page } = await visit(pathIn(first) + linkOf(mixed), { device });
    expect(await notices(page)).toContain(t('check.linkReplaces'));
    await button(page, t('check.linkKeep')).click();
    expect(await notices(page)).toContain(t('check.linkKept'));
    await expectShown(page, mixed);
    const saved = await answersOnDevice(page);
    expect(saved[one]).toMatchObject({ level: mixed[one]!.level, note: 'mine' });
    expect(saved.gone).toEqual({ revision: 1, level: 2 });
    expect(Object.keys(saved).length).toBe(Object.keys(mixed).length + 1);
    await button(page, t('check.undo')).click();
    await expectShown(page, { [one]: { level: 4 } });
    expect(await answersOnDevice(page)).toEqual(JSON.parse(device).answers);
  });

  test('of another revision of the check is shown and said to be so, also after a change and a reload', async () => {
    const text = encodeAnswers({ ...rulesOf(check), revision: check.revision + 1 }, mixed);
    const { page } = await visit(`${pathIn(first)}#a=${text}`);
    expect(await notices(page)).toContain(t('check.linkRevision'));
    await answer(page, { [one]: { level: 4 } });
    await page.reload();
    await ready(page);
    await expectShown(page, { ...mixed, [one]: { level: 4 } });
    expect(await notices(page)).toContain(t('check.linkRevision'));
  });

  test('with answers to statements no longer asked says how many', async () => {
    const items = [...check.items, { id: 'gone', number: 998, revision: 1, section: check.sections[0]!.id }];
    const text = encodeAnswers({ ...rulesOf(check), items }, { ...mixed, gone: { level: 1 } });
    const { page } = await visit(`${pathIn(first)}#a=${text}`);
    await expectShown(page, mixed);
    expect(await page.locator('.check > .check-notice summary').textContent()).toBe(t('check.linkUnknown', { n: 1 }));
  });

  const text = linkOf(mixed).slice(3);
  test.each([
    ['is empty', '', 'check.linkDamaged'],
    ['is damaged', text.replace(/.(.{8})$/, (tail) => (tail[0] === 'z' ? 'y' : 'z') + tail.slice(1)), 'check.linkDamaged'],
    ['is cut off', text.slice(0, -3), 'check.linkDamaged'],
    ['belongs to another check', encodeAnswers(rulesOf(other), {}), 'check.linkOther'],
    ['is of a version to come', sealed('2whatever.will-be'), 'check.linkNewer'],
  ] as const)('that %s is refused in words, and nothing is touched', async (_, wrong, message) => {
    const { page } = await visit(`${pathIn(first)}#a=${wrong}`, { device });
    expect(await notices(page)).toContain(t(message));
    await expectShown(page, { [one]: { level: 4 } });
    expect(await page.inputValue(`#${one}_note`)).toBe('mine');
    expect(await onDevice(page)).toBe(device);
    await answer(page, { [two]: { level: 1 } });
    expect(await notices(page)).not.toContain(t(message));
    expect(Object.keys(await answersOnDevice(page)).sort()).toEqual([one, two, 'gone'].sort());
  });

  test('with a full stop or a bracket hung on by a mail program is read all the same', async () => {
    const { page } = await visit(`${pathIn(first)}${linkOf(mixed)}).`);
    await expectShown(page, mixed);
  });

  test('pasted into a page that is already open is read, and anchors of the page are not mistaken for it', async () => {
    const { page } = await visit(pathIn(first));
    const go = (hash: string) => page.evaluate((to) => (location.hash = to), hash);
    await answer(page, { [one]: { level: 4 } });
    await go(linkOf(mixed));
    await expectShown(page, mixed);
    expect(await focused(page)).toBe('check_notices');
    await page.locator('.check-codes a').first().click();
    await answer(page, { [two]: { level: 0 } });
    expect(new URL(page.url()).hash).toMatch(/^#[a-z]/);
    await page.goBack();
    await expect.poll(() => new URL(page.url()).hash).toBe(linkOf({ ...mixed, [two]: { level: 0 } }));
    await expectShown(page, { ...mixed, [two]: { level: 0 } });
    // A second link, and a broken one: the first stays until there is something better to show.
    await go(linkOf({ [three]: { level: 2 } }));
    await expectShown(page, { [three]: { level: 2 } });
    await go(`${linkOf(mixed)}x`);
    await expect.poll(() => notices(page)).toContain(t('check.linkDamaged'));
    await expectShown(page, { [three]: { level: 2 } });
    await button(page, t('check.linkBack')).click();
    await expectShown(page, { [one]: { level: 4 } });
  });
});

describe('a self-check with everything open', () => {
  test('axe finds nothing in the result, in light and dark', async () => {
    const { page } = await visit(pathIn(first), { colorScheme: 'light' });
    await answer(page, mixed);
    await writeNote(page, one, 'a note');
    await page.locator(`#${one} .check-meaning summary`).click();
    await button(page, t('check.copy')).click();
    expect(await axeFindings(page), 'light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await axeFindings(page), 'dark').toEqual([]);
  });

  test('axe finds nothing where answers come from a link, nor where the device holds rubbish', async () => {
    const { page } = await visit(pathIn(first) + linkOf(mixed), { device: 'rubbish' });
    expect(await notices(page)).toContain(t('check.linkShown'));
    expect(await notices(page)).toContain(t('check.savedDamaged'));
    expect(await axeFindings(page)).toEqual([]);
  });

  test.each(locales)('nothing scrolls sideways at 320 px in “%s”', async (locale) => {
    const { page } = await visit(pathIn(locale), { viewport: { width: 320, height: 640 } });
    await answer(page, mixed);
    await writeNote(page, one, 'Oneverylongwordwithoutanyplacetobreakitwhichisnotunheardofinourlanguages'.repeat(3));
    await page.locator(`#${one} .check-meaning summary`).click();
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
    await button(page, textsIn(locale)('check.copy')).click();
    expect(await sidewaysFindings(page)).toEqual([]);
    await page.locator(`#${one} .check-note summary`).click();
    expect(await sidewaysFindings(page)).toEqual([]);
  });
});
