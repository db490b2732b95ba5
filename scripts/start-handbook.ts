/**
 * `npm run start-handbook -- <folder>`: begins a new handbook in a folder that does not exist yet.
 *
 *   npm run start-handbook -- ../our-handbook --name "Our handbook" --languages sv,fi --owner "Our association" --contact us@example.org
 *
 * A name for each language: --name "sv=Vår handbok" --name "fi=Meidän käsikirja". What is not said is asked for.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { z } from 'zod';
import { toolWords } from '../src/model/messages/index.ts';
import { plainLetters } from '../src/model/plain-letters.ts';
import { Refusal } from '../src/model/refusal.ts';
import { engineLanguages } from '../src/schemas/strings.ts';
import { writeSchemas } from './json-schemas.ts';
import { writeFolder } from '../src/starter/files.ts';
import { localeOf, startPack } from '../src/starter/start-pack.ts';
import { orTell, orUsage, readArguments } from './arguments.ts';

const { values, positionals, language } = orUsage(() =>
  readArguments({
    name: { type: 'string', multiple: true },
    languages: { type: 'string' },
    owner: { type: 'string' },
    contact: { type: 'string' },
    id: { type: 'string' },
  }),
);
const tools = toolWords(language);

await orTell(language, async () => {
  const [folder] = positionals;
  if (!folder) throw new Refusal((words) => words.startUsage);
  const dir = path.resolve(folder);
  if (existsSync(dir)) throw new Refusal((words) => words.folderThere({ dir }));

  const known = engineLanguages.join(', ');
  const answers = await ask(
    {
      languages: values.languages ?? tools.askLanguages({ known }),
      name: values.name?.join(';') ?? tools.askName,
      owner: values.owner ?? tools.askOwner,
      contact: values.contact ?? tools.askContact,
    },
    values,
  );
  const tags = answers.languages
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  if (tags.length === 0) throw new Refusal((words) => words.noLanguages({ known }));
  const locales = tags.map(localeOf);
  const twice = locales.find(({ key }, index) => locales.findIndex((other) => other.key === key) < index);
  if (twice) throw new Refusal((words) => words.languageTwice(twice));
  const names: Record<string, string> = {};
  for (const name of values.name ?? [answers.name]) {
    const [, key, own] = /^([a-z]{2,3}(?:-[a-z0-9]+)*)=(.+)$/i.exec(name.trim()) ?? [];
    names[key ?? ''] = (own ?? name).trim();
  }
  for (const key of Object.keys(names))
    if (key !== '' && !locales.some((locale) => locale.key === key)) throw new Refusal((words) => words.nameInUnknown({ key }));
  names[''] ??= Object.values(names)[0] ?? '';
  if (names[''] === '') throw new Refusal((words) => words.noName);
  const id = values.id ?? idOf(names['']);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) throw new Refusal((words) => words.badHandbookId({ id }));
  const contact = answers.contact.trim() || null;
  if (contact !== null && !z.union([z.email(), z.url()]).safeParse(contact).success)
    throw new Refusal((words) => words.badContact({ contact }));

  const shown = path.relative(process.cwd(), dir);
  writeFolder(
    dir,
    startPack({
      id,
      names,
      locales,
      owner: answers.owner.trim() || null,
      contact,
      today: new Date().toISOString().slice(0, 10),
      dir: shown,
    }),
  );
  writeSchemas(
    dir,
    locales.map(({ key }) => key),
  );
  console.log(tools.started({ folder: shown }));
  for (const { label, key, interface: standIn } of locales)
    if (standIn) console.log(`\n${tools.standsIn({ label, file: path.join(shown, `strings/${key}.yaml`) })}`);
});

type Asked = Record<'languages' | 'name' | 'owner' | 'contact', string>;

/** Asks for what was not given, where somebody can answer; elsewhere it is empty. */
async function ask(questions: Asked, given: Partial<Record<keyof Asked, unknown>>): Promise<Asked> {
  const lines = process.stdin.isTTY ? createInterface({ input: process.stdin, output: process.stdout }) : undefined;
  const answers = { ...questions };
  for (const key of Object.keys(questions) as (keyof Asked)[])
    if (given[key] === undefined) answers[key] = lines ? await lines.question(questions[key]) : '';
  lines?.close();
  return answers;
}

/** An id from a name: `Bigårdsbogen` becomes `bigardsbogen`. */
function idOf(name: string): string {
  return plainLetters(name).slice(0, 60).replace(/-$/, '') || 'handbook';
}
