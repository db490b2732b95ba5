/**
 * `llms.txt` (llmstxt.org): the way to the Markdown copies for programs that read on somebody's behalf. One for each
 * language with every page, and one at the root that names the languages.
 */
import { createTranslator } from '../i18n/translator.ts';
import { inLocale, pageOf, type Handbook } from '../model/handbook.ts';
import type { LocaleConfig } from '../schemas/handbook.ts';
import { addressOf, copyPath, type SiteAddress } from './address.ts';
import { escapeMarkdown } from './markdown/text.ts';
import type { PublishedFile } from './published-file.ts';

function listOf(handbook: Handbook, { key, lang }: LocaleConfig, site: SiteAddress): string {
  const { config } = handbook;
  const t = createTranslator(inLocale(handbook.strings, key), lang);
  const line = (id: string) => {
    const page = pageOf(handbook, id);
    const { title, summary } = inLocale(page.texts, key);
    return `- [${escapeMarkdown(title)}](${addressOf(site, copyPath(inLocale(page.path, key)))}): ${escapeMarkdown(summary)}`;
  };
  const sections = handbook.sections.flatMap((section) => {
    const own = `pages/${section.id}`;
    const ids = [...(handbook.pages.has(own) ? [own] : []), ...section.pages];
    return ids.length > 0 ? [`## ${escapeMarkdown(inLocale(section.label, key))}`, ids.map(line).join('\n')] : [];
  });
  const licence = `${t('licence.words')} [${escapeMarkdown(config.licence.words.name)}](${config.licence.words.url})`;
  return `${[
    `# ${escapeMarkdown(inLocale(config.name, key))}`,
    `> ${escapeMarkdown(inLocale(config.tagline, key))}`,
    `${licence}. ${t('page.updated', { date: t.date(config.updated) })}.`,
    ...(handbook.pages.has('pages/home') ? [line('pages/home')] : []),
    ...sections,
  ].join('\n\n')}\n`;
}

export function llmsFiles(handbook: Handbook, site: SiteAddress): PublishedFile[] {
  const { config, locales } = handbook;
  const [first] = locales;
  const root = [
    `# ${locales.map(({ key }) => escapeMarkdown(inLocale(config.name, key))).join(' · ')}`,
    `> ${escapeMarkdown(inLocale(config.tagline, first!.key))}`,
    ...locales.flatMap(({ key, label }) => [
      `## ${escapeMarkdown(label)}`,
      `- [${escapeMarkdown(inLocale(config.name, key))}](${addressOf(site, `/${key}/llms.txt`)}): ${escapeMarkdown(inLocale(config.tagline, key))}`,
    ]),
    '## Data',
    `- [handbook.json](${addressOf(site, '/data/handbook.json')})\n- [handbook.schema.json](${addressOf(site, '/data/handbook.schema.json')})`,
  ];
  return [
    { path: 'llms.txt', text: `${root.join('\n\n')}\n` },
    ...locales.map((locale) => ({ path: `${locale.key}/llms.txt`, text: listOf(handbook, locale, site) })),
  ];
}
