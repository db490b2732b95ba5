/**
 * Makes the admin page: a folder of its own, that no page of the handbook knows of. It is written after everything that readers
 * get has been listed, so that no list of the site has it.
 */
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type Plugin } from 'vite';
import type { MessageLanguage } from '../model/messages/languages.ts';
import { adminConfig, formatOf, headKind, textFormatOf, type KindOfFile, type Pack } from './config.ts';
import { adminPage, languagesBeside } from './page-html.ts';
import { packPayload, type Payload } from './payload.ts';
import type { Repository } from './repository.ts';

/** Part of the site's address. Languages have two or three letters, so no page of the handbook can stand here. */
export const adminFolder = 'admin';

/** What the page is given, as text. */
export function adminPayload(pack: Pack, kinds: readonly KindOfFile[], repository: Repository, language: MessageLanguage): string {
  const { config, choices } = adminConfig(pack, kinds, repository, language);
  const payload: Payload = {
    config,
    formats: kinds.flatMap(({ name, schema }): Payload['formats'] =>
      name === headKind
        ? (['mdx', 'md'] as const).map((extension) => ({ name: textFormatOf(extension), schema, extension }))
        : [{ name: formatOf(name), schema, extension: 'yaml' }],
    ),
    pack: { file: `${repository.prefix}handbook.yaml`, id: pack.handbook.config.id },
  };
  return packPayload(payload, choices);
}

/**
 * Writes `<site>/admin/`.
 *
 * @returns the modules it is bundled of, for the notice of licences beside it
 */
export async function buildAdmin(
  site: string,
  pack: Pack,
  kinds: readonly KindOfFile[],
  repository: Repository,
  language: MessageLanguage,
): Promise<readonly string[]> {
  const folder = path.join(site, adminFolder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const moduleIds = await bundle(folder);
  writeFileSync(path.join(folder, 'config.json'), adminPayload(pack, kinds, repository, language));
  writeFileSync(path.join(folder, 'index.html'), adminPage(pack.handbook, repository, language));
  // Its typefaces have licences of their own.
  const typefaces = path.join(import.meta.dirname, '../../node_modules/@sveltia/cms/npm/assets');
  for (const name of readdirSync(typefaces).filter((file) => file.endsWith('.LICENSE.txt')))
    writeFileSync(path.join(folder, name), readFileSync(path.join(typefaces, name)));
  const styles = readFileSync(path.join(import.meta.dirname, 'page/page.css'), 'utf8');
  writeFileSync(path.join(folder, 'page.css'), `${styles}\n${languagesBeside(pack.handbook)}`);
  return moduleIds;
}

/** Parts of the editor that no file of a handbook can call for: maps, drawings, and colours for program code. Half of its bytes. */
const withoutUnused: Plugin = {
  name: 'handbook-without-unused',
  enforce: 'pre',
  resolveId: { filter: { id: /^(@shikijs\/|leaflet|terra-draw|svgo)/ }, handler: () => '\0unused' },
  load: { filter: { id: /^\0unused$/ }, handler: () => 'export default {};' },
};

/** The editor brings its typefaces along, and names another host's besides: those are not to be asked for. */
const withoutOtherHosts: Plugin = {
  name: 'handbook-without-other-hosts',
  transform: {
    filter: { id: /@sveltia\/cms/ },
    handler: (code) => code.replace(/url\(https:\/\/cdn\.jsdelivr\.net[^)]*\)/g, "local('')"),
  },
};

/** Sveltia CMS with all that it may ask for, languages and typefaces included: nothing comes from another host. */
async function bundle(folder: string): Promise<string[]> {
  const result = await build({
    configFile: false,
    root: path.join(import.meta.dirname, 'page'),
    base: './',
    publicDir: false,
    plugins: [withoutUnused, withoutOtherHosts],
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      chunkSizeWarningLimit: 10_000,
      rolldownOptions: {
        input: path.join(import.meta.dirname, 'page/admin.ts'),
        output: { entryFileNames: 'admin.js', chunkFileNames: 'parts/[name]-[hash].js', assetFileNames: 'parts/[name]-[hash][extname]' },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((one) => ('output' in one ? one.output : [])).flatMap((one) => (one.type === 'chunk' ? one.moduleIds : []));
}
