/** Which files a content pack has, and which part each plays. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { id, type Locale } from '../schemas/shared.ts';
import { lockFile } from './checks-lock.ts';
import { idsLockFile, retiredFile } from './ids-lock.ts';
import type { IssueParams, Stray } from './issue-params.ts';
import { translationsLockFile } from './translations/lock.ts';
import type { Issue } from './issues.ts';
import { nearest } from './nearest.ts';

/** Folders whose entries are `<id>.yaml` and `<id>.<locale>.mdx`. */
export const textFolders = ['pages', 'roles', 'steps', 'cases', 'knowledge'] as const;
/** Folders whose entries are `<id>.yaml` with the words inside. */
export const dataFolders = ['checks', 'glossary', 'sources', 'facts'] as const;

export interface PackFiles {
  /** Path inside the pack, with forward slashes, to the file's text. */
  read: (file: string) => string | undefined;
  has: (file: string) => boolean;
  /** `<folder>/<id>.yaml` of one folder, sorted: the ids. */
  entries: (folder: string) => string[];
  /** Folders below `phases/`. */
  phases: string[];
  /** The language file of an entry or page: `.mdx` or `.md`. */
  text: (stem: string, locale: Locale) => string | undefined;
  all: readonly string[];
  issues: Issue[];
}

const rootFiles = ['handbook.yaml', 'changes.yaml', retiredFile, lockFile, idsLockFile, translationsLockFile, 'README.md'];
const folders = ['phases', 'strings', 'search', ...textFolders, ...dataFolders];
const textName = /^(?<stem>.+)\.(?<locale>[a-z]{2,3}(?:-[a-z0-9]+)*)\.mdx?$/;
const isId = (name: string) => id.safeParse(name).success;

/** Lists a pack. Files that begin with a dot are passed over. */
export function listPack(dir: string): PackFiles {
  const issues: Issue[] = [];
  let all: string[] = [];
  try {
    all = filesBelow(dir, '').sort();
  } catch (error) {
    issues.push({ code: 'unreadable-file', file: '.', params: { what: 'folder', ...whyUnreadable(error) } });
  }
  const set = new Set(all);
  const read = (file: string) => {
    try {
      // Without a byte order mark, as some editors write it. Bytes that are not UTF-8 are refused, not guessed at.
      return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path.join(dir, file)));
    } catch (error) {
      issues.push({ code: 'unreadable-file', file, params: { what: 'file', ...whyUnreadable(error) } });
      return undefined;
    }
  };
  return {
    read,
    has: (file) => set.has(file),
    entries: (folder) =>
      all.flatMap((file) => {
        const [first, name = '', ...rest] = file.split('/');
        const entry = name.replace(/\.yaml$/, '');
        return first === folder && rest.length === 0 && entry !== name && isId(entry) ? [entry] : [];
      }),
    phases: [...new Set(all.flatMap((file) => /^phases\/([^/]+)\//.exec(file)?.[1] ?? []))].filter(isId),
    text: (stem, locale) => [`${stem}.${locale}.mdx`, `${stem}.${locale}.md`].find((file) => set.has(file)),
    all,
    issues,
  };
}

/** Paths with forward slashes. A link to a folder counts as a file: following it could lead anywhere. */
function filesBelow(dir: string, prefix: string): string[] {
  return readdirSync(path.join(dir, prefix), { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith('.')) return [];
    return entry.isDirectory() ? filesBelow(dir, `${prefix}${entry.name}/`) : [prefix + entry.name];
  });
}

type Unreadable = IssueParams['unreadable-file'];

function whyUnreadable(error: unknown): Pick<Unreadable, 'reason' | 'detail'> {
  const { code, message } = error as NodeJS.ErrnoException;
  const reasons: Readonly<Record<string, Unreadable['reason']>> = {
    ENOENT: 'missing',
    ENOTDIR: 'not-a-folder',
    EISDIR: 'is-a-folder',
    EACCES: 'forbidden',
    EPERM: 'forbidden',
    ERR_ENCODING_INVALID_ENCODED_DATA: 'not-utf8',
  };
  const reason = reasons[code ?? ''];
  return reason ? { reason } : { reason: 'other', detail: message };
}

/**
 * Files that no kind of content claims: a misspelt folder, a language the handbook does not have, a text without an entry.
 *
 * @param pagesOfPhase the pages that each phase may have texts for
 */
export function unclaimedFiles(
  files: PackFiles,
  locales: readonly Locale[],
  pagesOfPhase: ReadonlyMap<string, readonly string[]>,
): Issue[] {
  const issues = files.all.flatMap((file) => unclaimed(file, files, locales, pagesOfPhase));
  // A folder that does not belong here is told once, not for each of its files.
  return [...new Map(issues.map((issue) => [`${issue.code} ${issue.file}`, issue])).values()];
}

function unclaimed(
  file: string,
  files: PackFiles,
  locales: readonly Locale[],
  pagesOfPhase: ReadonlyMap<string, readonly string[]>,
): Issue[] {
  const parts = file.split('/');
  const [folder = '', name = '', third = ''] = parts;
  const unknown = (stray: Stray, suggestion?: string, what = file): Issue[] => [
    { code: 'unknown-file', file: what, params: { ...stray, suggestion } },
  ];
  const unknownLocale = (locale: string): Issue[] => [
    { code: 'unknown-locale', file, params: { locale, locales, suggestion: nearest(locale, locales) } },
  ];

  if (parts.length === 1) return rootFiles.includes(file) ? [] : unknown({ reason: 'root', known: rootFiles }, nearest(file, rootFiles));
  if (!folders.includes(folder)) return unknown({ reason: 'folder', name: folder, known: folders }, nearest(folder, folders), folder);
  if (parts.at(-1) === 'README.md') return [];

  const isPhase = folder === 'phases';
  if (parts.length !== (isPhase ? 3 : 2)) return unknown(parts.length > 2 ? { reason: 'too-deep', folder } : { reason: 'phase-file' });
  if (folder === 'strings' || folder === 'search') {
    const locale = name.replace(/\.yaml$/, '');
    if (locale === name) return unknown({ reason: 'locale-file', folder });
    return locales.includes(locale) ? [] : unknownLocale(locale);
  }
  const [last, place] = isPhase ? [third, `phases/${name}`] : [name, folder];
  if (isPhase && !isId(name)) return unknown({ reason: 'phase-name' }, undefined, place);
  const entry = last.replace(/\.yaml$/, '');
  if (isPhase && last === 'phase.yaml') return [];
  if (!isPhase && entry !== last) return isId(entry) ? [] : unknown({ reason: 'entry-name' });
  if ((dataFolders as readonly string[]).includes(folder)) return unknown({ reason: 'data-file', folder });

  const { stem, locale } = textName.exec(last)?.groups ?? {};
  if (stem === undefined || locale === undefined) return unknown({ reason: 'text-name', isPhase });
  if (!locales.includes(locale)) return unknownLocale(locale);
  if (last.endsWith('.md') && files.has(`${file}x`)) return unknown({ reason: 'two-texts', other: `${last}x` });
  if (isPhase) {
    const pages = pagesOfPhase.get(name) ?? [];
    return pages.includes(stem) ? [] : unknown({ reason: 'phase-page', page: stem, known: pages }, nearest(stem, pages));
  }
  return files.has(`${folder}/${stem}.yaml`)
    ? []
    : unknown({ reason: 'no-entry', wanted: `${folder}/${stem}.yaml` }, nearest(stem, files.entries(folder)));
}
