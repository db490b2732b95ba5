/** Keep, pass on, print, begin again. */
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { isEmpty } from '../../domain/check/answers.ts';
import { SavingSwitch } from '../tools/SavingSwitch.tsx';
import type { CheckTextKey, Say } from './props.ts';
import type { State } from './use-answers.ts';

interface Props {
  state: State;
  time: (iso: string) => string;
  say: Say;
  /** The address of this page with the answers that are shown. */
  linkWithAnswers: () => string;
  onStartSaving: () => boolean;
  onStopSaving: () => void;
  onErase: () => void;
  onUndo: () => void;
  /** What else can be done with the answers. */
  children?: ComponentChildren;
}

export function Tools({ state, time, say, linkWithAnswers, onStartSaving, onStopSaving, onErase, onUndo, children }: Props) {
  /** What came of the reader's last press of a button: the one thing here that is announced. */
  const [outcome, setOutcome] = useState<
    CheckTextKey & ('check.copied' | 'check.copyByHand' | 'check.erased' | 'check.undone' | 'check.saveStopped')
  >();
  const [isByHand, setByHand] = useState(false);
  const { isSaving, savedTime, storageFault, link, undo, answers } = state;
  const isUndoable = undo?.step === 'erased';
  /** The answers are erased no longer once the reader has begun anew. */
  const isPast = outcome === 'check.erased' && !isUndoable;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(linkWithAnswers());
      setByHand(false);
      setOutcome('check.copied');
    } catch {
      // No clipboard without https, or without leave: the reader copies by hand.
      setByHand(true);
      setOutcome('check.copyByHand');
    }
  };

  return (
    <section class="check-tools">
      <h2>{say('check.tools')}</h2>
      {storageFault === 'blocked' ? (
        <p class="check-small">{say('check.saveBlocked')}</p>
      ) : storageFault === 'damaged' || storageFault === 'newer-version' || link ? null : (
        <>
          <SavingSwitch
            isOn={isSaving}
            label={say('check.save')}
            about={
              <>
                {say('check.saveAbout')} {savedTime !== undefined && say('check.savedLast', { time: time(savedTime) })}
              </>
            }
            onStart={() => {
              setOutcome(undefined);
              return onStartSaving();
            }}
            onStop={() => {
              onStopSaving();
              setOutcome('check.saveStopped');
            }}
          />
          {storageFault === 'failed' && (
            <p class="check-notice" role="alert">
              {say('check.saveFailed')}
            </p>
          )}
        </>
      )}
      <p class="check-buttons">
        <button type="button" onClick={copy}>
          {say('check.copy')}
        </button>
        <button type="button" onClick={() => print()}>
          {say('check.print')}
        </button>
        {/* One button, so that the focus stays where it is. */}
        {!link && (isUndoable || !isEmpty(answers)) && (
          <button
            type="button"
            onClick={() => {
              setOutcome(isUndoable ? 'check.undone' : 'check.erased');
              setByHand(false);
              if (isUndoable) onUndo();
              else onErase();
            }}
          >
            {say(isUndoable ? 'check.undo' : 'check.erase')}
          </button>
        )}
      </p>
      <p class="check-small">{say('check.copyAbout')}</p>
      <p class="check-outcome" role="status">
        {outcome && !isPast && say(outcome)}
      </p>
      {isByHand && (
        <input
          class="check-address"
          type="text"
          readOnly
          value={linkWithAnswers()}
          aria-label={say('check.copyByHand')}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {children}
    </section>
  );
}
