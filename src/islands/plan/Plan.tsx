/** My plan: what a group has decided to do, by whom and when. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { parseAnswerFile } from '../../domain/check/answer-file.ts';
import {
  actionStatuses,
  addAction,
  addProposals,
  filterActions,
  isOverdue,
  MAX_ACTIONS,
  mergePlans,
  ownersOf,
  parsePlan,
  removeAction,
  sortActions,
  updateAction,
  type ActionStatus,
  type Plan as PlanData,
  type PlanAction,
  type PlanFilter,
  type PlanOrder,
} from '../../domain/check/plan.ts';
import { scoreCheck } from '../../domain/check/score-check.ts';
import type { PlanWords } from '../../domain/formats/plan-exports.ts';
import { faultText, readTextFile, today } from '../tools/files.ts';
import { newActionId } from '../tools/plan-store.ts';
import { proposalsOf } from '../tools/proposals.ts';
import { sayer } from '../tools/texts.ts';
import { usePlan } from '../tools/use-plan.ts';
import { ActionForm } from './ActionForm.tsx';
import { exportPlan, type ExportKind } from './exports.ts';
import type { PlanProps } from './props.ts';

const orders = ['added', 'due', 'owner', 'status', 'title'] as const satisfies readonly PlanOrder[];
const exportKinds = ['file', 'csv', 'word', 'calendar'] as const satisfies readonly ExportKind[];

export default function Plan(props: PlanProps) {
  const say = useMemo(() => sayer(props.texts), []);
  const { state, change, undo, startKeeping, stopKeeping } = usePlan(props.handbook, props.locale);
  const { isReady, plan, isKept, fault } = state;
  /** What came of the last press of a button: the one thing here that is announced. */
  const [outcome, setOutcome] = useState<{ text: string; isUndoable: boolean }>();
  const [order, setOrder] = useState<PlanOrder>('added');
  const [filter, setFilter] = useState<PlanFilter>({});
  const [editing, setEditing] = useState<string>();
  const status = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLElement>(null);
  /** What has been taken away as a plan file, or is kept: leaving the page loses nothing. */
  const safe = useRef<PlanData>(plan);

  const checkOf = useMemo(() => new Map(props.checks.map((check) => [check.id, check])), []);
  const day = (iso: string) =>
    new Intl.DateTimeFormat(props.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T12:00:00Z`));
  const sourceOf = ({ check: id, item }: PlanAction) => {
    if (id === undefined) return { text: say('plan.own'), href: undefined };
    const check = checkOf.get(id);
    const code = check?.items.find((candidate) => candidate.id === item)?.code;
    return { text: [check?.title ?? id, code ?? item].filter(Boolean).join(' '), href: check && check.href + (code ? `#${item}` : '') };
  };
  const words: PlanWords = {
    title: say('plan.title'),
    columns: {
      action: say('plan.action'),
      owner: say('plan.owner'),
      due: say('plan.due'),
      status: say('plan.status'),
      note: say('plan.note'),
      source: say('plan.source'),
    },
    statuses: { open: say('plan.open'), started: say('plan.started'), done: say('plan.done'), dropped: say('plan.dropped') },
    source: (action) => sourceOf(action).text,
  };

  const owners = ownersOf(plan);
  const sources = [...new Set(plan.actions.map((action) => action.check ?? 'own'))];
  // The order is made anew when the reader asks for it, not while they change things: nothing jumps away under a hand.
  const ids = plan.actions.map(({ id }) => id).join();
  const shownIds = useMemo(
    () => sortActions(filterActions(plan.actions, filter), order, new Intl.Collator(props.lang).compare).map(({ id }) => id),
    [order, filter, ids],
  );
  const shown = shownIds.flatMap((id) => plan.actions.find((action) => action.id === id) ?? []);

  useEffect(() => {
    const onLeave = (event: BeforeUnloadEvent) => {
      if (!isKept && plan.actions.length > 0 && safe.current !== plan) event.preventDefault();
    };
    addEventListener('beforeunload', onLeave);
    return () => removeEventListener('beforeunload', onLeave);
  }, [isKept, plan]);

  const tell = (text: string, isUndoable = false) => setOutcome({ text, isUndoable });
  const act = (what: (plan: PlanData) => PlanData, text: string, isUndoable = false) => {
    change(what);
    tell(text, isUndoable);
  };
  /** The button that had the focus goes away; the outcome takes it. */
  const focusOutcome = () => status.current?.focus();
  const closeEditor = (id: string) => {
    setEditing(undefined);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-edit="${id}"]`)?.focus());
  };

  const openFile = async (file: File) => {
    const text = await readTextFile(file);
    if (typeof text !== 'string') return tell(`${file.name}: ${faultText(say, text)}`);
    const asPlan = parsePlan(text, props.handbook);
    if (asPlan.ok) return bringIn(asPlan.file.plan);
    if (asPlan.reason !== 'not-ours' && !(asPlan.reason === 'other-kind' && asPlan.kind === 'answers'))
      return tell(`${file.name}: ${faultText(say, asPlan)}`);
    const asAnswers = parseAnswerFile(text, props.handbook, props.checks);
    if (!asAnswers.ok) return tell(`${file.name}: ${faultText(say, asAnswers)}`);
    const check = checkOf.get(asAnswers.file.check)!;
    const { weak } = scoreCheck(check, asAnswers.file.answers);
    bringIn({ actions: asAnswers.file.actions }, (merged) =>
      addProposals(merged, check.id, proposalsOf(check, weak, asAnswers.file.decisions), newActionId),
    );
  };
  const bringIn = (theirs: PlanData, then: (plan: PlanData) => PlanData = (merged) => merged) => {
    let counts = { added: 0, replaced: 0 };
    let isFull = false;
    change((mine) => {
      const merged = mergePlans(mine, theirs);
      const next = then(merged.plan);
      isFull = next.actions.length > MAX_ACTIONS;
      counts = { added: next.actions.length - mine.actions.length, replaced: merged.replaced.length };
      return isFull ? mine : next;
    });
    if (isFull) tell(say('plan.full', { n: MAX_ACTIONS }));
    else tell(say('plan.opened', counts), counts.added + counts.replaced > 0);
  };

  const make = async (kind: ExportKind) => {
    if (kind === 'calendar' && !shown.some(({ due, status: at }) => due !== undefined && (at === 'open' || at === 'started')))
      return tell(say('plan.noDates'));
    try {
      const name = await exportPlan(kind, plan, shown, {
        handbook: props.handbook,
        locale: props.locale,
        lang: props.lang,
        name: props.name,
        words,
        fileWord: say('plan.words'),
        day,
        intro: say('plan.printed', { day: day(today()) }),
      });
      if (kind === 'file') safe.current = plan;
      tell(say('plan.made', { name }));
    } catch {
      tell(say('plan.makeFailed'));
    }
  };

  return (
    <div class="check plan">
      <div class="plan-paper" data-empty={isReady && plan.actions.length > 0 ? undefined : ''}>
        <PaperPlan say={say} />
      </div>
      <div class="tool-live" data-needs-script hidden={!isReady}>
        <div ref={status} class="tool-outcome" role="status" tabIndex={-1}>
          {outcome && (
            <p class="check-notice">
              {outcome.text}{' '}
              {outcome.isUndoable && state.undo && (
                <button
                  type="button"
                  onClick={() => {
                    focusOutcome();
                    undo();
                    tell(say('plan.undone'));
                  }}
                >
                  {say('plan.undo')}
                </button>
              )}
            </p>
          )}
        </div>
        {fault && (
          <p class="check-notice">
            {say(fault === 'newer-version' ? 'plan.newer' : `plan.${fault}`)}{' '}
            {(fault === 'damaged' || fault === 'newer-version') && (
              <button
                type="button"
                onClick={() => {
                  focusOutcome();
                  stopKeeping();
                }}
              >
                {say('plan.eraseKept')}
              </button>
            )}
          </p>
        )}

        <section ref={list} aria-labelledby="plan_list">
          <h2 id="plan_list">{say('plan.list')}</h2>
          {plan.actions.length === 0 ? (
            <p>{say('plan.empty')}</p>
          ) : (
            <>
              <div class="tool-fields plan-choose">
                <Choice label={say('plan.order')} value={order} onChange={(value) => setOrder(value as PlanOrder)}>
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
                  onChange={(value) => setFilter(without(filter, 'status', value as ActionStatus | undefined))}
                />
                <FilterChoice
                  label={say('plan.filterOwner')}
                  all={say('plan.all')}
                  value={filter.owner}
                  options={[
                    ...owners.map((owner) => [owner, owner] as const),
                    ...(plan.actions.some(({ owner }) => owner.trim() === '') ? [['', say('plan.noOwner')] as const] : []),
                  ]}
                  onChange={(value) => setFilter(without(filter, 'owner', value))}
                />
                {sources.length > 1 && (
                  <FilterChoice
                    label={say('plan.filterSource')}
                    all={say('plan.all')}
                    value={filter.source}
                    options={sources.map((id) => [id, id === 'own' ? say('plan.own') : (checkOf.get(id)?.title ?? id)])}
                    onChange={(value) => setFilter(without(filter, 'source', value))}
                  />
                )}
              </div>
              <p class="tool-quiet" aria-live="polite">
                {shown.length === 0 ? say('plan.noneShown') : say('plan.shown', { n: shown.length, total: plan.actions.length })}
              </p>
              <ul class="plan-list">
                {shown.map((action) => (
                  <li key={action.id} class={`plan-${action.status}`}>
                    {editing === action.id ? (
                      <ActionForm
                        id={`edit_${action.id}`}
                        action={action}
                        owners={owners}
                        say={say}
                        onSave={(changes) => {
                          act((now) => updateAction(now, action.id, changes), say('plan.changed'), true);
                          closeEditor(action.id);
                        }}
                        onCancel={() => closeEditor(action.id)}
                      />
                    ) : (
                      <Action
                        action={action}
                        source={sourceOf(action)}
                        due={action.due === undefined ? undefined : day(action.due)}
                        isLate={isOverdue(action, today())}
                        words={words}
                        say={say}
                        onStatus={(next) => act((now) => updateAction(now, action.id, { status: next }), say('plan.changed'), true)}
                        onEdit={() => setEditing(action.id)}
                        onRemove={() => {
                          act((now) => removeAction(now, action.id), say('plan.removed', { title: action.title }), true);
                          focusOutcome();
                        }}
                      />
                    )}
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>

        <section class="plan-add">
          <h2>{say('plan.add')}</h2>
          <ActionForm
            id="add"
            owners={owners}
            say={say}
            onSave={({ due, ...changes }) => {
              if (plan.actions.length >= MAX_ACTIONS) tell(say('plan.full', { n: MAX_ACTIONS }));
              else act((now) => addAction(now, { id: newActionId(), ...changes, ...(due ? { due } : {}) }), say('plan.added'), true);
            }}
          />
        </section>

        <section class="check-tools">
          <h2>{say('plan.take')}</h2>
          <p class="check-buttons">
            {exportKinds.map((kind) => (
              <button key={kind} type="button" disabled={plan.actions.length === 0} onClick={() => make(kind)}>
                {say(`plan.${kind}`)}
              </button>
            ))}
            <button type="button" onClick={() => print()}>
              {say('plan.print')}
            </button>
          </p>
          <p class="check-small">{say('plan.takeAbout')}</p>
          <label class="tool-file">
            {say('plan.openFile')}
            <input
              type="file"
              accept=".json,application/json"
              aria-describedby="plan_open_about"
              onChange={(event) => {
                const input = event.currentTarget;
                const file = input.files?.[0];
                if (file) void openFile(file).finally(() => (input.value = ''));
              }}
            />
          </label>
          <p class="check-small" id="plan_open_about">
            {say('plan.openAbout')}
          </p>
          {fault === undefined || fault === 'failed' ? (
            <>
              <label class="check-switch">
                <input
                  type="checkbox"
                  checked={isKept}
                  aria-describedby="plan_keeping"
                  onChange={(event) => {
                    if (!event.currentTarget.checked) {
                      stopKeeping();
                      tell(say('plan.keepStopped'));
                    } else {
                      setOutcome(undefined);
                      event.currentTarget.checked = startKeeping();
                    }
                  }}
                />
                {say('plan.keep')}
              </label>
              <p class="check-small" id="plan_keeping">
                {say('plan.keepAbout')}
              </p>
            </>
          ) : null}
        </section>
      </div>
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
  children: preact.ComponentChildren;
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

interface ActionProps {
  action: PlanAction;
  source: { text: string; href: string | undefined };
  due: string | undefined;
  isLate: boolean;
  words: PlanWords;
  say: ReturnType<typeof sayer<keyof PlanProps['texts']>>;
  onStatus: (status: ActionStatus) => void;
  onEdit: () => void;
  onRemove: () => void;
}

function Action({ action, source, due, isLate, words, say, onStatus, onEdit, onRemove }: ActionProps) {
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

/** Without JavaScript, and on paper as long as the plan is empty: a table to write in. */
function PaperPlan({ say }: { say: ActionProps['say'] }) {
  return (
    <table class="tool-paper">
      <caption>{say('plan.paper')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('plan.action')}</th>
          <th scope="col">{say('plan.owner')}</th>
          <th scope="col">{say('plan.due')}</th>
          <th scope="col">{say('plan.status')}</th>
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: 8 }, (_, row) => (
          <tr key={row}>
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
