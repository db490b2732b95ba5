/** The reader's own log: off until they switch it on. Here they see what has changed, what they have read, and where they were. */
import { useEffect, useState } from 'preact/hooks';
import { changedPages, emptyLog, parseLog, readPages, type ReadingLog } from '../../domain/reading/reading-log.ts';
import { fetchList, type ReadingList } from '../reading/list.ts';
import type { ReadingProps, SavedSay } from './props.ts';

interface Props {
  reading: ReadingProps;
  say: SavedSay;
  /** Something was written or erased: the list of what is saved is read again. */
  onChange: () => void;
  /** Everything that this shows is known. */
  onKnown: () => void;
}

export default function ReadingSwitch({ reading, say, onChange, onKnown }: Props) {
  /** Undefined until it is known, with the room of one that is off; null where the browser lets nothing be kept. */
  const [log, setLog] = useState<ReadingLog | false | null>();
  const [list, setList] = useState<ReadingList>();
  const look = () => {
    try {
      const text = localStorage.getItem(reading.key);
      setLog(text === null ? false : (parseLog(text) ?? emptyLog));
    } catch {
      setLog(null);
    }
  };
  useEffect(() => {
    look();
    addEventListener('storage', look);
    addEventListener('handbook-erased', look);
    return () => {
      removeEventListener('storage', look);
      removeEventListener('handbook-erased', look);
    };
  }, []);
  useEffect(() => {
    if (log === undefined) return;
    if (!log) return onKnown();
    fetchList(reading.list)
      .then(setList, () => setList(undefined))
      .finally(onKnown);
  }, [log === undefined, Boolean(log)]);

  const turn = (isOn: boolean) => {
    try {
      if (isOn) localStorage.setItem(reading.key, JSON.stringify(emptyLog));
      else localStorage.removeItem(reading.key);
      look();
    } catch {
      setLog(null);
    }
    onChange();
  };

  const states = new Map(Object.entries(list?.pages ?? {}));
  const changed = log ? changedPages(log, states) : [];
  const done = log ? readPages(log, states) : [];
  const place = log ? log.last : undefined;
  const last = place && states.get(place.page);
  return (
    <section class="reading-log" aria-labelledby="reading">
      <h2 id="reading">{say('reading.title')}</h2>
      <p>{log === null ? say('saved.blocked') : say('reading.about')}</p>
      {log !== null && (
        <label class="check-switch">
          <input type="checkbox" checked={Boolean(log)} onChange={(event) => turn(event.currentTarget.checked)} />
          {say('reading.keep')}
        </label>
      )}
      {place && last && (
        <p>
          <a href={last.href + (place.anchor ? `#${place.anchor}` : '')}>{say('reading.continue', { title: last.title })}</a>
        </p>
      )}
      {log && list && (
        <>
          <h3>{say('reading.listChanged')}</h3>
          {changed.length > 0 ? <Pages ids={changed} list={list} /> : <p>{say('reading.noneChanged')}</p>}
          <h3>{say('reading.listRead', { n: done.length, total: states.size })}</h3>
          {done.length > 0 && <Pages ids={done} list={list} />}
        </>
      )}
    </section>
  );
}

function Pages({ ids, list }: { ids: readonly string[]; list: ReadingList }) {
  return (
    <ul>
      {ids.map((id) => (
        <li key={id}>
          <a href={list.pages[id]!.href}>{list.pages[id]!.title}</a>
        </li>
      ))}
    </ul>
  );
}
