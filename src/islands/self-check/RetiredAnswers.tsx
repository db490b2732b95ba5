/** Answers to statements that the check no longer asks: they count nowhere, and are shown so that nobody thinks them lost. */
import { answerTo, findRetired, type Answer, type Check } from '../../domain/check/answers.ts';
import type { CheckProps, Say } from './props.ts';
import type { State } from './use-answers.ts';

interface Props {
  check: Check;
  props: CheckProps;
  state: State;
  say: Say;
}

export function RetiredAnswers({ check, props, state, say }: Props) {
  const { link, answers } = state;
  // A link names statements by their numbers.
  const old: { id: string; number?: number; answer: Answer }[] = link
    ? Object.entries(link.unknown).map(([number, level]) => ({ id: `#${number}`, number: Number(number), answer: { level } }))
    : findRetired(check, answers).map((id) => ({ id, answer: answerTo(answers, id)! }));
  if (old.length === 0) return null;
  return (
    <details class="check-notice">
      <summary>{say(link ? 'check.linkUnknown' : 'check.retired', { n: old.length })}</summary>
      <ul>
        {old.map(({ id, number, answer: { level, note } }) => {
          const item = props.retired?.find((one) => one.id === id || one.number === number);
          const label =
            level === 'not-relevant' ? say('check.notRelevant') : level !== undefined && `${level} ${(item?.levels ?? props.scale)[level]}`;
          return <li key={id}>{[item?.statement ?? id, label, note].filter(Boolean).join(' – ')}</li>;
        })}
      </ul>
    </details>
  );
}
