/** Where answers come in: files to choose, links and texts to paste. */
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { FileField } from '../tools/FileField.tsx';
import type { GroupSay } from './props.ts';

interface Props {
  say: GroupSay;
  onFiles: (files: readonly File[]) => Promise<void>;
  /** @returns whether there was something to read in it */
  onText: (text: string) => boolean;
  /** What else can be done from here. */
  children: ComponentChildren;
}

export function AddAnswers({ say, onFiles, onText, children }: Props) {
  const pasted = useRef<HTMLTextAreaElement>(null);
  return (
    <section class="group-add">
      <h2>{say('group.add')}</h2>
      <FileField label={say('group.files')} multiple onFiles={onFiles} />
      <form
        class="group-paste"
        method="dialog"
        onSubmit={(event) => {
          event.preventDefault();
          const field = pasted.current!;
          if (field.value.trim() !== '' && onText(field.value)) field.value = '';
        }}
      >
        <label for="group_links">{say('group.links')}</label>
        <textarea ref={pasted} id="group_links" rows={2} autocomplete="off" spellcheck={false} />
        <p class="check-buttons">
          <button type="submit">{say('group.read')}</button>
          {children}
        </p>
      </form>
    </section>
  );
}
