/** Files of a pack as they are written: YAML that editors like to read, and texts with a head. */
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Document, isMap, isScalar, isSeq, visit, type Scalar } from 'yaml';

/** Texts by path inside the pack. */
export type Files = Map<string, string>;

/** Values that are short enough stand on one line: `{ sv: …, "no": … }`. */
const onOneLine = 110;

/** @param note what the file is, as a comment above it */
export function yaml(value: unknown, note?: string): string {
  const doc = new Document(value, { aliasDuplicateObjects: false });
  if (note) doc.commentBefore = ` ${note}`;
  visit(doc, {
    // To other readers of YAML, `no` without quotation marks is a truth value.
    Scalar(_, node) {
      if (node.value === 'no') (node as Scalar).type = 'QUOTE_DOUBLE';
    },
    Collection(key, node) {
      if (key === null || key === undefined) return;
      const hasLists = isMap(node) && node.items.some(({ value: inner }) => isMap(inner) || (isSeq(inner) && inner.items.length > 0));
      const isFlat = !hasLists && !(isSeq(node) && node.items.some((item) => !isScalar(item)));
      if (isFlat && JSON.stringify(node.toJSON()).length <= onOneLine) node.flow = true;
    },
  });
  return doc.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** A language file. Quotation marks of YAML stand round title and summary, which may hold colons and commas. */
export function text(head: { title: string; summary: string; questions?: readonly string[] }, body: string, revision = 1): string {
  const { questions = [] } = head;
  const lines = [
    `revision: ${revision}`,
    `title: ${JSON.stringify(head.title)}`,
    `summary: ${JSON.stringify(head.summary)}`,
    ...(questions.length > 0 ? ['questions:', ...questions.map((question) => `  - ${JSON.stringify(question)}`)] : []),
  ];
  return `---\n${lines.join('\n')}\n---\n\n${body.trim()}\n`;
}

/** One value for each of a pack's languages. */
export function inAll<T, L extends { key: string }>(locales: readonly L[], value: (locale: L) => T): Record<string, T> {
  return Object.fromEntries(locales.map((locale) => [locale.key, value(locale)]));
}

/**
 * Writes new files; all or none.
 * @throws when one of them exists already
 */
export function writeNew(dir: string, files: Files): void {
  const written: string[] = [];
  try {
    for (const [file, content] of files) {
      const target = path.join(dir, file);
      mkdirSync(path.dirname(target), { recursive: true });
      writeFileSync(target, content, { flag: 'wx' });
      written.push(target);
    }
  } catch (error) {
    for (const target of written) rmSync(target, { force: true });
    throw error;
  }
}

/** Writes a folder that does not exist yet. It is made beside its place and moved there when it is whole. */
export function writeFolder(dir: string, files: Files): void {
  const next = `${dir}.new`;
  if (existsSync(next)) rmSync(next, { recursive: true });
  try {
    writeNew(next, files);
    renameSync(next, dir);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
}
