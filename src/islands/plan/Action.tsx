/** One action of the plan, with what can be done to it. */
import { actionStatuses, type ActionStatus, type PlanAction } from '../../domain/check/plan.ts';
import type { PlanWords } from '../../domain/formats/plan-exports.ts';
import type { PlanSay } from './props.ts';

interface ActionProps {
  action: PlanAction;
  source: { text: string; href: string | undefined };
  due: string | undefined;
  isLate: boolean;
  words: PlanWords;
  say: PlanSay;
  onStatus: (status: ActionStatus) => void;
  onEdit: () => void;
  onRemove: () => void;
}

export function Action({ action, source, due, isLate, words, say, onStatus, onEdit, onRemove }: ActionProps) {
  const { title, owner, note, status } = action;
  return (
    <>
      <h3>{title}</h3>
      <dl>
        <div>
          <dt>{words.columns.owner}</dt>
          <dd>{owner || '–'}</dd>
        </div>
        <div>
          <dt>{words.columns.due}</dt>
          <dd>
            {due ?? '–'} {isLate && <strong class="plan-late">{say('plan.overdue')}</strong>}
          </dd>
        </div>
        <div class="plan-printed">
          <dt>{words.columns.status}</dt>
          <dd>{words.statuses[status]}</dd>
        </div>
        <div>
          <dt>{words.columns.source}</dt>
          <dd>{source.href ? <a href={source.href}>{source.text}</a> : source.text}</dd>
        </div>
        {note && (
          <div class="plan-note">
            <dt>{words.columns.note}</dt>
            <dd>{note}</dd>
          </div>
        )}
      </dl>
      <p class="check-buttons">
        <select
          aria-label={say('plan.statusNamed', { title })}
          value={status}
          onChange={(event) => onStatus(event.currentTarget.value as ActionStatus)}
        >
          {actionStatuses.map((key) => (
            <option key={key} value={key}>
              {words.statuses[key]}
            </option>
          ))}
        </select>
        <button type="button" data-edit={action.id} aria-label={say('plan.editNamed', { title })} onClick={onEdit}>
          {say('plan.edit')}
        </button>
        <button type="button" aria-label={say('plan.removeNamed', { title })} onClick={onRemove}>
          {say('plan.remove')}
        </button>
      </p>
    </>
  );
}
