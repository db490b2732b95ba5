/** YAML as the handbooks write it, for what a form has added. */
import { stringify } from 'yaml';
import { isGroup, isList, type Value } from './json-schema.ts';

/** Words that older readers of YAML take for a truth value. */
const truth = /^(y|n|yes|no|on|off)$/i;
/** The longest list that stands on one line. */
const longest = 110;

/** A text, number or truth value on one line. */
export function scalarText(value: Value, { isFlow = false, isQuoted = false } = {}): string {
  if (typeof value !== 'string') return String(value ?? null);
  const quoted = () => stringify(value, { defaultStringType: 'QUOTE_DOUBLE', lineWidth: 0 }).trimEnd();
  if (isQuoted || value.includes('\n') || truth.test(value)) return quoted();
  // Within brackets more signs have a meaning.
  const text = isFlow
    ? stringify([value], { collectionStyle: 'flow', lineWidth: 0 }).trim().slice(2, -2)
    : stringify(value, { lineWidth: 0 });
  return text.includes('\n') && text.trimEnd().includes('\n') ? quoted() : text.trimEnd();
}

/** A value within `[ ]` or `{ }`. */
export function flowText(value: Value): string {
  if (isList(value)) return `[${value.map(flowText).join(', ')}]`;
  if (!isGroup(value)) return scalarText(value, { isFlow: true });
  const pairs = Object.entries(value).filter(([, own]) => own !== undefined);
  return pairs.length === 0
    ? '{}'
    : `{ ${pairs.map(([key, own]) => `${scalarText(key, { isFlow: true })}: ${flowText(own)}`).join(', ')} }`;
}

/** A value as lines of its own, each ending with a line break. */
export function blockText(value: Value, indent = 0): string {
  const pad = ' '.repeat(indent);
  if (isList(value)) return value.map((item) => itemText(item, indent)).join('');
  if (isGroup(value))
    return Object.entries(value)
      .map(([key, own]) => (own === undefined ? '' : pairText(key, own, indent)))
      .join('');
  return `${pad}${scalarText(value)}\n`;
}

/** A key and its value. */
export function pairText(key: string, value: Value, indent: number): string {
  const head = `${' '.repeat(indent)}${scalarText(key)}:`;
  return isShort(value)
    ? `${head} ${isList(value) || isGroup(value) ? flowText(value) : scalarText(value)}\n`
    : `${head}\n${blockText(value, indent + 2)}`;
}

/** An item of a list, with its dash. */
export function itemText(value: Value, indent: number): string {
  const pad = ' '.repeat(indent);
  if (isShort(value)) return `${pad}- ${isList(value) || isGroup(value) ? flowText(value) : scalarText(value)}\n`;
  return `${pad}- ${blockText(value, indent + 2).slice(indent + 2)}`;
}

/** Whether a value stands on the line of its key: texts, what is empty, and short lists of texts. */
function isShort(value: Value): boolean {
  if (isGroup(value)) return Object.keys(value).length === 0;
  if (!isList(value)) return true;
  return value.every((item) => !isGroup(item) && !isList(item)) && flowText(value).length <= longest;
}
