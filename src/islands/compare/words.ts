/** How a comparison puts things: statements, levels and numbers. */
import type { AnswerLevel } from '../../domain/check/answers.ts';
import type { compareResults, ComparedItem } from '../../domain/check/compare-results.ts';
import { IN_PLACE_LEVEL } from '../../domain/check/score-check.ts';
import { levelText, retiredName, type ToolCheck } from '../tools/props.ts';
import type { CompareSay } from './props.ts';

/** A statement with its code; also one that is no longer asked. */
export function statementOf(check: ToolCheck, id: string): string {
  const item = check.items.find((candidate) => candidate.id === id);
  return item
    ? `${item.code} ${item.statement}`
    : retiredName(
        check.retired.find((candidate) => candidate.id === id),
        id,
      );
}

export function labelOf(
  check: ToolCheck,
  { id }: ComparedItem,
  level: AnswerLevel | undefined,
  scale: readonly string[],
  say: CompareSay,
): string {
  if (level === undefined) return say('compare.none');
  const item = [...check.items, ...check.retired].find((candidate) => candidate.id === id);
  return levelText(item, scale, level, say('check.notRelevant'));
}

/** A text for a report: whole sentences, the numbers in them, and what they do not show. */
export function summarize(
  check: ToolCheck,
  { total, gained, lost }: ReturnType<typeof compareResults>,
  before: string,
  after: string,
  say: CompareSay,
): string[] {
  const named = (ids: readonly string[]) => ids.map((id) => statementOf(check, id)).join(' ');
  return [
    say('compare.summaryWhat', { title: check.title, before, after }),
    say('compare.summaryMoved', { n: total.compared, up: total.up, down: total.down, same: total.same }),
    say('compare.summaryInPlace', { level: IN_PLACE_LEVEL, before: total.inPlaceBefore, after: total.inPlaceAfter }),
    ...(gained.length > 0 ? [say('compare.summaryGained', { items: named(gained) })] : []),
    ...(lost.length > 0 ? [say('compare.summaryLost', { items: named(lost) })] : []),
    ...(total.incomparable > 0 ? [say('compare.summaryLeftOut', { n: total.incomparable })] : []),
    say('compare.summaryLimits'),
  ];
}

export function decimal(lang: string, value: number): string {
  return new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

export function signed(lang: string, value: number): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value);
}
