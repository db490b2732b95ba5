/** Another organisation makes its own handbook with its own content folder, other languages and sections included. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inLocale, type Handbook } from '../../src/model/handbook.ts';
import { readPack } from '../../src/model/read-pack.ts';
import { redirects } from '../../src/model/routes.ts';
import { reportIssues } from '../../src/model/report.ts';

const read = (folder: string) => {
  const dir = path.resolve(import.meta.dirname, '../..', folder);
  const { handbook, issues } = readPack(dir);
  return { dir, issues, book: handbook as Handbook };
};

describe('the second handbook', () => {
  const { dir, issues, book } = read('examples/bees');

  it('has no errors, and no advice but that it has no publisher', () => {
    expect(reportIssues(issues.filter(({ code }) => code !== 'no-publisher'), dir)).toBe('No errors.');
    expect(issues.map(({ code }) => code)).toEqual(['no-publisher']);
  });

  it('has its own languages, sections and addresses', () => {
    expect(book.locales.map(({ key }) => key)).toEqual(['da', 'fi', 'en']);
    expect(book.sections.map((section) => inLocale(section.path, 'fi'))).toContain('/fi/hunajan-myynti/');
    expect(book.pages.get('pages/home')?.path).toEqual({ da: '/da/', fi: '/fi/', en: '/en/' });
    expect(book.pages.get('phases/start/work')?.path).toEqual({
      da: '/da/faser/opstart/arbejdet/',
      fi: '/fi/vaiheet/perustaminen/tyot/',
      en: '/en/phases/start/work/',
    });
    expect(book.pages.get('pages/privacy')?.path).toEqual({ da: '/da/om/privatliv/', fi: '/fi/kirjasta/tietosuoja/', en: '/en/about/privacy/' });
  });

  it('has an entry of every kind, and every tool', () => {
    expect(new Set([...book.pages.values()].map((page) => page.kind)).size).toBe(8);
    for (const entries of [book.items, book.roles, book.steps, book.cases, book.checks, book.terms, book.sources, book.facts]) expect(entries.size).toBeGreaterThan(0);
    expect([...book.pages.values()].flatMap(({ shows }) => shows ?? []).sort()).toEqual(['accessibility', 'comparison', 'group-result', 'phase-finder', 'plan', 'roles-by-phases', 'saved']);
    expect(book.changes.length).toBeGreaterThan(0);
  });

  it('numbers its phases and says which are not written yet', () => {
    expect(book.phases.map(({ id, number, isWritten }) => ({ id, number, isWritten }))).toEqual([
      { id: 'start', number: 1, isWritten: true },
      { id: 'season', number: 2, isWritten: true },
      { id: 'winter', number: 3, isWritten: false },
    ]);
    expect([...book.pages.keys()].filter((id) => id.startsWith('phases/winter'))).toEqual([]);
  });

  it('gives headings the same anchors in every language', () => {
    expect(book.pages.get('phases/start/work')?.outline.map(({ kind, id, title }) => [kind, id, title['en']])).toEqual([
      ['item', 'find-place', 'Find a place for the hives'],
      ['item', 'register-yard', 'Tell the authority about the apiary'],
      ['section', 'shared-calendar', 'Agree on when you meet'],
    ]);
  });

  it('names the places of facts in every language', () => {
    expect(book.facts.get('honey.moisture')?.place).toEqual({ da: 'bilag II', fi: 'liite II', en: 'Annex II' });
    expect(book.facts.get('disease.varroa')?.place).toEqual({ da: 'bilaget', fi: 'liite', en: 'the annex' });
  });

  it('gives every role something to do, and every weak answer something to read', () => {
    const busy = new Set([...book.items.values()].flatMap((item) => item.roles));
    expect([...book.roles.keys()].filter((role) => !busy.has(role))).toEqual([]);
    for (const check of book.checks.values()) for (const item of check.items) expect(item.reads.length + item.pages.length, item.id).toBeGreaterThan(0);
  });
});

describe('the pack of the mistakes', () => {
  const { dir, issues, book } = read('tests/fixtures/handbooks/bees');

  it('has neither errors nor advice', () => {
    expect(reportIssues(issues, dir)).toBe('No errors.');
  });

  it('keeps former addresses as redirects', () => {
    expect(redirects(book)).toEqual([{ locale: 'da', from: '/da/hvem/opsynsmand/', to: '/da/hvem/bigardspasser/' }]);
  });
});
