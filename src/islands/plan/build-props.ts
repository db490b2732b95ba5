/** Makes the props of the plan. Runs when a page is built. */
import { inLocale, type Handbook } from '../../model/handbook.ts';
import type { Locale } from '../../schemas/shared.ts';
import { textsFor, toolProps, type Href } from '../tools/build-props.ts';
import type { PlanProps } from './props.ts';

export function planProps(handbook: Handbook, locale: Locale, href: Href): PlanProps {
  return {
    ...toolProps(handbook, locale, href, true),
    name: inLocale(handbook.config.name, locale),
    texts: textsFor(handbook, locale, ['plan', 'file']),
  };
}
