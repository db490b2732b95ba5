/** Where one of the two results comes from: a file, a link, or this device. */
import { readContributions, readFile, type ReadContribution } from '../../domain/check/read-contributions.ts';
import { FileField } from '../tools/FileField.tsx';
import { faultText, readTextFile } from '../tools/files.ts';
import type { ToolCheck } from '../tools/props.ts';
import type { CompareSay } from './props.ts';

interface Props {
  checks: readonly ToolCheck[];
  handbook: string;
  /** The ids of the checks whose answers the device keeps. */
  stored: readonly string[];
  say: CompareSay;
  /** @param read undefined where a text held no link of ours */
  onRead: (read: ReadContribution | undefined, from: string) => void;
  onRefused: (text: string) => void;
}

export function ChooseResult({ checks, handbook, stored, say, onRead, onRefused }: Props) {
  const openFile = async (file: File) => {
    const text = await readTextFile(file);
    if (typeof text === 'string') onRead(readFile(text, handbook, checks), file.name);
    else onRefused(`${file.name}: ${faultText(say, text)}`);
  };
  return (
    <>
      <FileField label={say('compare.file')} onFiles={([file]) => openFile(file!)} />
      <label class="tool-file">
        {say('compare.link')}
        <input
          type="text"
          autocomplete="off"
          spellcheck={false}
          onChange={(event) => {
            const input = event.currentTarget;
            if (input.value.trim() === '') return;
            onRead(readContributions(input.value, handbook, checks)[0], say('compare.link'));
            input.value = '';
          }}
        />
      </label>
      {stored.length > 0 && (
        <label class="tool-file">
          {say('compare.stored')}
          <select
            value=""
            onChange={(event) => {
              const id = event.currentTarget.value;
              event.currentTarget.value = '';
              if (id === '') return;
              let text: string | null = null;
              try {
                text = localStorage.getItem(`${handbook}:check:${id}`);
              } catch {
                // Said below: there is nothing to read.
              }
              onRead(readFile(text ?? '', handbook, checks), say('compare.stored'));
            }}
          >
            <option value="">{say('compare.choose')}</option>
            {stored.map((id) => (
              <option key={id} value={id}>
                {checks.find((candidate) => candidate.id === id)?.title}
              </option>
            ))}
          </select>
        </label>
      )}
    </>
  );
}
