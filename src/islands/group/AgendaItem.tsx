/** One statement in the group result: how the answers lie, who said what, and what the group agrees on. */
import { useMemo, useState } from 'preact/hooks';
import { answerLevels, type AnswerLevel } from '../../domain/check/answers.ts';
import type { Decision, GivenAnswer, GroupItem } from '../../domain/check/merge-group.ts';
import { MAX_NOTE_LENGTH } from '../../domain/check/stored-answers.ts';
import { levelText, type ToolItem } from '../tools/props.ts';
import { Distribution } from './Distribution.tsx';
import { Counts, Given } from './Given.tsx';
import type { GroupSay } from './props.ts';

interface Props {
  item: ToolItem;
  group: GroupItem;
  scale: readonly string[];
  most: number;
  decision: Decision | undefined;
  nameOf: (person: number) => string;
  number: (value: number) => string;
  say: GroupSay;
  onDecide: (decision: Decision) => void;
}

/** Drawn anew only when something of its own changes: with sixty people and thirty statements the page must follow every key. */
export function AgendaItem(props: Props) {
  const { item, group, most, decision, nameOf } = props;
  return useMemo(() => <Statement {...props} />, [item, group, most, decision, nameOf]);
}

function Statement({ item, group, scale, most, decision, nameOf, number, say, onDecide }: Props) {
  // Names and notes of sixty people are drawn only where somebody looks.
  const [isOpen, setOpen] = useState(false);
  const label = (level: AnswerLevel) => levelText(item, scale, level, say('check.notRelevant'));
  const given = (answers: readonly GivenAnswer[]) => <Given answers={answers} nameOf={nameOf} label={label} />;
  return (
    <li class="group-item" id={`item_${item.id}`}>
      <h3>
        <span class="check-code">{item.code}</span> {item.statement}
      </h3>
      <div class="group-figures">
        {group.median === undefined ? (
          <p class="tool-quiet">{group.notRelevant > 0 ? say('group.allNotRelevant', { n: group.notRelevant }) : say('group.nobody')}</p>
        ) : (
          <>
            <Distribution item={group} most={most} />
            <p class="tool-quiet">
              {group.isAgreed ? say('group.agreed') : say('group.median', { median: number(group.median) })}{' '}
              {group.spread !== undefined && !group.isAgreed && say('group.spread', { spread: number(group.spread) })}{' '}
              {!group.isAgreed && say('group.range', { low: group.lowest!, high: group.highest! })}{' '}
              {group.notRelevant > 0 && say('group.notRelevant', { n: group.notRelevant })}{' '}
              {group.unanswered.length > 0 && say('group.unanswered', { n: group.unanswered.length })}
              <Counts group={group} label={label} say={say} />
            </p>
          </>
        )}
      </div>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('group.who')}</summary>
        {isOpen && (
          <>
            {given(group.given)}
            {group.outdated.length > 0 && (
              <>
                <p>{say('group.outdated')}</p>
                {given(group.outdated)}
              </>
            )}
          </>
        )}
      </details>
      <div class="tool-fields group-decision">
        <label>
          {say('group.decide')}
          <select
            aria-label={`${say('group.decide')}: ${item.code}`}
            value={decision?.level === undefined ? '' : String(decision.level)}
            onChange={(event) => {
              const level = answerLevels.find((candidate) => String(candidate) === event.currentTarget.value);
              onDecide({ ...(level === undefined ? {} : { level }), ...(decision?.note ? { note: decision.note } : {}) });
            }}
          >
            <option value="">{say('group.undecided')}</option>
            {answerLevels.map((level) => (
              <option key={level} value={String(level)}>
                {label(level)}
              </option>
            ))}
          </select>
        </label>
        <label class="group-note-field">
          {say('group.note')}
          <textarea
            aria-label={`${say('group.note')}: ${item.code}`}
            rows={1}
            maxLength={MAX_NOTE_LENGTH}
            value={decision?.note ?? ''}
            onInput={(event) =>
              onDecide({ ...(decision?.level === undefined ? {} : { level: decision.level }), note: event.currentTarget.value })
            }
          />
        </label>
      </div>
    </li>
  );
}
