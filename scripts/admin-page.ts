/** The admin page of a pack: what the build and `npm run edit` have in common. */
import path from 'node:path';
import { buildAdmin } from '../src/admin/build-admin.ts';
import type { KindOfFile, Pack } from '../src/admin/config.ts';
import { repositoryOf } from '../src/admin/repository.ts';
import { listPack } from '../src/model/pack-files.ts';
import type { MessageLanguage } from '../src/model/messages/languages.ts';
import { readPack } from '../src/model/read-pack.ts';
import { fileKinds, jsonSchemaOf } from './json-schemas.ts';
import { packageOf } from './licences/shipped-packages.ts';
import { writeShippedLicences } from './licences/write-notice.ts';

/** The kinds of files with their schemas in the languages of a pack. */
export function kindsOf({ handbook }: Pack): KindOfFile[] {
  const locales = handbook.locales.map(({ key }) => key);
  return fileKinds.map((kind) => ({ name: kind.name, title: kind.title, files: kind.files, schema: jsonSchemaOf(kind, locales) }));
}

/** The pack with its drafts: whoever writes wants to choose them. Undefined as long as it has errors. */
export function packForAdmin(dir: string): Pack | undefined {
  const { handbook } = readPack(dir, { withDrafts: true });
  return handbook && { handbook, files: listPack(dir).all };
}

/**
 * Writes `<site>/admin/`, with the licences of what the editor is made of.
 *
 * @param asked what `HANDBOOK_ADMIN` says
 */
export async function writeAdmin(site: string, dir: string, asked: string, language: MessageLanguage): Promise<void> {
  const pack = packForAdmin(dir);
  // Drafts may refer to drafts: with them a pack is right whenever it is without.
  if (!pack) throw new Error(`${dir} has errors.`);
  const modules = await buildAdmin(site, pack, kindsOf(pack), repositoryOf(asked, dir, process.cwd()), language);
  const packages = new Set(modules.flatMap((id) => packageOf(id.replace(/^\0+/, '').split('?')[0]!) ?? []));
  writeShippedLicences(path.join(site, 'admin'), [...packages]);
}
