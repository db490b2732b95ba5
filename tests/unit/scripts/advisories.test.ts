import { expect, test } from 'vitest';
import { writeReport } from '../../../scripts/audit/audit-part.ts';
import { readAdvisories } from '../../../scripts/audit/dependencies.ts';

test('faults of moderate severity and above are named, with what they are', () => {
  const answer = {
    vulnerabilities: {
      a: { severity: 'low', via: [{ title: 'small' }] },
      b: { severity: 'high', via: [{ title: 'Prototype pollution' }, 'c'] },
      c: { severity: 'moderate', via: [{ title: 'Slow expression' }] },
    },
  };
  expect(readAdvisories(JSON.stringify(answer)).findings).toEqual([
    'b (high): Prototype pollution; through c',
    'c (moderate): Slow expression',
  ]);
  expect(readAdvisories('{"vulnerabilities":{}}')).toMatchObject({ findings: [], told: expect.stringContaining('npm audit') as string });
});

test('a registry that gives no answer is told of, and is no clean bill', () => {
  for (const answer of ['', '<html>', '{"message":"405 Method Not Allowed"}'])
    expect(writeReport.part('dependencies', readAdvisories(answer), '2026-11-22')).toMatch(/nothing is known[^\n]*\n$/);
});
