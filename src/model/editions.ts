/**
 * Editions for print: a page together with what belongs to it, as one document. Home gives the whole handbook, a section
 * its pages, a phase its aspects, and a role what it is responsible for. Chosen in `handbook.yaml` (`print`).
 */
import type { SectionId } from '../schemas/handbook.ts';
import type { Localized } from '../schemas/shared.ts';
import { inLocale, pageOf, type Handbook, type Page, type PageId } from './handbook.ts';
import { tasksOfRole } from './tasks.ts';
import { isItemsPage, isToolPage } from './tools.ts';

export type EditionKind = 'whole' | 'section' | 'phase' | 'role';

/** A page in an edition. */
export interface Chapter {
  page: PageId;
  /** 1 opens a part of the whole handbook; 2 is a page. */
  level: 1 | 2;
  /** Of a role's edition: only these items of the page, without the words around them. */
  items?: readonly string[];
}

export interface Edition {
  kind: EditionKind;
  /** The page it belongs to: its address and title are drawn from it. */
  of: PageId;
  path: Localized;
  chapters: readonly Chapter[];
}

/** Sections that are read on a screen only. */
const forScreens: readonly SectionId[] = ['search'];

/** Every edition, in reading order; none when the pack asks for none. */
export function editions(handbook: Handbook): Edition[] {
  return [...handbook.pages.values()].flatMap((page) => editionOf(handbook, page) ?? []);
}

/** The edition of a page; undefined when there is nothing more to print than the page itself. */
export function editionOf(handbook: Handbook, page: Page): Edition | undefined {
  const kind = kindOf(handbook, page);
  const chapters = kind && chaptersOf(handbook, page, kind);
  if (!kind || !chapters || chapters.length < 2) return undefined;
  return { kind, of: page.id, path: editionPath(handbook, page), chapters };
}

/** Below the page's own address. */
function editionPath(handbook: Handbook, page: Page): Localized {
  const slugs = handbook.config.print!.slug;
  return Object.fromEntries(handbook.locales.map(({ key }) => [key, `${inLocale(page.path, key)}${inLocale(slugs, key)}/`]));
}

function kindOf(handbook: Handbook, page: Page): EditionKind | undefined {
  if (!handbook.config.print) return undefined;
  if (page.id === 'pages/home') return 'whole';
  if (handbook.sections.some(({ id }) => page.id === `pages/${id}` && id !== 'about' && !forScreens.includes(id))) return 'section';
  if (page.kind === 'phases' && page.aspect === undefined) return 'phase';
  return page.kind === 'roles' ? 'role' : undefined;
}

function chaptersOf(handbook: Handbook, page: Page, kind: EditionKind): Chapter[] {
  const section = (id: SectionId | undefined): Chapter[] => {
    const found = handbook.sections.find((candidate) => candidate.id === id);
    if (!found || forScreens.includes(found.id)) return [];
    const pages = found.pages.filter((below) => !isToolPage(pageOf(handbook, below)) && !isItemsPage(pageOf(handbook, below)));
    return [{ page: `pages/${found.id}`, level: 1 }, ...pages.map((below): Chapter => ({ page: below, level: 2 }))];
  };
  if (kind === 'whole') return handbook.sections.flatMap(({ id }) => section(id));
  if (kind === 'section') return section(page.section);
  if (kind === 'phase') {
    const cells = [...handbook.pages.values()].filter((cell) => cell.phase === page.phase && cell.aspect !== undefined);
    return [page, ...cells].map(({ id }): Chapter => ({ page: id, level: 2 }));
  }
  const led = tasksOfRole(handbook, page.id.split('/')[1]!).flatMap(({ leads }) => leads);
  const pages = [...new Set(led.map((item) => item.page))];
  return [
    { page: page.id, level: 2 },
    ...pages.map((id): Chapter => ({ page: id, level: 2, items: led.filter((item) => item.page === id).map((item) => item.id) })),
  ];
}

/** The anchor of a page in an edition, and what its own anchors begin with. */
export function anchorOf(page: PageId): string {
  return page.replaceAll('/', '-');
}

/** The anchors that other chapters may lead to: of the pages, and of the parts that the model knows. */
export function anchorsIn(handbook: Handbook, chapters: readonly Chapter[]): ReadonlySet<string> {
  return new Set(
    chapters.flatMap(({ page: id, items }) => {
      const page = pageOf(handbook, id);
      const check = page.kind === 'checks' ? handbook.checks.get(id.split('/')[1]!) : undefined;
      const parts = [
        ...(items ?? page.outline.map((part) => part.id)),
        ...(id === 'pages/glossary' ? handbook.terms.keys() : []),
        ...(check ? [...check.items, ...check.sections].map((part) => part.id) : []),
      ];
      return [anchorOf(id), ...parts.map((part) => `${anchorOf(id)}--${part}`)];
    }),
  );
}

/** Params and props of the edition routes. */
export function editionRoutes(handbook: Handbook) {
  return editions(handbook).flatMap((edition) =>
    Object.entries(edition.path).map(([locale, path]) => ({
      params: { locale, edition: path.split('/').slice(2, -1).join('/') },
      props: { of: edition.of },
    })),
  );
}
