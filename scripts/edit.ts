/**
 * `npm run edit`: the page for editing in the browser, for the content folder on this machine. No site is built, and nothing
 * leaves the machine: the browser reads and writes the folder that the editor chooses.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { ContentError, getPack } from '../src/model/read-handbook.ts';
import { reportIssues } from '../src/model/report.ts';
import { adminFolder } from '../src/admin/build-admin.ts';
import { writeAdmin } from './admin-page.ts';
import { orUsage, readArguments } from './arguments.ts';
import { serve } from './serve.ts';

const { words, language } = orUsage(() => readArguments({}, 0));
process.env['HANDBOOK_DRAFTS'] = 'show';
try {
  const { handbook, issues, dir } = getPack();
  if (!handbook) throw new ContentError(reportIssues(issues, dir, language));
  const site = path.resolve('node_modules/.cache/handbook-admin');
  await writeAdmin(site, dir, '1', language);
  const folder = path.join(site, adminFolder);
  writeFileSync(path.join(folder, '404.html'), '404');
  const wanted = Number(process.env['PORT'] ?? 4322);
  const { address } = await serve(folder, '/', wanted).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE') throw error;
    return serve(folder, '/');
  });
  console.log(`\n${words.editAt({ address, folder: dir })}\n\n${words.stop}`);
} catch (error) {
  console.error(error instanceof ContentError ? error.message : error);
  process.exitCode = 1;
}
