/** Makes what the tools share from the handbook. Runs when a page is built; nothing that a browser loads imports it. */
import { inLocale, pageOf, type Check, type CheckItem, type Handbook, type Page } from '../../model/handbook.ts';
import type { ToolView } from '../../schemas/page.ts';
import type { Locale } from '../../schemas/shared.ts';
import { textKeys, type TextKey } from '../../schemas/strings.ts';
import type { RetiredItem, ToolCheck, ToolItem, ToolProps } from './props.ts';
import type { KeysOf, Texts } from './texts.ts';

/** From a path of the site (`/sv/faser/`) to an address that a browser can follow. */
export type Href = (path: string) => string;

/** The page that shows a tool; a handbook may do without it. */
export function toolPage(handbook: Handbook, view: ToolView): Page | undefined {
  return [...handbook.pages.values()].find((page) => page.shows === view);
}

/** The address of the page that shows a tool, in one language. */
export function toolHref(handbook: Handbook, view: ToolView, locale: Locale, href: Href): string | undefined {
  const page = toolPage(handbook, view);
  return page && href(inLocale(page.path, locale));
}

/** The texts whose keys begin with one of the prefixes, and some others by name. */
export function textsFor<Prefix extends string, Key extends TextKey = never>(
  handbook: Handbook,
  locale: Locale,
  prefixes: readonly Prefix[],
  others: readonly Key[] = [],
): Texts<KeysOf<Prefix> | Key> {
  const strings = inLocale(handbook.strings, locale);
  const keys = (Object.keys(textKeys) as TextKey[]).filter(
    (key) => prefixes.some((prefix) => key.startsWith(`${prefix}.`)) || (others as readonly TextKey[]).includes(key),
  );
  return Object.fromEntries(keys.map((key) => [key, strings[key]])) as Texts<KeysOf<Prefix> | Key>;
}

/**
 * Which of the items to read says best what to do about a weak answer: the first of the handbook's first aspect, where
 * items are things to do; else the first. @returns its place in `reads`; undefined when there is none
 */
export function actionRead(handbook: Handbook, item: CheckItem): number | undefined {
  const doing = handbook.config.aspects[0]?.id;
  const at = item.reads.findIndex((id) => handbook.pages.get(handbook.items.get(id)?.page ?? '')?.aspect === doing);
  return item.reads.length === 0 ? undefined : Math.max(0, at);
}

/** What a weak answer to an item suggests to do, and whose it is. */
export function proposalFor(handbook: Handbook, item: CheckItem, locale: Locale): { action?: string; owner: string } {
  const read = actionRead(handbook, item);
  const action = read === undefined ? undefined : handbook.items.get(item.reads[read]!);
  return {
    ...(action ? { action: inLocale(action.title, locale) } : {}),
    owner: inLocale(pageOf(handbook, `roles/${item.owner}`).name, locale),
  };
}

/** What every tool shows of a statement. */
export function statementProps(check: Check, item: CheckItem, locale: Locale): Omit<ToolItem, 'action' | 'owner'> {
  return {
    id: item.id,
    number: item.number,
    revision: item.revision,
    section: item.section,
    code: `${check.code}${item.number}`,
    statement: inLocale(item.statement, locale),
    ...(item.levels ? { levels: item.levels.map((label) => inLocale(label, locale)) } : {}),
  };
}

/** Statements that are no longer asked, with their words: old answers are shown beside them. */
export function retiredProps(check: Check, locale: Locale): RetiredItem[] {
  return check.retired.map(({ id, number, statement, levels }) => ({
    id,
    number,
    statement: inLocale(statement, locale),
    ...(levels ? { levels: levels.map((label) => inLocale(label, locale)) } : {}),
  }));
}

export function toolCheck(handbook: Handbook, check: Check, locale: Locale, href: Href, isWithProposals: boolean): ToolCheck {
  const say = <T>(texts: Readonly<Record<Locale, T>>) => inLocale(texts, locale);
  return {
    id: check.id,
    revision: check.revision,
    title: say(check.title),
    href: href(say(pageOf(handbook, check.page).path)),
    sections: check.sections.map((section) => section.id),
    sectionTitles: check.sections.map((section) => say(section.title)),
    items: check.items.map((item): ToolItem => ({
      ...statementProps(check, item, locale),
      // From the first revision on, nothing can be older.
      ...((item.since ?? 1) > 1 ? { since: item.since! } : {}),
      ...(isWithProposals ? proposalFor(handbook, item, locale) : {}),
    })),
    retired: retiredProps(check, locale),
  };
}

export function toolProps(handbook: Handbook, locale: Locale, href: Href, isWithProposals = false): ToolProps {
  const language = handbook.locales.find((candidate) => candidate.key === locale);
  if (!language) throw new Error(`The handbook has no language “${locale}”.`);
  return {
    handbook: handbook.config.id,
    locale,
    lang: language.lang,
    scale: handbook.config.scale.map((label) => inLocale(label, locale)),
    checks: [...handbook.checks.values()]
      .sort((a, b) => a.order - b.order)
      .map((check) => toolCheck(handbook, check, locale, href, isWithProposals)),
  };
}
