/** The levels of one statement as native radio buttons, with number keys besides. */
import { answerLevels, type AnswerLevel } from '../../domain/check/answers.ts';
import type { SayOf } from '../tools/texts.ts';

interface Props {
  /** Unique on the page. */
  name: string;
  labels: readonly string[];
  level: AnswerLevel | undefined;
  /** As long as it is false, the fields are the reader's and the browser's: nothing is set in them. */
  isReady: boolean;
  say: SayOf<'check.notRelevant'>;
  /** @param level undefined takes the answer away */
  onLevel: (level: AnswerLevel | undefined) => void;
}

/** The value of a level's radio button. */
export const levelValue = (level: AnswerLevel) => String(level);

export function Scale({ name, labels, level: chosen, isReady, say, onLevel }: Props) {
  return (
    <div class="check-scale">
      {answerLevels.map((level) => (
        <label key={level} class={level === 'not-relevant' ? 'check-apart' : undefined}>
          <input
            type="radio"
            name={name}
            value={levelValue(level)}
            checked={isReady ? chosen === level : undefined}
            onChange={() => onLevel(level)}
            onKeyDown={(event) => {
              if (isClearKey(event)) onLevel(undefined);
              else answerByKey(event);
            }}
          />
          {level === 'not-relevant' ? (
            <span>{say('check.notRelevant')}</span>
          ) : (
            <span>
              <span class="check-number">{level}</span> {labels[level]}
            </span>
          )}
        </label>
      ))}
    </div>
  );
}

/** Delete takes the answer away; on some keyboards the key of that name is Backspace. */
function isClearKey(event: KeyboardEvent): boolean {
  return (event.key === 'Delete' || event.key === 'Backspace') && !event.ctrlKey && !event.altKey && !event.metaKey;
}

/** 0 to 4 and - answer the question whose levels have the focus. Their own arrow keys and every other key stay as they are. */
function answerByKey(event: KeyboardEvent & { readonly currentTarget: HTMLElement }) {
  if (event.ctrlKey || event.altKey || event.metaKey || !/^[0-4-]$/.test(event.key)) return;
  const value = event.key === '-' ? levelValue('not-relevant') : event.key;
  const radio = event.currentTarget.closest('.check-scale')?.querySelector<HTMLInputElement>(`input[value="${value}"]`);
  radio?.focus();
  radio?.click();
}
