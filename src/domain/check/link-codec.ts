/**
 * Answers as the text of a link (`#a=<text>`). Levels only: notes are for files.
 *
 * The envelope, the same in every version there will ever be:
 *
 *   version    1 character     1-9, then A-Z
 *   body       any number      letters, digits, `.` and `-`: safe in an address, and not read as markup by chat programs
 *   checksum   6 characters    CRC-32 (IEEE 802.3: polynomial EDB88320 reversed, start and end inverted) of every
 *                              character before it, as a number in base 49, the highest digit first
 *
 * The digits of base 49 are `DIGITS`: no vowels, so no words arise; no 0 O 1 I l, so it can be read from paper.
 *
 * The body of version 1:
 *
 *   check id   a-z 0-9 -       as it stands
 *   .
 *   revision   1-6 digits      the revision of the check, decimal, no leading zero
 *   .
 *   answers    any number      one digit of base 49 for two item numbers: the first for numbers 1 and 2, the next for
 *                              3 and 4 … Its value is 7 × the state of the odd number + the state of the even number.
 *                              States: 0 unanswered, 1-5 level 0-4, 6 not relevant. Numbers that no item has are 0.
 *                              Digits of value 0 at the end are left out.
 *
 * Example: check `start`, revision 2, number 1 at level 3 (state 4), number 2 not relevant (state 6), number 4 at level 0
 * (state 1): values 7×4+6 = 34 and 7×0+1 = 1, so `1start.2.h3` and six characters of checksum.
 *
 * A published version is read for ever: a change of the body takes the next version character, and this reader stays.
 */
import type { AnswerLevel, Answers, Check, Level } from './answers.ts';
import { answerTo } from './answers.ts';

const VERSION = '1';
const VERSIONS = '123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const DIGITS = '23456789BCDFGHJKLMNPQRSTVWXYZbcdfghjkmnpqrstvwxyz';
const STATES = 7;
const CHECKSUM_LENGTH = 6;
/** No check comes near: a number above is a mistake in the content, and a text longer than `MAX_LENGTH` is no link of ours. */
export const MAX_ITEM_NUMBER = 998;
const MAX_LENGTH = 2000;
/** What an answer is kept under while its number is all that is known. */
const numberedId = /^number-([1-9][0-9]{0,2})$/;

export type DecodedAnswers =
  | {
      readonly ok: true;
      readonly checkId: string;
      /** The revision of the check the answers were given to; it may be older (or newer) than the check at hand. */
      readonly revision: number;
      /**
       * By item id; also of items that are no longer asked. What a newer check asks has a number that no item at hand has:
       * it is kept under `number-32`, so that it is not lost either.
       */
      readonly answers: Answers;
    }
  | {
      readonly ok: false;
      /**
       * `empty`: there is no text. `not-ours`: it never was a link of ours. `damaged`: cut off or changed on its way.
       * `newer-version`: whole, but of a version this reader does not know. `unknown-check`: whole, for another check.
       */
      readonly reason: 'empty' | 'not-ours' | 'newer-version' | 'damaged' | 'unknown-check';
    };

/**
 * The text of a link that carries the answers.
 * @param answers answers without a level, and answers to items that the check never had, are left out
 * @throws RangeError when an item's number is above `MAX_ITEM_NUMBER`
 */
export function encodeAnswers(check: Check, answers: Answers): string {
  const states: number[] = [];
  const newer = Object.keys(answers).flatMap((id) => {
    const [, number] = numberedId.exec(id) ?? [];
    return number === undefined || Number(number) > MAX_ITEM_NUMBER ? [] : [{ id, number: Number(number) }];
  });
  // An item at hand goes before a number that was kept for one.
  for (const item of [...newer, ...(check.retired ?? []), ...check.items]) {
    if (item.number > MAX_ITEM_NUMBER)
      throw new RangeError(`Item number ${item.number} of check “${check.id}” is above ${MAX_ITEM_NUMBER}.`);
    states[item.number - 1] = stateOf(answerTo(answers, item.id)?.level);
  }
  const values: number[] = [];
  for (let i = 0; i < states.length; i += 2) values.push((states[i] ?? 0) * STATES + (states[i + 1] ?? 0));
  while (values.at(-1) === 0) values.pop();
  const text = `${VERSION}${check.id}.${check.revision}.${values.map((value) => DIGITS[value]).join('')}`;
  return text + checksumOf(text);
}

/**
 * Reads the text of a link. Never throws.
 * @param text what follows `#a=`; spaces around it are passed over
 * @param checks the checks the answers may be for
 */
export function decodeAnswers(text: string, checks: readonly Check[]): DecodedAnswers {
  const whole = text.trim();
  if (whole === '') return { ok: false, reason: 'empty' };
  if (whole.length > MAX_LENGTH || !VERSIONS.includes(whole[0]!) || !/^[A-Za-z0-9.-]+$/.test(whole))
    return { ok: false, reason: 'not-ours' };
  const signed = whole.slice(0, -CHECKSUM_LENGTH);
  if (checksumOf(signed) !== whole.slice(-CHECKSUM_LENGTH)) return { ok: false, reason: 'damaged' };
  if (signed[0] !== VERSION) return { ok: false, reason: 'newer-version' };

  const [, checkId, revision, digits] = /^([a-z0-9-]+)\.([1-9][0-9]{0,5})\.([A-Za-z0-9]*)$/.exec(signed.slice(1)) ?? [];
  if (checkId === undefined || revision === undefined || digits === undefined) return { ok: false, reason: 'damaged' };
  const values = [...digits].map((digit) => DIGITS.indexOf(digit));
  if (values.includes(-1)) return { ok: false, reason: 'damaged' };
  const check = checks.find((candidate) => candidate.id === checkId);
  if (!check) return { ok: false, reason: 'unknown-check' };

  const idOf = new Map([...(check.retired ?? []), ...check.items].map((item) => [item.number, item.id]));
  const answers = values
    .flatMap((value) => [Math.floor(value / STATES), value % STATES])
    .flatMap((state, index): [string, { level: AnswerLevel }][] => {
      const level = levelOf(state);
      return level === undefined ? [] : [[idOf.get(index + 1) ?? `number-${index + 1}`, { level }]];
    });
  return { ok: true, checkId, revision: Number(revision), answers: Object.fromEntries(answers) };
}

function stateOf(level: AnswerLevel | undefined): number {
  if (level === undefined) return 0;
  return level === 'not-relevant' ? 6 : level + 1;
}

function levelOf(state: number): AnswerLevel | undefined {
  if (state === 0) return undefined;
  return state === 6 ? 'not-relevant' : ((state - 1) as Level);
}

/** CRC-32 finds every change of up to four neighbouring characters, and misses other damage once in four thousand million. */
function checksumOf(text: string): string {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++) {
    crc ^= text.charCodeAt(i);
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  let rest = (crc ^ 0xffffffff) >>> 0;
  let digits = '';
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    digits = DIGITS[rest % DIGITS.length]! + digits;
    rest = Math.floor(rest / DIGITS.length);
  }
  return digits;
}
