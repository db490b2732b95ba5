/** One statement with its levels, what it means, and room for a note. Native controls: it works, and prints, without the script. */
import { answerLevels, type Answer, type AnswerLevel } from '../../domain/check/answers.ts';
import { MAX_NOTE_LENGTH } from '../../domain/check/stored-answers.ts';
import type { CheckItemProps, Say } from './props.ts';
import { levelValue, noteName } from './use-answers.ts';

interface Props {
  item: CheckItemProps;
  labels: readonly string[];
  answer: Answer | undefined;
  /** As long as it is false, the fields are the reader's and the browser's: nothing is set in them. */
  isReady: boolean;
  /** Whether the statement's meaning has changed since it was answered. */
  isOutdated: boolean;
  say: Say;
  /** @param level undefined takes the answer away */
  onLevel: (id: string, level: AnswerLevel | undefined) => void;
  onNote: (id: string, note: string) => void;
}

export function Question({ item, labels, answer, isReady, isOutdated, say, onLevel, onNote }: Props) {
  const note = answer?.note ?? '';
  return (
    <fieldset class="check-item" id={item.id} aria-describedby={`${item.id}_evidence`}>
      <legend>
        <span class="check-code">{item.code}</span> {item.statement}
      </legend>
      <p class="check-evidence" id={`${item.id}_evidence`}>
        {say('check.evidence')} {item.evidence}
      </p>
      {isOutdated && answer?.level !== undefined && (
        <p class="check-outdated">
          {say('check.outdated')}{' '}
          <button
            type="button"
            onClick={(event) => {
              // The button goes away; the answer it spoke of takes the focus.
              event.currentTarget.closest('fieldset')?.querySelector<HTMLInputElement>('input:checked')?.focus();
              onLevel(item.id, answer.level!);
            }}
          >
            {say('check.stillHolds')}
          </button>
        </p>
      )}
      <div class="check-scale">
        {answerLevels.map((level) => (
          <label key={level} class={level === 'not-relevant' ? 'check-apart' : undefined}>
            <input
              type="radio"
              name={item.id}
              value={levelValue(level)}
              checked={isReady ? answer?.level === level : undefined}
              onChange={() => onLevel(item.id, level)}
              onKeyDown={(event) => {
                if (isClearKey(event)) onLevel(item.id, undefined);
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
      {item.readings.length > 0 && (
        <details class="check-meaning">
          <summary>{say('check.meaning')}</summary>
          {item.readings.map((reading) => (
            <p key={reading.href}>
              <a href={reading.href}>{reading.title}</a> {reading.summary}
            </p>
          ))}
        </details>
      )}
      <details class="check-note">
        <summary>
          {say('check.note')} {note && <span class="check-preview">{note}</span>}
        </summary>
        <label for={noteName(item.id)}>{say('check.noteLabel')}</label>
        <textarea
          id={noteName(item.id)}
          name={noteName(item.id)}
          rows={3}
          maxLength={MAX_NOTE_LENGTH}
          value={isReady ? note : undefined}
          onInput={(event) => onNote(item.id, event.currentTarget.value)}
        />
      </details>
      {/* On paper only: the note in full, or lines to write one on. */}
      <div class="check-paper" aria-hidden="true">
        {say('check.note')}
        <p>{note}</p>
      </div>
    </fieldset>
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
