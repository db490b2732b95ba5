/** My plan: what a group has decided to do, by whom and when. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { parseAnswerFile } from '../../domain/check/answer-file.ts';
import {
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
  type Plan as PlanData,
  type PlanAction,
  type PlanFilter,
  type PlanOrder,
} from '../../domain/check/plan.ts';
import { scoreCheck } from '../../domain/check/score-check.ts';
import type { PlanWords } from '../../domain/formats/plan-exports.ts';
import { dateLang } from '../../i18n/date-lang.ts';
import { FileField } from '../tools/FileField.tsx';
import { faultText, readTextFile, today } from '../tools/files.ts';
import { newActionId } from '../tools/new-action-id.ts';
import { proposalsOf } from '../tools/proposals.ts';
import { sayer } from '../tools/texts.ts';
import { SavingSwitch } from '../tools/SavingSwitch.tsx';
import { useLeaveWarning } from '../tools/use-leave-warning.ts';
import { usePlan } from '../tools/use-plan.ts';
import { Action } from './Action.tsx';
import { ActionForm } from './ActionForm.tsx';
import { ChooseShown } from './ChooseShown.tsx';
import { exportPlan, type ExportKind } from './exports.ts';
import { PaperPlan } from './PaperPlan.tsx';
import type { PlanProps } from './props.ts';

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
    new Intl.DateTimeFormat(dateLang(props.lang), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${iso}T12:00:00Z`));
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
  // The order is made anew when the reader asks for it, not while they change things: nothing jumps away under a hand.
  const ids = plan.actions.map(({ id }) => id).join();
  const shownIds = useMemo(
    () => sortActions(filterActions(plan.actions, filter), order, new Intl.Collator(props.lang).compare).map(({ id }) => id),
    [order, filter, ids],
  );
  const shown = shownIds.flatMap((id) => plan.actions.find((action) => action.id === id) ?? []);

  useLeaveWarning(!isKept && plan.actions.length > 0 && safe.current !== plan, 'asked');

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
              <ChooseShown
                plan={plan}
                owners={owners}
                titleOf={(id) => checkOf.get(id)?.title ?? id}
                order={order}
                filter={filter}
                say={say}
                onOrder={setOrder}
                onFilter={setFilter}
              />
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
          <FileField label={say('plan.openFile')} describedBy="plan_open_about" onFiles={([file]) => openFile(file!)} />
          <p class="check-small" id="plan_open_about">
            {say('plan.openAbout')}
          </p>
          {fault === undefined || fault === 'failed' ? (
            <SavingSwitch
              isOn={isKept}
              label={say('plan.keep')}
              about={say('plan.keepAbout')}
              onStart={() => {
                setOutcome(undefined);
                return startKeeping();
              }}
              onStop={() => {
                stopKeeping();
                tell(say('plan.keepStopped'));
              }}
            />
          ) : null}
        </section>
      </div>
    </div>
  );
}
