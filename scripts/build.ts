/**
 * `npm run build`: content pack in, `dist/` out.
 *
 * The site is built beside the old one and takes its place only when it is whole: a build that fails or is killed
 * leaves the previous `dist/` as it was. `HANDBOOK_CONTENT`, `HANDBOOK_URL` and `HANDBOOK_OUT` say what is built, for
 * which address, and where to; `HANDBOOK_ADMIN` adds the page for editing in the browser.
 */
import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { cacheDir } from '../src/model/cache-dir.ts';
import { contentDir } from '../src/model/content-dir.ts';
import { ContentError, takePack } from '../src/model/get-handbook.ts';
import { isError } from '../src/model/issues.ts';
import { reportIssues } from '../src/model/report.ts';
import { isRepository } from '../src/admin/repository.ts';
import { siteAddress } from '../src/publishing/address.ts';
import { hostingPlan, hstsSeconds } from '../src/publishing/hosting/plan.ts';
import { orUsage, readArguments } from './arguments.ts';
import { engineKey } from './engine-key.ts';
import { explainFault } from './explain-fault.ts';
import { startFinisher, type Finisher } from './finisher.ts';
import { shippedPackages } from './licences/shipped-packages.ts';
import { writeShippedLicences } from './licences/write-notice.ts';
import { writeServerSettings } from './server-settings.ts';
import { renderPages } from './render-pages.ts';
import { siteCode } from './site-code.ts';
import { claimPlace, type Place } from './take-place.ts';
import { allToTheirEnds } from './to-their-ends.ts';

const out = path.resolve(process.env['HANDBOOK_OUT'] || 'dist');
let place: Place | undefined;
let finisher: Finisher | undefined;
let isWhole = false;
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
  const dir = contentDir();
  place = claimPlace(out, [process.cwd(), dir], path.join(cacheDir(), `before-${hash('sha256', out).slice(0, 12)}`));
  const { next } = place;
  process.env['HANDBOOK_OUT'] = next;
  // A site is the same wherever it is built; bundlers would make another one under a test runner.
  process.env['NODE_ENV'] = 'production';
  // Nothing phones home, building included.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  mkdirSync(next);
  // What an owner has put beside the engine to be published as it is.
  if (existsSync('public')) cpSync('public', next, { recursive: true });

  const engine = engineKey(process.cwd(), path.join(dir, 'search'));
  // The page for editors draws from the draft, which stays in the other thread.
  if (process.env['HANDBOOK_EDITORS'] === '1') await import('../src/model/read-handbook.ts');
  finisher = startFinisher({ site: next, before: out, url, engine });
  const content = finisher.content.then((pack) => {
    const { handbook, issues } = pack;
    if (!handbook) throw new ContentError(reportIssues(issues, dir, language));
    takePack(pack);
    console.log(words.building({ advice: issues.filter((issue) => !isError(issue)).length }));
    return handbook;
  });
  const [handbook, { renderer, workers }, wanted] = await allToTheirEnds([
    content,
    siteCode({ home: path.join(cacheDir(), 'code'), engine, site: next }),
    finisher.wanted,
  ]);
  await renderPages(renderer, { base: address.base, origin: address.origin, ...wanted, take: finisher.take });
  const { search, unchanged, pictures } = await finisher.finish(workers);

  writeShippedLicences(next, shippedPackages());
  // After all lists of what readers get: none of them has it. Loaded when it is wanted, because TypeScript's compiler comes with it.
  if (admin) await (await import('./admin-page.ts')).writeAdmin(next, dir, admin, language);
  await writeServerSettings(out, hostingPlan(handbook, address, hsts));
  await place.take();
  isWhole = true;
  console.log(
    words.built({
      pages: handbook.pages.size * handbook.locales.length,
      folder: path.relative(process.cwd(), out) || out,
      indexed: search.pages,
      files: search.files,
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
  await finisher?.leave({ keep: isWhole });
  await place?.leave();
}
