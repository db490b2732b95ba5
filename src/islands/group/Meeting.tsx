/** The group result on the projector: one matter at a time, large. Answers are hidden until the group wants to see them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { AnswerLevel } from '../../domain/check/answers.ts';
import type { Decision, Decisions, GroupItem } from '../../domain/check/merge-group.ts';
import { MAX_NOTE_LENGTH } from '../../domain/check/stored-answers.ts';
import { Scale } from '../self-check/Scale.tsx';
import { levelText, type ToolItem } from '../tools/props.ts';
import { Distribution } from './Distribution.tsx';
import { Counts, Given } from './Given.tsx';
import type { GroupProps, GroupSay } from './props.ts';

export interface MeetingProps {
  /** In the order of disagreement; empty as long as nobody's answers are there. */
  items: readonly { item: ToolItem; group: GroupItem }[];
  questions?: NonNullable<GroupProps['questions']>;
  scale: readonly string[];
  most: number;
  decisions: Decisions;
  nameOf: (person: number) => string;
  /** What was written to the questions, in their order. */
  notes: readonly string[];
  onNotes: (notes: readonly string[]) => void;
  number: (value: number) => string;
  say: GroupSay;
  onDecide: (id: string, decision: Decision) => void;
  /** Takes what was written to the questions along as actions. */
  onPlan?: (notes: readonly string[]) => void;
  onClose: () => void;
}

const minutes = [1, 2, 3, 5, 10, 15] as const;

export function Meeting(props: MeetingProps) {
  const { items, questions, scale, most, decisions, nameOf, notes, number, say, onDecide, onPlan, onClose } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [agenda, setAgenda] = useState<'answers' | 'questions'>(items.length > 0 ? 'answers' : 'questions');
  const [place, setPlace] = useState(0);
  const [isShown, setShown] = useState(false);

  const count = agenda === 'answers' ? items.length : (questions?.texts.length ?? 0);
  const go = (step: number) => {
    const next = Math.min(Math.max(place + step, 0), count - 1);
    if (next === place) return;
    setPlace(next);
    setShown(false);
    heading.current?.focus();
  };
  useEffect(() => {
    dialog.current?.showModal();
    heading.current?.focus();
  }, []);

  const at = agenda === 'answers' ? items[place] : undefined;
  const decision = at && Object.hasOwn(decisions, at.item.id) ? decisions[at.item.id] : undefined;
  const label = (level: AnswerLevel) => (at ? levelText(at.item, scale, level, say('check.notRelevant')) : '');
  const note = at ? (decision?.note ?? '') : (notes[place] ?? '');
  const setNote = (text: string) => {
    if (at) onDecide(at.item.id, { ...(decision?.level === undefined ? {} : { level: decision.level }), note: text });
    else props.onNotes(Array.from({ length: count }, (_, index) => (index === place ? text : (notes[index] ?? ''))));
  };
  const written = notes.map((text) => text.trim()).filter(Boolean);

  return (
    <dialog
      ref={dialog}
      class="meeting"
      aria-labelledby="meeting_matter"
      onClose={onClose}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.altKey || event.metaKey) return;
        const isField = (event.target as HTMLElement).matches('input, select, textarea');
        // Remote controls of projectors send these two; they lead on from anywhere but a text.
        const isText = (event.target as HTMLElement).matches('textarea');
        // Levels are chosen by digits; a letter there means the same as anywhere.
        const isTyped = (event.target as HTMLElement).matches('textarea, select');
        const step =
          (event.key === 'PageDown' && !isText) || (event.key === 'ArrowRight' && !isField)
            ? 1
            : (event.key === 'PageUp' && !isText) || (event.key === 'ArrowLeft' && !isField)
              ? -1
              : 0;
        if (step !== 0) {
          event.preventDefault();
          go(step);
        } else if (event.key.toLowerCase() === 's' && !isTyped && at) {
          event.preventDefault();
          setShown(!isShown);
        }
      }}
    >
      <div class="meeting-bar">
        {questions && items.length > 0 && (
          <label>
            {say('meeting.agenda')}{' '}
            <select
              value={agenda}
              onChange={(event) => {
                setAgenda(event.currentTarget.value as typeof agenda);
                setPlace(0);
                setShown(false);
              }}
            >
              <option value="answers">{say('meeting.answers')}</option>
              <option value="questions">{questions.title}</option>
            </select>
          </label>
        )}
        <Timer say={say} place={`${agenda}${place}`} />
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('meeting.close')}
        </button>
      </div>
      <div class="meeting-matter">
        <p class="tool-quiet">
          {agenda === 'questions' && questions ? <a href={questions.href}>{questions.title}</a> : at?.item.code}{' '}
          {count > 0 && say('meeting.place', { n: place + 1, total: count })}
        </p>
        <h2 ref={heading} id="meeting_matter" tabIndex={-1}>
          {at ? at.item.statement : count > 0 ? questions!.texts[place] : say('meeting.nothing')}
        </h2>
        {at && (
          <>
            <p>
              <button type="button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
                {say(isShown ? 'meeting.hide' : 'meeting.show')}
              </button>
            </p>
            <div aria-live="polite">
              {isShown &&
                (at.group.median === undefined ? (
                  <p>{at.group.notRelevant > 0 ? say('group.allNotRelevant', { n: at.group.notRelevant }) : say('group.nobody')}</p>
                ) : (
                  <>
                    <Distribution item={at.group} most={most} isLarge />
                    <p>
                      {at.group.isAgreed ? say('group.agreed') : say('group.median', { median: number(at.group.median) })}{' '}
                      {!at.group.isAgreed && say('group.range', { low: at.group.lowest!, high: at.group.highest! })}{' '}
                      {at.group.notRelevant > 0 && say('group.notRelevant', { n: at.group.notRelevant })}
                      <Counts group={at.group} label={label} say={say} />
                    </p>
                    <details key={at.item.id}>
                      <summary>{say('group.who')}</summary>
                      <Given answers={at.group.given} nameOf={nameOf} label={label} />
                    </details>
                  </>
                ))}
            </div>
            <fieldset class="meeting-decision">
              <legend>{say('group.decide')}</legend>
              <Scale
                key={at.item.id}
                name={`meeting_${at.item.id}`}
                labels={at.item.levels ?? scale}
                level={decision?.level}
                isReady
                say={say}
                onLevel={(level) =>
                  onDecide(at.item.id, { ...(level === undefined ? {} : { level }), ...(decision?.note ? { note: decision.note } : {}) })
                }
              />
            </fieldset>
          </>
        )}
        {count > 0 && (
          <label class="meeting-note">
            {say(at ? 'group.note' : 'meeting.note')}
            <textarea rows={2} maxLength={MAX_NOTE_LENGTH} value={note} onInput={(event) => setNote(event.currentTarget.value)} />
          </label>
        )}
      </div>
      <p class="check-buttons meeting-foot">
        <button type="button" disabled={place === 0} onClick={() => go(-1)}>
          {say('meeting.previous')}
        </button>
        <button type="button" disabled={place >= count - 1} onClick={() => go(1)}>
          {say('meeting.next')}
        </button>
        {agenda === 'questions' && onPlan && (
          <button type="button" disabled={written.length === 0} onClick={() => onPlan(written)}>
            {say('meeting.plan')}
          </button>
        )}
        <span class="tool-quiet meeting-keys">{say('meeting.keys')}</span>
      </p>
    </dialog>
  );
}

/** Counts down; says so once, when the time is up. @param place the clock stops when the group goes on */
function Timer({ say, place }: { say: GroupSay; place: string }) {
  const [length, setLength] = useState(3);
  const [end, setEnd] = useState<number>();
  const [left, setLeft] = useState<number>();
  useEffect(() => setEnd(undefined), [place]);
  useEffect(() => {
    if (end === undefined) return setLeft(undefined);
    const tick = () => setLeft(Math.max(0, Math.ceil((end - Date.now()) / 1000)));
    tick();
    const clock = setInterval(tick, 250);
    return () => clearInterval(clock);
  }, [end]);
  const seconds = left ?? length * 60;
  return (
    <div class="meeting-timer">
      <label>
        {say('meeting.minutes')}{' '}
        <select value={String(length)} disabled={end !== undefined} onChange={(event) => setLength(Number(event.currentTarget.value))}>
          {minutes.map((count) => (
            <option key={count} value={String(count)}>
              {count}
            </option>
          ))}
        </select>
      </label>
      <span class="meeting-clock" role="timer" aria-live="off">
        {Math.floor(seconds / 60)}:{String(seconds % 60).padStart(2, '0')}
      </span>
      <button type="button" onClick={() => setEnd(end === undefined ? Date.now() + length * 60_000 : undefined)}>
        {say(end === undefined ? 'meeting.start' : 'meeting.stop')}
      </button>
      <span role="status">{left === 0 && <strong>{say('meeting.timeUp')}</strong>}</span>
    </div>
  );
}
