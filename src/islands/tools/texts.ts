/** The words of an island: only those it shows, with typed keys. */
import { fill } from '../../i18n/translator.ts';
import type { TextKey, textKeys } from '../../schemas/strings.ts';

/** The keys that begin with a prefix. */
export type KeysOf<Prefix extends string> = Extract<TextKey, `${Prefix}.${string}`>;
export type Texts<Key extends TextKey> = Readonly<Record<Key, string>>;

type Values<Key extends TextKey> = (typeof textKeys)[Key][number];

/** The text of a key in the page's language, its placeholders filled in. */
export type SayOf<Key extends TextKey> = <K extends Key>(
  key: K,
  ...values: [Values<K>] extends [never] ? [] : [Readonly<Record<Values<K>, string | number>>]
) => string;

export function sayer<Key extends TextKey>(texts: Texts<Key>): SayOf<Key> {
  return (key, ...[values]: readonly unknown[]) => fill(texts[key], values as Readonly<Record<string, string | number>> | undefined);
}
