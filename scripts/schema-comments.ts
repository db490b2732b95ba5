/**
 * The comments that stand above the fields of `src/schemas`, by the way to the field (`items.title`). Written once, they serve
 * programmers in the source and editors in JSON Schemas.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

type Comments = Map<string, string>;

/** What each function or constant of the schemas builds, before others are put in its place. */
const sources = new Map<string, ts.Node>();

function load(): void {
  const dir = path.resolve('src/schemas');
  for (const name of readdirSync(dir).filter((file) => file.endsWith('.ts') && file !== 'expectations.ts')) {
    const file = ts.createSourceFile(name, readFileSync(path.join(dir, name), 'utf8'), ts.ScriptTarget.Latest, true);
    for (const statement of file.statements) {
      if (ts.isFunctionDeclaration(statement) && statement.name && statement.body) sources.set(statement.name.text, statement.body);
      if (ts.isVariableStatement(statement))
        for (const { name: constant, initializer } of statement.declarationList.declarations)
          if (ts.isIdentifier(constant) && initializer) sources.set(constant.text, initializer);
    }
  }
}

const commentOf = (node: ts.Node) =>
  ts
    .getJSDocCommentsAndTags(node)
    .map((doc) => (typeof doc.comment === 'string' ? doc.comment : ''))
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();

/** Comments of the fields that a function or constant of `src/schemas` builds. */
export function commentsOf(name: string, seen: readonly string[] = []): Comments {
  if (sources.size === 0) load();
  const found: Comments = new Map();
  const source = sources.get(name);
  if (!source || seen.includes(name)) return found;
  const include = (more: Comments, prefix: string) => {
    for (const [key, comment] of more) if (!found.has(prefix + key)) found.set(prefix + key, comment);
  };
  const visit = (node: ts.Node, prefix: string): void => {
    if (ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node)) {
      const key = node.name.getText().replace(/['"]/g, '');
      const comment = commentOf(node);
      // Settings of zod (`{ error: … }`) are not fields.
      if (key === 'error') return;
      if (comment) found.set(prefix + key, comment);
      if (ts.isPropertyAssignment(node)) visit(node.initializer, `${prefix}${key}.`);
      else {
        const own = commentOf(declarationOf(key) ?? node);
        if (!comment && own) found.set(prefix + key, own);
        include(commentsOf(key, [...seen, name]), `${prefix}${key}.`);
      }
      return;
    }
    if (ts.isIdentifier(node) && sources.has(node.text)) {
      include(commentsOf(node.text, [...seen, name]), prefix);
      const field = prefix.replace(/\.$/, '');
      const own = commentOf(declarationOf(node.text) ?? node);
      if (field && own && !found.has(field)) found.set(field, own);
      return;
    }
    ts.forEachChild(node, (child) => visit(child, prefix));
  };
  visit(source, '');
  return found;
}

/** The statement that declares a name: its comment stands above the whole. */
function declarationOf(name: string): ts.Node | undefined {
  let node: ts.Node | undefined = sources.get(name);
  while (node && !ts.isVariableStatement(node) && !ts.isFunctionDeclaration(node)) node = node.parent;
  return node;
}
