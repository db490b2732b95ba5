/** The handbook as plain data for other people's scripts. */
import type { HandbookExport } from '../schemas/export.ts';
import type { Localized } from '../schemas/shared.ts';
import { foreignLang, inLocale, pageOf, type Handbook } from './handbook.ts';
import { createLinker } from './linker.ts';

/**
 * @param base path the site is published under
 * @param origin of the published site (`https://example.org`); addresses are absolute when it is known
 */
export function exportHandbook(handbook: Handbook, base: string, origin: string | undefined): HandbookExport {
  const linkers = handbook.locales.map(({ key }) => ({ key, link: createLinker(handbook, key, base) }));
  const full = (path: string) => (origin ? new URL(path, origin).href : path);
  const inEvery = (address: (link: (typeof linkers)[number]['link']) => string) =>
    Object.fromEntries(linkers.map(({ key, link }) => [key, full(address(link))]));
  const plain = (texts: Localized) => ({ ...texts });

  return {
    $schema: 'handbook.schema.json',
    version: 1,
    id: handbook.config.id,
    name: plain(handbook.config.name),
    updated: handbook.config.updated,
    publisher: handbook.config.publisher.name,
    licence: handbook.config.licence.words,
    locales: handbook.locales.map(({ key, lang, label }) => ({ key, lang, label })),
    pages: [...handbook.pages.values()].flatMap((page) =>
      handbook.locales.map(({ key, lang }) => {
        const urls = inEvery((link) => link.page(page.id));
        const { title, summary, questions, behind, standIn } = inLocale(page.texts, key);
        const url = urls[key]!;
        const { [key]: _own, ...translations } = urls;
        return {
          id: page.id,
          kind: page.kind,
          locale: key,
          lang: foreignLang(handbook, page, key) ?? lang,
          standIn: standIn ?? null,
          url,
          title,
          summary,
          questions: [...questions],
          translations,
          updated: page.updated,
          sections: page.outline.map((part) => ({
            id: part.id,
            kind: part.kind,
            title: inLocale(part.title, key),
            url: `${url}#${part.id}`,
          })),
          facts: [...new Set([...page.facts, ...page.outline.flatMap((part) => part.facts)])],
          revision: page.revision,
          behind: behind.map(({ id, answers, current, changes }) => ({
            section: id ?? null,
            answers,
            current: Object.fromEntries(current.map((other) => [other, id === undefined ? urls[other]! : `${urls[other]}#${id}`])),
            changes: changes.map(({ revision, date, note }) => ({ revision, date, note: inLocale(note, key) })),
          })),
        };
      }),
    ),
    items: [...handbook.items.values()].map((item) => {
      const page = pageOf(handbook, item.page);
      return {
        id: item.id,
        page: item.page,
        phase: page.phase ?? null,
        aspect: page.aspect ?? null,
        title: plain(item.title),
        summary: plain(item.summary),
        url: inEvery((link) => link.item(item.id)),
        roles: item.roles,
        related: item.related,
        facts: item.facts,
      };
    }),
    checks: [...handbook.checks.values()].map((check) => ({
      id: check.id,
      code: check.code,
      revision: check.revision,
      purpose: check.purpose,
      about: check.about,
      title: plain(check.title),
      url: inEvery((link) => link.page(check.page)),
      items: check.items.map(({ id, number, revision, section, statement, evidence, reads, owner, facts }) => ({
        id,
        number,
        revision,
        section,
        statement: plain(statement),
        evidence: plain(evidence),
        reads,
        owner,
        facts,
      })),
    })),
    terms: [...handbook.terms.values()].map(({ id, term, definition, forms, abbreviations, basis, facts }) => ({
      id,
      term: plain(term),
      definition: plain(definition),
      forms: { ...forms },
      abbreviations,
      basis,
      url: inEvery((link) => link.term(id)),
      facts,
    })),
    sources: [...handbook.sources.values()].map(({ id, short, lang, citation, summary, url, page }) => ({
      id,
      short,
      lang,
      citation: plain(citation),
      summary: plain(summary),
      link: url,
      url: inEvery((link) => link.page(page)),
    })),
    facts: [...handbook.facts.values()].map(({ id, source, place, caution, leftOut }) => ({
      id,
      source,
      place: plain(place),
      caution: caution ? plain(caution) : null,
      leftOut: leftOut ?? null,
    })),
  };
}
