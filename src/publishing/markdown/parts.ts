/** What pages show besides their words, drawn from the model: lists, boxes, forms. One function for each kind of page. */
import type { Page, PageId } from '../../model/handbook.ts';
import { pageOf } from '../../model/handbook.ts';
import { checkItemsOfRole, tasksOfRole } from '../../model/tasks.ts';
import { isToolPage } from '../../model/tools.ts';
import { usesOfFacts } from '../../model/uses.ts';
import type { CopyContext } from './copy-context.ts';
import { sourceLines } from './sources.ts';
import { blocks, escapeMarkdown, link, list } from './text.ts';

type Part = (context: CopyContext, page: Page) => string;

/** Pages with their summaries. */
function entries({ handbook, say, toPage }: CopyContext, ids: readonly PageId[]): string {
  return list(ids.map((id) => `${toPage(id)}: ${escapeMarkdown(say(pageOf(handbook, id).texts).summary)}`));
}

const home: Part = ({ handbook, say, address }) =>
  list(
    handbook.sections.map((section) => {
      const own = `pages/${section.id}`;
      return handbook.pages.has(own) ? link(say(section.label), address.page(own)) : escapeMarkdown(say(section.label));
    }),
  );

const glossary: Part = (context) => {
  const { handbook, locale, t, say, toPage } = context;
  const collator = new Intl.Collator(t.lang);
  const terms = [...handbook.terms.values()].sort((a, b) => collator.compare(say(a.term), say(b.term)));
  return blocks(
    terms.map((term) => {
      const short = term.abbreviations.length > 0 ? ` (${term.abbreviations.join(', ')})` : '';
      const others = handbook.locales.filter(({ key }) => key !== locale).map(({ key, label }) => `${label}: ${term.term[key]}`);
      return blocks(
        `## ${escapeMarkdown(say(term.term) + short)}`,
        escapeMarkdown(say(term.definition)),
        sourceLines(context, term.facts),
        list([
          escapeMarkdown(others.join(' · ')),
          ...(term.basis === 'source' ? [] : [escapeMarkdown(t(`glossary.basis.${term.basis}`))]),
          ...[...new Set(term.related.map((ref) => ref.split('#')[0]!))].map(toPage),
        ]),
      );
    }),
  );
};

const about: Part = ({ handbook, t, say, toPage }) => {
  const { publisher } = handbook.config;
  const name = publisher.name ?? t('page.noPublisher');
  return blocks(
    `## ${t('publisher.label')}`,
    [publisher.url ? link(name, publisher.url) : escapeMarkdown(name), publisher.contact ? escapeMarkdown(publisher.contact) : '']
      .filter(Boolean)
      .join(', '),
    handbook.changes.length > 0 ? `## ${t('change.label')}` : '',
    list(
      handbook.changes.map((change) => {
        const pages = [...new Set(change.pages.map((ref) => ref.split('#')[0]!))].map(toPage);
        return [`${t.date(change.date)}: ${escapeMarkdown(say(change.text))}`, ...(pages.length > 0 ? [pages.join(', ')] : [])].join(' ');
      }),
    ),
  );
};

const source: Part = ({ handbook, t, say, address }, page) => {
  const entry = handbook.sources.get(page.id.split('/')[1]!)!;
  const uses = usesOfFacts(handbook);
  const used = new Map(
    [...handbook.facts.values()]
      .filter((fact) => fact.source === entry.id)
      .flatMap((fact) => uses.get(fact.id) ?? [])
      .map((use) => [address.page(use.page, use.anchor), say(use.title)]),
  );
  const lines = (title: string, texts: readonly string[]) => (texts.length > 0 ? [`## ${title}`, list(texts.map(escapeMarkdown))] : []);
  return blocks(
    `## ${t('source.citation')}`,
    escapeMarkdown(say(entry.citation)),
    entry.url ? link(t('source.link'), entry.url) : '',
    lines(t('source.gives'), say(entry.gives)),
    lines(t('source.lacks'), say(entry.lacks)),
    lines(t('source.slips'), say(entry.slips)),
    used.size > 0 ? [`## ${t('source.usedBy')}`, list([...used].map(([href, title]) => link(title, href)))] : [],
  );
};

const caseBox: Part = (context, page) => {
  const { handbook, say } = context;
  const { box } = handbook.cases.get(page.id.split('/')[1]!)!;
  const rows = box.map((row) => `${escapeMarkdown(say(row.label))}: ${escapeMarkdown(say(row.value))}`);
  return blocks(list(rows), sourceLines(context, [...new Set(box.flatMap((row) => row.facts))]));
};

const roleTasks: Part = ({ handbook, t, say, address, toPage }, page) => {
  const role = page.id.split('/')[1]!;
  const phases = tasksOfRole(handbook, role).map(({ phase, leads, takesPart }) =>
    blocks(
      `### ${escapeMarkdown(say(phase.name))}`,
      leads.length + takesPart.length === 0 ? t('role.nothing') : '',
      (
        [
          [t('role.leads'), leads],
          [t('role.takesPart'), takesPart],
        ] as const
      ).flatMap(([label, items]) =>
        items.length === 0
          ? []
          : [
              `#### ${label}`,
              list(items.map((item) => `${link(say(item.title), address.item(item.id))}: ${escapeMarkdown(say(item.summary))}`)),
            ],
      ),
    ),
  );
  const checks = checkItemsOfRole(handbook, role).map(({ check, items }) =>
    blocks(`### ${toPage(check.page)}`, list(items.map((item) => escapeMarkdown(say(item.statement))))),
  );
  return phases.length === 0
    ? ''
    : blocks(`## ${t('role.byPhase')}`, phases, `## ${t('role.checks')}`, checks.length > 0 ? checks : t('role.checksNone'));
};

const roleGrid: Part = ({ handbook, t, say, address, toPage }) =>
  blocks(
    [...handbook.roles.keys()].map((role) =>
      blocks(
        `## ${toPage(`roles/${role}`)}`,
        list(
          tasksOfRole(handbook, role).map(({ phase, leads }) => {
            const items = leads.map((item) => link(say(item.title), address.item(item.id)));
            return `${escapeMarkdown(say(phase.name))}: ${items.length > 0 ? items.join(', ') : t('role.nothing')}`;
          }),
        ),
      ),
    ),
  );

/** A blank form: what is asked, and what would show it. */
const check: Part = ({ handbook, t, say, address }, page) => {
  const { code, intro, sections } = handbook.checks.get(page.id.split('/')[1]!)!;
  const levels = (texts: readonly string[]) => texts.map((text, level) => `${level} ${text}`).join(' · ');
  return blocks(
    say(intro).map(escapeMarkdown),
    escapeMarkdown(levels(handbook.config.scale.map(say))),
    sections.map((section) =>
      blocks(
        `## ${escapeMarkdown(say(section.title))}`,
        list(
          section.items.map((item) =>
            [
              `**${code}${item.number}** ${escapeMarkdown(say(item.statement))}`,
              `${t('check.evidence')} ${escapeMarkdown(say(item.evidence))}`,
              ...(item.levels ? [escapeMarkdown(levels(item.levels.map(say)))] : []),
              ...(item.reads.length > 0
                ? [`${t('check.read')} ${item.reads.map((id) => link(say(handbook.items.get(id)!.title), address.item(id))).join(', ')}`]
                : []),
              // A line of a list goes on, indented, in the next ones.
            ].join('  \n  '),
          ),
        ),
      ),
    ),
  );
};

const statement: Part = ({ handbook, t, say }) => {
  const { publisher, accessibility } = handbook.config;
  const { conformity, assessed, method, faults, supervisor } = accessibility;
  const nobody = t('page.noPublisher');
  const rows: [string, string][] = [
    [t('statement.owner'), publisher.name ?? nobody],
    [t('statement.conformity'), t(`statement.${conformity}`)],
    [t('statement.assessed'), assessed ? t.date(assessed) : t('statement.notAssessed')],
    ...(method ? [[t('statement.method'), say(method)] as [string, string]] : []),
    [
      t('statement.faults'),
      faults.length > 0 ? faults.map((fault) => `${say(fault.what)} ${say(fault.why)}`).join(' ') : t('statement.noFaults'),
    ],
    [t('statement.contact'), publisher.contact ?? nobody],
    [t('statement.supervisor'), supervisor ? `${say(supervisor.name)}, ${supervisor.url}` : t('statement.noSupervisor')],
  ];
  return blocks(`## ${t('statement.title')}`, list(rows.map(([label, value]) => `${label}: ${escapeMarkdown(value)}`)));
};

/** Parts that stand before the words, as on the page. */
export function partBefore(context: CopyContext, page: Page): string {
  return page.kind === 'cases' ? caseBox(context, page) : '';
}

/** Parts that stand after the words. */
export function partAfter(context: CopyContext, page: Page): string {
  const { handbook, t, address } = context;
  const section = handbook.sections.find((candidate) => page.id === `pages/${candidate.id}`);
  if (page.id === 'pages/home') return home(context, page);
  if (page.id === 'pages/glossary') return glossary(context, page);
  if (page.id === 'pages/about') return blocks(about(context, page), entries(context, section?.pages ?? []));
  if (section) return section.pages.length > 0 ? blocks(`## ${t('section.pages')}`, entries(context, section.pages)) : '';
  if (page.kind === 'roles') return roleTasks(context, page);
  if (page.kind === 'checks') return check(context, page);
  if (page.kind === 'sources') return source(context, page);
  if (page.shows === 'roles-by-phases') return roleGrid(context, page);
  if (page.shows === 'accessibility') return statement(context, page);
  return isToolPage(page) ? t('copy.tool', { address: address.page(page.id) }) : '';
}
