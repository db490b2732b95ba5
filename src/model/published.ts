/** What readers get of a pack: everything but drafts. */
import type { Draft, DraftPage, Entry } from './draft.ts';
import type { TextFile } from './read-text.ts';

interface Draftable {
  draft: boolean;
}
const isPublic = <T extends Draftable>({ data }: Entry<T>) => !data.draft;

/**
 * The pack without its drafts: entries with `draft: true`, and items with it together with their blocks in the texts.
 * What was taken away is kept by name in `hidden`, so that a reference to it can be told from a mistyped one.
 *
 * @returns the same object when there are no drafts
 */
export function publishedPart(draft: Draft): Draft {
  const hidden = draftsOf(draft);
  if (hidden.size === 0) return draft;
  const shown = <T extends Draftable>(entries: readonly Entry<T>[]) => entries.filter(isPublic);
  return {
    ...draft,
    hidden: new Map([...draft.hidden, ...hidden]),
    pages: draft.pages.filter((page) => !hidden.has(`page:${page.id}`)).map(withoutDraftItems),
    phases: shown(draft.phases),
    plainPages: shown(draft.plainPages),
    roles: shown(draft.roles),
    steps: shown(draft.steps),
    cases: shown(draft.cases),
    knowledge: shown(draft.knowledge),
    checks: shown(draft.checks),
    terms: shown(draft.terms),
    sources: shown(draft.sources),
    facts: draft.facts.filter((register) => !hidden.has(`page:sources/${register.id}`)),
  };
}

/** Drafts by what refers to them (`page:roles/mentor`, `item:find-place`, `term:swarm`, `fact:…`), each with the file that says so. */
export function draftsOf(draft: Draft): Map<string, string> {
  const hidden = new Map<string, string>();
  const entries: [kind: string, list: readonly Entry<Draftable>[]][] = [
    ['pages', draft.plainPages],
    ['phases', draft.phases],
    ['roles', draft.roles],
    ['steps', draft.steps],
    ['cases', draft.cases],
    ['knowledge', draft.knowledge],
    ['checks', draft.checks],
    ['sources', draft.sources],
  ];
  for (const [kind, list] of entries) for (const { id, file, data } of list) if (data.draft) hidden.set(`page:${kind}/${id}`, file);
  for (const page of draft.pages) {
    const ofPhase = page.phase === undefined ? undefined : hidden.get(`page:phases/${page.phase}`);
    if (ofPhase !== undefined) hidden.set(`page:${page.id}`, ofPhase);
    const isHidden = hidden.has(`page:${page.id}`);
    for (const item of page.data.items) if (isHidden || item.draft) hidden.set(`item:${item.id}`, page.file);
  }
  for (const { id, file, data } of draft.terms) if (data.draft) hidden.set(`term:${id}`, file);
  for (const register of draft.facts) {
    const source = hidden.get(`page:sources/${register.id}`);
    if (source !== undefined) for (const fact of Object.keys(register.data.facts)) hidden.set(`fact:${fact}`, source);
  }
  return hidden;
}

function withoutDraftItems(page: DraftPage): DraftPage {
  const drafts = new Set(page.data.items.filter((item) => item.draft).map((item) => item.id));
  if (drafts.size === 0) return page;
  const cut = (text: TextFile): TextFile => ({
    ...text,
    outline: text.outline.filter((part) => part.kind !== 'item' || !drafts.has(part.id)),
    links: text.links.filter(({ item }) => item === undefined || !drafts.has(item)),
  });
  return {
    ...page,
    data: { ...page.data, items: page.data.items.filter((item) => !item.draft) },
    texts: Object.fromEntries(Object.entries(page.texts).map(([locale, { file, text }]) => [locale, { file, text: text && cut(text) }])),
  };
}
