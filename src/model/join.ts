/** Joins what was read, and found to be right, into one handbook. */
import { nearestLanguages } from '../i18n/nearest-languages.ts';
import type { PageView } from '../schemas/page.ts';
import type { Locale, Localized } from '../schemas/shared.ts';
import { addressedPages, liveSections, type Addressed } from './addressed.ts';
import { isSectionPage, sectionPath } from './addresses.ts';
import { changedEntries, mergeChanges } from './changes.ts';
import { own, sinceOf } from './checks-lock.ts';
import { draftsOf } from './published.ts';
import { goneFrom, retiredPaths } from './retired.ts';
import type { Draft, Entry } from './draft.ts';
import { behindParts } from './translations/behind.ts';
import {
  inLocale,
  type Check,
  type Fact,
  type Handbook,
  type Item,
  type OutlinePart,
  type Page,
  type PageText,
  type Section,
} from './handbook.ts';

export function joinHandbook(draft: Draft): Handbook {
  const { config, locales } = draft;
  const perLocale = <T>(value: (locale: Locale) => T): Localized<T> => Object.fromEntries(locales.map((locale) => [locale, value(locale)]));

  const addressed = addressedPages(draft);
  const drafts = draftsOf(draft);
  const pages = new Map(
    addressed.map((page) => {
      const joined = joinPage(page, draft, perLocale);
      return [page.id, drafts.has(`page:${page.id}`) ? { ...joined, isDraft: true as const } : joined];
    }),
  );

  const items = new Map<string, Item>();
  for (const page of draft.pages)
    if (pages.has(page.id)) for (const item of page.data.items) items.set(item.id, { ...item, page: page.id });

  const live = liveSections(draft);
  const sections = config.sections
    .filter((section) => live.has(section.id))
    .map((section): Section => ({
      id: section.id,
      label: section.label,
      menu: section.menu,
      path: perLocale((locale) => sectionPath(config, section.id, locale)!),
      pages: addressed.filter((page) => page.section === section.id && !(page.draft && isSectionPage(page.draft))).map((page) => page.id),
    }));

  const facts = new Map<string, Fact>();
  for (const register of draft.facts) {
    for (const [id, fact] of Object.entries(register.data.facts)) {
      const [place, ...rest] = fact.at.split(' ');
      const name = register.data.places[place!]!;
      facts.set(id, {
        id,
        source: register.id,
        place: perLocale((locale) => inLocale(name, locale).replace('{n}', rest.join(' '))),
        placeName: name,
        placesName: register.data.severalPlaces[place!] ?? name,
        placeNumber: rest.join(' '),
        caution: fact.caution,
        leftOut: fact.leftOut,
      });
    }
  }

  const withId = <T extends object>(entries: readonly Entry<T>[]) =>
    new Map(entries.map((entry) => [entry.id, { ...entry.data, id: entry.id }]));
  const phases = [...draft.phases].sort((a, b) => a.data.order - b.data.order);
  return {
    config,
    locales: config.locales,
    sections,
    pages,
    items,
    phases: phases.map((phase, index) => ({
      ...phase.data,
      id: phase.id,
      number: index + 1,
      isWritten: Object.keys(phase.data.pages).length > 0,
    })),
    roles: withId([...draft.roles].sort((a, b) => a.data.order - b.data.order)),
    steps: withId([...draft.steps].sort((a, b) => a.data.order - b.data.order)),
    cases: withId([...draft.cases].sort((a, b) => a.data.order - b.data.order)),
    checks: new Map(
      [...draft.checks]
        .sort((a, b) => a.data.order - b.data.order)
        .map(({ id, data }): [string, Check] => [
          id,
          {
            ...data,
            id,
            page: `checks/${id}`,
            items: data.sections.flatMap((section) =>
              section.items.map((item) => {
                const locked = draft.lock === 'unreadable' ? undefined : own(own(draft.lock?.data.checks, id)?.items, item.id);
                const since = sinceOf(data, item, locked);
                return { ...item, section: section.id, ...(since > 1 ? { since } : {}) };
              }),
            ),
          },
        ]),
    ),
    terms: withId(draft.terms),
    sources: new Map(
      [...draft.sources].sort((a, b) => a.data.order - b.data.order).map(({ id, data }) => [id, { ...data, id, page: `sources/${id}` }]),
    ),
    facts,
    changes: mergeChanges(draft.changes?.data ?? [], changedEntries(draft)),
    retired: retiredPaths(
      draft,
      new Set([...pages.values()].flatMap((page) => [...Object.values(page.path), ...Object.values(page.formerPaths).flat()])),
    ),
    strings: draft.strings,
  };
}

function joinPage(page: Addressed, draft: Draft, perLocale: <T>(value: (locale: Locale) => T) => Localized<T>): Page {
  const gone = goneFrom(page.id, draft);
  const common = {
    gone,
    id: page.id,
    kind: page.kind,
    section: page.section,
    file: page.file,
    path: page.paths,
    formerPaths: page.formerPaths,
  };
  const words = page.draft;
  if (!words) {
    const id = page.id.split('/')[1];
    const check = draft.checks.find((entry) => page.kind === 'checks' && entry.id === id)?.data;
    const source = draft.sources.find((entry) => page.kind === 'sources' && entry.id === id)?.data;
    const data = (check ?? source)!;
    return {
      ...common,
      revision: check?.revision ?? 1,
      updated: data.updated,
      name: perLocale((locale) => page.titles[locale]!.title),
      texts: perLocale((locale): PageText => ({
        title: page.titles[locale]!.title,
        summary: inLocale(data.summary, locale),
        questions: [...((check?.questions && inLocale(check.questions, locale)) ?? [])],
        file: undefined,
        body: '',
        marks: [],
        standIn: undefined,
        behind: [],
      })),
      outline: check
        ? check.sections.map((section): OutlinePart => ({ kind: 'section', id: section.id, title: section.title, facts: [] }))
        : [],
      facts: check ? [...new Set(check.sections.flatMap((section) => section.items.flatMap((item) => item.facts)))] : [],
      related: check ? [check.about, ...check.related] : [],
      mentions: [],
      worksheet: [],
    };
  }
  const { data } = words;
  // Where a language has no text, the nearest that has one stands in.
  const standIn = (locale: Locale) =>
    words.texts[locale] ? undefined : nearestLanguages(locale, draft.config.locales).find((other) => words.texts[other]);
  const text = (locale: Locale) => words.texts[standIn(locale) ?? locale]!.text!;
  const outline = text(draft.locales[0]!).outline.map((part, index): OutlinePart => {
    if (part.kind === 'item') {
      const item = data.items.find((candidate) => candidate.id === part.id)!;
      const title = perLocale((locale) => inLocale(item.title, standIn(locale) ?? locale));
      return { kind: 'item', id: item.id, title, facts: item.facts };
    }
    const section = data.sections[Number(part.id)]!;
    return {
      kind: 'section',
      id: section.id,
      title: perLocale((locale) => text(locale).outline[index]!.title),
      facts: section.facts,
      ...(section.sequence ? { sequence: section.sequence } : {}),
    };
  });
  const phase = draft.phases.find((candidate) => candidate.id === words.phase)?.data;
  const aspect = draft.config.aspects.find((candidate) => candidate.id === words.aspect);
  const section = draft.config.sections.find((candidate) => words.kind === 'pages' && candidate.id === words.entry);
  const name = aspect?.label ?? phase?.name ?? section?.label ?? ('name' in data ? (data.name as Localized | undefined) : undefined);
  return {
    ...common,
    ...(words.phase === undefined ? {} : { phase: words.phase }),
    ...(words.aspect === undefined ? {} : { aspect: words.aspect }),
    revision: data.revision,
    updated: data.updated,
    name: name ?? perLocale((locale) => text(locale).head.title),
    texts: perLocale((locale): PageText => {
      const { head, body, marks } = text(locale);
      const { title, summary, questions } = head;
      const from = standIn(locale);
      if (from !== undefined) return { title, summary, questions, file: undefined, body, marks, standIn: from, behind: [] };
      return {
        title,
        summary,
        questions,
        file: words.texts[locale]!.file,
        body,
        marks,
        standIn: undefined,
        behind: behindParts(draft, words, locale),
      };
    }),
    outline,
    facts: data.facts,
    related: data.related,
    mentions: mentionsOf(draft, text(draft.locales[0]!).links),
    worksheet: data.worksheet,
    ...('shows' in data ? { shows: data.shows as PageView } : {}),
    ...('agenda' in data ? { agenda: data.agenda as NonNullable<Page['agenda']> } : {}),
  };
}

/** The pages that links lead to: by their own id, or by an item's. All languages link to the same pages. */
function mentionsOf(draft: Draft, links: readonly { href: string }[]): string[] {
  const found = links.flatMap(({ href }) => {
    const [, scheme, rest] = /^(page|item):([^#]*)/.exec(href) ?? [];
    if (scheme === 'page') return [rest!];
    const home = draft.pages.find((page) => scheme === 'item' && page.data.items.some((item) => item.id === rest));
    return home ? [home.id] : [];
  });
  return [...new Set(found)];
}
