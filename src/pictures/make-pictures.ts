/**
 * The step of the build that makes pictures: icons always, pictures for pasted links when the build knows its address
 * (they are named by full addresses only). What has not changed is taken from a cache.
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { copyFile, link } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Handbook } from '../model/handbook.ts';
import { appIcon } from './mark.ts';
import { sharePath, sharePicture, shareSize } from './share-picture.ts';
import { lightColours } from './tokens.ts';

/** Raised when the drawing changes in a way that its input does not show. */
const version = 2;
const cacheDir = path.resolve('node_modules/.cache/handbook-pictures');
const require = createRequire(import.meta.url);

/** The typeface of the pictures, a dependency of the build; readers never load it. */
const fontNames = ['latin', 'latin-ext', 'cyrillic', 'greek'].flatMap((script) => [
  { script, weight: 400 as const },
  { script, weight: 600 as const },
]);

export interface MadePictures {
  made: number;
  cached: number;
}

/**
 * @param site folder of the built site
 * @param hasAddress whether the build knows where it will be published
 */
export async function makePictures(site: string, handbook: Handbook, hasAddress: boolean): Promise<MadePictures> {
  const { Resvg, renderAsync } = await import('@resvg/resvg-js');
  const colours = lightColours();
  const icon = appIcon(handbook, { ink: colours['ink']!, ground: colours['paper']! });
  for (const [name, width] of [
    ['apple-touch-icon', 180],
    ['icon-192', 192],
    ['icon-512', 512],
  ] as const)
    writeFileSync(path.join(site, `${name}.png`), new Resvg(icon, { fitTo: { mode: 'width', value: width } }).render().asPng());
  if (!hasAddress) return { made: 0, cached: 0 };

  mkdirSync(cacheDir, { recursive: true });
  const jobs = [...handbook.pages.values()].flatMap((page) =>
    handbook.locales.map(({ key, lang }) => {
      const tree = sharePicture(handbook, page, key, colours);
      const hash = createHash('sha256')
        .update(JSON.stringify([version, lang, tree]))
        .digest('hex');
      const address = page.path[key]!;
      return { tree, kept: path.join(cacheDir, `${hash}.png`), file: path.join(site, sharePath(address)) };
    }),
  );
  const missing = jobs.filter(({ kept }) => !existsSync(kept));
  if (missing.length > 0) {
    const { default: satori } = await import('satori');
    const fonts = fontNames.map(({ script, weight }) => ({
      name: script === 'latin' ? 'Serif' : `Serif ${script}`,
      weight,
      style: 'normal' as const,
      data: readFileSync(require.resolve(`@fontsource/source-serif-4/files/source-serif-4-${script}-${weight}-normal.woff`)),
    }));
    // Laying out takes this thread, drawing another: one picture is drawn while the next is laid out.
    let drawing = Promise.resolve();
    for (const { tree, kept } of missing) {
      const svg = await satori(tree as never, { ...shareSize, fonts });
      await drawing;
      drawing = renderAsync(svg, { font: { loadSystemFonts: false } }).then((picture) => {
        // Under its own name when it is whole: a build may be killed at any moment.
        writeFileSync(`${kept}.next`, picture.asPng());
        renameSync(`${kept}.next`, kept);
      });
    }
    await drawing;
  }
  for (const folder of new Set(jobs.map(({ file }) => path.dirname(file)))) mkdirSync(folder, { recursive: true });
  // The same file under another name, where the disk allows it: there is nothing to write.
  await Promise.all(jobs.map(({ kept, file }) => link(kept, file).catch(() => copyFile(kept, file))));
  return { made: missing.length, cached: jobs.length - missing.length };
}
