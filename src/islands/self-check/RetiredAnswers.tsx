/** Answers to statements that the check no longer asks: they count nowhere, and are shown so that nobody thinks them lost. */
import { answerTo, findRetired, type Check } from '../../domain/check/answers.ts';
import { retiredName } from '../tools/props.ts';
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
  const old = findRetired(check, answers);
  if (old.length === 0) return null;
  return (
    <details class="check-notice">
      <summary>{say(link ? 'check.linkUnknown' : 'check.retired', { n: old.length })}</summary>
      <ul>
        {old.map((id) => {
          const { level, note } = answerTo(answers, id)!;
          const item = props.retired?.find((one) => one.id === id);
          const label =
            level === 'not-relevant' ? say('check.notRelevant') : level !== undefined && `${level} ${(item?.levels ?? props.scale)[level]}`;
          return <li key={id}>{[retiredName(item, id), label, note].filter(Boolean).join(' – ')}</li>;
        })}
      </ul>
    </details>
  );
}
