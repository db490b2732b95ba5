/** What the answers say: the verdict, the state of each part as numbers and as a chart, and where to begin. */
import { answerTo, type Answers, type Check } from '../../domain/check/answers.ts';
import { IN_PLACE_LEVEL, isInPlace, scoreCheck, type Score } from '../../domain/check/score-check.ts';
import { LevelChart, LevelDot } from '../tools/LevelChart.tsx';
import { AddAll, AddOne, type PlanOfCheck } from './AddToPlan.tsx';
import type { CheckItemProps, CheckProps, Say } from './props.ts';

interface Props {
  check: Check;
  props: CheckProps;
  answers: Answers;
  plan: PlanOfCheck;
  say: Say;
}

/** Of what is strong, a few are enough to be glad of; what is weak is listed whole. */
const MOST_STRONG = 5;

export const resultId = 'check_result';

export function Result({ check, props, answers, plan, say }: Props) {
  const { total, sections, weak, strong, unanswered, verdict } = scoreCheck(check, answers);
  const itemOf = new Map(props.items.map((item) => [item.id, item]));
  const items = (ids: readonly string[]) => ids.flatMap((id) => itemOf.get(id) ?? []);
  const setAside = props.items.filter((item) => answerTo(answers, item.id)?.level === 'not-relevant');
  const counts = { n: total.inPlace, total: total.relevant };
  return (
    <section class="check-result">
      <h2 id={resultId} tabIndex={-1}>
        {say('check.result')}
      </h2>
      <p class="check-verdict">
        <strong>
          {verdict === 'unanswered'
            ? say('check.noLevels')
            : verdict === 'in-place'
              ? say('check.allInPlace', counts)
              : say('check.someInPlace', counts)}
        </strong>
      </p>
      <Codes label={say('check.missing')} items={props.items.filter((item) => weak.includes(item.id))} />
      <Codes label={say('check.unanswered')} items={items(unanswered)} />
      <Codes label={say('check.setAside')} items={setAside} />

      <table class="check-table">
        <caption>{say('check.tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('check.part')}</th>
            <th scope="col">{say('check.answered')}</th>
            <th scope="col">{say('check.inPlace')}</th>
            <th scope="col">{say('check.level')}</th>
          </tr>
        </thead>
        <tbody>
          {sections.map((score) => (
            <Row
              key={score.id}
              title={props.sections.find((section) => section.id === score.id)?.title ?? score.id}
              score={score}
              lang={props.lang}
              say={say}
            />
          ))}
        </tbody>
        {sections.length > 1 && (
          <tfoot>
            <Row title={say('check.whole')} score={total} lang={props.lang} say={say} />
          </tfoot>
        )}
      </table>
      <p class="check-method">{say('check.method', { level: IN_PLACE_LEVEL })}</p>

      {weak.length > 0 && (
        <>
          <h3>{say('check.begin')}</h3>
          <AddAll plan={plan} weak={weak} say={say} />
          <ol class="check-begin">
            {items(weak).map((item) => (
              <Weak key={item.id} item={item} answers={answers} scale={props.scale} plan={plan} say={say} />
            ))}
          </ol>
        </>
      )}
      {strong.length > 0 && (
        <>
          <h3>{say('check.strong')}</h3>
          <ol class="check-strong">
            {items(strong.slice(0, MOST_STRONG)).map((item) => (
              <li key={item.id}>
                <Statement item={item} />
                <dl>
                  <Now item={item} answers={answers} scale={props.scale} say={say} />
                </dl>
              </li>
            ))}
          </ol>
          {strong.length > MOST_STRONG && <p class="check-small">{say('check.strongMore', { n: strong.length - MOST_STRONG })}</p>}
        </>
      )}
    </section>
  );
}

/** Items by their codes, each a link to its question. */
function Codes({ label, items }: { label: string; items: readonly CheckItemProps[] }) {
  if (items.length === 0) return null;
  return (
    <p class="check-codes">
      {label}
      {items.map((item) => (
        <>
          {' '}
          <a href={`#${item.id}`}>{item.code}</a>
        </>
      ))}
    </p>
  );
}

function Row({ title, score, lang, say }: { title: string; score: Score; lang: string; say: Say }) {
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{say('check.of', { n: score.answered, total: score.items })}</td>
      <td>{score.relevant > 0 && say('check.of', { n: score.inPlace, total: score.relevant })}</td>
      <td>
        <div class="check-mean">
          <span>
            {score.mean === undefined ? say(score.relevant > 0 ? 'check.none' : 'check.notRelevant') : oneDecimal(lang, score.mean)}
          </span>
          {score.mean !== undefined && <Chart mean={score.mean} isWhole={isInPlace(score)} />}
        </div>
      </td>
    </tr>
  );
}

function oneDecimal(lang: string, value: number): string {
  return new Intl.NumberFormat(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(value);
}

/** A dot on the line, full when everything is in place. */
function Chart({ mean, isWhole }: { mean: number; isWhole: boolean }) {
  return (
    <LevelChart from={0} to={mean}>
      <LevelDot level={mean} isFull={isWhole} />
    </LevelChart>
  );
}

interface WeakProps {
  item: CheckItemProps;
  answers: Answers;
  scale: readonly string[];
  plan: PlanOfCheck;
  say: Say;
}

type NowProps = Pick<WeakProps, 'item' | 'answers' | 'scale' | 'say'>;

/** The level given, in words. */
function Now({ item, answers, scale, say }: NowProps) {
  const level = answerTo(answers, item.id)?.level as number;
  return (
    <div>
      <dt>{say('check.nowAt')}</dt>
      <dd>
        {level} {(item.levels ?? scale)[level]}
      </dd>
    </div>
  );
}

function Statement({ item }: { item: CheckItemProps }) {
  return (
    <>
      <a class="check-code" href={`#${item.id}`}>
        {item.code}
      </a>{' '}
      {item.statement}
    </>
  );
}

function Weak({ item, answers, scale, plan, say }: WeakProps) {
  return (
    <li>
      <Statement item={item} />
      <dl>
        <Now item={item} answers={answers} scale={scale} say={say} />
        {item.readings.length > 0 && (
          <div>
            <dt>{say('check.read')}</dt>
            {item.readings.map((reading) => (
              <dd key={reading.href}>
                <a href={reading.href}>{reading.title}</a>
              </dd>
            ))}
          </div>
        )}
        {item.example && (
          <div>
            <dt>{say('check.example')}</dt>
            <dd>
              <a href={item.example.href}>{item.example.title}</a>
            </dd>
          </div>
        )}
        <div>
          <dt>{say('check.owner')}</dt>
          <dd>
            <a href={item.owner.href}>{item.owner.name}</a>
          </dd>
        </div>
      </dl>
      <AddOne plan={plan} item={item.id} code={item.code} say={say} />
    </li>
  );
}
