/** A line from level 0 to 4. The numbers stand beside it in words, so it is hidden from assistive technology. */
import type { ComponentChildren } from 'preact';

/** The place of a level on the line. */
export const levelAt = (level: number) => `${level * 25}%`;

interface Props {
  from: number;
  to: number;
  /** The dots. */
  children: ComponentChildren;
}

export function LevelChart({ from, to, children }: Props) {
  return (
    <svg class="check-chart" width="100%" height="22" aria-hidden="true" focusable="false">
      <line class="check-track" x1="0" x2="100%" y1="11" y2="11" />
      {[0, 1, 2, 3, 4].map((level) => (
        <line key={level} class="check-track" x1={levelAt(level)} x2={levelAt(level)} y1="5" y2="17" />
      ))}
      <line class="check-fill" x1={levelAt(from)} x2={levelAt(to)} y1="11" y2="11" />
      {children}
    </svg>
  );
}

/** @param isFull a dot; otherwise a ring */
export function LevelDot({ level, isFull }: { level: number; isFull: boolean }) {
  return <circle class={isFull ? 'check-dot' : 'check-dot check-open'} cx={levelAt(level)} cy="11" r="7" />;
}
