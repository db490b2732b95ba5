/** “Which phase are we in?”: a short form over the starting check and the gates, and the check to go on with. */
import { useLayoutEffect, useMemo, useState } from 'preact/hooks';
import { answerLevels, answerTo, type AnswerLevel, type Check } from '../../domain/check/answers.ts';
import { findPhase, type FinderAnswers, type PhaseFinding } from '../../domain/check/find-phase.ts';
import { decodeAnswers, encodeAnswers } from '../../domain/check/link-codec.ts';
import { IN_PLACE_LEVEL } from '../../domain/check/score-check.ts';
import { answersAs, carryToLanguages } from '../self-check/address.ts';
import { levelValue, Scale } from '../self-check/Scale.tsx';
import { sayer } from '../tools/texts.ts';
import { useLeaveWarning } from '../tools/use-leave-warning.ts';
import { useWayOn } from '../tools/use-way-on.ts';
import type { FinderProps, FinderSay } from './props.ts';

const formId = 'finder_form';
const resultId = 'finder_result';
const nameOf = (check: string, item: string) => `${check}_${item}`;

export default function Finder(props: FinderProps) {
  const say = useMemo(() => sayer(props.texts), []);
  const checks = useMemo(
    () => new Map(props.stages.map(({ id, revision, items }): [string, Check] => [id, { id, revision, items, sections: [] }])),
    [],
  );
  const stages = useMemo(() => props.stages.map(({ id, items }) => ({ check: id, items: items.map((item) => item.id) })), []);
  const all = props.stages.flatMap((stage) => stage.items.map((item) => ({ stage, item, name: nameOf(stage.id, item.id) })));

  const [isReady, setReady] = useState(false);
  const [answers, setAnswers] = useState<FinderAnswers>({});
  const levelOf = (check: string, item: string) => answerTo(answers[check] ?? {}, item)?.level;
  const setLevel = (check: string, item: string, level: AnswerLevel | undefined) =>
    setAnswers((before) => ({ ...before, [check]: { ...before[check], [item]: level === undefined ? {} : { level } } }));

  useLayoutEffect(() => {
    setReady(true);
    const codes = answersAs('f')?.split('_') ?? [];
    const fromAddress = codes.flatMap((code) => {
      const decoded = decodeAnswers(code, [...checks.values()]);
      return decoded.ok ? [[decoded.checkId, decoded.answers] as const] : [];
    });
    if (codes.length > 0) history.replaceState(history.state, '', location.pathname + location.search);
    // What was answered before the script ran, and what the browser fills in after a step back.
    const readForm = () => {
      const fields = new FormData(document.getElementById(formId) as HTMLFormElement);
      setAnswers((before) =>
        all.reduce<FinderAnswers>((next, { stage, item, name }) => {
          const level = answerLevels.find((candidate) => levelValue(candidate) === fields.get(name));
          return level === undefined ? next : { ...next, [stage.id]: { ...next[stage.id], [item.id]: { level } } };
        }, before),
      );
    };
    setAnswers(Object.fromEntries(fromAddress));
    readForm();
    addEventListener('pageshow', readForm);
    return () => removeEventListener('pageshow', readForm);
  }, []);

  const finding = findPhase(stages, answers, props.standing?.id);
  const unanswered = all.filter(({ stage, item }) => levelOf(stage.id, item.id) === undefined);
  const answered = all.length - unanswered.length;

  // Answers go along when the reader switches language.
  useLayoutEffect(() => {
    const codes = Object.entries(answers).map(([id, given]) => encodeAnswers(checks.get(id)!, given));
    carryToLanguages(answered === 0 ? undefined : codes.join('_'), 'f');
  });

  useLeaveWarning(answered > 0, 'free');
  const way = useWayOn(
    all.map(({ name }) => name),
    (name) => !unanswered.some((candidate) => candidate.name === name),
    resultId,
  );

  return (
    <div class="check">
      <p class="check-plain" hidden={isReady}>
        {say('check.plain')}
      </p>
      <div class="check-progress" data-needs-script hidden={!isReady}>
        <progress value={answered} max={all.length} aria-labelledby="finder_progress" />
        <span id="finder_progress" aria-live="polite">
          {say('check.progress', { n: answered, total: all.length })}
        </span>
        <button type="button" onClick={way.goOn}>
          {say(unanswered.length > 0 ? 'check.next' : 'finder.toResult')}
        </button>
      </div>
      <p class="check-keys" data-needs-script hidden={!isReady}>
        {say('check.keys')}
      </p>
      <form id={formId} method="dialog" onSubmit={(event) => event.preventDefault()} onKeyDown={way.onKeyDown}>
        {props.stages.map((stage) => (
          <section key={stage.id} class="check-section">
            <h2>{stage.title}</h2>
            {stage.items.map((item) => (
              <fieldset
                key={item.id}
                class="check-item"
                id={nameOf(stage.id, item.id)}
                aria-describedby={`${nameOf(stage.id, item.id)}_evidence`}
              >
                <legend>
                  <span class="check-code">{item.code}</span> {item.statement}
                </legend>
                <p class="check-evidence" id={`${nameOf(stage.id, item.id)}_evidence`}>
                  {say('check.evidence')} {item.evidence}
                </p>
                <Scale
                  name={nameOf(stage.id, item.id)}
                  labels={item.levels ?? props.scale}
                  level={levelOf(stage.id, item.id)}
                  isReady={isReady}
                  say={say}
                  onLevel={(level) => {
                    way.cameTo(nameOf(stage.id, item.id));
                    setLevel(stage.id, item.id, level);
                  }}
                />
              </fieldset>
            ))}
          </section>
        ))}
      </form>
      {isReady && answered > 0 && (
        <Suggestion
          props={props}
          finding={finding}
          levelOf={levelOf}
          link={(id) => {
            const code = checks.has(id) ? encodeAnswers(checks.get(id)!, finding.handOn) : '';
            return Object.keys(finding.handOn).length > 0 ? `#a=${code}` : '';
          }}
          say={say}
        />
      )}
      {/* The key to the form on paper as well. */}
      <p class="check-method">{say('finder.method', { level: IN_PLACE_LEVEL })}</p>
    </div>
  );
}

interface SuggestionProps {
  props: FinderProps;
  finding: PhaseFinding;
  levelOf: (check: string, item: string) => AnswerLevel | undefined;
  /** The fragment that carries the answers to a check. */
  link: (check: string) => string;
  say: FinderSay;
}

function Suggestion({ props, finding, levelOf, link, say }: SuggestionProps) {
  const checkOf = (id: string | undefined) =>
    props.stages.find((stage) => stage.id === id) ?? (props.standing?.id === id ? props.standing : undefined);
  const suggested = checkOf(finding.check);
  const stage = props.stages.find(({ id }) => id === finding.check);
  const itemOf = (check: string, id: string) =>
    props.stages.find((candidate) => candidate.id === check)?.items.find((item) => item.id === id);
  const next = checkOf(finding.next?.check);
  return (
    <section class="check-result">
      <h2 id={resultId} tabIndex={-1}>
        {say('finder.result')}
      </h2>
      {suggested && (
        <p class="check-verdict">
          <strong>
            {suggested.phase ? (
              <>
                {say('finder.phase', { number: suggested.phase.number })} <a href={suggested.phase.href}>{suggested.phase.name}</a>
              </>
            ) : (
              say('finder.beforePhases')
            )}
          </strong>
        </p>
      )}
      <p class={suggested ? undefined : 'check-verdict'}>
        <strong>
          {finding.kind === 'unanswered'
            ? say('finder.nothing')
            : finding.kind === 'found'
              ? say('finder.found', { title: suggested!.title })
              : suggested
                ? say('finder.allInPlaceNext', { title: suggested.title })
                : say('finder.allInPlace')}
        </strong>
      </p>
      {finding.kind === 'found' && !finding.isFirm && <p class="check-notice">{say('finder.open')}</p>}
      {suggested && (
        <p>
          <a class="go" href={suggested.href + link(suggested.id)}>
            {say(finding.kind === 'found' ? 'finder.goWithAnswers' : 'finder.go')}
          </a>
        </p>
      )}
      {stage && finding.deciding.length > 0 && (
        <>
          <h3>{say('finder.why')}</h3>
          <ul class="tool-list">
            {finding.deciding.map((id) => {
              const item = itemOf(stage.id, id)!;
              const level = levelOf(stage.id, id);
              return (
                <li key={id}>
                  <a class="check-code" href={`#${nameOf(stage.id, id)}`}>
                    {item.code}
                  </a>{' '}
                  {item.statement}{' '}
                  <span class="tool-quiet">
                    {typeof level === 'number' ? `${level} ${(item.levels ?? props.scale)[level]}` : say('finder.unanswered')}
                  </span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      {(finding.next || finding.fragile.length > 0) && (
        <>
          <h3>{say('finder.change')}</h3>
          {finding.next && (
            <p>
              {finding.next.kind === 'found' && next
                ? say('finder.changeNext', { title: next.title })
                : next
                  ? say('finder.changeAll', { title: next.title })
                  : say('finder.changeNone')}
            </p>
          )}
          {finding.fragile.length > 0 && (
            <>
              <p>{say('finder.fragile', { level: IN_PLACE_LEVEL })}</p>
              <ul class="tool-list">
                {finding.fragile.map(({ check, item: id }) => {
                  const item = itemOf(check, id)!;
                  return (
                    <li key={nameOf(check, id)}>
                      <a class="check-code" href={`#${nameOf(check, id)}`}>
                        {item.code}
                      </a>{' '}
                      {item.statement}
                    </li>
                  );
                })}
              </ul>
            </>
          )}
        </>
      )}
      {finding.ahead.length > 0 && <p>{say('finder.ahead', { titles: finding.ahead.map((id) => checkOf(id)?.title ?? id).join('; ') })}</p>}
    </section>
  );
}
