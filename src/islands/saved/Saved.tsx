/** Everything this handbook keeps in the browser, in plain words, and the way to delete any or all of it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { parsePlan } from '../../domain/check/plan.ts';
import { parseSession } from '../../domain/check/stored-group.ts';
import { parseStored } from '../../domain/check/stored-answers.ts';
import { parseLog } from '../../domain/reading/reading-log.ts';
import { dateLang } from '../../i18n/date-lang.ts';
import { sayer } from '../tools/texts.ts';
import OfflineSwitch from './OfflineSwitch.tsx';
import ReadingSwitch from './ReadingSwitch.tsx';
import type { SavedProps, SavedSay } from './props.ts';

interface Entry {
  area: 'localStorage' | 'sessionStorage';
  key: string;
  value: string;
}

/** As long as this the page waits for a slow network before it shows what it knows. */
const patience = 3000;

export default function Saved(props: SavedProps) {
  const say = useMemo(() => sayer(props.texts), []);
  /** Undefined until it has been read; null where the browser lets nothing be read. */
  const [entries, setEntries] = useState<readonly Entry[] | null>();
  const [deleted, setDeleted] = useState<readonly Entry[]>([]);
  const [outcome, setOutcome] = useState<string>();
  const status = useRef<HTMLDivElement>(null);
  /** What is shown comes at once, when all of it is known: nothing moves while it is looked for. */
  const [isReadingKnown, setReadingKnown] = useState(false);
  const [isOfflineKnown, setOfflineKnown] = useState(props.offline === undefined);
  const [isLate, setLate] = useState(false);
  const isReady = entries !== undefined && ((isReadingKnown && isOfflineKnown) || isLate);

  const read = () => setEntries(readAll(props.handbook));
  useEffect(() => {
    read();
    const late = setTimeout(() => setLate(true), patience);
    // Another window saves or deletes.
    addEventListener('storage', read);
    addEventListener('pageshow', read);
    return () => {
      clearTimeout(late);
      removeEventListener('storage', read);
      removeEventListener('pageshow', read);
    };
  }, []);

  const remove = (gone: readonly Entry[]) => {
    // What is deleted is what is there now, which may be newer than what is shown.
    const now = readAll(props.handbook) ?? [];
    const really = gone.flatMap((entry) => now.find(({ area, key }) => area === entry.area && key === entry.key) ?? []);
    for (const { area, key } of really) eraseEntry(area, key);
    dispatchEvent(new Event('handbook-erased'));
    setDeleted((before) => [...before.filter((old) => !really.some(({ area, key }) => area === old.area && key === old.key)), ...really]);
    setOutcome(say('saved.deleted', { n: really.length }));
    read();
    status.current?.focus();
  };
  const undo = () => {
    const there = readAll(props.handbook) ?? [];
    // Something saved anew in the meantime is not overwritten.
    const back = deleted.filter(({ area, key }) => !there.some((entry) => entry.area === area && entry.key === key));
    const failed = back.filter((entry) => !writeEntry(entry));
    setDeleted(failed);
    dispatchEvent(new Event('handbook-erased'));
    setOutcome(failed.length > 0 ? say('saved.undoFailed') : say('saved.undone'));
    read();
    status.current?.focus();
  };

  return (
    <div class="check saved tool-live" data-needs-script hidden={!isReady}>
      <div ref={status} class="tool-outcome" role="status" tabIndex={-1}>
        {outcome && (
          <p class="check-notice">
            {outcome}{' '}
            {deleted.length > 0 && (
              <>
                {say('saved.undoAbout')}{' '}
                <button type="button" onClick={undo}>
                  {say('saved.undo')}
                </button>
              </>
            )}
          </p>
        )}
      </div>
      <ReadingSwitch reading={props.reading} say={say} onChange={read} onKnown={() => setReadingKnown(true)} />
      {props.offline && <OfflineSwitch offline={props.offline} lang={props.lang} say={say} onKnown={() => setOfflineKnown(true)} />}
      <h2>{say('saved.list')}</h2>
      {entries === null ? (
        <p>{say('saved.blocked')}</p>
      ) : entries === undefined || entries.length === 0 ? (
        <p>{say('saved.nothing')}</p>
      ) : (
        <>
          <ul class="plan-list">
            {entries.map((entry) => {
              const { title, href, about } = describe(entry, props, say);
              return (
                <li key={entry.area + entry.key}>
                  <h3>{href ? <a href={href}>{title}</a> : title}</h3>
                  <p class="tool-quiet">
                    {about}{' '}
                    {say('saved.where', {
                      key: entry.key,
                      n: new Intl.NumberFormat(props.lang).format(entry.key.length + entry.value.length),
                    })}
                  </p>
                  <p class="check-buttons">
                    <button type="button" aria-label={say('saved.deleteNamed', { title })} onClick={() => remove([entry])}>
                      {say('saved.delete')}
                    </button>
                  </p>
                </li>
              );
            })}
          </ul>
          <p class="check-buttons saved-all">
            <button type="button" onClick={() => remove(entries)}>
              {say('saved.deleteAll')}
            </button>
          </p>
        </>
      )}
    </div>
  );
}

function describe({ key, value }: Entry, props: SavedProps, say: SavedSay): { title: string; href?: string; about: string } {
  const time = (iso: string) =>
    new Intl.DateTimeFormat(dateLang(props.lang), { dateStyle: 'long', timeStyle: 'short' }).format(new Date(iso));
  const [, kind, id] = key.split(':');
  if (kind === 'check') {
    const check = props.checks.find((candidate) => candidate.id === id);
    const parsed = parseStored(parseJson(value));
    return {
      title: say('saved.answers', { title: check?.title ?? id ?? '' }),
      ...(check ? { href: check.href } : {}),
      about: parsed.ok
        ? say('saved.answersAbout', { n: Object.keys(parsed.answers).length, time: time(parsed.saved) })
        : say('saved.unreadable'),
    };
  }
  if (kind === 'plan') {
    const parsed = parsePlan(value, props.handbook);
    return {
      title: say('saved.plan'),
      ...(props.planHref ? { href: props.planHref } : {}),
      about: parsed.ok
        ? say('saved.planAbout', { n: parsed.file.plan.actions.length, time: time(parsed.file.saved) })
        : say('saved.unreadable'),
    };
  }
  if (kind === 'group') {
    const parsed = parseSession(value);
    return {
      title: say('saved.group'),
      ...(props.groupHref ? { href: props.groupHref } : {}),
      about: parsed.ok ? say('saved.groupAbout', { n: parsed.session.people.length, time: time(parsed.saved) }) : say('saved.unreadable'),
    };
  }
  if (kind === 'reading') {
    const log = parseLog(value);
    return {
      title: say('reading.title'),
      about: log ? say('reading.savedAbout', { n: Object.keys(log.pages).length }) : say('saved.unreadable'),
    };
  }
  if (kind === 'theme') return { title: say('saved.theme'), about: say('saved.themeAbout') };
  return { title: say('saved.other'), about: say('saved.otherAbout') };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const areas = ['localStorage', 'sessionStorage'] as const;

/** Every key of this handbook; null where the browser refuses. Other sites of the same address are none of ours. */
function readAll(handbook: string): Entry[] | null {
  try {
    return areas.flatMap((area) => {
      const storage = window[area];
      return Object.keys(storage)
        .filter((key) => key.startsWith(`${handbook}:`))
        .sort()
        .map((key): Entry => ({ area, key, value: storage.getItem(key) ?? '' }));
    });
  } catch {
    return null;
  }
}

function eraseEntry(area: Entry['area'], key: string): void {
  try {
    window[area].removeItem(key);
  } catch {
    // Read again afterwards: what is still there is shown.
  }
}

function writeEntry({ area, key, value }: Entry): boolean {
  try {
    window[area].setItem(key, value);
    return true;
  } catch {
    return false;
  }
}
