import { expect, test } from 'vitest';
import { labelOf } from '../../../src/islands/compare/words.ts';
import type { ToolCheck } from '../../../src/islands/tools/props.ts';

const check: ToolCheck = {
  id: 'start',
  revision: 2,
  title: 'Start',
  code: 'S',
  path: '/start/',
  sectionTitles: ['Aim'],
  sections: [],
  items: [],
  retired: [{ id: 'old', number: 3, statement: 'We asked this before.', levels: ['never', 'once', 'yearly', 'monthly', 'weekly'] }],
} as unknown as ToolCheck;
const scale = ['not begun', 'begun', 'half', 'nearly', 'in place'];
const say = (key: string) => `<${key}>`;

const label = (id: string, level: 0 | 2 | 'not-relevant' | undefined) => labelOf(check, { id } as never, level, scale, say as never);

test('a level of a statement that is no longer asked is worded by its own labels, of an unknown one by the common scale', () => {
  expect(label('old', 2)).toBe('2 yearly');
  expect(label('unknown', 2)).toBe('2 half');
  expect(label('old', 'not-relevant')).toBe('<check.notRelevant>');
  expect(label('old', undefined)).toBe('<compare.none>');
});
