/**
 * `npm run build`: content pack in, `dist/` out.
 *
 * The site is built beside the old one and takes its place only when it is whole: a build that fails or is killed
 * leaves the previous `dist/` as it was. `HANDBOOK_CONTENT`, `HANDBOOK_URL` and `HANDBOOK_OUT` say what is built, for
 * which address, and where to; `HANDBOOK_ADMIN` adds the page for editing in the browser.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../src/model/cache-dir.ts';
import { contentDir } from '../src/model/content-dir.ts';
import { ContentError } from '../src/model/get-handbook.ts';
import { isError } from '../src/model/issues.ts';
import { indexName, pageKeys } from '../src/model/page-keys.ts';
import { readAside } from '../src/model/read-aside.ts';
import { reportIssues } from '../src/model/report.ts';
import { isRepository } from '../src/admin/repository.ts';
import { orUsage, readArguments } from './arguments.ts';
import { buildOffline } from '../src/offline/build-offline.ts';
import { makePictures } from '../src/pictures/make-pictures.ts';
import { beginSearchIndex, type SearchIndex } from '../src/search/build-index.ts';
import { siteAddress } from '../src/publishing/address.ts';
import { hostingPlan, hstsSeconds } from '../src/publishing/hosting/plan.ts';
import { engineKey } from './engine-key.ts';
import { explainFault } from './explain-fault.ts';
import { openKeptPages } from './kept-pages.ts';
import { noteModules, shippedPackages } from './licences/shipped-packages.ts';
import { writeShippedLicences } from './licences/write-notice.ts';
import { allToTheirEnds, renderPages, writeKept } from './render-pages.ts';
import { placeNotFound, writePublished, writeServerSettings } from './publish-site.ts';
import { siteCode } from './site-code.ts';
import { claimPlace, type Place } from './take-place.ts';
import { writeFiles } from './write-files.ts';

const out = path.resolve(process.env['HANDBOOK_OUT'] || 'dist');
let place: Place | undefined;
let search: SearchIndex | undefined;
const { words, language } = orUsage(() => readArguments({}, 0));

// Drafts are for those who write, whatever the environment says.
delete process.env['HANDBOOK_DRAFTS'];
try {
  const url = process.env['HANDBOOK_URL'];
  if (url && !/^https?:\/\/[^/]+/.test(url)) throw new ContentError(words.wrongAddress({ value: url }));
  const admin = process.env['HANDBOOK_ADMIN'];
  if (admin && !isRepository(admin)) throw new ContentError(words.wrongAdmin({ value: admin }));
  const address = siteAddress(url);
  const hsts = hstsSeconds(address, process.env['HANDBOOK_HSTS']);
  const reading = readAside();
  const dir = contentDir();
  place = claimPlace(out, [process.cwd(), dir]);
  const { next } = place;
  process.env['HANDBOOK_OUT'] = next;
  // A site is the same wherever it is built; bundlers would make another one under a test runner.
  process.env['NODE_ENV'] = 'production';
  // Nothing phones home, building included.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  mkdirSync(next);

  // The code is made while the content is read, and what needs no rendering is written meanwhile.
  const engine = engineKey(process.cwd(), path.join(dir, 'search'));
  const content = reading.then(({ handbook, issues }) => {
    if (!handbook) throw new ContentError(reportIssues(issues, dir, language));
    console.log(words.building({ advice: issues.filter((issue) => !isError(issue)).length }));
    const kept = openKeptPages(cacheDir(), pageKeys(handbook, engine));
    search = beginSearchIndex(handbook, dir, {
      find: (locale) => kept.other(indexName(locale)),
      keep: (locale, body) => kept.keep(indexName(locale), { body, text: undefined }),
    });
    return { handbook, kept, unchanged: kept.pages.size, index: search, plan: hostingPlan(handbook, address, hsts) };
  });
  const [{ handbook, kept, unchanged, plan, index }, renderer, pictures] = await allToTheirEnds([
    content,
    siteCode(
      path.join(cacheDir(), 'code'),
      engine,
      content.then(({ handbook }) => handbook),
      next,
    ),
    content.then(({ handbook }) => makePictures(next, handbook, address.origin !== undefined)),
    content.then(({ kept, index }) => writeKept({ site: next, index, kept })),
    content.then(({ handbook, plan }) => writePublished(next, handbook, address, plan)),
  ]);
  await renderPages(renderer, { site: next, base: address.base, origin: address.origin, index, kept });
  const { pages, files } = await index.finish();
  await writeFiles(next, files);
  placeNotFound(next, handbook);

  // The list of what a copy holds says what every file hashes to, so nothing changes after it.
  noteModules(await buildOffline(next, handbook, address.base));
  writeShippedLicences(next, shippedPackages());
  // After all lists of what readers get: none of them has it. Loaded when it is wanted, because TypeScript's compiler comes with it.
  if (admin) await (await import('./admin-page.ts')).writeAdmin(next, dir, admin, language);
  await writeServerSettings(out, plan);
  place.take();
  try {
    kept.save();
  } catch {
    // The site is whole; the next build renders every page.
  }
  console.log(
    words.built({
      pages: handbook.pages.size * handbook.locales.length,
      folder: path.relative(process.cwd(), out) || out,
      indexed: pages,
      files: files.length,
    }),
  );
  if (unchanged > 0) console.log(words.kept(unchanged));
  if (url) console.log(words.pictures(pictures));
} catch (error) {
  const fault = explainFault(error);
  // What has no words of its own is for somebody who knows the program: the editor is told so first.
  if (typeof fault !== 'string') console.error(`${words.builderFailed}\n`);
  console.error(fault);
  console.error(`\n${words.nothingBuilt}`);
  process.exitCode = 1;
} finally {
  await search?.close();
  place?.leave();
}
