/** Which actions are shown, and in what order. */
import type { ComponentChildren } from 'preact';
import { actionStatuses, type ActionStatus, type Plan, type PlanFilter, type PlanOrder } from '../../domain/check/plan.ts';
import type { PlanSay } from './props.ts';

const orders = ['added', 'due', 'owner', 'status', 'title'] as const satisfies readonly PlanOrder[];

interface Props {
  plan: Plan;
  owners: readonly string[];
  /** The title of a check. */
  titleOf: (check: string) => string;
  order: PlanOrder;
  filter: PlanFilter;
  say: PlanSay;
  onOrder: (order: PlanOrder) => void;
  onFilter: (filter: PlanFilter) => void;
}

export function ChooseShown({ plan, owners, titleOf, order, filter, say, onOrder, onFilter }: Props) {
  const sources = [...new Set(plan.actions.map((action) => action.check ?? 'own'))];
  return (
    <div class="tool-fields plan-choose">
      <Choice label={say('plan.order')} value={order} onChange={(value) => onOrder(value as PlanOrder)}>
        {orders.map((key) => (
          <option key={key} value={key}>
            {say(key === 'added' ? 'plan.orderAdded' : key === 'title' ? 'plan.action' : `plan.${key}`)}
          </option>
        ))}
      </Choice>
      <FilterChoice
        label={say('plan.filterStatus')}
        all={say('plan.all')}
        value={filter.status}
        options={actionStatuses.map((key) => [key, say(`plan.${key}`)])}
        onChange={(value) => onFilter(without(filter, 'status', value as ActionStatus | undefined))}
      />
      <FilterChoice
        label={say('plan.filterOwner')}
        all={say('plan.all')}
        value={filter.owner}
        options={[
          ...owners.map((owner) => [owner, owner] as const),
          ...(plan.actions.some(({ owner }) => owner.trim() === '') ? [['', say('plan.noOwner')] as const] : []),
        ]}
        onChange={(value) => onFilter(without(filter, 'owner', value))}
      />
      {sources.length > 1 && (
        <FilterChoice
          label={say('plan.filterSource')}
          all={say('plan.all')}
          value={filter.source}
          options={sources.map((id) => [id, id === 'own' ? say('plan.own') : titleOf(id)])}
          onChange={(value) => onFilter(without(filter, 'source', value))}
        />
      )}
    </div>
  );
}

/** A filter with one part set, or taken away. */
function without<Key extends keyof PlanFilter>(filter: PlanFilter, key: Key, value: PlanFilter[Key] | undefined): PlanFilter {
  const { [key]: _, ...rest } = filter;
  return value === undefined ? rest : { ...rest, [key]: value };
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ComponentChildren;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {children}
      </select>
    </label>
  );
}

interface FilterChoiceProps {
  label: string;
  all: string;
  value: string | undefined;
  options: readonly (readonly [value: string, label: string])[];
  onChange: (value: string | undefined) => void;
}

/** Values are prefixed, because “no owner” is a value too. */
function FilterChoice({ label, all, value, options, onChange }: FilterChoiceProps) {
  return (
    <Choice
      label={label}
      value={value === undefined ? '' : `=${value}`}
      onChange={(next) => onChange(next === '' ? undefined : next.slice(1))}
    >
      <option value="">{all}</option>
      {options.map(([key, text]) => (
        <option key={key} value={`=${key}`}>
          {text}
        </option>
      ))}
    </Choice>
  );
}
