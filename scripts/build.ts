/**
 * `npm run build`: content pack in, `dist/` out.
 *
 * The site is built beside the old one and takes its place only when it is whole: a build that fails or is killed
 * leaves the previous `dist/` as it was. `HANDBOOK_CONTENT`, `HANDBOOK_URL` and `HANDBOOK_OUT` say what is built, for
 * which address, and where to; `HANDBOOK_ADMIN` adds the page for editing in the browser.
 */
import path from 'node:path';
import { ContentError, getPack } from '../src/model/read-handbook.ts';
import { isError } from '../src/model/issues.ts';
import { reportIssues } from '../src/model/report.ts';
import { isRepository } from '../src/admin/repository.ts';
import { orUsage, readArguments } from './arguments.ts';
import { buildOffline } from '../src/offline/build-offline.ts';
import { makePictures } from '../src/pictures/make-pictures.ts';
import { beginSearchIndex, type SearchIndex } from '../src/search/build-index.ts';
import { siteAddress } from '../src/publishing/address.ts';
import { hostingPlan, hstsSeconds } from '../src/publishing/hosting/plan.ts';
import { explainFault } from './explain-fault.ts';
import { finishPages } from './finish-pages.ts';
import { noteModules, shippedPackages } from './licences/shipped-packages.ts';
import { writeShippedLicences } from './licences/write-notice.ts';
import { publishSite, writeServerSettings } from './publish-site.ts';
import { claimPlace, type Place } from './take-place.ts';

const out = path.resolve(process.env['HANDBOOK_OUT'] || 'dist');
let place: Place | undefined;
let index: SearchIndex | undefined;
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
  const { handbook, issues, dir } = getPack();
  if (!handbook) throw new ContentError(reportIssues(issues, dir, language));
  const advice = issues.filter((issue) => !isError(issue)).length;
  console.log(words.building({ advice }));

  place = claimPlace(out, [process.cwd(), dir]);
  const { next } = place;
  process.env['HANDBOOK_OUT'] = next;
  // A site is the same wherever it is built; bundlers would make another one under a test runner.
  process.env['NODE_ENV'] = 'production';
  // Nothing phones home, building included.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const { build } = await import('astro');
  index = beginSearchIndex(handbook, dir);
  await build({ root: process.cwd(), logLevel: 'warn', integrations: [finishPages(next, address.base, index)] });
  const indexing = index.write(next);
  // If something else fails first, that is told.
  indexing.catch(() => {});
  const pictures = await makePictures(next, handbook, address.origin !== undefined);
  const plan = hostingPlan(handbook, address, hsts);
  publishSite(next, handbook, address, plan);
  const { pages, files } = await indexing;

  // The list of what a copy holds says what every file hashes to, so nothing changes after it.
  noteModules(await buildOffline(next, handbook, address.base));
  writeShippedLicences(next, shippedPackages());
  // After all lists of what readers get: none of them has it.
  // Loaded when it is wanted: with TypeScript's compiler, which describes the forms, it is a third of what a build would load.
  if (admin) await (await import('./admin-page.ts')).writeAdmin(next, dir, admin, language);
  writeServerSettings(out, plan);
  place.take();
  console.log(
    words.built({
      pages: handbook.pages.size * handbook.locales.length,
      folder: path.relative(process.cwd(), out) || out,
      indexed: pages,
      files,
    }),
  );
  if (url) console.log(words.pictures(pictures));
} catch (error) {
  const fault = explainFault(error);
  // What has no words of its own is for somebody who knows the program: the editor is told so first.
  if (typeof fault !== 'string') console.error(`${words.builderFailed}\n`);
  console.error(fault);
  console.error(`\n${words.nothingBuilt}`);
  process.exitCode = 1;
} finally {
  await index?.close();
  place?.leave();
}
