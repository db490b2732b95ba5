/** One statement with its levels, what it means, and room for a note. Native controls: it works, and prints, without the script. */
import type { Answer, AnswerLevel } from '../../domain/check/answers.ts';
import { MAX_NOTE_LENGTH } from '../../domain/check/stored-answers.ts';
import type { CheckItemProps, SayForm } from './props.ts';
import { Scale } from './Scale.tsx';
import { noteName } from './use-answers.ts';

interface Props {
  item: CheckItemProps;
  labels: readonly string[];
  answer: Answer | undefined;
  /** As long as it is false, the fields are the reader's and the browser's: nothing is set in them. */
  isReady: boolean;
  /** Whether the statement's meaning has changed since it was answered. */
  isOutdated: boolean;
  say: SayForm;
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
      <Scale
        name={item.id}
        labels={labels}
        level={answer?.level}
        isReady={isReady}
        say={say}
        onLevel={(level) => onLevel(item.id, level)}
      />
      {isReady && answer?.level !== undefined && (
        <button
          type="button"
          class="check-clear"
          onClick={(event) => {
            // The button goes away; the first level takes the focus.
            event.currentTarget.closest('fieldset')?.querySelector('input')?.focus();
            onLevel(item.id, undefined);
          }}
        >
          {say('check.clear')}
        </button>
      )}
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
