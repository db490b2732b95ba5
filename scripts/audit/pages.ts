/** The part of the audit that looks at every page: axe, sideways scrolling, the policy, in both schemes and at two widths. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { axeFindings, sidewaysFindings } from '../../tests/support/axe.ts';
import { watchPage } from '../../tests/support/watch-page.ts';
import type { AuditPart } from './audit-part.ts';

/** The addresses of the pages in a built site, from its root, without those that only send on. */
export function pagesIn(site: string): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !readFileSync(path.join(site, file), 'utf8').includes('http-equiv="refresh"'))
    .map(
      (file) =>
        `/${file
          .split(path.sep)
          .join('/')
          .replace(/(^|\/)index\.html$/, '$1')}`,
    )
    .sort();
}

export async function auditPages(site: string, address: string, browser: Browser): Promise<AuditPart> {
  const pages = pagesIn(site);
  const queue = [...pages];
  const findings: string[] = [];
  let looks = 0;

  const lookAtPages = async () => {
    const page = await (await browser.newContext()).newPage();
    const faults: string[] = [];
    await watchPage(page, faults, address);
    for (let each = queue.shift(); each !== undefined; each = queue.shift()) {
      await page.goto(new URL(each.slice(1), address).href);
      for (const colorScheme of ['light', 'dark'] as const) {
        for (const width of [320, 1280]) {
          await page.emulateMedia({ colorScheme });
          await page.setViewportSize({ width, height: 900 });
          const found = [...(await axeFindings(page)), ...(await sidewaysFindings(page))];
          findings.push(...found.map((finding) => `${each} (${colorScheme}, ${width} px): ${finding}`));
          looks++;
        }
      }
      // Refused by the policy, an error of a script, a request to another host.
      findings.push(...faults.splice(0).map((fault) => `${each}: ${fault}`));
      if (queue.length % 50 === 0) console.log(`${queue.length} pages left, ${findings.length} findings`);
    }
  };
  await Promise.all([lookAtPages(), lookAtPages()]);

  return {
    title: 'Every page, both schemes, 320 and 1280 px',
    told: `${looks} looks at ${pages.length} pages with axe (WCAG 2.2 A and AA, best practices) and a check that nothing scrolls sideways, that no script fails or is refused by the policy, and that no other host is asked.`,
    findings,
  };
}
