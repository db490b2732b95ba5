/** Answers as a file, to keep and to pass on; a file opened again; the link as a QR code for the meeting room. */
import { useRef, useState } from 'preact/hooks';
import type { ParsedAnswerFile } from '../../domain/check/answer-file.ts';
import { isEmpty, type Answers, type Check } from '../../domain/check/answers.ts';
import type { PlanAction } from '../../domain/check/plan.ts';
import type { QrPath } from '../../documents/qr-code.ts';
import { FileField } from '../tools/FileField.tsx';
import { download, faultText, readTextFile, today } from '../tools/files.ts';
import type { Say } from './props.ts';

type OpenedFile = Extract<ParsedAnswerFile, { ok: true }>['file'];

interface Props {
  handbook: string;
  locale: string;
  check: Check;
  answers: Answers;
  /** The revision that the answers shown were given to, when it is not today's. */
  revision: number | undefined;
  /** The plan's actions; those of this check go along. */
  actions: readonly PlanAction[];
  say: Say;
  time: (iso: string) => string;
  linkWithAnswers: () => string;
  onSaved: () => void;
  onOpen: (file: OpenedFile) => void;
  /** Puts a file's actions into the plan. @returns whether the device keeps them; absent where the handbook has no plan */
  onActions?: (actions: readonly PlanAction[]) => boolean;
}

export const takeId = 'check_take';

export function TakeAway({
  handbook,
  locale,
  check,
  answers,
  revision,
  actions,
  say,
  time,
  linkWithAnswers,
  onSaved,
  onOpen,
  onActions,
}: Props) {
  const [outcome, setOutcome] = useState('');
  /** A file that has been read, and would put other answers away. */
  const [waiting, setWaiting] = useState<OpenedFile>();
  /** Actions that came with the file, until they are in the plan. */
  const [found, setFound] = useState<readonly PlanAction[]>([]);
  const [qr, setQr] = useState<QrPath & { link: string }>();
  const name = useRef<HTMLInputElement>(null);
  const status = useRef<HTMLParagraphElement>(null);

  /** The rules of files are loaded when somebody wants a file. */
  const rules = () => import('../../domain/check/answer-file.ts');

  const save = async () => {
    try {
      const { fileName, serializeAnswerFile } = await rules();
      const text = serializeAnswerFile({
        handbook,
        check,
        ...(revision === undefined ? {} : { checkRevision: revision }),
        locale,
        saved: new Date().toISOString(),
        name: name.current?.value ?? '',
        answers,
        actions,
        decisions: {},
      });
      const file = fileName(handbook, check.id, today(), 'json');
      download(text, 'application/json', file);
      onSaved();
      setOutcome(say('check.fileSaved', { name: file }));
    } catch {
      setOutcome(say('check.notLoaded'));
    }
  };
  const open = async (file: File) => {
    setWaiting(undefined);
    setFound([]);
    const text = await readTextFile(file);
    if (typeof text !== 'string') return setOutcome(`${file.name}: ${faultText(say, text)}`);
    try {
      const { parseAnswerFile } = await rules();
      const parsed = parseAnswerFile(text, handbook, [check]);
      if (!parsed.ok)
        return setOutcome(`${file.name}: ${parsed.reason === 'unknown-check' ? say('check.fileOther') : faultText(say, parsed)}`);
      if (isEmpty(answers)) take(parsed.file);
      else {
        setOutcome(describe(parsed.file));
        setWaiting(parsed.file);
      }
    } catch {
      setOutcome(say('check.notLoaded'));
    }
  };
  const describe = (file: OpenedFile) =>
    say('check.fileRead', { name: file.name ?? '–', time: time(file.saved), revision: file.checkRevision });
  const take = (file: OpenedFile) => {
    setWaiting(undefined);
    setOutcome(say('check.fileTaken'));
    const known = new Set(actions.map(({ id }) => id));
    setFound(onActions ? file.actions.filter(({ id }) => !known.has(id)) : []);
    onOpen(file);
  };
  const showQr = async () => {
    if (qr) return setQr(undefined);
    const link = linkWithAnswers();
    try {
      const { qrPath } = await import('../../documents/qr-code.ts');
      const made = qrPath(link);
      if (made) setQr({ ...made, link });
      else setOutcome(say('check.qrTooLong'));
    } catch {
      setOutcome(say('check.notLoaded'));
    }
  };

  return (
    <div class="check-take" id={takeId}>
      <h3>{say('check.file')}</h3>
      <p class="check-small">{say('check.fileAbout')}</p>
      <div class="check-take-fields">
        <label>
          {say('check.fileName')}
          <input ref={name} type="text" maxLength={200} autocomplete="off" />
        </label>
        <button type="button" disabled={isEmpty(answers)} onClick={save}>
          {say('check.fileSave')}
        </button>
      </div>
      <FileField class="check-take-open" label={say('check.fileOpen')} onFiles={([file]) => open(file!)} />
      <p ref={status} class="check-outcome" aria-live="polite" tabIndex={-1}>
        {outcome}
      </p>
      {waiting && (
        <p class="check-buttons">
          <button
            type="button"
            onClick={() => {
              status.current?.focus();
              take(waiting);
            }}
          >
            {say('check.fileReplace')}
          </button>
          <button
            type="button"
            onClick={() => {
              status.current?.focus();
              setWaiting(undefined);
              setOutcome('');
            }}
          >
            {say('check.fileLeave')}
          </button>
        </p>
      )}
      {found.length > 0 && (
        <p class="check-buttons">
          <button
            type="button"
            onClick={() => {
              status.current?.focus();
              setFound([]);
              setOutcome(onActions!(found) ? say('check.planAdded', { n: found.length }) : say('check.planFailed'));
            }}
          >
            {say('check.fileActions', { n: found.length })}
          </button>
        </p>
      )}
      <p class="check-buttons">
        <button type="button" aria-expanded={qr !== undefined} disabled={isEmpty(answers)} onClick={showQr}>
          {say(qr ? 'check.qrHide' : 'check.qr')}
        </button>
      </p>
      {/* The code is of the answers at the moment; it goes when they change. */}
      {qr && qr.link === linkWithAnswers() && (
        <svg class="check-qr" viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={say('check.qrLabel')}>
          <rect width={qr.size} height={qr.size} fill="#fff" />
          <path d={qr.path} fill="#000" />
        </svg>
      )}
    </div>
  );
}
