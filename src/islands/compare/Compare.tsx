/** Two results of one check side by side: what moved, by how much, and what cannot be compared. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import { compareResults, type DatedResult, type Incomparable } from '../../domain/check/compare-results.ts';
import type { ReadContribution } from '../../domain/check/read-contributions.ts';
import { dateLang } from '../../i18n/date-lang.ts';
import { faultText, linkFaultText } from '../tools/files.ts';
import { sayer } from '../tools/texts.ts';
import { ChooseResult } from './ChooseResult.tsx';
import { MovedItem, PartRow } from './Movement.tsx';
import type { CompareProps } from './props.ts';
import { Summary } from './Summary.tsx';
import { labelOf, statementOf, summarize } from './words.ts';

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
    iso === undefined ? say('compare.noDate') : new Intl.DateTimeFormat(dateLang(props.lang), { dateStyle: 'long' }).format(new Date(iso));
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
    <div class="check compare tool-live" data-needs-script hidden={!isReady}>
      <div class="compare-sides">
        {sides.map((side) => (
          <fieldset key={side} class="compare-side">
            <legend>{say(`compare.${side}`)}</legend>
            <ChooseResult
              checks={props.checks}
              handbook={props.handbook}
              stored={stored}
              say={say}
              onRead={(read, from) => take(side, read, from)}
              onRefused={(text) => refuse(side, text)}
            />
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
          <Summary paragraphs={summarize(check, comparison, nameOf('before'), nameOf('after'), say)} say={say} />
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
