/** The plan's due dates as a calendar file. Loaded by the browser only when a reader asks for it. */
import type { PlanAction } from '../domain/check/plan.ts';
import { planEvents, type PlanWords } from '../domain/formats/plan-exports.ts';
import { dayCalendar, type DayCalendarOptions } from './day-calendar.ts';

export type PlanCalendarOptions = Omit<DayCalendarOptions, 'title'>;

/** The due dates of what is neither done nor dropped. An action keeps its id, and so does its event. */
export function planCalendar(actions: readonly PlanAction[], words: PlanWords, options: PlanCalendarOptions): string {
  return dayCalendar(planEvents(actions, words), { ...options, title: words.title });
}
