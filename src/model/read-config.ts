/** Reads `handbook.yaml`: first the languages, which every other shape is a function of, then the whole. */
import { z } from 'zod';
import { contentFormat, handbookSchema, localeList, sectionIds, type HandbookConfig, type LocaleConfig } from '../schemas/handbook.ts';
import type { Locale } from '../schemas/shared.ts';
import { isSure, type Broken } from './draft.ts';
import type { Issue } from './issues.ts';
import type { PackFiles } from './pack-files.ts';
import { readYaml, type LineOf } from './read-yaml.ts';
import { markOf, salvage } from './salvage.ts';

export interface PackConfig {
  /** Each once. A language that is listed twice is told by a rule. */
  locales: LocaleConfig[];
  /** Those of which more than the key could not be read. */
  unsureLocales: ReadonlySet<Locale>;
  data: HandbookConfig;
  /** Where `data` is not what stands in the file. */
  broken: Broken;
  lineOf: LineOf;
}

const file = 'handbook.yaml';

/** @returns undefined when the languages cannot be read; nothing else of the pack can then */
export function readConfig(files: PackFiles): { config: PackConfig | undefined; issues: Issue[] } {
  const refuse = (...issues: Issue[]) => ({ config: undefined, issues });
  if (!files.has(file)) return refuse({ code: 'missing-file', file, params: { name: file, why: 'handbook' } });
  const source = files.read(file);
  if (source === undefined) return refuse();
  // A pack of another format is not looked at further: what is right in one is wrong in another.
  const { data: head, lineOf: lineOfHead } = readYaml(source, file, z.looseObject({ format: z.int().min(1) }), []);
  if (head && head.format !== contentFormat) {
    const code = head.format < contentFormat ? 'format-old' : 'format-new';
    return refuse({ code, file, line: lineOfHead(['format']), params: { has: head.format, reads: contentFormat } });
  }
  const list = readYaml(source, file, z.looseObject(localeList.shape), []);
  const salvaged = list.data ? undefined : list.salvage();
  const read = list.data ?? salvaged?.data;
  const isReadable = read !== undefined && ![...(salvaged?.broken ?? [])].some((place) => /^(?:|locales(?:\/\d+(?:\/key)?)?)$/.test(place));
  if (!isReadable) return refuse(...list.issues);
  const broken = new Set(salvaged?.broken);
  const strange: Issue[] = [];
  const locales = read.locales.map((locale, index): LocaleConfig => {
    if (isLanguageTag(locale.lang)) return locale;
    const place = ['locales', index, 'lang'];
    broken.add(place.join('/'));
    const params = { place, value: { is: 'text', text: locale.lang }, expected: { want: 'language-tag' } } as const;
    strange.push({ code: 'wrong-value', file, line: list.lineOf(place), params });
    return { ...locale, lang: isLanguageTag(locale.key) ? locale.key : 'und' };
  });
  const once = locales.filter(({ key }, index) => locales.findIndex((other) => other.key === key) === index);
  const unsureLocales = new Set(
    locales.filter((_, index) => [...broken].some((place) => place.startsWith(`locales/${index}/`))).map(({ key }) => key),
  );
  const keys = once.map(({ key }) => key);
  const whole = readYaml(source, file, handbookSchema(keys), keys);
  const rest = whole.data ? undefined : (whole.salvage() ?? salvage({ locales }, handbookSchema(keys)));
  const data = whole.data ?? rest?.data;
  // What a slip has made unreadable is told by the first look at the file already.
  const issues = [...strange, ...whole.issues];
  if (!data) return refuse(...issues);
  for (const place of rest?.broken ?? []) broken.add(place);
  const isKnown = isSure(broken, [], 'sections');
  const sections = isKnown ? data.sections : [...data.sections, ...unlisted(data, keys)];
  return {
    config: {
      locales: once,
      unsureLocales,
      data: { ...data, locales, sections },
      broken: broken.size === 0 ? undefined : broken,
      lineOf: whole.lineOf,
    },
    issues,
  };
}

/** Where the list of sections is not sure, any of them may be meant to be in it: pages in them are then not lost as well. */
function unlisted({ sections }: HandbookConfig, locales: readonly Locale[]): HandbookConfig['sections'] {
  const listed = new Set(sections.map(({ id }) => id));
  return sectionIds
    .filter((id) => !listed.has(id))
    .map((id) => {
      const words = Object.fromEntries(locales.map((locale) => [locale, markOf(`${id}-${locale}`)]));
      return { id, label: words, slug: words, formerSlugs: {}, menu: 'foot' };
    });
}

function isLanguageTag(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length > 0;
  } catch {
    return false;
  }
}
