/**
 * Answers on their way to the page in another language. A link holds no notes, and what the reader wrote belongs in no
 * address: browsers keep a history of them. So the page that is left puts everything into the storage of this tab, and the
 * page that comes takes it out again at once. It is under the name that kept answers have, so that the page of saved
 * things would show it, should the other page never come.
 */
import type { Answers, Check } from '../../domain/check/answers.ts';
import { parseStored, toStored } from '../../domain/check/stored-answers.ts';

/** In milliseconds: what was left longer ago has lost its way. */
const journey = 60_000;

/** @returns whether the browser took it */
export function carryAnswers(key: string, check: Check, answers: Answers): boolean {
  try {
    sessionStorage.setItem(key, JSON.stringify(toStored(check, answers, new Date().toISOString())));
    return true;
  } catch {
    return false;
  }
}

/** @returns what the page in the other language has sent; it is then nowhere but here */
export function takeCarried(key: string, check: Check): Answers | undefined {
  try {
    const text = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    const parsed = parseStored(JSON.parse(text ?? 'null'));
    if (parsed.ok && parsed.check === check.id && Date.now() - Date.parse(parsed.saved) < journey) return parsed.answers;
  } catch {
    // Nothing was sent, or it is not ours.
  }
  return undefined;
}
