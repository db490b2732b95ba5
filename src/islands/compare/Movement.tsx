/** What moved: a part of the check as a row of the table, a statement as an entry of the list. */
import type { ComparedItem, Movement } from '../../domain/check/compare-results.ts';
import { LevelChart, LevelDot } from '../tools/LevelChart.tsx';
import type { ToolCheck } from '../tools/props.ts';
import type { CompareSay } from './props.ts';
import { decimal, labelOf, signed, statementOf } from './words.ts';

export function PartRow({ title, movement, lang, say }: { title: string; movement: Movement; lang: string; say: CompareSay }) {
  const { before, after, by } = movement;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>{before === undefined ? say('compare.none') : decimal(lang, before)}</td>
      <td>{after === undefined ? say('compare.none') : decimal(lang, after)}</td>
      <td>{by === undefined ? say('compare.none') : signed(lang, by)}</td>
      <td class="compare-wide">{before !== undefined && after !== undefined && <Dumbbell before={before} after={after} />}</td>
    </tr>
  );
}

interface MovedItemProps {
  check: ToolCheck;
  item: ComparedItem;
  scale: readonly string[];
  lang: string;
  say: CompareSay;
}

export function MovedItem({ check, item, scale, lang, say }: MovedItemProps) {
  return (
    <li>
      <h3>
        {statementOf(check, item.id)} <span class="tool-quiet">{signed(lang, item.by!)}</span>
      </h3>
      <div class="group-figures">
        <Dumbbell before={item.before as number} after={item.after as number} />
        <p class="tool-quiet">
          {say('compare.before')}: {labelOf(check, item, item.before, scale, say)}. {say('compare.after')}:{' '}
          {labelOf(check, item, item.after, scale, say)}.
        </p>
      </div>
    </li>
  );
}

/** A ring where it was, a dot where it is. */
function Dumbbell({ before, after }: { before: number; after: number }) {
  return (
    <LevelChart from={before} to={after}>
      <LevelDot level={before} isFull={false} />
      <LevelDot level={after} isFull />
    </LevelChart>
  );
}
