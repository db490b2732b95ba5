/** Makes the props of the comparison. Runs when a page is built. */
import type { Handbook } from '../../model/handbook.ts';
import type { Locale } from '../../schemas/shared.ts';
import { textsFor, toolProps, type Href } from '../tools/build-props.ts';
import type { CompareProps } from './props.ts';

export function compareProps(handbook: Handbook, locale: Locale, href: Href): CompareProps {
  return { ...toolProps(handbook, locale, href), texts: textsFor(handbook, locale, ['compare', 'file'], ['check.notRelevant']) };
}
