/** The state of a self-check in the browser: whose answers are shown, what is kept of them, what can be undone. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import {
  answerLevels,
  answerTo,
  findRetired,
  isEmpty,
  type Answer,
  type AnswerLevel,
  type Answers,
  type Check,
} from '../../domain/check/answers.ts';
import { decodeAnswers, encodeAnswers, type DecodedAnswers } from '../../domain/check/link-codec.ts';
import { answersInAddress, replaceAnswersInAddress } from './address.ts';
import { takeCarried } from './carry.ts';
import { levelValue } from './Scale.tsx';
import { eraseSaved, readSaved, writeSaved, type Saved } from './storage.ts';

export type LinkFault = Extract<DecodedAnswers, { ok: false }>['reason'];

export interface State {
  /** False in the HTML from the server and until the island runs. */
  isReady: boolean;
  /** What the form shows: the reader's own answers, or those of a link. */
  answers: Answers;
  /** Set while answers of a link are shown, made for some revision of the check. They are not saved until the reader takes them over. */
  link: { own: Answers; revision: number } | undefined;
  /** Why a link could not be shown. The answers at hand are untouched. */
  linkFault: LinkFault | undefined;
  isSaving: boolean;
  /** When what is on the device was saved. */
  savedTime: string | undefined;
  /** Whether the answers shown came from the device and have not been changed since. */
  isRestored: boolean;
  /** Why nothing can be saved: there is something unreadable in the place, or the browser refuses. */
  storageFault: Exclude<Saved['kind'], 'none' | 'saved'> | 'failed' | undefined;
  /** What the last step put away, until the next change. */
  undo: { answers: Answers; step: 'erased' | 'taken-over' } | undefined;
}

const atFirst: State = {
  isReady: false,
  answers: {},
  link: undefined,
  linkFault: undefined,
  isSaving: false,
  savedTime: undefined,
  isRestored: false,
  storageFault: undefined,
  undo: undefined,
};

/** The names of the fields in the form. Item ids have no underscore, so these are unique on the page. */
export const noteName = (itemId: string) => `${itemId}_note`;

/**
 * @param form the id of the form, read once for what the reader did before the island ran
 * @param onLink called when a link has been read into a page that was already open
 */
export function useAnswers(check: Check, storageKey: string, form: string, onLink: () => void) {
  const [state, setState] = useState(atFirst);
  // Listeners live as long as the page and must see the state of the moment, not of the day they were added.
  const now = useRef(state);
  /** The text in the address that was read or written last. Coming back to it is no news. */
  const known = useRef<string | undefined>(undefined);

  const update = (changes: Partial<State>) => {
    now.current = { ...now.current, ...changes };
    setState(now.current);
  };

  /** Shows other answers of the reader's own, and keeps them if they are being kept. */
  const show = (answers: Answers, changes: Partial<State> = {}) => {
    const { isSaving, link } = { ...now.current, ...changes };
    update({ undo: undefined, linkFault: undefined, isRestored: false, ...changes, answers });
    if (link) keepAddressInStep();
    else if (isSaving) save();
  };

  const save = () => {
    const time = writeSaved(storageKey, check, now.current.answers);
    update(time === undefined ? { storageFault: 'failed' } : { storageFault: undefined, savedTime: time });
    return time !== undefined;
  };

  const keepAddressInStep = () => {
    if (answersInAddress() === undefined) return;
    known.current = encodeShown();
    replaceAnswersInAddress(known.current);
  };

  /** The answers that are shown, as the text of a link. Those of a link stay answers to the revision it was made for. */
  const encodeShown = () => {
    const { answers, link } = now.current;
    return encodeAnswers(link ? { ...check, revision: link.revision } : check, answers);
  };

  /** @returns whether there was something new to read */
  const readAddress = () => {
    const text = answersInAddress();
    if (text === undefined) return false;
    const { link, answers } = now.current;
    if (text === known.current) {
      // The reader came back from an anchor of this page, and may have changed answers there.
      if (link) keepAddressInStep();
      return false;
    }
    known.current = text;
    const decoded = decodeAnswers(text, [check]);
    if (!decoded.ok) update({ linkFault: decoded.reason });
    else {
      update({
        answers: decoded.answers,
        link: { own: link?.own ?? answers, revision: decoded.revision },
        linkFault: undefined,
        undo: undefined,
      });
    }
    return true;
  };

  const leaveAddress = () => {
    known.current = undefined;
    replaceAnswersInAddress('');
  };

  useLayoutEffect(() => {
    const saved = readSaved(storageKey, check);
    const isSaving = saved.kind === 'saved';
    update({ isReady: true, isSaving, storageFault: saved.kind === 'none' || saved.kind === 'saved' ? undefined : saved.kind });
    if (isSaving) update({ answers: saved.answers, savedTime: saved.time, isRestored: !isEmpty(saved.answers) });
    const addForm = () => {
      const answers = addNews(now.current.answers, readNews(form, check, now.current.answers));
      if (answers !== now.current.answers) show(answers);
    };
    addForm();
    const carried = takeCarried(storageKey, check);
    if (carried && answersInAddress() === undefined) update({ answers: { ...carried, ...now.current.answers } });
    readAddress();
    // A link holds the levels; the notes that were written beside them follow.
    if (carried && now.current.link) update({ answers: addNotes(now.current.answers, carried) });

    const onHash = () => {
      if (readAddress()) onLink();
    };
    const readDevice = () => {
      const stored = readSaved(storageKey, check);
      const { isSaving: wasSaving, link, answers } = now.current;
      if (stored.kind !== 'saved')
        update({
          isSaving: false,
          isRestored: false,
          savedTime: undefined,
          storageFault: stored.kind === 'none' ? undefined : stored.kind,
        });
      else if (wasSaving || isEmpty(link?.own ?? answers)) {
        update({
          isSaving: true,
          isRestored: false,
          savedTime: stored.time,
          storageFault: undefined,
          // Undoing would put back what was here before the other window went on.
          undo: undefined,
          ...(link ? { link: { ...link, own: stored.answers } } : { answers: stored.answers }),
        });
      }
    };
    // The same check in another window, or the page that erases everything.
    const onStorage = ({ key }: StorageEvent) => {
      if (key === storageKey || key === null) readDevice();
    };
    // A page that the Back button brings back as it was has heard nothing in the meantime. One that is loaded anew may get
    // its form filled in by the browser without any other event, and after the island has begun to run.
    const onShow = ({ persisted }: PageTransitionEvent) => {
      if (persisted) readDevice();
      else if (!now.current.link) addForm();
    };
    addEventListener('hashchange', onHash);
    addEventListener('storage', onStorage);
    addEventListener('pageshow', onShow);
    return () => {
      removeEventListener('hashchange', onHash);
      removeEventListener('storage', onStorage);
      removeEventListener('pageshow', onShow);
    };
  }, []);

  return {
    state,
    encodeShown,

    /** Gives an item a level, to the wording of today, or takes it away. The note stays. */
    setLevel(id: string, level: AnswerLevel | undefined) {
      const { answers } = now.current;
      const note = answerTo(answers, id)?.note;
      show({ ...answers, [id]: { ...(level === undefined ? {} : { level }), ...(note ? { note } : {}) } });
    },
    setNote(id: string, note: string) {
      const { answers } = now.current;
      show({ ...answers, [id]: { ...answerTo(answers, id), note } });
    },
    erase() {
      const { answers } = now.current;
      show({}, { undo: { answers, step: 'erased' } });
    },
    undo() {
      const { undo } = now.current;
      if (undo) show(undo.answers);
    },

    /** What another window has saved since is added to, not replaced. @returns whether it worked */
    startSaving() {
      const stored = readSaved(storageKey, check);
      if (stored.kind === 'saved') update({ answers: addNews(stored.answers, now.current.answers) });
      else if (stored.kind !== 'none') {
        update({ storageFault: stored.kind });
        return false;
      }
      const isSaved = save();
      update({ isSaving: isSaved });
      return isSaved;
    },
    /** Takes everything off the device. The answers stay on the page. Also the way out when what is there cannot be read. */
    stopSaving() {
      eraseSaved(storageKey);
      update({ isSaving: false, savedTime: undefined, isRestored: false, storageFault: undefined });
    },

    /** Makes the answers of the link the reader's own. What a link cannot carry stays: notes, and answers to items no longer asked. */
    takeOver() {
      const { link, answers } = now.current;
      if (!link) return;
      leaveAddress();
      const retired = new Set(findRetired(check, link.own));
      const kept = Object.entries(link.own).flatMap(([id, answer]): [string, Answer][] => {
        if (retired.has(id)) return [[id, answer]];
        return answer.note ? [[id, { note: answer.note }]] : [];
      });
      const levels = Object.entries(answers).map(([id, answer]): [string, Answer] => {
        const note = answer.note || answerTo(link.own, id)?.note;
        return [id, { ...answer, ...(note ? { note } : {}) }];
      });
      show(Object.fromEntries([...kept, ...levels]), { link: undefined, undo: { answers: link.own, step: 'taken-over' } });
    },
    /** Puts other answers in the place of those at hand; it can be undone. */
    replace(answers: Answers) {
      const { link, answers: shown } = now.current;
      if (link) leaveAddress();
      show(answers, { link: undefined, undo: { answers: link?.own ?? shown, step: 'taken-over' } });
    },
    /** Puts the answers of the link away. */
    leaveLink() {
      const { link } = now.current;
      if (!link) return;
      leaveAddress();
      update({ answers: link.own, link: undefined, linkFault: undefined, undo: undefined });
    },
  };
}

/**
 * What the form says that the answers at hand do not. What was answered before the island ran is newer than what was
 * saved. What the browser fills in again by itself, after a reload or a step back, may be older: there the saved answer holds.
 */
function readNews(form: string, check: Check, answers: Answers): Answers {
  const typed = readForm(form, check);
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type === 'navigate') return typed;
  return Object.fromEntries(Object.entries(typed).filter(([id]) => answerTo(answers, id) === undefined));
}

function readForm(id: string, check: Check): Answers {
  const fields = new FormData(document.getElementById(id) as HTMLFormElement);
  return Object.fromEntries(
    check.items.flatMap((item): [string, Answer][] => {
      const level = answerLevels.find((candidate) => levelValue(candidate) === fields.get(item.id));
      const note = fields.get(noteName(item.id));
      if (level === undefined && !note) return [];
      return [[item.id, { ...(level === undefined ? {} : { level }), ...(typeof note === 'string' && note ? { note } : {}) }]];
    }),
  );
}

function addNotes(answers: Answers, from: Answers): Answers {
  const notes = Object.entries(from).flatMap(([id, { note }]): [string, Answer][] =>
    note ? [[id, { ...answerTo(answers, id), note }]] : [],
  );
  return { ...answers, ...Object.fromEntries(notes) };
}

/** @returns the very same answers where there is nothing new */
function addNews(answers: Answers, newer: Answers): Answers {
  const news = Object.entries(newer).flatMap(([id, { level, note, revision }]): [string, Answer][] => {
    const answer = answerTo(answers, id);
    const isNewLevel = level !== undefined && level !== answer?.level;
    const isNewNote = note !== undefined && note !== answer?.note;
    if (!isNewLevel && !isNewNote) return [];
    const kept = isNewLevel
      ? { level, ...(answer?.note ? { note: answer.note } : {}), ...(revision === undefined ? {} : { revision }) }
      : answer;
    return [[id, { ...kept, ...(isNewNote ? { note } : {}) }]];
  });
  return news.length === 0 ? answers : { ...answers, ...Object.fromEntries(news) };
}
