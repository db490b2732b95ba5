/** The group's session as the island holds it: on the page, and on the device where the reader wants it there. */
import { useRef } from 'preact/hooks';
import {
  emptySession,
  isEmptySession,
  joinSessions,
  parseSession,
  serializeSession,
  type GroupSession,
} from '../../domain/check/stored-group.ts';
import { useKept, type Shelf } from '../tools/use-kept.ts';
import { useLeaveWarning } from '../tools/use-leave-warning.ts';

function sessionShelf(handbook: string): Shelf<GroupSession> {
  return {
    key: `${handbook}:group`,
    empty: emptySession,
    isEmpty: isEmptySession,
    read(text) {
      const parsed = parseSession(text);
      return parsed.ok ? { ok: true, value: parsed.session } : parsed;
    },
    write: (session) => serializeSession(session, new Date().toISOString()),
    join: joinSessions,
  };
}

export type Session = ReturnType<typeof useSession>;

export function useSession(handbook: string) {
  const { state, latest, put, startKeeping, stopKeeping } = useKept(sessionShelf(handbook));
  const { value: session, isKept } = state;
  /** What has been taken away as a file. */
  const safe = useRef<GroupSession>();
  useLeaveWarning(!isKept && !isEmptySession(session) && safe.current !== session, 'asked');
  return {
    session,
    isReady: state.isReady,
    isKept,
    fault: state.fault,
    change: (change: (session: GroupSession) => GroupSession) => put(change(latest())),
    markSafe() {
      safe.current = session;
    },
    startKeeping,
    stopKeeping,
  };
}
