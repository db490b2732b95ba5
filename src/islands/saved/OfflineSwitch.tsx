/** The handbook itself on the device, for places without a network: off until the reader switches it on, and off again. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { dateLang } from '../../i18n/date-lang.ts';
import type { CopyFacts } from '../../offline/copy.ts';
import { canKeep, findCopy, keepCopy, listen, readFacts, removeCopy, useNewer } from './offline-copy.ts';
import type { CopyProps, OfflineProps, SavedSay } from './props.ts';

interface State {
  /** Undefined until it is known. */
  is?: 'off' | 'fetching' | 'on' | 'impossible';
  isNewerWaiting?: boolean;
  facts?: CopyFacts | undefined;
  /** Other languages that are on the device. */
  others?: OfflineProps['others'];
}

interface Props {
  offline: OfflineProps;
  lang: string;
  say: SavedSay;
  /** Everything that this shows is known. */
  onKnown: () => void;
}

/** Takes as much room as what most readers are about to see, and is seen by nobody. */
const placeholder: CopyFacts = { pages: 100, files: 0, bytes: 1e7, updated: '2000-01-01' };

export default function OfflineSwitch({ offline, lang, say, onKnown }: Props) {
  const [state, setState] = useState<State>({});
  const [progress, setProgress] = useState<{ done: number; total: number }>();
  const [outcome, setOutcome] = useState('');
  const status = useRef<HTMLParagraphElement>(null);

  const look = async () => {
    const copy = await findCopy(offline);
    const facts = await readFacts(offline);
    const there = await Promise.all(offline.others.map(findCopy));
    const others = offline.others.filter((_, index) => there[index]?.active);
    setState({ is: copy?.active ? 'on' : 'off', isNewerWaiting: copy?.waiting != null, facts, others });
  };
  useEffect(() => {
    if (!canKeep()) {
      setState({ is: 'impossible' });
      onKnown();
      return;
    }
    const stop = listen((message) => {
      if (message.offline === 'progress') setProgress(message);
      else setOutcome(say('offline.othersOpen'));
    });
    look()
      .catch(() => setState({ is: 'impossible' }))
      .finally(onKnown);
    return stop;
  }, []);

  const keep = async () => {
    setOutcome('');
    setState({ ...state, is: 'fetching' });
    const isKept = await keepCopy(offline);
    setProgress(undefined);
    await look();
    setOutcome(say(isKept ? 'offline.done' : 'offline.failed'));
    status.current?.focus();
  };
  const remove = async (copy: CopyProps) => {
    await removeCopy(copy);
    await look();
    setOutcome(say('offline.removed'));
    status.current?.focus();
  };
  const replace = async () => {
    setOutcome('');
    const copy = await findCopy(offline);
    if (copy) useNewer(copy);
  };

  const isKnown = state.is !== undefined;
  const { is, facts } = isKnown ? state : { is: 'off', facts: placeholder };
  const size =
    facts && new Intl.NumberFormat(lang, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 }).format(facts.bytes / 1e6);
  const date = facts && new Intl.DateTimeFormat(dateLang(lang), { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(facts.updated));
  return (
    <section class="offline tool-live" hidden={!isKnown} aria-labelledby="offline">
      <h2 id="offline">{say('offline.title')}</h2>
      {is === 'impossible' && <p>{say('offline.impossible')}</p>}
      {(is === 'off' || is === 'fetching') && (
        <p>{facts ? say('offline.about', { pages: facts.pages, size: size! }) : say('offline.unknown')}</p>
      )}
      {is === 'on' && (
        <>
          <p>{facts ? say('offline.kept', { date: date!, size: size! }) : say('offline.keptUnknown')}</p>
          <p>{say(state.isNewerWaiting ? 'offline.newer' : 'offline.updates')}</p>
        </>
      )}
      {is === 'fetching' && (
        <p>
          <progress value={progress?.done ?? 0} max={progress?.total ?? 1} aria-label={say('offline.keep')} />{' '}
          {progress && say('offline.fetching', { n: progress.done, total: progress.total })}
        </p>
      )}
      <p ref={status} role="status" tabIndex={-1} class={outcome ? 'check-notice' : undefined}>
        {outcome}
      </p>
      <p class="check-buttons">
        {is === 'off' && facts && (
          <button type="button" onClick={() => void keep()}>
            {say('offline.keep')}
          </button>
        )}
        {is === 'on' && state.isNewerWaiting && (
          <button type="button" onClick={() => void replace()}>
            {say('offline.useNow')}
          </button>
        )}
        {is === 'on' && (
          <button type="button" onClick={() => void remove(offline)}>
            {say('offline.remove')}
          </button>
        )}
      </p>
      {state.others?.map((other) => (
        <p key={other.cache} class="check-buttons">
          <span>
            {say('offline.other')} <span lang={other.lang}>{other.label}</span>
          </span>
          <button type="button" aria-label={`${say('offline.remove')}: ${other.label}`} onClick={() => void remove(other)}>
            {say('offline.remove')}
          </button>
        </p>
      ))}
    </section>
  );
}
