/** The fields of one action: to add it, or to change it. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import {
  actionStatuses,
  MAX_ACTION_NOTE_LENGTH,
  MAX_OWNER_LENGTH,
  MAX_TITLE_LENGTH,
  type ActionChanges,
  type ActionStatus,
  type PlanAction,
} from '../../domain/check/plan.ts';
import type { PlanSay } from './props.ts';

interface Props {
  /** Unique on the page. */
  id: string;
  /** The action to change; absent when one is added. */
  action?: PlanAction;
  /** Owners that stand in the plan, to choose among. */
  owners: readonly string[];
  say: PlanSay;
  onSave: (changes: ActionChanges & { title: string }) => void;
  onCancel?: () => void;
}

export function ActionForm({ id, action, owners, say, onSave, onCancel }: Props) {
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (action) form.current?.querySelector('textarea')?.focus();
  }, []);
  const save = () => {
    const fields = new FormData(form.current!);
    const text = (name: string) => String(fields.get(name) ?? '').trim();
    if (text('title') === '') return;
    onSave({
      title: text('title'),
      owner: text('owner'),
      due: text('due') || undefined,
      note: text('note'),
      ...(action ? { status: text('status') as ActionStatus } : {}),
    });
    if (!action) form.current!.reset();
  };
  return (
    <form
      ref={form}
      class="plan-form"
      method="dialog"
      autocomplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && onCancel) {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <label class="plan-wide">
        {say('plan.action')}
        <textarea
          name="title"
          rows={2}
          required
          maxLength={MAX_TITLE_LENGTH}
          defaultValue={action?.title}
          onKeyDown={(event) => {
            // A title is one line: Enter is done.
            if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
              event.preventDefault();
              form.current!.requestSubmit();
            }
          }}
        />
      </label>
      <label>
        {say('plan.owner')}
        <input type="text" name="owner" list={`${id}_owners`} maxLength={MAX_OWNER_LENGTH} defaultValue={action?.owner} />
      </label>
      <datalist id={`${id}_owners`}>
        {owners.map((owner) => (
          <option key={owner} value={owner} />
        ))}
      </datalist>
      <label>
        {say('plan.due')}
        <input name="due" type="date" min="2000-01-01" max="2999-12-31" defaultValue={action?.due} />
      </label>
      {action && (
        <label>
          {say('plan.status')}
          <select name="status">
            {actionStatuses.map((status) => (
              <option key={status} value={status} selected={status === action.status}>
                {say(`plan.${status}`)}
              </option>
            ))}
          </select>
        </label>
      )}
      <label class="plan-wide">
        {say('plan.note')}
        <textarea name="note" rows={2} maxLength={MAX_ACTION_NOTE_LENGTH} defaultValue={action?.note} />
      </label>
      <p class="check-buttons plan-wide">
        <button type="submit">{say(action ? 'plan.save' : 'plan.addButton')}</button>
        {onCancel && (
          <button type="button" onClick={onCancel}>
            {say('plan.cancel')}
          </button>
        )}
      </p>
    </form>
  );
}
