/** A field that opens files of ours. Chosen again, the same file is read again: it may have been mended in between. */
import type { JSX } from 'preact';

interface Props {
  label: string;
  class?: string;
  multiple?: boolean;
  /** The id of what explains it. */
  describedBy?: string;
  onFiles: (files: readonly File[]) => Promise<void>;
}

export function FileField({ label, class: className = 'tool-file', multiple = false, describedBy, onFiles }: Props): JSX.Element {
  return (
    <label class={className}>
      {label}
      <input
        type="file"
        multiple={multiple}
        accept=".json,application/json"
        aria-describedby={describedBy}
        onChange={(event) => {
          const input = event.currentTarget;
          const files = [...(input.files ?? [])];
          if (files.length > 0) void onFiles(files).finally(() => (input.value = ''));
        }}
      />
    </label>
  );
}
