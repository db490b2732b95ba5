import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Issue } from '../../../src/model/issues.ts';
import { githubAnnotations, gitlabAnnotations, jsonReport } from '../../../src/model/machine-report.ts';
import { reportAsHtml } from '../../../src/model/show-in-dev.ts';
import { reportSchema } from '../../../src/schemas/report.ts';

const dir = path.resolve(import.meta.dirname, '../../fixtures/handbooks/bees');
const issues: Issue[] = [
  { code: 'missing-key', file: 'roles/mentor.yaml', line: 1, params: { place: ['order'], expected: { want: 'order' } } },
  { code: 'no-publisher', file: 'handbook.yaml', params: {} },
  { code: 'empty-link', file: 'roles/mentor.da.mdx', line: 7, params: { href: 'page:a,b%' } },
];
const pack = { dir, handbook: undefined, draft: undefined, issues };

describe('the report for programs', () => {
  it('has the shape that is published, in every language the same values', () => {
    const sv = jsonReport(pack, 'sv');
    expect(reportSchema.parse(sv)).toEqual(sv);
    expect(sv).toMatchObject({ errors: 2, advice: 1, handbook: null, language: 'sv' });
    expect(sv.issues[0]).toMatchObject({
      code: 'missing-key',
      line: 1,
      text: 'revision: 1',
      path: 'tests/fixtures/handbooks/bees/roles/mentor.yaml',
    });
    expect(jsonReport(pack, 'en').issues.map(({ values }) => values)).toEqual(sv.issues.map(({ values }) => values));
  });

  it('annotates lines for GitHub, with what would end a property or a line escaped', () => {
    const [first, second, third] = githubAnnotations(pack, 'en').split('\n');
    expect(first).toMatch(
      /^::error file=tests\/fixtures\/handbooks\/bees\/roles\/mentor\.yaml,line=1,title=“order” is missing\.::A number/,
    );
    expect(second).toMatch(/^::notice file=tests\/fixtures\/handbooks\/bees\/handbook\.yaml,title=/);
    expect(third).toContain('title=The link to “page%3Aa%2Cb%25” has no words.::');
  });

  it('is a code quality report for GitLab, with fingerprints that differ', () => {
    const entries = JSON.parse(gitlabAnnotations(pack, 'no')) as { fingerprint: string; severity: string; location: object }[];
    expect(entries.map(({ severity }) => severity)).toEqual(['major', 'info', 'major']);
    expect(new Set(entries.map(({ fingerprint }) => fingerprint)).size).toBe(3);
    expect(entries[1]!.location).toEqual({ path: 'tests/fixtures/handbooks/bees/handbook.yaml', lines: { begin: 1 } });
  });
});

describe('the report in the browser', () => {
  it('shows every error with its place, and takes no content for markup', () => {
    const evil: Issue = { code: 'empty-link', file: 'roles/mentor.da.mdx', line: 7, params: { href: '<img src=x onerror=alert(1)>' } };
    const html = reportAsHtml([...issues, evil], dir, 'sv');
    expect(html.match(/<li>/g)).toHaveLength(3);
    expect(html).toContain('roles/mentor.yaml:1</button>');
    expect(html).not.toContain('<img');
  });
});
