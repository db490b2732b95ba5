/** Group result: several people's answers to one check, where they differ, and what the group agrees on. */
import { useCallback, useMemo, useRef, useState } from 'preact/hooks';
import type { FunctionComponent } from 'preact';
import { fileName, serializeAnswerFile } from '../../domain/check/answer-file.ts';
import { addAction, addProposals, MAX_ACTIONS, MAX_TITLE_LENGTH } from '../../domain/check/plan.ts';
import { agreedAnswers, decide, decideAgreed, decisionNotes, mergeGroup, type Decisions } from '../../domain/check/merge-group.ts';
import { scoreCheck } from '../../domain/check/score-check.ts';
import { dateLang } from '../../i18n/date-lang.ts';
import { download, today } from '../tools/files.ts';
import { newActionId } from '../tools/new-action-id.ts';
import { proposalsOf } from '../tools/proposals.ts';
import { sayer } from '../tools/texts.ts';
import { usePlan } from '../tools/use-plan.ts';
import { AddAnswers } from './AddAnswers.tsx';
import { AgendaItem } from './AgendaItem.tsx';
import { KeepSession } from './KeepSession.tsx';
import type { MeetingProps } from './Meeting.tsx';
import { People } from './People.tsx';
import type { GroupProps } from './props.ts';
import { usePeople, type Outcome } from './use-people.ts';
import { useSession } from './use-session.ts';

export default function Group(props: GroupProps) {
  const say = useMemo(() => sayer(props.texts), []);
  const own = useSession(props.handbook);
  const { people, decided } = own.session;
  const [checkId, setCheckId] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();
  const [order, setOrder] = useState<'disagreement' | 'check'>('disagreement');
  const [isOver, setOver] = useState(false);
  const [Meeting, setMeeting] = useState<FunctionComponent<MeetingProps>>();
  const { changeAndKeep } = usePlan(props.handbook, props.locale);
  const status = useRef<HTMLDivElement>(null);
  const meetingButton = useRef<HTMLButtonElement>(null);

  const number = (value: number) => new Intl.NumberFormat(props.lang, { maximumFractionDigits: 1 }).format(value);
  const time = (iso: string) =>
    new Intl.DateTimeFormat(dateLang(props.lang), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));

  const setDecisions = (id: string, next: (before: Decisions) => Decisions) =>
    own.change((before) => ({ ...before, decided: { ...before.decided, [id]: next(before.decided[id] ?? {}) } }));
  const { refused, openFiles, readText, remove, rename } = usePeople(props, say, own.change, setOutcome, setCheckId);

  const counts = new Map<string, number>();
  for (const { check } of people) counts.set(check, (counts.get(check) ?? 0) + 1);
  const checks = props.checks.filter((check) => counts.has(check.id) || Object.keys(decided[check.id] ?? {}).length > 0);
  const check = checks.find(({ id }) => id === checkId) ?? [...checks].sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0))[0];
  const mine = useMemo(() => people.filter((person) => person.check === check?.id), [people, check?.id]);
  const group = useMemo(
    () =>
      check &&
      mergeGroup(
        check,
        mine.map(({ contribution }) => contribution),
      ),
    [check, mine],
  );
  const decisions = (check && decided[check.id]) ?? {};
  const nameOf = useCallback((index: number) => mine[index]?.contribution.name?.trim() || say('group.person', { n: index + 1 }), [mine]);
  const agreed = check ? agreedAnswers(check, decisions) : {};
  const agreedCount = Object.keys(agreed).length;

  const saveFile = () => {
    if (!check) return;
    const notes = decisionNotes(decisions);
    const text = serializeAnswerFile({
      handbook: props.handbook,
      check,
      locale: props.locale,
      saved: new Date().toISOString(),
      name: say('group.fileBy', { n: mine.length }),
      people: mine.length,
      answers: agreed,
      actions: [],
      decisions: notes,
    });
    const name = fileName(props.handbook, `${check.id}-${say('group.fileWord')}`, today(), 'json');
    download(text, 'application/json', name);
    own.markSafe();
    setOutcome({ text: say('group.saved', { name }) });
  };

  const toPlan = (what: Parameters<typeof changeAndKeep>[0]) => {
    let added = 0;
    const isKept = changeAndKeep((plan) => {
      const next = what(plan);
      added = next.actions.length - plan.actions.length;
      return next;
    });
    if (isKept) setOutcome({ text: say('group.planned', { n: added }), ...(props.planHref ? { href: props.planHref } : {}) });
    else setOutcome({ text: say('group.planFailed') });
  };
  const weak = check ? scoreCheck(check, agreed).weak : [];

  const openMeeting = async () => {
    try {
      const loaded = await import('./Meeting.tsx');
      setMeeting(() => loaded.Meeting);
    } catch {
      setOutcome({ text: say('meeting.failed') });
    }
  };

  const agenda = group ? (order === 'disagreement' ? group.agenda : check!.items.map(({ id }) => id)) : [];
  const most = Math.max(1, ...(group?.items.flatMap((item) => item.distribution) ?? []));

  return (
    <div
      class={`check group tool-live${isOver ? ' tool-over' : ''}${Meeting ? ' group-meets' : ''}`}
      data-needs-script
      hidden={!own.isReady}
      onDragOver={(event) => {
        if (!event.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/plain')) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const files = [...(event.dataTransfer?.files ?? [])];
        if (files.length > 0) void openFiles(files);
        else readText(event.dataTransfer?.getData('text/plain') ?? '');
      }}
    >
      <AddAnswers say={say} onFiles={openFiles} onText={readText}>
        <button ref={meetingButton} type="button" onClick={openMeeting}>
          {say('meeting.open')}
          {!group && props.questions && `: ${props.questions.title}`}
        </button>
      </AddAnswers>
      <div ref={status} class="tool-outcome" role="status" tabIndex={-1}>
        {outcome && (
          <p class="check-notice">
            {outcome.text} {outcome.href && <a href={outcome.href}>{say('group.toPlan')}</a>}
            {outcome.undo && (
              <button
                type="button"
                onClick={() => {
                  status.current?.focus();
                  outcome.undo!();
                  setOutcome({ text: say('group.undone') });
                }}
              >
                {say('group.undo')}
              </button>
            )}
          </p>
        )}
      </div>
      {refused.length > 0 && (
        <div class="check-notice">
          <p>{say('group.refused')}</p>
          <ul>
            {refused.map((reason, index) => (
              <li key={index}>{reason}</li>
            ))}
          </ul>
        </div>
      )}

      <KeepSession own={own} say={say} onStopped={(text) => setOutcome({ text })} />

      {check && group && (
        <>
          <section>
            <h2>{say('group.people')}</h2>
            {checks.length > 1 ? (
              <div class="tool-fields">
                <label>
                  {say('group.check')}
                  <select value={check.id} onChange={(event) => setCheckId(event.currentTarget.value)}>
                    {checks.map(({ id, title }) => (
                      <option key={id} value={id}>
                        {say('group.checkCount', { title, n: counts.get(id) ?? 0 })}
                      </option>
                    ))}
                  </select>
                </label>
              </div>
            ) : (
              <p>
                <a href={check.href}>{check.title}</a>
              </p>
            )}
            <People
              check={check}
              scale={props.scale}
              group={group}
              people={mine}
              nameOf={nameOf}
              time={time}
              say={say}
              onRename={rename}
              onRemove={(gone) => {
                remove(gone);
                // The button that had the focus goes away with its row.
                status.current?.focus();
              }}
            />
          </section>

          <section>
            <h2>{say('group.agenda')}</h2>
            <p class="tool-quiet">{say('group.method')}</p>
            <div class="tool-fields">
              <label>
                {say('group.order')}
                <select value={order} onChange={(event) => setOrder(event.currentTarget.value as typeof order)}>
                  <option value="disagreement">{say('group.byDisagreement')}</option>
                  <option value="check">{say('group.byCheck')}</option>
                </select>
              </label>
            </div>
            <p class="check-buttons">
              <button
                type="button"
                onClick={() => {
                  const next = decideAgreed(group, decisions);
                  const before = decisions;
                  setDecisions(check.id, () => next);
                  setOutcome({
                    text: say('group.filled', { n: Object.keys(next).length - Object.keys(decisions).length }),
                    undo: () => setDecisions(check.id, () => before),
                  });
                }}
              >
                {say('group.fillAgreed')}
              </button>
            </p>
            <ol class="group-list">
              {agenda.map((id) => (
                <AgendaItem
                  key={id}
                  item={check.items.find((item) => item.id === id)!}
                  group={group.items.find((item) => item.id === id)!}
                  scale={props.scale}
                  most={most}
                  decision={Object.hasOwn(decisions, id) ? decisions[id] : undefined}
                  nameOf={nameOf}
                  number={number}
                  say={say}
                  onDecide={(decision) => setDecisions(check.id, (before) => decide(before, id, decision))}
                />
              ))}
            </ol>
          </section>

          <section class="check-tools">
            <h2>{say('group.take')}</h2>
            <p aria-live="polite">{say('group.agreedCount', { n: agreedCount, total: check.items.length })}</p>
            <p class="check-buttons">
              <button type="button" onClick={saveFile}>
                {say('group.save')}
              </button>
              {props.planHref && (
                <button
                  type="button"
                  disabled={weak.length === 0}
                  onClick={() =>
                    toPlan((plan) => addProposals(plan, check.id, proposalsOf(check, weak, decisionNotes(decisions)), newActionId))
                  }
                >
                  {say('group.plan')}
                </button>
              )}
              <button type="button" onClick={() => print()}>
                {say('group.print')}
              </button>
            </p>
            <p class="check-small">{say('group.takeAbout')}</p>
          </section>
        </>
      )}
      {Meeting && (
        <Meeting
          items={
            check && group && mine.length > 0
              ? group.agenda.map((id) => ({
                  item: check.items.find((item) => item.id === id)!,
                  group: group.items.find((item) => item.id === id)!,
                }))
              : []
          }
          {...(props.questions ? { questions: props.questions } : {})}
          scale={props.scale}
          most={most}
          decisions={decisions}
          nameOf={nameOf}
          notes={own.session.notes}
          onNotes={(notes) => own.change((before) => ({ ...before, notes }))}
          number={number}
          say={say}
          onDecide={(id, decision) => check && setDecisions(check.id, (before) => decide(before, id, decision))}
          {...(props.planHref
            ? {
                onPlan: (notes: readonly string[]) =>
                  void toPlan((plan) =>
                    notes.reduce(
                      (next, title) =>
                        next.actions.length >= MAX_ACTIONS
                          ? next
                          : addAction(next, { id: newActionId(), title: title.slice(0, MAX_TITLE_LENGTH) }),
                      plan,
                    ),
                  ),
              }
            : {})}
          onClose={() => {
            setMeeting(undefined);
            meetingButton.current?.focus();
          }}
        />
      )}
    </div>
  );
}
