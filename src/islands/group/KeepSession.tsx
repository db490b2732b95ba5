/** The reader's switch: whether this device keeps the group's answers until the next visit. */
import { isEmptySession } from '../../domain/check/stored-group.ts';
import { SavingSwitch } from '../tools/SavingSwitch.tsx';
import type { GroupSay } from './props.ts';
import type { Session } from './use-session.ts';

interface Props {
  own: Session;
  say: GroupSay;
  onStopped: (text: string) => void;
}

export function KeepSession({ own, say, onStopped }: Props) {
  const { fault, isKept, session } = own;
  if (fault === 'damaged' || fault === 'newer-version')
    return (
      <p class="check-notice">
        {say('saved.unreadable')}{' '}
        <button type="button" onClick={own.stopKeeping}>
          {say('check.savedErase')}
        </button>
      </p>
    );
  if (fault === 'blocked') return <p class="check-small">{say('group.keepFailed')}</p>;
  if (!isKept && isEmptySession(session)) return null;
  return (
    <div class="group-keep">
      <SavingSwitch
        isOn={isKept}
        label={say('check.save')}
        about={say('group.keepAbout')}
        onStart={own.startKeeping}
        onStop={() => {
          own.stopKeeping();
          onStopped(say('group.keepStopped'));
        }}
      />
      {fault === 'failed' && (
        <p class="check-notice" role="alert">
          {say('group.keepFailed')}
        </p>
      )}
    </div>
  );
}
