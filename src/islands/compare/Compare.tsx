/** Two results of one check side by side: what moved, by how much, and what cannot be compared. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { AnswerLevel } from '../../domain/check/answers.ts';
import {
  compareResults,
  type ComparedItem,
  type DatedResult,
  type Incomparable,
  type Movement,
} from '../../domain/check/compare-results.ts';
import { readContributions, readFile, type ReadContribution } from '../../domain/check/read-contributions.ts';
import { IN_PLACE_LEVEL } from '../../domain/check/score-check.ts';
import { faultText, linkFaultText, readTextFile } from '../tools/files.ts';
import { levelLabel, type ToolCheck } from '../tools/props.ts';
import { sayer } from '../tools/texts.ts';
import type { CompareProps, CompareSay } from './props.ts';

const sides = ['before', 'after'] as const;
type Side = (typeof sides)[number];

interface Result extends DatedResult {
  check: string;
  saved?: string;
  name?: string;
}

export default function Compare(props: CompareProps) {
  const say = useMemo(() => sayer(props.texts), []);
  const [isReady, setReady] = useState(false);
  const [results, setResults] = useState<Readonly<Partial<Record<Side, Result>>>>({});
  const [faults, setFaults] = useState<Readonly<Partial<Record<Side, string>>>>({});
  const [outcome, setOutcome] = useState('');
  const [stored, setStored] = useState<readonly string[]>([]);
  useEffect(() => {
    setReady(true);
    try {
      setStored(props.checks.map(({ id }) => id).filter((id) => localStorage.getItem(`${props.handbook}:check:${id}`) !== null));
    } catch {
      // Nothing can be kept here, so nothing is offered.
    }
  }, []);

  const day = (iso: string | undefined) =>
    iso === undefined ? say('compare.noDate') : new Intl.DateTimeFormat(props.lang, { dateStyle: 'long' }).format(new Date(iso));
  const nameOf = (side: Side) => {
    const result = results[side];
    return result ? [day(result.saved), result.name].filter(Boolean).join(', ') : '';
  };
  const refuse = (side: Side, text: string) => setFaults((before) => ({ ...before, [side]: text }));
  const take = (side: Side, read: ReadContribution | undefined, from: string) => {
    if (!read) return refuse(side, say('compare.noLink'));
    if (!read.ok) return refuse(side, `${from}: ${read.origin === 'file' ? faultText(say, read.fault) : linkFaultText(say, read.fault)}`);
    const { answers, checkRevision, saved, name } = read.contribution;
    setFaults((before) => ({ ...before, [side]: undefined }));
    setResults((before) => ({
      ...before,
      [side]: {
        check: read.check,
        answers,
        checkRevision,
        ...(saved === undefined ? {} : { saved }),
        ...(name === undefined ? {} : { name }),
      },
    }));
    setOutcome(say('compare.read', { title: props.checks.find(({ id }) => id === read.check)?.title ?? read.check }));
  };

  const { before, after } = results;
  const isSameCheck = before && after && before.check === after.check;
  const check = isSameCheck ? props.checks.find(({ id }) => id === before.check) : undefined;
  const comparison = useMemo(() => check && compareResults(check, before!, after!), [check, before, after]);
  const isTurned = before?.saved !== undefined && after?.saved !== undefined && before.saved > after.saved;

  return (
    <div class="check compare" data-needs-script hidden={!isReady}>
      <div class="compare-sides">
        {sides.map((side) => (
          <fieldset key={side} class="compare-side">
            <legend>{say(`compare.${side}`)}</legend>
            <label class="tool-file">
              {say('compare.file')}
              <input
                type="file"
                accept=".json,application/json"
                onChange={(event) => {
                  const input = event.currentTarget;
                  const file = input.files?.[0];
                  if (!file) return;
                  void readTextFile(file)
                    .then((text) =>
                      typeof text === 'string'
                        ? take(side, readFile(text, props.handbook, props.checks), file.name)
                        : refuse(side, `${file.name}: ${faultText(say, text)}`),
                    )
                    .finally(() => (input.value = ''));
                }}
              />
            </label>
            <label class="tool-file">
              {say('compare.link')}
              <input
                type="text"
                autocomplete="off"
                spellcheck={false}
                onChange={(event) => {
                  const input = event.currentTarget;
                  if (input.value.trim() === '') return;
                  take(side, readContributions(input.value, props.handbook, props.checks)[0], say('compare.link'));
                  input.value = '';
                }}
              />
            </label>
            {stored.length > 0 && (
              <label class="tool-file">
                {say('compare.stored')}
                <select
                  value=""
                  onChange={(event) => {
                    const id = event.currentTarget.value;
                    event.currentTarget.value = '';
                    if (id === '') return;
                    let text: string | null = null;
                    try {
                      text = localStorage.getItem(`${props.handbook}:check:${id}`);
                    } catch {
                      // Said below: there is nothing to read.
                    }
                    take(side, readFile(text ?? '', props.handbook, props.checks), say('compare.stored'));
                  }}
                >
                  <option value="">{say('compare.choose')}</option>
                  {stored.map((id) => (
                    <option key={id} value={id}>
                      {props.checks.find((candidate) => candidate.id === id)?.title}
                    </option>
                  ))}
                </select>
              </label>
            )}
            {faults[side] && (
              <p class="check-notice" role="alert">
                {faults[side]}
              </p>
            )}
            {results[side] && (
              <p class="compare-chosen">
                <strong>{props.checks.find(({ id }) => id === results[side]!.check)?.title}</strong>
                <br />
                {nameOf(side)}
              </p>
            )}
          </fieldset>
        ))}
      </div>
      <p class="vh" role="status">
        {outcome}
      </p>
      {before && after && (
        <p class="check-buttons compare-swap">
          <button type="button" onClick={() => setResults({ before: after, after: before })}>
            {say('compare.swap')}
          </button>
        </p>
      )}
      {isTurned && <p class="check-notice">{say('compare.turned')}</p>}
      {before && after && !isSameCheck && <p class="check-notice">{say('compare.otherCheck')}</p>}
      {check && comparison && (
        <>
          <Summary check={check} paragraphs={summarize(check, comparison, nameOf('before'), nameOf('after'), say)} say={say} />
          <section>
            <h2>{say('compare.parts')}</h2>
            <table class="check-table compare-table">
              <caption>{say('compare.partsCaption')}</caption>
              <thead>
                <tr>
                  <th scope="col">{say('compare.part')}</th>
                  <th scope="col">{say('compare.before')}</th>
                  <th scope="col">{say('compare.after')}</th>
                  <th scope="col">{say('compare.change')}</th>
                  <th scope="col" class="compare-wide">
                    {say('compare.chart')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {comparison.sections.map((section, index) => (
                  <PartRow
                    key={section.id}
                    title={check.sectionTitles[index] ?? section.id}
                    movement={section}
                    lang={props.lang}
                    say={say}
                  />
                ))}
              </tbody>
              {comparison.sections.length > 1 && (
                <tfoot>
                  <PartRow title={say('compare.whole')} movement={comparison.total} lang={props.lang} say={say} />
                </tfoot>
              )}
            </table>
            <p class="check-method">{say('compare.method')}</p>
          </section>
          <section>
            <h2>{say('compare.moved')}</h2>
            {comparison.moved.length === 0 ? (
              <p>{say('compare.nothingMoved')}</p>
            ) : (
              <ul class="plan-list">
                {comparison.moved.map((id) => {
                  const item = comparison.items.find((candidate) => candidate.id === id)!;
                  return <MovedItem key={id} check={check} item={item} scale={props.scale} lang={props.lang} say={say} />;
                })}
              </ul>
            )}
          </section>
          {comparison.total.incomparable > 0 && (
            <section>
              <h2>{say('compare.incomparable')}</h2>
              {reasons.map((why) => {
                const items = comparison.items.filter((item) => item.why === why);
                if (items.length === 0) return null;
                return (
                  <div key={why}>
                    <h3>{say(`compare.${why}`)}</h3>
                    <ul class="tool-list">
                      {items.map((item) => (
                        <li key={item.id}>
                          {statementOf(check, item.id)}{' '}
                          <span class="tool-quiet">
                            {labelOf(check, item, item.before, props.scale, say)} → {labelOf(check, item, item.after, props.scale, say)}
                          </span>
                        </li>
                      ))}
                    </ul>
                  </div>
                );
              })}
            </section>
          )}
        </>
      )}
    </div>
  );
}

const reasons = [
  'meaning-changed',
  'new-item',
  'retired',
  'unanswered-before',
  'unanswered-after',
  'unanswered',
  'relevance-changed',
  'not-relevant',
] as const satisfies readonly Incomparable[];

function statementOf(check: ToolCheck, id: string): string {
  const item = check.items.find((candidate) => candidate.id === id);
  return item ? `${item.code} ${item.statement}` : (check.retired.find((candidate) => candidate.id === id)?.statement ?? id);
}

function labelOf(
  check: ToolCheck,
  { id }: ComparedItem,
  level: AnswerLevel | undefined,
  scale: readonly string[],
  say: CompareSay,
): string {
  if (level === undefined) return say('compare.none');
  if (level === 'not-relevant') return say('check.notRelevant');
  const item = check.items.find((candidate) => candidate.id === id);
  return `${level} ${levelLabel(item, scale, level)}`;
}

/** A text for a report: whole sentences, the numbers in them, and what they do not show. */
function summarize(
  check: ToolCheck,
  { total, gained, lost }: ReturnType<typeof compareResults>,
  before: string,
  after: string,
  say: CompareSay,
): string[] {
  const named = (ids: readonly string[]) => ids.map((id) => statementOf(check, id)).join(' ');
  return [
    say('compare.summaryWhat', { title: check.title, before, after }),
    say('compare.summaryMoved', { n: total.compared, up: total.up, down: total.down, same: total.same }),
    say('compare.summaryInPlace', { level: IN_PLACE_LEVEL, before: total.inPlaceBefore, after: total.inPlaceAfter }),
    ...(gained.length > 0 ? [say('compare.summaryGained', { items: named(gained) })] : []),
    ...(lost.length > 0 ? [say('compare.summaryLost', { items: named(lost) })] : []),
    ...(total.incomparable > 0 ? [say('compare.summaryLeftOut', { n: total.incomparable })] : []),
    say('compare.summaryLimits'),
  ];
}

function Summary({ check, paragraphs, say }: { check: ToolCheck; paragraphs: readonly string[]; say: CompareSay }) {
  const [copied, setCopied] = useState('');
  const text = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(paragraphs.join('\n\n'));
      setCopied(say('compare.copied'));
    } catch {
      // No clipboard without https, or without leave: the text is marked instead, to be copied by hand.
      const range = document.createRange();
      range.selectNodeContents(text.current!);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      setCopied(say('compare.marked'));
    }
  };
  return (
    <section>
      <h2>{say('compare.summary')}</h2>
      <div ref={text} class="compare-summary" data-check={check.id}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p class="check-buttons">
        <button type="button" onClick={copy}>
          {say('compare.copy')}
        </button>
        <button type="button" onClick={() => print()}>
          {say('compare.print')}
        </button>
      </p>
      <p class="check-outcome" role="status">
        {copied}
      </p>
    </section>
  );
}

function PartRow({ title, movement, lang, say }: { title: string; movement: Movement; lang: string; say: CompareSay }) {
  const { before, after, by } = movement;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{before === undefined ? say('compare.none') : decimal(lang, before)}</td>
      <td>{after === undefined ? say('compare.none') : decimal(lang, after)}</td>
      <td>{by === undefined ? say('compare.none') : signed(lang, by)}</td>
      <td class="compare-wide">{before !== undefined && after !== undefined && <Dumbbell before={before} after={after} />}</td>
    </tr>
  );
}

interface MovedItemProps {
  check: ToolCheck;
  item: ComparedItem;
  scale: readonly string[];
  lang: string;
  say: CompareSay;
}

function MovedItem({ check, item, scale, lang, say }: MovedItemProps) {
  return (
    <li>
      <h3>
        {statementOf(check, item.id)} <span class="tool-quiet">{signed(lang, item.by!)}</span>
      </h3>
      <div class="group-figures">
        <Dumbbell before={item.before as number} after={item.after as number} />
        <p class="tool-quiet">
          {say('compare.before')}: {labelOf(check, item, item.before, scale, say)}. {say('compare.after')}:{' '}
          {labelOf(check, item, item.after, scale, say)}.
        </p>
      </div>
    </li>
  );
}

/** A ring where it was, a dot where it is. The numbers stand beside it, so it is hidden from assistive technology. */
function Dumbbell({ before, after }: { before: number; after: number }) {
  const at = (level: number) => `${level * 25}%`;
  return (
    <svg class="check-chart" width="100%" height="22" aria-hidden="true" focusable="false">
      <line class="check-track" x1="0" x2="100%" y1="11" y2="11" />
      {[0, 1, 2, 3, 4].map((level) => (
        <line key={level} class="check-track" x1={at(level)} x2={at(level)} y1="5" y2="17" />
      ))}
      <line class="check-fill" x1={at(before)} x2={at(after)} y1="11" y2="11" />
      <circle class="check-dot check-open" cx={at(before)} cy="11" r="7" />
      <circle class="check-dot" cx={at(after)} cy="11" r="7" />
    </svg>
  );
}

function decimal(lang: string, value: number): string {
  return new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

function signed(lang: string, value: number): string {
  return new Intl.NumberFormat(lang, { maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value);
}
