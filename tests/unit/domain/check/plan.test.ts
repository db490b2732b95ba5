import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  actionsFor,
  addAction,
  addProposals,
  emptyPlan,
  filterActions,
  findAction,
  findReached,
  isOverdue,
  makeActionId,
  MAX_ACTIONS,
  mergePlans,
  ownersOf,
  parsePlan,
  removeAction,
  serializePlan,
  sortActions,
  updateAction,
  type Plan,
  type PlanOrder,
} from '../../../../src/domain/check/plan.ts';
import { anyId, anyPlan, check } from './examples.ts';

const saved = '2026-11-22T09:30:00.000Z';
const plan: Plan = [
  { id: 'a', check: 'pilot-gate', item: 'funding', title: 'Find money', owner: 'Kari', due: '2027-02-28', note: 'ask' },
  { id: 'b', title: 'Meet the bank', owner: ' kari ' },
  { id: 'c', check: 'pilot-gate', item: 'shared-plan', title: 'Ärlig plan', due: '2026-12-01', status: 'done' as const },
  { id: 'd', check: 'start', title: 'Call', owner: 'Ola', due: '2026-12-01', status: 'started' as const },
].reduce<Plan>((next, action) => addAction(next, action), emptyPlan);
const ids = (actions: readonly { id: string }[]) => actions.map(({ id }) => id).join('');
const swedish = new Intl.Collator('sv').compare;

describe('a plan', () => {
  test('takes actions with what is left out filled in', () => {
    expect(findAction(plan, 'b')).toEqual({ id: 'b', title: 'Meet the bank', owner: ' kari ', status: 'open', note: '' });
    expect(findAction(plan, 'z')).toBeUndefined();
  });

  test('refuses an id that is taken or is none, and does not grow for ever', () => {
    expect(() => addAction(plan, { id: 'a', title: 'x' })).toThrow(RangeError);
    expect(() => addAction(plan, { id: '__proto__', title: 'x' })).toThrow(RangeError);
    const full = { actions: Array.from({ length: MAX_ACTIONS }, (_, i) => ({ ...plan.actions[0]!, id: `n${i}` })) };
    expect(() => addAction(full, { id: 'one-more', title: 'x' })).toThrow(RangeError);
    expect(addProposals(full, 'start', [{ item: 'x', title: 'x' }], () => 'one-more')).toEqual(full);
  });

  test('changes one action, and a date can be taken away', () => {
    const changed = updateAction(updateAction(plan, 'a', { status: 'done', due: undefined }), 'nobody', { title: 'x' });
    expect(findAction(changed, 'a')).toEqual({
      id: 'a',
      check: 'pilot-gate',
      item: 'funding',
      title: 'Find money',
      owner: 'Kari',
      status: 'done',
      note: 'ask',
    });
    expect(changed.actions.slice(1)).toEqual(plan.actions.slice(1));
  });

  test('loses an action that is removed, and nothing else', () => {
    expect(ids(removeAction(plan, 'b').actions)).toBe('acd');
  });

  test('takes proposals for weak items, each item once', () => {
    let n = 0;
    const proposals = [
      { item: 'funding', title: 'Again' },
      { item: 'follow-up', title: 'Look back', owner: 'process leader', note: 'agreed' },
      { item: 'follow-up', title: 'Twice' },
    ];
    const next = addProposals(plan, 'pilot-gate', proposals, () => `new${n++}`);
    expect(next.actions.slice(4)).toEqual([
      { id: 'new0', check: 'pilot-gate', item: 'follow-up', title: 'Look back', owner: 'process leader', status: 'open', note: 'agreed' },
    ]);
    expect(n).toBe(1);
    expect(ids(actionsFor(next, 'pilot-gate', 'follow-up'))).toBe('new0');
  });

  test.each<[PlanOrder, string]>([
    ['added', 'abcd'],
    ['due', 'cdab'],
    ['owner', 'badc'],
    ['status', 'abdc'],
    ['title', 'dabc'],
  ])('sorts by %s, with what is empty last', (order, expected) => {
    expect(ids(sortActions(plan.actions, order, swedish))).toBe(expected);
  });

  test('filters by status, owner, source and what is overdue', () => {
    expect(ids(filterActions(plan.actions, { status: 'open' }))).toBe('ab');
    expect(ids(filterActions(plan.actions, { owner: 'kari' }))).toBe('b');
    expect(ids(filterActions(plan.actions, { owner: '' }))).toBe('c');
    expect(ids(filterActions(plan.actions, { source: 'own' }))).toBe('b');
    expect(ids(filterActions(plan.actions, { source: 'pilot-gate', status: 'done' }))).toBe('c');
    expect(ids(filterActions(plan.actions, { overdueOn: '2026-12-02' }))).toBe('d');
    expect(isOverdue(findAction(plan, 'd')!, '2026-12-01')).toBe(false);
    expect(ownersOf(plan)).toEqual(['Kari', 'kari', 'Ola']);
  });

  test('finds the actions whose item is in place by now', () => {
    expect(findReached(plan, check, { funding: { level: 3 }, 'shared-plan': { level: 4 } })).toEqual(['a']);
    expect(findReached(plan, check, { funding: { level: 'not-relevant' } })).toEqual([]);
  });

  test('takes in another plan: the same action is replaced where it stands, others are added', () => {
    const theirs = { actions: [{ ...plan.actions[2]!, note: 'newer' }, plan.actions[0]!, { ...plan.actions[1]!, id: 'e' }] };
    const { plan: both, replaced } = mergePlans(plan, theirs);
    expect(ids(both.actions)).toBe('abcde');
    expect(findAction(both, 'c')!.note).toBe('newer');
    expect(replaced).toEqual(['c']);
  });

  test('merged with itself stays what it is, and merging twice changes nothing more', () => {
    fc.assert(
      fc.property(anyPlan, anyPlan, (mine, theirs) => {
        expect(mergePlans(mine, mine)).toEqual({ plan: mine, replaced: [] });
        const once = mergePlans(mine, theirs).plan;
        expect(mergePlans(once, theirs)).toEqual({ plan: once, replaced: [] });
        expect(new Set(once.actions.map(({ id }) => id)).size).toBe(once.actions.length);
      }),
    );
  });

  test('is sorted without losing anything, whatever the order, and sorting twice changes nothing', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom<PlanOrder>('added', 'due', 'owner', 'status', 'title'), ({ actions }, order) => {
        const sorted = sortActions(actions, order, swedish);
        expect(sorted.map(({ id }) => id).sort()).toEqual(actions.map(({ id }) => id).sort());
        expect(sortActions(sorted, order, swedish)).toEqual(sorted);
      }),
    );
  });

  test('ids made of random bytes are ids, and a different byte makes another', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 10, maxLength: 16 }), (bytes) => {
        expect(makeActionId(bytes)).toMatch(/^[a-z0-9]{10}$/);
      }),
    );
    expect(makeActionId(new Uint8Array(10))).not.toBe(makeActionId(new Uint8Array(10).fill(1)));
  });
});

describe('a plan file', () => {
  const frozen = readFileSync('tests/fixtures/files/plan-1.json', 'utf8');

  test('of version 1 is read for ever, and is still what is written', () => {
    const parsed = parsePlan(frozen, 'cluster-handbook');
    if (!parsed.ok) throw new Error(parsed.reason);
    expect(parsed.file).toMatchObject({ locale: 'sv', saved });
    expect(parsed.file.plan.actions.map(({ id, due }) => [id, due])).toEqual([
      ['k3v9x2m7qa', '2027-02-28'],
      ['p5d2h8j0rs', undefined],
    ]);
    expect(serializePlan(parsed.file)).toBe(frozen);
  });

  test('brings back any plan', () => {
    fc.assert(
      fc.property(anyPlan, anyId, (drawn, handbook) => {
        const file = { handbook, locale: 'sv', saved, plan: drawn };
        // A half character is written as its escape and comes back as it was.
        expect(parsePlan(serializePlan(file), handbook)).toEqual({ ok: true, file });
      }),
    );
  });

  const whole = JSON.parse(frozen) as { actions: Record<string, unknown>[] };
  const action = whole.actions[0]!;
  const withAction = (changes: object) => ({ ...whole, actions: [{ ...action, ...changes }] });
  const examples: [string, unknown, object][] = [
    ['another kind of file', { ...whole, format: 'handbook-answers' }, { reason: 'other-kind', kind: 'answers' }],
    ['another handbook', { ...whole, handbook: 'bees' }, { reason: 'other-handbook', handbook: 'bees' }],
    ['a later version', { ...whole, version: 2, actions: 'whatever' }, { reason: 'newer-version', version: 2 }],
    ['a version in words', { ...whole, version: '1' }, { reason: 'damaged', at: 'version' }],
    ['a key too many', { ...whole, more: 1 }, { reason: 'damaged', at: 'more' }],
    ['no actions', { ...whole, actions: undefined }, { reason: 'damaged', at: 'actions' }],
    ['an action that is a list', { ...whole, actions: [[]] }, { reason: 'damaged', at: 'actions › 1' }],
    ['an id twice', { ...whole, actions: [action, action] }, { reason: 'damaged', at: 'actions › 2 › id' }],
    ['a status that is none', withAction({ status: 'doing' }), { reason: 'damaged', at: 'actions › 1 › status' }],
    ['a status that objects have', withAction({ status: 'constructor' }), { reason: 'damaged', at: 'actions › 1 › status' }],
    ['a day that does not exist', withAction({ due: '2026-02-31' }), { reason: 'damaged', at: 'actions › 1 › due' }],
    ['a year of five digits', withAction({ due: '12026-02-01' }), { reason: 'damaged', at: 'actions › 1 › due' }],
    ['an empty title', withAction({ title: ' ' }), { reason: 'damaged', at: 'actions › 1 › title' }],
    ['an item without a check', withAction({ check: undefined }), { reason: 'damaged', at: 'actions › 1 › item' }],
    ['a key too many in an action', withAction({ by: 'me' }), { reason: 'damaged', at: 'actions › 1 › by' }],
    [
      'a prototype',
      JSON.parse(frozen.replace('"note": ""', '"note": "", "__proto__": {}')),
      { reason: 'damaged', at: 'actions › 2 › __proto__' },
    ],
    ['nothing of ours', { hello: 1 }, { reason: 'not-ours' }],
    ['a list', [], { reason: 'not-ours' }],
  ];
  test.each(examples)('with %s is refused whole, with the reason', (_name, value, fault) => {
    expect(parsePlan(JSON.stringify(value), 'cluster-handbook')).toEqual({ ok: false, ...fault });
  });
});
