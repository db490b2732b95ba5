/** Makes the props of a self-check from the handbook. Runs when a page is built; no file of the island imports it. */
import { caseOf, type CasePlace } from '../../model/case-of.ts';
import { inLocale, pageOf, type Check, type CheckItem, type Handbook } from '../../model/handbook.ts';
import type { Locale } from '../../schemas/shared.ts';
import { actionRead, retiredProps, statementProps, textsFor, toolHref } from '../tools/build-props.ts';
import { formTextKeys, type CheckItemProps, type CheckProps, type LiveTexts, type Reading } from './props.ts';

/**
 * @param href from a path of the site (`/sv/faser/`) to an address that a browser can follow: `link.path` of the page's context
 */
export function checkProps(handbook: Handbook, check: Check, locale: Locale, href: (path: string) => string): CheckProps {
  const say = <T>(texts: Readonly<Record<Locale, T>>) => inLocale(texts, locale);
  const addressOf = (pageId: string, anchor?: string) =>
    href(say(pageOf(handbook, pageId).path)) + (anchor === undefined ? '' : `#${anchor}`);

  const readItem = (id: string): Reading => {
    const item = handbook.items.get(id);
    if (!item) throw new Error(`Check “${check.id}” reads the item “${id}”, which does not exist.`);
    return { title: say(item.title), summary: say(item.summary), href: addressOf(item.page, id) };
  };
  /** @param ref `knowledge/starting-point` or, with the section or item, `knowledge/starting-point#critical-mass` */
  const readPage = (ref: string): Reading => {
    const [pageId, anchor] = ref.split('#') as [string, string?];
    const page = pageOf(handbook, pageId);
    const { title, summary } = say(page.texts);
    const part = page.outline.find((candidate) => candidate.id === anchor);
    return { title: part ? say(part.title) : title, summary, href: addressOf(pageId, anchor) };
  };
  const itemProps = (item: CheckItem): CheckItemProps => ({
    ...statementProps(check, item, locale),
    evidence: say(item.evidence),
    readings: [...item.reads.map(readItem), ...item.pages.map(readPage)],
    ...((read) => (read === undefined ? {} : { action: read }))(actionRead(handbook, item)),
    ...((place) => (place === undefined ? {} : { example: exampleAt(place) }))(caseOf(handbook, item)),
    owner: { name: say(pageOf(handbook, `roles/${item.owner}`).name), href: addressOf(`roles/${item.owner}`) },
  });
  const exampleAt = ({ page, section }: CasePlace) => ({
    title: section ? `${say(page.name)}: ${say(section.title)}` : say(page.name),
    href: addressOf(page.id, section?.id),
  });

  const language = handbook.locales.find((candidate) => candidate.key === locale);
  const tools = (
    [
      ['plan', 'plan'],
      ['group', 'group-result'],
      ['comparison', 'comparison'],
      ['saved', 'saved'],
    ] as const
  ).map(([name, view]) => [name, toolHref(handbook, view, locale, href)] as const);
  if (!language) throw new Error(`The handbook has no language “${locale}”.`);
  return {
    id: check.id,
    revision: check.revision,
    storageKey: `${handbook.config.id}:check:${check.id}`,
    locale,
    tools: Object.fromEntries(tools.flatMap(([name, address]) => (address === undefined ? [] : [[name, address]]))),
    lang: language.lang,
    scale: handbook.config.scale.map(say),
    sections: check.sections.map((section) => ({ id: section.id, title: say(section.title) })),
    items: check.items.map(itemProps),
    ...(check.retired.length === 0 ? {} : { retired: retiredProps(check, locale) }),
    texts: textsFor(handbook, locale, [], formTextKeys),
    liveTexts: href(`/${locale}/check-texts.json`),
  };
}

/** The texts that no page carries: they are the same for every check, and the form is read before they are. */
export function liveTexts(handbook: Handbook, locale: Locale): LiveTexts {
  const inPage = new Set<string>(formTextKeys);
  const entries = Object.entries(textsFor(handbook, locale, ['check', 'file']));
  return Object.fromEntries(entries.filter(([key]) => !inPage.has(key))) as LiveTexts;
}
