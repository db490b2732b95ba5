/** `npm run dev`: the handbook with live reload while one writes. A mistake in content is printed; the last good state stays. */
import { getPack } from '../src/model/get-handbook.ts';
import { reportIssues } from '../src/model/report.ts';

// Nothing phones home.
process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['HANDBOOK_DRAFTS'] = 'show';
const { handbook, issues, dir } = getPack();
if (handbook) {
  const { dev } = await import('astro');
  const { address } = await dev({ root: process.cwd() });
  const base = process.env['HANDBOOK_URL'] ? new URL(process.env['HANDBOOK_URL']).pathname.replace(/\/?$/, '/') : '/';
  for (const { key, label } of handbook.locales) console.log(`  ${label.padEnd(10)} http://localhost:${address.port}${base}${key}/`);
} else {
  console.error(reportIssues(issues, dir));
  process.exitCode = 1;
}
