/** A new handbook: one example of each kind of entry, in the languages that were chosen. It builds as it is. */
import { contentFormat, sectionIds, type LocaleConfig, type SectionId } from '../schemas/handbook.ts';
import { engineLanguageOf, engineStrings } from '../model/engine-strings.ts';
import type { EngineLanguage } from '../schemas/strings.ts';
import { inAll, text, yaml, type Files } from './files.ts';
import { Refusal } from '../model/refusal.ts';
import { starterWords, type StarterWords } from './words.ts';

export interface StartOptions {
  /** Permanent; names the handbook in saved files. */
  id: string;
  /** By locale; a name for a language that is not named stands under ''. */
  names: Readonly<Record<string, string>>;
  locales: readonly LocaleConfig[];
  owner: string | null;
  contact: string | null;
  /** The day of writing: dates in content are written by hand, this once by the command. */
  today: string;
  /** The folder, as the README names it. */
  dir: string;
}

/**
 * The configuration of a language from its BCP 47 tag.
 * @throws Refusal when it is no such tag
 */
export function localeOf(tag: string): LocaleConfig {
  let lang: string;
  try {
    lang = Intl.getCanonicalLocales(tag)[0] ?? '';
  } catch {
    lang = '';
  }
  const language = lang.split('-')[0] ?? '';
  if (!/^[a-z]{2,3}$/.test(language)) throw new Refusal((words) => words.notALanguage({ tag }));
  // Norwegian is written in Bokmål; its addresses begin with /no/.
  const isNorwegian = language === 'no' || language === 'nb';
  const known = engineLanguageOf(lang);
  const words = starterWords({ lang });
  const name = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  const label = known ? words.label : name.charAt(0).toLocaleUpperCase(lang) + name.slice(1);
  const common = { label, quotes: known ? words.quotes : (quotesOf[language] ?? words.quotes) };
  return isNorwegian
    ? { key: 'no', lang: 'nb', hreflang: ['nb', 'no'], ...common }
    : { key: lang.toLowerCase(), lang, hreflang: [lang], ...common, ...(known ? {} : { interface: 'en' as const }) };
}

/** Quotation marks of languages that the engine has no texts in; others begin with the English ones. */
const quotesOf: Readonly<Record<string, [string, string]>> = {
  cs: ['„', '“'],
  de: ['„', '“'],
  es: ['«', '»'],
  et: ['„', '“'],
  fr: ['«\u00a0', '\u00a0»'],
  is: ['„', '“'],
  it: ['«', '»'],
  lt: ['„', '“'],
  pl: ['„', '”'],
  uk: ['«', '»'],
};

/** The files of the new handbook. */
export function startPack(options: StartOptions): Files {
  const { locales, today, id } = options;
  const files: Files = new Map();
  const all = (value: (words: StarterWords) => string) => inAll(locales, (locale) => value(starterWords(locale)));
  const each = <T>(value: (words: StarterWords) => T) => inAll(locales, (locale) => value(starterWords(locale)));
  const nameOf = (key: string) => options.names[key] ?? options.names['']!;
  const base = { revision: 1, updated: today };
  const texts = (stem: string, value: (words: StarterWords, locale: LocaleConfig) => string) => {
    for (const locale of locales) files.set(`${stem}.${locale.key}.mdx`, value(starterWords(locale), locale));
  };

  files.set(
    'handbook.yaml',
    yaml(
      {
        format: contentFormat,
        id,
        locales,
        name: inAll(locales, ({ key }) => nameOf(key)),
        tagline: all((w) => w.tagline),
        publisher: { name: options.owner, contact: options.contact, url: null, statementUrl: null },
        licence: {
          words: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
          code: { name: 'MIT', url: 'https://opensource.org/license/mit' },
        },
        aspects: [
          { id: 'tasks', label: all((w) => w.aspect.label), slug: all((w) => w.aspect.slug), question: all((w) => w.aspect.question) },
        ],
        worksheet: { slug: all((w) => w.worksheet) },
        sections: sectionIds.map((section) => sectionConfig(section, locales)),
        scale: [0, 1, 2, 3, 4].map((level) => all((w) => w.scale[level]!)),
        updated: today,
      },
      'What the handbook is called, whose it is, its languages and its sections.',
    ),
  );
  files.set('changes.yaml', yaml([{ date: today, text: all((w) => w.change) }], 'What changed, for readers, newest first.'));

  files.set('pages/home.yaml', yaml({ ...base, related: ['checks/ready-to-start'] }));
  texts('pages/home', (w, { key }) => {
    const { title, summary, text: body, question } = w.pages.home;
    return text({ title: title.replace('{name}', nameOf(key)), summary, questions: [question] }, body);
  });
  for (const section of sectionIds) for (const [file, content] of sectionPage(section, locales, today)) files.set(file, content);
  (['privacy', 'accessibility'] as const).forEach((page, index) => {
    const shows = page === 'accessibility' ? { shows: page } : {};
    files.set(`pages/${page}.yaml`, yaml({ ...base, order: index + 1, slug: all((w) => w.pages[page].slug), ...shows }));
    texts(`pages/${page}`, (w) => text(w.pages[page], w.pages[page].text));
  });

  const phase = (number: 1 | 2) => {
    const of = (w: StarterWords) => (number === 1 ? w.phase : w.phase2);
    return {
      order: number,
      tone: number === 1 ? 5 : 2,
      slug: all((w) => of(w).slug),
      name: all((w) => of(w).name),
      summary: all((w) => of(w).summary),
      gate: all((w) => of(w).gate),
    };
  };
  const item = {
    id: 'agree-on-a-goal',
    title: all((w) => w.item.title),
    summary: all((w) => w.item.summary),
    roles: ['coordinator'],
    facts: ['minutes.goal'],
  };
  files.set(
    'phases/prepare/phase.yaml',
    yaml(
      {
        ...phase(1),
        pages: {
          overview: { ...base, sections: [{ id: 'begin' }], related: ['checks/ready-to-start', 'knowledge/written-goal#make-it-last'] },
          tasks: { ...base, items: [item], worksheet: [all((w) => w.worksheetQuestion)] },
        },
      },
      'The first phase: an overview, and a page for each aspect of handbook.yaml.',
    ),
  );
  files.set('phases/carry-out/phase.yaml', yaml(phase(2), 'Announced, not written yet: it has no pages.'));
  texts('phases/prepare/overview', (w) =>
    text({ title: w.phase.title, summary: w.phase.lead }, `## ${w.phase.heading}\n\n${w.phase.text}`),
  );
  texts('phases/prepare/tasks', (w) =>
    text(
      { title: w.tasks.title, summary: w.tasks.lead, questions: [w.tasks.question] },
      `${w.tasks.text}\n\n<Item id="${item.id}">\n\n${w.item.text}\n\n<Advice>\n\n${w.item.advice}\n\n</Advice>\n\n<Done>\n\n${w.item.done}\n\n</Done>\n\n</Item>`,
    ),
  );

  files.set('roles/coordinator.yaml', yaml({ ...base, order: 1, slug: all((w) => w.role.slug), name: all((w) => w.role.name) }));
  texts('roles/coordinator', (w) => text(w.role, w.role.text));
  const ends = { from: all((w) => w.overview.from), to: all((w) => w.overview.to) };
  files.set('steps/overview.yaml', yaml({ ...base, order: 1, place: 'overview', ends, slug: all((w) => w.overview.slug) }));
  texts('steps/overview', (w) => text(w.overview, w.overview.text));
  files.set('steps/first-step.yaml', yaml({ ...base, order: 2, place: 'step', slug: all((w) => w.step.slug) }));
  texts('steps/first-step', (w) => text(w.step, w.step.text));
  const box = [{ label: all((w) => w.case.boxLabel), value: all((w) => w.case.boxValue) }];
  files.set(
    'cases/example.yaml',
    yaml({ ...base, order: 1, slug: all((w) => w.case.slug), sections: [{ id: 'what-was-hard' }], box, related: ['phases/prepare'] }),
  );
  texts('cases/example', (w) => text(w.case, `## ${w.case.heading}\n\n${w.case.text}`));
  files.set(
    'knowledge/written-goal.yaml',
    yaml({ ...base, order: 1, slug: all((w) => w.knowledge.slug), sections: [{ id: 'make-it-last', facts: ['minutes.goal'] }] }),
  );
  texts('knowledge/written-goal', (w) =>
    text({ ...w.knowledge, questions: [w.knowledge.question] }, `## ${w.knowledge.heading}\n\n${w.knowledge.text}`),
  );

  const checkItem = (number: 1 | 2, statement: 'statement' | 'statement2', evidence: 'evidence' | 'evidence2') => ({
    id: number === 1 ? 'goal-written' : 'coordinator-named',
    number,
    revision: 1,
    ...(number === 1 ? { finder: true } : {}),
    statement: all((w) => w.check[statement]),
    evidence: all((w) => w.check[evidence]),
    reads: [item.id],
    owner: 'coordinator',
  });
  files.set(
    'checks/ready-to-start.yaml',
    yaml(
      {
        order: 1,
        slug: all((w) => w.check.slug),
        ...base,
        code: 'A',
        purpose: 'gate',
        about: 'phases/prepare',
        title: all((w) => w.check.title),
        summary: all((w) => w.check.summary),
        questions: each((w) => [w.check.question]),
        intro: each((w) => [w.check.intro]),
        sections: [
          {
            id: 'goal',
            title: all((w) => w.check.section),
            items: [checkItem(1, 'statement', 'evidence'), checkItem(2, 'statement2', 'evidence2')],
          },
        ],
      },
      'A self-check. Ids and numbers of its items are permanent.',
    ),
  );
  const term = { term: all((w) => w.term.term), definition: all((w) => w.term.definition), forms: each((w) => w.term.forms) };
  files.set('glossary/goal.yaml', yaml({ ...term, basis: 'general', mark: true, related: ['knowledge/written-goal'], updated: today }));
  const source = { citation: all((w) => w.source.citation), lang: locales[0]!.lang, summary: all((w) => w.source.summary) };
  files.set(
    'sources/minutes.yaml',
    yaml({
      order: 1,
      short: nameOf(locales[0]!.key),
      ...source,
      gives: each((w) => w.source.gives),
      lacks: each((w) => w.source.lacks),
      slips: each(() => []),
      updated: today,
    }),
  );
  files.set(
    'facts/minutes.yaml',
    yaml(
      { places: { page: all((w) => w.source.page) }, facts: { 'minutes.goal': { at: 'page 1' } } },
      'Which facts the source gives, and where in it they stand. No quotations.',
    ),
  );

  for (const locale of locales) if (locale.interface) files.set(`strings/${locale.key}.yaml`, borrowedStrings(locale, locale.interface));
  // Languages that the engine has no words in are told in English once.
  const told = locales.filter((locale, index) => locales.findIndex((other) => starterWords(other) === starterWords(locale)) === index);
  const readme = told.map((locale) =>
    starterWords(locale).readme.replaceAll('{name}', nameOf(locale.key)).replaceAll('{key}', locale.key).replaceAll('{dir}', options.dir),
  );
  files.set('README.md', readme.join('\n'));
  return files;
}

/** Interface texts that are still to be written: those that stand in, as comments. */
function borrowedStrings({ label }: LocaleConfig, language: EngineLanguage): string {
  const note = [
    `Interface texts in ${label}. Until a text stands here, the English one is shown.`,
    'To write one: take the # and the space before it away, and translate it. Words in {} are filled in by the site.',
    'npm run check lists what is missing.',
  ];
  const texts = Object.entries(engineStrings(language)).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${key}: ${JSON.stringify(value)}`]
      : [`${key}:`, ...Object.entries(value as object).map(([form, words]) => `  ${form}: ${JSON.stringify(words)}`)],
  );
  return [...note, '', ...texts].map((line) => `${`# ${line}`.trimEnd()}\n`).join('');
}

const inFoot: readonly SectionId[] = ['glossary', 'sources', 'search', 'about'];

/** A section as `handbook.yaml` lists it. */
export function sectionConfig(section: SectionId, locales: readonly LocaleConfig[]) {
  const words = (key: 'label' | 'slug') => inAll(locales, (locale) => starterWords(locale).sections[section]![key]);
  return { id: section, menu: inFoot.includes(section) ? 'foot' : 'main', label: words('label'), slug: words('slug') };
}

/** The page that introduces a section, with its words. */
export function sectionPage(section: SectionId, locales: readonly LocaleConfig[], today: string): Files {
  const files: Files = new Map([
    [`pages/${section}.yaml`, yaml({ revision: 1, updated: today, ...(section === 'about' ? { related: ['pages/privacy'] } : {}) })],
  ]);
  for (const locale of locales) {
    const { label, summary, text: body } = starterWords(locale).sections[section]!;
    files.set(`pages/${section}.${locale.key}.mdx`, text({ title: label, summary }, body));
  }
  return files;
}
