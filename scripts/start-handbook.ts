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
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { plainLetters } from '../src/model/plain-letters.ts';
import { engineLanguages } from '../src/schemas/strings.ts';
import { writeSchemas } from './json-schemas.ts';
import { writeFolder } from '../src/starter/files.ts';
import { Refusal } from '../src/starter/refusal.ts';
import { localeOf, startPack } from '../src/starter/start-pack.ts';

try {
  const { values, positionals } = parseArgs({
    options: {
      name: { type: 'string', multiple: true },
      languages: { type: 'string' },
      owner: { type: 'string' },
      contact: { type: 'string' },
      id: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [folder] = positionals;
  if (!folder) throw new Refusal('Say where: npm run start-handbook -- <folder>. The folder must not exist yet.');
  const dir = path.resolve(folder);
  if (existsSync(dir)) throw new Refusal(`${dir} is there already. A new handbook is never written over something: choose another folder.`);

  const known = engineLanguages.join(', ');
  const answers = await ask(
    {
      languages: values.languages ?? `Languages, with commas between (${known}, or the tag of another): `,
      name: values.name?.join(';') ?? 'Name of the handbook: ',
      owner: values.owner ?? 'Who publishes it (may be left empty): ',
      contact: values.contact ?? 'E-mail or web address for faults (may be left empty): ',
    },
    values,
  );
  const tags = answers.languages
    .split(',')
    .map((tag) => tag.trim())
    .filter((tag) => tag !== '');
  if (tags.length === 0) throw new Refusal(`Say which languages: --languages sv,fi (${known}, or the tag of another language).`);
  const locales = tags.map(localeOf);
  const twice = locales.find(({ key }, index) => locales.findIndex((other) => other.key === key) < index);
  if (twice) throw new Refusal(`The language “${twice.key}” is named twice.`);
  const names: Record<string, string> = {};
  for (const name of values.name ?? [answers.name]) {
    const [, key, own] = /^([a-z]{2,3}(?:-[a-z0-9]+)*)=(.+)$/i.exec(name.trim()) ?? [];
    names[key ?? ''] = (own ?? name).trim();
  }
  for (const key of Object.keys(names))
    if (key !== '' && !locales.some((locale) => locale.key === key))
      throw new Refusal(`--name “${key}=…”: the handbook has no language “${key}”.`);
  names[''] ??= Object.values(names)[0] ?? '';
  if (names[''] === '') throw new Refusal('Say what it is called: --name "Our handbook".');
  const id = values.id ?? idOf(names['']);
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
    throw new Refusal(`“${id}” cannot be an id: lower-case letters a-z, digits and single hyphens. Say one with --id.`);
  const contact = answers.contact.trim() || null;
  if (contact !== null && !z.union([z.email(), z.url()]).safeParse(contact).success)
    throw new Refusal(`“${contact}” is neither an e-mail address nor a full web address.`);

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
  console.log(
    `The handbook is in ${shown}. Look at it, and build it:\n\n  HANDBOOK_CONTENT=${shown} npm run dev\n  HANDBOOK_CONTENT=${shown} npm run build\n\n${shown}/README.md says how to go on.`,
  );
  for (const { label, key, interface: standIn } of locales)
    if (standIn)
      console.log(
        `\nThe engine has no interface texts in ${label}; the English ones stand in. Write them in ${shown}/strings/${key}.yaml.`,
      );
} catch (error) {
  const isExpected = error instanceof Refusal || (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
  console.error(isExpected ? (error as Error).message : error);
  process.exitCode = 1;
}

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
