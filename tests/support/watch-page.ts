/** What no page of the site may do, seen while a browser shows it. For the browser tests and the audit. */
import type { Page } from 'playwright-core';

/** Notes everything that must not be on a page, from its next address on. */
export async function watchPage(page: Page, faults: string[], address: string): Promise<void> {
  // The page itself tells what its policy refuses, also where the browser would only whisper.
  await page.addInitScript(() =>
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile, lineNumber }) =>
      console.error(`content security policy: ${violatedDirective} refused ${blockedURI} (${sourceFile}:${lineNumber})`),
    ),
  );
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || /content security policy|trusted ?type/i.test(message.text()))
      faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(address) && !request.url().startsWith('data:')) faults.push(`request: ${request.url()}`);
  });
}
