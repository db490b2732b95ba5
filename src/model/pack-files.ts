/** Which files a content pack has, and which part each plays. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locale } from '../schemas/shared.ts';
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

const rootFiles = ['handbook.yaml', 'changes.yaml', 'README.md'];
const textName = /^(?<stem>.+)\.(?<locale>[a-z]{2,3}(?:-[a-z0-9]+)*)\.mdx?$/;

/** Lists a pack. Files that begin with a dot are passed over. */
export function listPack(dir: string): PackFiles {
  const issues: Issue[] = [];
  let all: string[] = [];
  try {
    all = readdirSync(dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() || entry.isSymbolicLink())
      .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
      .filter((file) => !file.split('/').some((part) => part.startsWith('.')))
      .sort();
  } catch (error) {
    issues.push({ code: 'unreadable-file', file: '.', params: { reason: (error as Error).message } });
  }
  const set = new Set(all);
  const read = (file: string) => {
    try {
      // A byte order mark, as some editors write it, is no part of the text.
      return readFileSync(path.join(dir, file), 'utf8').replace(/^\uFEFF/, '');
    } catch (error) {
      issues.push({ code: 'unreadable-file', file, params: { reason: (error as Error).message } });
      return undefined;
    }
  };
  return {
    read,
    has: (file) => set.has(file),
    entries: (folder) =>
      all.flatMap((file) => {
        const [first, name, ...rest] = file.split('/');
        return first === folder && rest.length === 0 && name?.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : [];
      }),
    phases: [...new Set(all.filter((file) => /^phases\/[^/]+\//.test(file)).map((file) => file.split('/')[1]!))],
    text: (stem, locale) => [`${stem}.${locale}.mdx`, `${stem}.${locale}.md`].find((file) => set.has(file)),
    all,
    issues,
  };
}

/** Files that no kind of content claims: a misspelt folder, a language the handbook does not have, a text without an entry. */
export function unclaimedFiles(files: PackFiles, locales: readonly Locale[], pagesOfPhase: ReadonlyMap<string, readonly string[]>): Issue[] {
  return files.all.flatMap((file): Issue[] => {
    const parts = file.split('/');
    const [folder, name = '', third] = parts;
    const unknown = (expected: string, why = '', suggestion = ''): Issue[] => [{ code: 'unknown-file', file, params: { expected, why, suggestion } }];
    if (parts.length === 1) return rootFiles.includes(file) ? [] : unknown(`One of ${rootFiles.join(', ')}.`, '', nearest(file, rootFiles));
    if (file.endsWith('README.md')) return [];
    if (folder === 'search') return [];
    if (folder === 'strings') {
      const locale = name.replace(/\.yaml$/, '');
      return locales.includes(locale) && name.endsWith('.yaml')
        ? []
        : [{ code: 'unknown-locale', file, params: { locale, locales: locales.join(', '), suggestion: nearest(locale, locales) ?? '' } }];
    }
    if ((dataFolders as readonly string[]).includes(folder!)) return parts.length === 2 && name.endsWith('.yaml') ? [] : unknown(`${folder}/<id>.yaml`);
    const isPhase = folder === 'phases';
    if (!isPhase && !(textFolders as readonly string[]).includes(folder!)) {
      const folders = ['phases', 'strings', 'search', ...textFolders, ...dataFolders];
      return unknown(`A file in one of the folders ${folders.join(', ')}.`, `there is no folder “${folder}”`, nearest(folder!, folders));
    }
    if (parts.length !== (isPhase ? 3 : 2)) return unknown(isPhase ? 'phases/<phase>/<page>.<locale>.mdx' : `${folder}/<id>.<locale>.mdx`);
    const last = isPhase ? third! : name;
    if (isPhase ? last === 'phase.yaml' : last.endsWith('.yaml')) return [];
    const match = textName.exec(last);
    if (!match?.groups) return unknown(isPhase ? '<page>.<locale>.mdx' : '<id>.<locale>.mdx or <id>.yaml');
    const { stem, locale } = match.groups as { stem: string; locale: string };
    if (!locales.includes(locale)) {
      return [{ code: 'unknown-locale', file, params: { locale, locales: locales.join(', '), suggestion: nearest(locale, locales) ?? '' } }];
    }
    if (isPhase) {
      const pages = pagesOfPhase.get(name) ?? [];
      return pages.includes(stem) ? [] : unknown(`A page that phases/${name}/phase.yaml lists: ${pages.join(', ') || 'none yet'}.`, `phase.yaml has no page “${stem}”`, nearest(stem, pages));
    }
    return files.has(`${folder}/${stem}.yaml`) ? [] : unknown(`${folder}/${stem}.yaml beside it.`, 'it has no YAML file of the same name', nearest(stem, files.entries(folder!)));
  });
}
