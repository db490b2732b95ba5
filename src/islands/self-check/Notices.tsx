/** What the reader should know about the answers before reading on: where they came from, and what could not be read. */
import type { CheckTextKey, Say } from './props.ts';
import { isEmpty } from '../../domain/check/answers.ts';
import type { LinkFault, State } from './use-answers.ts';

interface Props {
  state: State;
  /** The check's of today. */
  revision: number;
  time: (iso: string) => string;
  say: Say;
  onTakeOver: () => void;
  onLeaveLink: () => void;
  onEraseSaved: () => void;
  onUndo: () => void;
}

const linkFaults = {
  empty: 'check.linkDamaged',
  'not-ours': 'check.linkDamaged',
  damaged: 'check.linkDamaged',
  'newer-version': 'check.linkNewer',
  'unknown-check': 'check.linkOther',
} as const satisfies Record<LinkFault, CheckTextKey>;

export function Notices({ state, revision, time, say, onTakeOver, onLeaveLink, onEraseSaved, onUndo }: Props) {
  const { link, linkFault, storageFault, isRestored, savedTime, undo } = state;
  return (
    <>
      {linkFault && <p class="check-notice">{say(linkFaults[linkFault])}</p>}
      {link && (
        <div class="check-notice">
          <p>{say('check.linkShown')}</p>
          {link.revision !== revision && <p>{say('check.linkRevision')}</p>}
          <p class="check-buttons">
            <button type="button" onClick={onLeaveLink}>
              {say(isEmpty(link.own) ? 'check.linkClose' : 'check.linkBack')}
            </button>
            <button type="button" onClick={onTakeOver}>
              {say('check.linkKeep')}
            </button>
          </p>
          {!isEmpty(link.own) && <p>{say('check.linkReplaces')}</p>}
        </div>
      )}
      {undo?.step === 'taken-over' && (
        <p class="check-notice">
          {say('check.linkKept')}{' '}
          <button type="button" onClick={onUndo}>
            {say('check.undo')}
          </button>
        </p>
      )}
      {isRestored && !link && savedTime !== undefined && <p class="check-notice">{say('check.restored', { time: time(savedTime) })}</p>}
      {(storageFault === 'damaged' || storageFault === 'newer-version') && (
        <p class="check-notice">
          {say(storageFault === 'damaged' ? 'check.savedDamaged' : 'check.savedNewer')}{' '}
          <button type="button" onClick={onEraseSaved}>
            {say('check.savedErase')}
          </button>
        </p>
      )}
    </>
  );
}
