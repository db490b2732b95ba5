/** Everything in a pack that has an address: pages with texts, checks and sources. Rules and the join both draw from this list. */
import type { Locale, Localized } from '../schemas/shared.ts';
import { formerPathsOf, partOfHandbook, pathOfParts, sectionParts, type AddressPart, type FormerSlugs } from './address-parts.ts';
import { isSectionPage, sectionOf } from './addresses.ts';
import { ghostsIn, sectionOfKind, type Draft, type DraftPage } from './draft.ts';
import { inLocale, type Kind, type PageId } from './handbook.ts';
import { sectionIds, type SectionId } from '../schemas/handbook.ts';
import type { LineOf } from './read-yaml.ts';

export interface Addressed {
  id: PageId;
  kind: Kind;
  section: SectionId | undefined;
  file: string;
  lineOf: LineOf;
  /** What the address is made of, but for the language: none for home. */
  parts: readonly AddressPart[];
  paths: Localized;
  formerPaths: Readonly<Record<Locale, readonly string[]>>;
  /** Titles by locale, with the file that gives them; a language whose text could not be read is left out. */
  titles: Readonly<Record<Locale, { title: string; file: string; line: number }>>;
  anchors: ReadonlySet<string>;
  /** The page with language files; checks and sources have their words in YAML. */
  draft: DraftPage | undefined;
  order: number;
}

/** All of them, in reading order: home, then section by section in menu order, each section's own page first. */
export function addressedPages(draft: Draft): Addressed[] {
  const { config, locales } = draft;
  const live = liveSections(draft);
  const found: Addressed[] = [];

  const phaseOf = new Map(draft.phases.map((phase) => [phase.id, phase]));
  const entries = new Map(draft.plainPages.map((entry) => [`pages/${entry.id}` as PageId, entry]));
  const others = new Map([
    ...draft.roles.map((e) => [`roles/${e.id}` as PageId, e] as const),
    ...draft.steps.map((e) => [`steps/${e.id}` as PageId, e] as const),
    ...draft.cases.map((e) => [`cases/${e.id}` as PageId, e] as const),
    ...draft.knowledge.map((e) => [`knowledge/${e.id}` as PageId, e] as const),
  ]);

  for (const page of draft.pages) {
    const section = sectionOf(page.kind, page.entry, entries.get(page.id)?.data.section);
    if (section !== undefined && !live.has(section)) continue;
    const phase = page.phase === undefined ? undefined : phaseOf.get(page.phase);
    const aspect = config.aspects.find((candidate) => candidate.id === page.aspect);
    if (page.aspect !== undefined && !aspect) continue;
    const owner = phase?.data ?? others.get(page.id)?.data;
    const plain = entries.get(page.id)?.data;
    const inEntry = (slug: Localized, formerSlugs: FormerSlugs): AddressPart => ({
      file: page.file,
      at: [],
      lineOf: page.lineOf,
      slug,
      former: formerSlugs,
    });
    const parts =
      page.kind === 'pages' && (isSectionPage(page) || page.entry === 'home')
        ? []
        : [
            owner
              ? inEntry(owner.slug, owner.formerSlugs)
              : inEntry(plain?.slug ?? sameEverywhere(locales, page.entry), plain?.formerSlugs ?? {}),
            ...(aspect ? [partOfHandbook(config, draft.configLine, 'aspects', aspect.id)!] : []),
          ];
    const place = placeOf(draft, section, parts, plain?.formerSections);
    if (!place) continue;
    const titles: Record<Locale, { title: string; file: string; line: number }> = {};
    for (const [locale, { file, text }] of Object.entries(page.texts))
      if (text) titles[locale] = { title: text.head.title, file, line: text.headLine(['title']) };
    const anchors = new Set([...page.data.sections.map((part) => part.id), ...page.data.items.map((item) => item.id)]);
    if (page.id === 'pages/glossary') for (const term of draft.terms) anchors.add(term.id);
    const aspectOrder = config.aspects.findIndex((candidate) => candidate.id === page.aspect) + 1;
    found.push({
      id: page.id,
      kind: page.kind,
      section,
      file: page.file,
      lineOf: page.lineOf,
      ...place,
      titles,
      anchors,
      draft: page,
      order:
        page.kind === 'pages'
          ? isSectionPage(page)
            ? -Infinity
            : (entries.get(page.id)?.data.order ?? 0)
          : (phase ?? others.get(page.id)!).data.order + aspectOrder / 100,
    });
  }
  for (const [kind, list] of [
    ['checks', draft.checks],
    ['sources', draft.sources],
  ] as const) {
    const section = sectionOfKind[kind];
    if (!live.has(section)) continue;
    for (const entry of list) {
      const slug = 'slug' in entry.data ? entry.data.slug : sameEverywhere(locales, entry.id);
      const former = 'formerSlugs' in entry.data ? entry.data.formerSlugs : {};
      const place = placeOf(draft, section, [{ file: entry.file, at: [], lineOf: entry.lineOf, slug, former }]);
      if (!place) continue;
      const titleOf = (locale: Locale) =>
        'title' in entry.data
          ? { title: inLocale(entry.data.title, locale), line: entry.lineOf(['title', locale]) }
          : { title: entry.data.short, line: entry.lineOf(['short']) };
      found.push({
        id: `${kind}/${entry.id}`,
        kind,
        section,
        file: entry.file,
        lineOf: entry.lineOf,
        ...place,
        titles: Object.fromEntries(locales.map((locale) => [locale, { ...titleOf(locale), file: entry.file }])),
        anchors: new Set(
          'sections' in entry.data ? entry.data.sections.flatMap((part) => [part.id, ...part.items.map((item) => item.id)]) : [],
        ),
        draft: undefined,
        order: entry.data.order,
      });
    }
  }
  const rank = (page: Addressed) => (page.section === undefined ? -1 : config.sections.findIndex((section) => section.id === page.section));
  return found.sort((a, b) => rank(a) - rank(b) || a.order - b.order || a.id.localeCompare(b.id, 'en'));
}

const sameEverywhere = (locales: readonly Locale[], slug: string): Localized => Object.fromEntries(locales.map((locale) => [locale, slug]));

/** Where a page is and was; undefined when the handbook does not list its section. */
function placeOf(
  { config, configLine, locales }: Draft,
  section: SectionId | undefined,
  parts: readonly AddressPart[],
  formerSections: readonly SectionId[] = [],
): Pick<Addressed, 'parts' | 'paths' | 'formerPaths'> | undefined {
  const first = section === undefined ? undefined : partOfHandbook(config, configLine, 'sections', section);
  if (section !== undefined && !first) return undefined;
  const all = first ? [first, ...parts] : parts;
  const others = sectionParts(config, configLine, formerSections);
  const perLocale = <T>(value: (locale: Locale) => T) => Object.fromEntries(locales.map((locale) => [locale, value(locale)]));
  return {
    parts: all,
    paths: perLocale((locale) => pathOfParts(all, locale)),
    formerPaths: perLocale((locale) => formerPathsOf(all, locale, others)),
  };
}

/** Sections with something to show. A section that the pack lists but has no entries for does not appear. */
export function liveSections(draft: Draft): ReadonlySet<SectionId> {
  const has = filledSections(draft);
  return new Set(draft.config.sections.map((section) => section.id).filter((id) => has.has(id)));
}

/** Sections that the pack has something for, whether handbook.yaml lists them or not. Entries that could not be read count. */
export function filledSections(draft: Draft): ReadonlySet<SectionId> {
  const has = (folder: string, entries: readonly unknown[]) => entries.length > 0 || ghostsIn(draft, folder).length > 0;
  const plainPages = [...draft.plainPages.map((page) => page.id), ...ghostsIn(draft, 'pages')];
  const filled: Record<SectionId, boolean> = {
    phases: has(
      'phases',
      draft.phases.filter((phase) => Object.keys(phase.data.pages).length > 0),
    ),
    roles: has('roles', draft.roles),
    journey: has('steps', draft.steps),
    cases: has('cases', draft.cases),
    knowledge: has('knowledge', draft.knowledge),
    checks: has('checks', draft.checks),
    glossary: has('glossary', draft.terms),
    sources: has('sources', draft.sources),
    search: plainPages.includes('search'),
    about: plainPages.some((page) => sectionOf('pages', page) === 'about'),
  };
  return new Set(sectionIds.filter((id) => filled[id]));
}
