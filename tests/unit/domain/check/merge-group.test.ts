import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerLevels, type AnswerLevel, type Answers, type Check } from '../../../../src/domain/check/answers.ts';
import {
  agreedAnswers,
  decide,
  decideAgreed,
  decisionNotes,
  decisionsFrom,
  mergeGroup,
  withoutTwins,
  type Contribution,
  type Decisions,
} from '../../../../src/domain/check/merge-group.ts';
import { scoreCheck } from '../../../../src/domain/check/score-check.ts';
import { anyCheck, check } from './examples.ts';

const person = (answers: Answers, more: Partial<Contribution> = {}): Contribution => ({
  checkRevision: 2,
  origin: 'file',
  answers,
  ...more,
});
const funding = (...levels: AnswerLevel[]) =>
  mergeGroup(
    check,
    levels.map((level) => person({ funding: { level } })),
  ).items[2]!;

describe('several people’s answers', () => {
  test('are laid together item by item, with who said what', () => {
    const { items, retired } = mergeGroup(check, [
      person({ 'written-rules': { level: 4, note: 'since May' }, funding: { level: 'not-relevant' } }, { name: 'Kari' }),
      person({ 'written-rules': { level: 1 }, funding: { level: 2, revision: 2 }, gone: { level: 3 } }),
      person({ 'follow-up': { note: 'only a note' } }),
    ]);
    expect(items.map(({ id }) => id)).toEqual(check.items.map(({ id }) => id));
    expect(items[0]).toMatchObject({
      given: [
        { person: 0, level: 4, note: 'since May' },
        { person: 1, level: 1 },
      ],
      unanswered: [2],
      distribution: [0, 1, 0, 0, 1],
      median: 2.5,
      spread: 3,
      lowest: 1,
      highest: 4,
      isAgreed: false,
      proposed: 2,
    });
    expect(items[2]).toMatchObject({
      given: [{ person: 0, level: 'not-relevant' }],
      outdated: [{ person: 1, level: 2 }],
      notRelevant: 1,
      median: undefined,
      spread: undefined,
    });
    expect(items[3]).toMatchObject({ given: [], unanswered: [0, 1, 2], proposed: undefined, isAgreed: false });
    expect(retired).toEqual([{ person: 1, answers: { gone: { level: 3 } } }]);
  });

  test('nobody at all is no mistake', () => {
    const { items, agenda, twins } = mergeGroup(check, []);
    expect(items.every(({ given, median }) => given.length === 0 && median === undefined)).toBe(true);
    expect([agenda.length, twins]).toEqual([4, []]);
  });

  test.each<[AnswerLevel[], number | undefined, number | undefined, AnswerLevel | undefined]>([
    [[3], 3, undefined, 3],
    [[3, 3, 3], 3, 0, 3],
    [[0, 4], 2, 4, 2],
    [[0, 0, 4, 4], 2, 8 / 3, 2],
    [[2, 3], 2.5, 1, 2],
    [[1, 2, 3], 2, 4 / 3, 2],
    [['not-relevant', 3], 3, undefined, 3],
    [['not-relevant', 'not-relevant', 3], 3, undefined, 'not-relevant'],
    [['not-relevant', 'not-relevant'], undefined, undefined, 'not-relevant'],
  ])('of %j have the median %j, the spread %j and the proposal %j', (levels, median, spread, proposed) => {
    expect(funding(...levels)).toMatchObject({ median, spread, proposed });
  });

  test('agree when all of at least two say the same, also that it is not relevant', () => {
    expect(funding(3).isAgreed).toBe(false);
    expect(funding(3, 3).isAgreed).toBe(true);
    expect(funding('not-relevant', 'not-relevant').isAgreed).toBe(true);
    expect(funding('not-relevant', 3).isAgreed).toBe(false);
  });

  test('are talked about in the order of disagreement', () => {
    const answer = (levels: readonly (AnswerLevel | undefined)[]): Answers =>
      Object.fromEntries(check.items.flatMap((item, i) => (levels[i] === undefined ? [] : [[item.id, { level: levels[i] }]])));
    const { agenda } = mergeGroup(check, [
      person(answer([3, 'not-relevant', 0, undefined])),
      person(answer([3, 2, 4, undefined])),
      person(answer([3, 2, 4, undefined])),
    ]);
    expect(agenda).toEqual(['funding', 'shared-plan', 'written-rules', 'follow-up']);
  });

  test('of a link made for an older check count where the item meant the same then', () => {
    const dated: Check = { ...check, items: check.items.map((item) => (item.id === 'funding' ? { ...item, since: 2 } : item)) };
    const link = (checkRevision: number) => person({ funding: { level: 1 }, 'follow-up': { level: 1 } }, { origin: 'link', checkRevision });
    const { items } = mergeGroup(dated, [link(1), link(2), link(9)]);
    expect(items[2]!.outdated).toEqual([{ person: 0, level: 1 }]);
    expect(items[2]!.given.map((given) => given.person)).toEqual([1, 2]);
    expect(items[3]!.given).toHaveLength(3);
  });
});

describe('someone who answered twice', () => {
  const one: Answers = { funding: { level: 1 }, 'follow-up': { level: 2 } };
  test('is noticed by the name, however it is written, and the newest is told', () => {
    const { twins } = mergeGroup(check, [
      person(one, { name: 'Åse  Berg', saved: '2026-11-22T09:30:00.000Z' }),
      person({ funding: { level: 4 } }, { name: ' A\u030Ase berg', saved: '2026-11-21T09:30:00.000Z' }),
      person({}, { name: 'Ola' }),
    ]);
    expect(twins).toEqual([{ reason: 'same-name', people: [0, 1], newest: 0 }]);
  });

  test('is noticed by the same answers, in whatever order they stand', () => {
    const turned = Object.fromEntries(Object.entries(one).reverse());
    const { twins } = mergeGroup(check, [
      person(one, { name: 'Kari' }),
      person({ funding: { level: 3 } }),
      person(turned, { origin: 'link' }),
    ]);
    expect(twins).toEqual([{ reason: 'same-answers', people: [0, 2], newest: 2 }]);
  });

  test('is not suspected in two people with different names, nor in two who answered nothing', () => {
    expect(mergeGroup(check, [person(one, { name: 'Kari' }), person(one, { name: 'Ola' }), person({}), person({})]).twins).toEqual([]);
  });

  test('is told once when both are the same', () => {
    expect(mergeGroup(check, [person(one, { name: 'Kari' }), person(one, { name: 'Kari' })]).twins).toHaveLength(1);
  });
});

describe('what a group decides', () => {
  test('is taken up, changed and taken back', () => {
    let decisions: Decisions = decide({}, 'funding', { level: 2, note: 'until the money is there' });
    decisions = decide(decisions, 'constructor', { level: 1 });
    expect(Object.keys(decisions)).toEqual(['funding', 'constructor']);
    expect(decide(decisions, 'funding', { note: '' })).toEqual({ constructor: { level: 1 } });
  });

  test('is what all agree on, where nothing else has been decided', () => {
    const group = mergeGroup(check, [
      person({ funding: { level: 3 }, 'follow-up': { level: 4 }, 'shared-plan': { level: 1 } }),
      person({ funding: { level: 3 }, 'follow-up': { level: 4 }, 'shared-plan': { level: 2 } }),
    ]);
    expect(decideAgreed(group, { 'follow-up': { level: 0 } })).toEqual({ funding: { level: 3 }, 'follow-up': { level: 0 } });
  });

  test('can be scored, and goes through a file and back', () => {
    const decisions: Decisions = {
      funding: { level: 2, note: 'why' },
      'written-rules': { level: 4 },
      'shared-plan': { note: 'next time' },
      gone: { level: 1 },
    };
    const agreed = agreedAnswers(check, decisions);
    expect(agreed).toEqual({ 'written-rules': { level: 4, revision: 1 }, funding: { level: 2, revision: 3 } });
    expect(scoreCheck(check, agreed).weak).toEqual(['funding']);
    expect(decisionNotes(decisions)).toEqual({ funding: 'why', 'shared-plan': 'next time' });
    const { gone: _gone, ...rest } = decisions;
    expect(decisionsFrom(agreed, decisionNotes(decisions))).toEqual(rest);
  });
});

describe('whatever the group', () => {
  const anyPeople = (drawn: Check) =>
    fc
      .array(
        fc.record({
          levels: fc.array(fc.option(fc.constantFrom(...answerLevels), { nil: undefined }), {
            minLength: drawn.items.length,
            maxLength: drawn.items.length,
          }),
          name: fc.constantFrom('', 'Kari', 'Ola', 'Åse'),
          saved: fc.constantFrom('', '2026-11-21T09:30:00.000Z', '2026-11-22T09:30:00.000Z'),
        }),
        { maxLength: 12 },
      )
      .map((people) =>
        people.map(({ levels, name, saved }): Contribution =>
          person(Object.fromEntries(drawn.items.flatMap((item, i) => (levels[i] === undefined ? [] : [[item.id, { level: levels[i] }]]))), {
            name,
            saved,
          }),
        ),
      );
  const anyGroup = anyCheck.chain((drawn) => anyPeople(drawn).map((people) => ({ drawn, people })));

  test('everybody is counted once for each item, and the numbers hold together', () => {
    fc.assert(
      fc.property(anyGroup, ({ drawn, people }) => {
        const { items, agenda } = mergeGroup(drawn, people);
        expect([...agenda].sort()).toEqual(drawn.items.map(({ id }) => id).sort());
        for (const item of items) {
          const seen = [...item.given.map((given) => given.person), ...item.outdated.map((given) => given.person), ...item.unanswered];
          expect(seen.sort((a, b) => a - b)).toEqual(people.map((_, i) => i));
          expect(item.distribution.reduce((sum, count) => sum + count, 0) + item.notRelevant).toBe(item.given.length);
          if (item.spread !== undefined) {
            expect(item.spread).toBeGreaterThanOrEqual(0);
            expect(item.spread).toBeLessThanOrEqual(item.highest! - item.lowest!);
            expect(item.spread === 0).toBe(item.lowest === item.highest);
          }
          if (item.median !== undefined) {
            expect(item.median).toBeGreaterThanOrEqual(item.lowest!);
            expect(item.median).toBeLessThanOrEqual(item.highest!);
          }
        }
      }),
    );
  });

  test('the spread is the mean distance over all pairs', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(0, 1, 2, 3, 4), { minLength: 2, maxLength: 20 }), (levels) => {
        const pairs = levels.flatMap((a, i) => levels.slice(i + 1).map((b) => Math.abs(a - b)));
        expect(funding(...(levels as AnswerLevel[])).spread).toBeCloseTo(pairs.reduce((sum, apart) => sum + apart, 0) / pairs.length, 10);
      }),
    );
  });

  test('the order of the people changes nothing but who stands where', () => {
    fc.assert(
      fc.property(anyGroup, ({ drawn, people }) => {
        const strip = (list: readonly Contribution[]) =>
          mergeGroup(drawn, list).items.map(({ distribution, notRelevant, median, spread, proposed }) => ({
            distribution,
            notRelevant,
            median,
            spread,
            proposed,
          }));
        expect(strip([...people].reverse())).toEqual(strip(people));
        expect(mergeGroup(drawn, [...people].reverse()).agenda).toEqual(mergeGroup(drawn, people).agenda);
      }),
    );
  });

  test('leaving out twins leaves nobody out who is no twin, and nobody twice by name', () => {
    fc.assert(
      fc.property(anyGroup, ({ drawn, people }) => {
        const { twins } = mergeGroup(drawn, people);
        const left = withoutTwins(people, twins);
        const inTwins = new Set(twins.flatMap((twin) => twin.people));
        expect(people.filter((_, i) => !inTwins.has(i)).every((one) => left.includes(one))).toBe(true);
        const names = left.map(({ name }) => name).filter((name) => name !== '');
        expect(new Set(names).size).toBe(names.length);
        if (people.length > 0) expect(left.length).toBeGreaterThan(0);
        for (const twin of twins) expect(twin.people).toContain(twin.newest);
      }),
    );
  });

  test('sixty people and a hundred items take milliseconds', () => {
    const items = Array.from({ length: 100 }, (_, i) => ({ id: `item-${i}`, number: i + 1, revision: 1, section: 'all' }));
    const large: Check = { id: 'large', revision: 1, sections: ['all'], items };
    const people = Array.from({ length: 60 }, (_, p) =>
      person(Object.fromEntries(items.map((item, i) => [item.id, { level: answerLevels[(p * 7 + i * 3) % 6]!, note: 'because' }]))),
    );
    mergeGroup(large, people);
    const start = performance.now();
    mergeGroup(large, people);
    expect(performance.now() - start).toBeLessThan(200);
  });
});
