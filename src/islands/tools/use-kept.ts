/** Something the reader makes on a page and may keep on the device: the plan, a group's session. Nothing here throws: browsers may refuse storage at any moment. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How a kind of thing lies in the browser's storage. */
export interface Shelf<T> {
  key: string;
  empty: T;
  isEmpty: (value: T) => boolean;
  /** Never throws. */
  read: (text: string) => { ok: true; value: T } | { ok: false; reason: 'damaged' | 'newer-version' };
  write: (value: T) => string;
  /** What the device has already and what is on the page, together. */
  join: (kept: T, mine: T) => T;
}

export interface KeptState<T> {
  /** False in the HTML from the server and until the island runs. */
  isReady: boolean;
  value: T;
  /** Whether the device keeps it. */
  isKept: boolean;
  /** Why it does not: something unreadable is in the place, or the browser refuses. */
  fault: 'damaged' | 'newer-version' | 'blocked' | 'failed' | undefined;
}

type Found<T> =
  | { kind: 'none' }
  | { kind: 'saved'; text: string; value: T }
  /** Something is there that this page cannot read. It is left alone. */
  | { kind: 'damaged' | 'newer-version' }
  /** The browser lets this page keep nothing. */
  | { kind: 'blocked' };

export function useKept<T>(shelf: Shelf<T>) {
  const [state, setState] = useState<KeptState<T>>({ isReady: false, value: shelf.empty, isKept: false, fault: undefined });
  // Listeners live as long as the page and must see the state of the moment.
  const now = useRef(state);
  /** What this page has written or shown last: as long as it lies there, it need not be read again, and nobody else has been there. */
  const known = useRef<{ text: string; value: T }>();
  const update = (changes: Partial<KeptState<T>>) => {
    now.current = { ...now.current, ...changes };
    setState(now.current);
  };

  const find = (): Found<T> => {
    let text: string | null;
    try {
      text = localStorage.getItem(shelf.key);
    } catch {
      return { kind: 'blocked' };
    }
    if (text === null) return { kind: 'none' };
    if (text === known.current?.text) return { kind: 'saved', ...known.current };
    const read = shelf.read(text);
    return read.ok ? { kind: 'saved', text, value: read.value } : { kind: read.reason };
  };

  useLayoutEffect(() => {
    const read = () => {
      const found = find();
      const { isKept, value } = now.current;
      if (found.kind !== 'saved') update({ isReady: true, isKept: false, fault: found.kind === 'none' ? undefined : found.kind });
      // What nobody has asked to keep stays on the page, whatever another window keeps: the switch joins the two.
      else if (isKept || shelf.isEmpty(value)) {
        known.current = found;
        update({ isReady: true, value: found.value, isKept: true, fault: undefined });
      }
    };
    read();
    // Another window, or the page that deletes what is saved. What is on this page stays on it.
    const onStorage = ({ key }: StorageEvent) => {
      if (key === shelf.key || key === null) read();
    };
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) read();
    };
    addEventListener('storage', onStorage);
    addEventListener('pageshow', onShow);
    return () => {
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', onShow);
    };
  }, []);

  /** @returns whether the device keeps what is to be kept */
  const put = (value: T, changes: Partial<KeptState<T>> = {}): boolean => {
    update({ ...changes, value });
    if (!now.current.isKept) return true;
    let isKept = true;
    try {
      const text = shelf.write(value);
      localStorage.setItem(shelf.key, text);
      known.current = { text, value };
    } catch {
      isKept = false;
    }
    update({ isKept, fault: isKept ? undefined : 'failed' });
    return isKept;
  };

  return {
    state,
    /** What to change: where the device keeps it, what it keeps at this moment, so that no window overwrites another. */
    latest(): T {
      const found = now.current.isKept ? find() : undefined;
      return found?.kind === 'saved' ? found.value : now.current.value;
    },
    /** @returns whether the device keeps what is to be kept */
    put: (value: T) => put(value),
    /** From now on the device keeps it; what it has already is added to, not replaced. @returns whether it worked */
    startKeeping(): boolean {
      const found = find();
      if (found.kind !== 'none' && found.kind !== 'saved') {
        update({ fault: found.kind });
        return false;
      }
      const { value } = now.current;
      // Where the browser refused for a while, what lies there is only an older state of the same.
      const isOthers = found.kind === 'saved' && found.text !== known.current?.text;
      return put(isOthers ? shelf.join(found.value, value) : value, { isKept: true, fault: undefined });
    },
    /** Takes it off the device. It stays on the page. Also the way out when what is there cannot be read. */
    stopKeeping() {
      try {
        localStorage.removeItem(shelf.key);
      } catch {
        // Where nothing can be removed, nothing could be kept either.
      }
      update({ isKept: false, fault: undefined });
    },
  };
}
