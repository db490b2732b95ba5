/** The handbook of this repository: what a reader may count on, beyond what the check refuses in any handbook. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Handbook, Page } from '../../src/model/handbook.ts';
import { readPack } from '../../src/model/read-pack.ts';
import { reportIssues } from '../../src/model/report.ts';
import { isError } from '../../src/model/issues.ts';

const dir = path.resolve(import.meta.dirname, '../../content');
const { handbook, issues } = readPack(dir);

it('the handbook has no errors', () => {
  const errors = issues.filter(isError);
  expect(errors.length, reportIssues(errors, dir)).toBe(0);
});

// As long as there are errors, there is no handbook to look at.
if (handbook) describe('the handbook', () => look(handbook));

function look(book: Handbook): void {
  const locales = book.locales.map(({ key }) => key);
  const pages = [...book.pages.values()];

  it('has every page in every language', () => {
    for (const page of pages) {
      expect(Object.keys(page.path), page.id).toEqual(locales);
      expect(Object.keys(page.texts), page.id).toEqual(locales);
    }
  });

  it('shows every page in the list of one section', () => {
    const lists = book.sections.flatMap((section) => section.pages);
    const alone = new Set<string>(['pages/home', ...book.sections.map((section) => `pages/${section.id}`)]);
    expect([...lists].sort()).toEqual(pages.map(({ id }): string => id).filter((id) => !alone.has(id)).sort());
    for (const id of alone) expect([...book.pages.keys()]).toContain(id);
  });

  it('explains every item on its page', () => {
    for (const item of book.items.values()) {
      const page = book.pages.get(item.page) as Page;
      expect(page.outline.filter((part) => part.kind === 'item').map(({ id }) => id), page.id).toContain(item.id);
    }
  });

  it('gives every item a role, so that a role page shows it', () => {
    expect([...book.items.values()].filter((item) => item.roles.length === 0).map(({ id }) => id)).toEqual([]);
  });

  it('gives every role something to do', () => {
    const busy = new Set([...book.items.values()].flatMap((item) => item.roles));
    expect([...book.roles.keys()].filter((role) => !busy.has(role))).toEqual([]);
  });

  it('has every self-check locked as it is published', () => {
    expect(issues.filter(({ code }) => code === 'checks-not-locked')).toEqual([]);
  });

  it('tells what to read for every weak answer', () => {
    const lost = [...book.checks.values()].flatMap((check) => check.items.filter((item) => item.reads.length + item.pages.length === 0).map((item) => `${check.id} › ${item.id}`));
    expect(lost).toEqual([]);
  });

  it('leaves no text in another language', () => {
    // Short texts may well be the same in two Nordic languages, and names are the same in all.
    const same = (texts: Readonly<Record<string, string>>) => new Set(Object.values(texts)).size < locales.length && Object.values(texts).some((text) => text.split(' ').length > 7);
    const perLocale = (of: (locale: string) => string) => Object.fromEntries(locales.map((locale) => [locale, of(locale)]));
    expect(pages.filter((page) => page.kind !== 'sources' && same(perLocale((locale) => page.texts[locale]!.summary))).map(({ id }) => id)).toEqual([]);
    expect([...book.items.values()].filter((item) => same(item.summary)).map(({ id }) => id)).toEqual([]);
    expect([...book.terms.values()].filter((term) => same(term.definition)).map(({ id }) => id)).toEqual([]);
  });

  it('defines every word once', () => {
    for (const locale of locales) {
      const words = [...book.terms.values()].map((term) => term.term[locale]!.toLowerCase());
      expect(words.filter((word, index) => words.indexOf(word) !== index), locale).toEqual([]);
    }
  });

  it('lists changes newest first', () => {
    const dates = book.changes.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort().reverse());
  });
}
