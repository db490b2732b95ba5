/** The reader's switch: whether this device keeps what they make here, with what that means. */
import type { ComponentChildren, JSX } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  isOn: boolean;
  label: string;
  about: ComponentChildren;
  /** Returns whether the browser lets it be kept. */
  onStart: () => boolean;
  onStop: () => void;
}

export function SavingSwitch({ isOn, label, about, onStart, onStop }: Props): JSX.Element {
  const id = useId();
  return (
    <>
      <label class="check-switch">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={(event) => {
            // A switch that could not be turned on goes back by itself.
            if (event.currentTarget.checked) event.currentTarget.checked = onStart();
            else onStop();
          }}
        />
        {label}
      </label>
      <p class="check-small" id={id}>
        {about}
      </p>
    </>
  );
}
