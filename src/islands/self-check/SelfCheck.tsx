/** A self-check: a form that works as plain HTML, and with JavaScript keeps count, shows the result, saves and shares. */
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { answerTo, findOutdated, isEmpty, type Answers, type Check } from '../../domain/check/answers.ts';
import { scoreCheck } from '../../domain/check/score-check.ts';
import { dateLang } from '../../i18n/date-lang.ts';
import styles from '../../styles/check-live.css?inline';
import { adoptStyles } from '../adopt-styles.ts';
import { sayer } from '../tools/texts.ts';
import { useLeaveWarning } from '../tools/use-leave-warning.ts';
import { useWayOn } from '../tools/use-way-on.ts';
import { usePlanOfCheck } from './AddToPlan.tsx';
import { addressWithAnswers, carryToLanguages } from './address.ts';
import { carryAnswers } from './carry.ts';
import { Notices } from './Notices.tsx';
import type { CheckProps, Say } from './props.ts';
import { Question } from './Question.tsx';
import { Result, resultId } from './Result.tsx';
import { RetiredAnswers } from './RetiredAnswers.tsx';
import { TakeAway, takeId } from './TakeAway.tsx';
import { Tools } from './Tools.tsx';
import { useAnswers } from './use-answers.ts';
import { useLiveTexts } from './use-live-texts.ts';

const formId = 'check_form';
const noticesId = 'check_notices';

export default function SelfCheck(props: CheckProps) {
  const check = useMemo(
    (): Check => ({
      id: props.id,
      revision: props.revision,
      items: props.items,
      sections: props.sections.map((section) => section.id),
      retired: props.retired ?? [],
    }),
    [],
  );
  const sayForm = useMemo(() => sayer(props.texts), []);
  useLayoutEffect(() => adoptStyles(styles), []);
  const time = (iso: string) =>
    new Intl.DateTimeFormat(dateLang(props.lang), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
  const focusNotices = () => document.getElementById(noticesId)?.focus();

  const { state, encodeShown, setLevel, setNote, erase, undo, startSaving, stopSaving, takeOver, replace, leaveLink } = useAnswers(
    check,
    props.storageKey,
    formId,
    focusNotices,
  );
  const { say, hasFailed } = useLiveTexts(props, state.answers);
  const plan = usePlanOfCheck(props);
  const { isReady, answers, link, isSaving, storageFault } = state;
  const { total, unanswered } = scoreCheck(check, answers);
  const outdated = findOutdated(check, answers);

  const isKept = isSaving && storageFault === undefined && !link;
  // What is kept on the device is there in every language; everything else goes along.
  useLayoutEffect(() => {
    carryToLanguages(isKept || total.answered === 0 ? undefined : encodeShown());
    const onLeave = (event: Event) => {
      const { target, ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      const way = (target as Element).closest<HTMLAnchorElement>('a[data-language]');
      // A new tab has a storage of its own: there the address takes along what it can.
      if (!way || isKept || isEmpty(answers) || ctrlKey || metaKey || shiftKey) return;
      if (carryAnswers(props.storageKey, check, answers) && !link) delete way.dataset['hash'];
    };
    addEventListener('click', onLeave, true);
    return () => removeEventListener('click', onLeave, true);
  });
  /** The answers that have been taken away as a file. */
  const inFile = useRef<Answers>();
  const isLost = link ? Object.values(answers).some(({ note }) => note) || (!isSaving && !isEmpty(link.own)) : !isKept && !isEmpty(answers);
  useLeaveWarning(isLost && inFile.current !== answers, 'free');

  const way = useWayOn(
    check.items.map(({ id }) => id),
    (id) => !unanswered.includes(id),
    resultId,
  );
  // Who has followed the way to the tools before they were there comes to them now.
  useEffect(() => {
    if (say && location.hash === `#${takeId}`) document.getElementById(takeId)!.scrollIntoView();
  }, [say]);
  /** Buttons of a notice go away with it; the focus moves to the notices first. */
  const inNotices = (act: () => void) => () => {
    focusNotices();
    act();
  };

  return (
    <div class="check">
      <p class="check-plain" hidden={isReady}>
        {sayForm('check.plain')}
      </p>
      <div id={noticesId} class="check-notices" tabIndex={-1}>
        {say && (
          <Notices
            state={state}
            revision={check.revision}
            time={time}
            say={say}
            onTakeOver={inNotices(takeOver)}
            onLeaveLink={inNotices(leaveLink)}
            onEraseSaved={inNotices(stopSaving)}
            onUndo={inNotices(undo)}
          />
        )}
      </div>
      <div class="check-progress" data-needs-script hidden={!isReady}>
        <progress value={total.answered} max={total.items} aria-labelledby="check_progress" />
        <span id="check_progress" aria-live="polite">
          {sayForm('check.progress', { n: total.answered, total: total.items })}
        </span>
        <button type="button" onClick={way.goOn}>
          {sayForm(unanswered.length > 0 ? 'check.next' : 'check.toResult')}
        </button>
      </div>
      <p class="check-keys" data-needs-script hidden={!isReady}>
        {sayForm('check.keys')}
      </p>

      <p class="check-early">
        <a href={`#${takeId}`}>{sayForm('check.fileEarly')}</a>
      </p>

      {/* `dialog` outside a dialog sends nothing anywhere: Enter in a field must not put answers into the address, script or not.
          What a link brought or the device keeps is not for the browser to fill in again: it would come back as news. */}
      <form
        id={formId}
        method="dialog"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={way.onKeyDown}
        autocomplete={link || isSaving ? 'off' : undefined}
      >
        {props.sections.map((section) => (
          <section key={section.id} class="check-section">
            <h2 id={section.id}>{section.title}</h2>
            {props.items
              .filter((item) => item.section === section.id)
              .map((item) => (
                <Question
                  key={item.id}
                  item={item}
                  labels={item.levels ?? props.scale}
                  answer={answerTo(answers, item.id)}
                  isReady={isReady}
                  isOutdated={outdated.includes(item.id)}
                  say={sayForm}
                  onLevel={(id, level) => {
                    way.cameTo(id);
                    setLevel(id, level);
                  }}
                  onNote={setNote}
                />
              ))}
          </section>
        ))}
      </form>

      {hasFailed && (
        <div id={resultId} tabIndex={-1} class="check-notices" role="alert">
          <p class="check-notice">{sayForm('check.notLoaded')}</p>
        </div>
      )}
      {say ? (
        <>
          <RetiredAnswers check={check} props={props} state={state} say={say} />
          {total.answered > 0 && <Result check={check} props={props} answers={answers} plan={plan} say={say} />}
          <Tools
            state={state}
            time={time}
            say={say}
            linkWithAnswers={() => addressWithAnswers(encodeShown())}
            onStartSaving={startSaving}
            onStopSaving={stopSaving}
            onErase={erase}
            onUndo={undo}
          >
            <TakeAway
              handbook={plan.handbook}
              locale={props.locale}
              check={check}
              answers={answers}
              revision={link?.revision}
              actions={plan.state.plan.actions}
              say={say}
              time={time}
              linkWithAnswers={() => addressWithAnswers(encodeShown())}
              onSaved={() => (inFile.current = answers)}
              onOpen={(file) => replace(file.answers)}
              {...(plan.href === undefined ? {} : { onActions: plan.take })}
            />
            <NextTools tools={props.tools} say={say} />
          </Tools>
        </>
      ) : (
        // Where the way to the tools leads until they are there.
        <div id={takeId} />
      )}
    </div>
  );
}

/** Where to go with the answers. */
function NextTools({ tools, say }: { tools: CheckProps['tools']; say: Say }) {
  const ways = [
    ['check.toGroup', tools.group],
    ['check.toCompare', tools.comparison],
    ['check.toSaved', tools.saved],
  ] as const;
  return (
    <p class="check-ways">
      {ways.map(
        ([key, href]) =>
          href !== undefined && (
            <a key={key} href={href}>
              {say(key)}
            </a>
          ),
      )}
    </p>
  );
}
