/** Another organisation makes its own handbook with its own content folder, other languages and sections included. */
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inLocale, type Handbook } from '../../src/model/handbook.ts';
import { readPack } from '../../src/model/read-pack.ts';
import { redirects } from '../../src/model/routes.ts';
import { reportIssues } from '../../src/model/report.ts';

const dir = path.resolve(import.meta.dirname, '../fixtures/handbooks/bees');
const { handbook, issues } = readPack(dir);
const bees = handbook as Handbook;

describe('the second handbook', () => {
  it('has neither errors nor advice', () => {
    expect(reportIssues(issues, dir)).toBe('No errors.');
    expect(bees).toBeDefined();
  });

  it('has its own languages, sections and addresses', () => {
    expect(bees.locales.map(({ key }) => key)).toEqual(['da', 'fi']);
    expect(bees.sections.map((section) => inLocale(section.path, 'fi'))).toContain('/fi/hunajan-myynti/');
    expect(bees.pages.get('pages/home')?.path).toEqual({ da: '/da/', fi: '/fi/' });
    expect(bees.pages.get('phases/start/work')?.path).toEqual({ da: '/da/forlob/opstart/arbejdet/', fi: '/fi/vaiheet/perustaminen/tyot/' });
    expect(bees.pages.get('pages/privacy')?.path).toEqual({ da: '/da/om/privatliv/', fi: '/fi/kirjasta/tietosuoja/' });
  });

  it('has an entry of every kind', () => {
    expect(new Set([...bees.pages.values()].map((page) => page.kind)).size).toBe(8);
    for (const entries of [bees.items, bees.roles, bees.steps, bees.cases, bees.checks, bees.terms, bees.sources, bees.facts]) expect(entries.size).toBeGreaterThan(0);
    expect(bees.changes.length).toBeGreaterThan(0);
  });

  it('numbers its phases and says which are not written yet', () => {
    expect(bees.phases.map(({ id, number, isWritten }) => ({ id, number, isWritten }))).toEqual([
      { id: 'start', number: 1, isWritten: true },
      { id: 'season', number: 2, isWritten: false },
    ]);
    expect([...bees.pages.keys()].filter((id) => id.startsWith('phases/season'))).toEqual([]);
  });

  it('gives headings the same anchors in every language', () => {
    expect(bees.pages.get('phases/start/work')?.outline.map(({ kind, id, title }) => [kind, id, title])).toEqual([
      ['item', 'find-place', { da: 'Find et sted til bistaderne', fi: 'Etsikää paikka mehiläispesille' }],
      ['section', 'shared-calendar', { da: 'Aftal, hvornår I mødes', fi: 'Sopikaa, milloin tapaatte' }],
      ['item', 'first-inspection', { da: 'Se bifamilierne igennem om foråret', fi: 'Tarkastakaa yhdyskunnat keväällä' }],
    ]);
  });

  it('names the places of facts in every language', () => {
    expect(bees.facts.get('yard.inspection.spring')?.place).toEqual({ da: 'side 5', fi: 'sivu 5' });
    expect(bees.facts.get('yard.gear.suits')?.place).toEqual({ da: 'bilaget', fi: 'liite' });
  });

  it('keeps former addresses as redirects', () => {
    expect(redirects(bees)).toEqual([{ locale: 'da', from: '/da/hvem/opsynsmand/', to: '/da/hvem/bigardspasser/' }]);
  });
});
