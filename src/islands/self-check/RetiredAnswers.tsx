/** The reader's answers, or those of a link, to what the check does not ask. */
import { answerTo, findRetired, type Check } from '../../domain/check/answers.ts';
import { OldAnswers } from '../tools/OldAnswers.tsx';
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
      <OldAnswers
        answers={old.map((id) => [id, answerTo(answers, id)!])}
        retired={props.retired ?? []}
        scale={props.scale}
        notRelevant={say('check.notRelevant')}
      />
    </details>
  );
}
