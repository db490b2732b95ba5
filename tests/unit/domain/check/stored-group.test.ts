import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerLevels } from '../../../../src/domain/check/answers.ts';
import {
  addPeople,
  emptySession,
  isEmptySession,
  joinSessions,
  parseSession,
  putBack,
  serializeSession,
  type GroupSession,
} from '../../../../src/domain/check/stored-group.ts';
import { anyAnswer, anyId, anyWords } from './examples.ts';

const saved = '2026-11-22T09:30:00.000Z';

/** As version 1 was first written to a device. It must be read for ever. */
const frozen = `{"version":1,"saved":"2026-11-22T09:30:00.000Z","people":[{"key":1,"check":"pilot-gate","contribution":{"name":"Eva",
  "locale":"sv","saved":"2026-11-20T10:00:00Z","checkRevision":2,"origin":"file","answers":{"funding":{"revision":3,"level":1,"note":"n"}}},
  "unknown":0},{"key":4,"check":"pilot-gate","contribution":{"checkRevision":1,"origin":"link","answers":{"funding":{"level":"not-relevant"}}},
  "unknown":2}],"decided":{"pilot-gate":{"funding":{"level":2,"note":"why"}}},"notes":["","a note"]}`;

const anyPerson = fc.record(
  {
    check: anyId,
    contribution: fc.record(
      {
        name: fc.string({ maxLength: 40 }),
        locale: fc.constantFrom('sv', 'no', 'en'),
        saved: fc.constant(saved),
        checkRevision: fc.integer({ min: 1, max: 9 }),
        origin: fc.constantFrom('file', 'link', 'form'),
        answers: fc.dictionary(anyId, anyAnswer, { maxKeys: 5 }),
      },
      { requiredKeys: ['checkRevision', 'origin', 'answers'] },
    ),
    unknown: fc.nat(20),
  },
  { requiredKeys: ['check', 'contribution'] },
);
const anyDecision = fc.record({ level: fc.constantFrom(...answerLevels), note: fc.string({ maxLength: 40 }) }, { requiredKeys: [] });
const anySession: fc.Arbitrary<GroupSession> = fc
  .record({
    people: fc.array(anyPerson, { maxLength: 6 }),
    decided: fc.dictionary(anyId, fc.dictionary(anyId, anyDecision, { maxKeys: 4 }), { maxKeys: 3 }),
    notes: fc.array(fc.string({ maxLength: 40 }), { maxLength: 4 }),
  })
  .map(({ people, ...rest }) => addPeople({ ...rest, people: [] }, people));

const keysOf = ({ people }: GroupSession) => people.map(({ key }) => key);

describe('a group’s session', () => {
  test('of version 1 is still read', () => {
    const { version: _, saved: time, ...session } = JSON.parse(frozen);
    expect(parseSession(frozen)).toEqual({ ok: true, session, saved: time });
  });

  test('comes back as it was kept', () => {
    fc.assert(
      fc.property(anySession, (session) => {
        const plain = JSON.parse(JSON.stringify(session));
        expect(parseSession(serializeSession(session, saved))).toEqual({ ok: true, session: plain, saved });
      }),
    );
  });

  test('is taken whole or refused, whatever is there', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyWords,
          fc.json(),
          fc.integer({ min: 0, max: frozen.length - 1 }).map((end) => frozen.slice(0, end)),
        ),
        (text) => {
          expect(parseSession(text)).toEqual({ ok: false, reason: 'damaged' });
        },
      ),
    );
    expect(parseSession(frozen.replace('"version":1', '"version":2'))).toEqual({ ok: false, reason: 'newer-version' });
    for (const [from, to] of [
      ['"level":2', '"level":9'],
      ['"key":4', '"key":1'],
      ['"origin":"link"', '"origin":"moon"'],
      ['"notes":["",', '"notes":[7,'],
      ['"unknown":2', '"unknown":2,"extra":1'],
      ['"decided":{"pilot-gate"', '"decided":{"__proto__"'],
    ] as const)
      expect(parseSession(frozen.replace(from, to)), to).toEqual({ ok: false, reason: 'damaged' });
  });

  test('joined with another has everybody of both, once, and every key once', () => {
    fc.assert(
      fc.property(anySession, anySession, (first, second) => {
        const joined = joinSessions(first, second);
        expect(new Set(keysOf(joined)).size).toBe(joined.people.length);
        expect(joined.people.slice(0, first.people.length)).toEqual(first.people);
        expect(joinSessions(joined, first)).toEqual(joined);
        for (const [check, decisions] of Object.entries(first.decided)) expect(joined.decided[check]).toMatchObject(decisions);
        for (const check of Object.keys(second.decided)) expect(Object.hasOwn(joined.decided, check)).toBe(true);
      }),
    );
  });

  test('people who are taken out and put back stand where they stood', () => {
    fc.assert(
      fc.property(anySession, fc.func(fc.boolean()), anyPerson, (session, isGone, newcomer) => {
        const gone = session.people.filter(({ key }) => isGone(key));
        const left = { ...session, people: session.people.filter((person) => !gone.includes(person)) };
        expect(putBack(left, gone)).toEqual(session);
        const back = putBack(addPeople(left, [newcomer]), gone);
        expect(back.people).toHaveLength(session.people.length + 1);
        expect(new Set(keysOf(back)).size).toBe(back.people.length);
      }),
    );
  });

  test('without people, decisions and notes is empty', () => {
    expect(isEmptySession(emptySession)).toBe(true);
    expect(isEmptySession({ ...emptySession, decided: { a: {} }, notes: [''] })).toBe(true);
    expect(isEmptySession({ ...emptySession, notes: ['x'] })).toBe(false);
  });
});
