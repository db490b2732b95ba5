/** How a group's answers lie on the scale: a column for each level, the higher the more people, and an arrow at the median. */
import type { GroupItem } from '../../domain/check/merge-group.ts';

interface Props {
  item: GroupItem;
  /** How many answered at most: columns of all items are drawn to one measure. */
  most: number;
  /** For the projector. */
  isLarge?: boolean;
}

/** The numbers stand beside it in words, so it is hidden from assistive technology. */
export function Distribution({ item, most, isLarge = false }: Props) {
  const height = isLarge ? 190 : 66;
  /** Above the columns: the count and the median's mark. */
  const room = height - (isLarge ? 48 : 32);
  const below = isLarge ? 24 : 16;
  const x = (level: number) => `${10 + level * 20}%`;
  const top = (count: number) => height - Math.max(4, (count / Math.max(1, most)) * room);
  return (
    <svg
      class={isLarge ? 'group-chart group-large' : 'group-chart'}
      width="100%"
      height={height + below + 4}
      aria-hidden="true"
      focusable="false"
    >
      <line class="check-track" x1="0" x2="100%" y1={height} y2={height} />
      {item.distribution.map((count, level) => (
        <>
          {count > 0 && <rect class="group-column" x={`${4 + level * 20}%`} width="12%" y={top(count)} height={height - top(count)} />}
          {count > 0 && (
            <text class="group-count" x={x(level)} y={top(count) - 5} text-anchor="middle">
              {count}
            </text>
          )}
          <text class="group-level" x={x(level)} y={height + below} text-anchor="middle">
            {level}
          </text>
        </>
      ))}
      {item.median !== undefined && (
        <svg x={x(item.median)} overflow="visible">
          <path class="group-median" d={isLarge ? 'M-12 0h24l-12 18z' : 'M-8 0h16l-8 12z'} />
        </svg>
      )}
    </svg>
  );
}
