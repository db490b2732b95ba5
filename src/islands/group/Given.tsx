/** Answers to one statement in words: who gave which, and how many gave each. */
import type { AnswerLevel } from '../../domain/check/answers.ts';
import type { GivenAnswer, GroupItem } from '../../domain/check/merge-group.ts';
import type { GroupSay } from './props.ts';

type Label = (level: AnswerLevel) => string;

interface GivenProps {
  answers: readonly GivenAnswer[];
  nameOf: (person: number) => string;
  label: Label;
}

/** The lowest first: they begin to tell. */
export function Given({ answers, nameOf, label }: GivenProps) {
  return (
    <ul>
      {[...answers]
        .sort((a, b) => Number(a.level === 'not-relevant') - Number(b.level === 'not-relevant') || Number(a.level) - Number(b.level))
        .map((answer) => (
          <li key={answer.person}>
            {nameOf(answer.person)}: {label(answer.level)}
            {answer.note && <span class="group-note">{answer.note}</span>}
          </li>
        ))}
    </ul>
  );
}

/** What the chart shows, for those who do not see it. */
export function Counts({ group, label, say }: { group: GroupItem; label: Label; say: GroupSay }) {
  return (
    <span class="vh">
      {' '}
      {group.distribution
        .map((count, level) => (count > 0 ? say('group.gave', { n: count, level: label(level as AnswerLevel) }) : ''))
        .filter(Boolean)
        .join(' ')}
    </span>
  );
}
