/** What changed, as an Atom feed (RFC 4287), one a language. */
import { createHash } from 'node:crypto';
import { createTranslator } from '../i18n/translator.ts';
import { inLocale, pageOf, type Handbook } from '../model/handbook.ts';
import { createLinker } from '../model/linker.ts';
import type { LocaleConfig } from '../schemas/handbook.ts';
import type { Change } from '../schemas/reference.ts';
import { addressOf, feedPath, type SiteAddress } from './address.ts';
import type { PublishedFile } from './published-file.ts';
import { escapeXml } from './xml.ts';

/** As many changes as a feed tells of. */
const length = 50;

/**
 * Names that never change, wherever the handbook is published (RFC 9562, version 8): readers are told of a change once,
 * also after a move, and also when its words are mended.
 */
function nameOf(...parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex');
  return `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

/** Days have no hour: noon is the same day everywhere in the handbook's parts of the world. */
const moment = (day: string) => `${day}T12:00:00Z`;

function feedOf(handbook: Handbook, { key, lang }: LocaleConfig, site: SiteAddress): string {
  const { config } = handbook;
  const t = createTranslator(inLocale(handbook.strings, key), lang);
  const link = createLinker(handbook, key, site.base);
  const full = (address: string) => (site.origin ?? '') + address;
  const changes = handbook.changes.slice(0, length);
  const about = handbook.pages.has('pages/about') ? link.page('pages/about') : link.path(`/${key}/`);
  const seen = new Map<string, number>();

  const entry = (change: Change): string => {
    const what = [config.id, key, change.date, ...change.pages];
    const before = seen.get(what.join(' ')) ?? 0;
    seen.set(what.join(' '), before + 1);
    const text = inLocale(change.text, key);
    const pages = change.pages.map((ref) => ({
      href: full(link.resolve(`page:${ref}`)!),
      title: inLocale(pageOf(handbook, ref.split('#')[0]!).texts, key).title,
    }));
    const list = pages.map(({ href, title }) => `<li><a href="${escapeXml(href)}">${escapeXml(title)}</a></li>`).join('');
    const html = `<p>${escapeXml(text)}</p>${list && `<ul>${list}</ul>`}`;
    return [
      '  <entry>',
      `    <id>${nameOf(...what, String(before))}</id>`,
      `    <title>${escapeXml(shortened(text))}</title>`,
      `    <updated>${moment(change.date)}</updated>`,
      `    <link rel="alternate" type="text/html" href="${escapeXml(pages[0]?.href ?? full(about))}"/>`,
      `    <content type="html">${escapeXml(html)}</content>`,
      '  </entry>',
    ].join('\n');
  };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${lang}">`,
    `  <id>${nameOf(config.id, key)}</id>`,
    `  <title>${escapeXml(`${inLocale(config.name, key)}: ${t('change.label')}`)}</title>`,
    `  <updated>${moment(changes[0]?.date ?? config.updated)}</updated>`,
    `  <author><name>${escapeXml(config.publisher.name ?? inLocale(config.name, key))}</name></author>`,
    `  <rights>${escapeXml(config.licence.words.name)}</rights>`,
    `  <link rel="alternate" type="text/html" hreflang="${lang}" href="${escapeXml(full(about))}"/>`,
    // A feed that does not know its own address says nothing of it.
    ...(site.origin ? [`  <link rel="self" type="application/atom+xml" href="${escapeXml(addressOf(site, feedPath(key)))}"/>`] : []),
    ...changes.map(entry),
    '</feed>',
    '',
  ].join('\n');
}

/** A title for lists: whole words, at most 90 characters. */
function shortened(text: string): string {
  if (text.length <= 90) return text;
  return `${text.slice(0, 89).replace(/[\s.,;:–-]+\S*$/u, '')} …`;
}

export function feeds(handbook: Handbook, site: SiteAddress): PublishedFile[] {
  return handbook.locales.map((locale) => ({ path: feedPath(locale.key).slice(1), text: feedOf(handbook, locale, site) }));
}
