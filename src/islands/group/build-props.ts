/** Makes the props of the group result. Runs when a page is built. */
import { inLocale, pageOf, type Handbook, type Page } from '../../model/handbook.ts';
import type { Locale } from '../../schemas/shared.ts';
import { textsFor, toolHref, toolProps, type Href } from '../tools/build-props.ts';
import type { GroupProps } from './props.ts';

export function groupProps(handbook: Handbook, page: Page, locale: Locale, href: Href): GroupProps {
  const planHref = toolHref(handbook, 'plan', locale, href);
  return {
    ...toolProps(handbook, locale, href, true),
    ...(planHref === undefined ? {} : { planHref }),
    ...(page.agenda ? { questions: questionsOf(handbook, page.agenda, locale, href) } : {}),
    texts: textsFor(
      handbook,
      locale,
      ['group', 'meeting', 'file'],
      ['check.notRelevant', 'check.save', 'check.savedErase', 'saved.unreadable'],
    ),
  };
}

function questionsOf(handbook: Handbook, { from, questions }: NonNullable<Page['agenda']>, locale: Locale, href: Href) {
  const [pageId, anchor] = from.split('#') as [string, string?];
  const source = pageOf(handbook, pageId);
  const part = source.outline.find((candidate) => candidate.id === anchor);
  return {
    title: part ? inLocale(part.title, locale) : inLocale(source.texts, locale).title,
    href: href(inLocale(source.path, locale)) + (anchor === undefined ? '' : `#${anchor}`),
    texts: questions.map((question) => inLocale(question, locale)),
  };
}
