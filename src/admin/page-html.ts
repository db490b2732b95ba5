/** The admin page itself: a frame for the editor, with a policy of its own. */
import type { Handbook } from '../model/handbook.ts';
import { escapeHtml } from '../model/escape-html.ts';
import type { MessageLanguage } from '../model/messages/languages.ts';
import type { Repository } from './repository.ts';
import { adminWords } from './words.ts';

/**
 * Looser than that of readers' pages: the editor sets styles as it goes, and shows files that it has just read. Scripts still
 * come from this folder only, and nothing is asked of another host but of the one that keeps the repository.
 */
export function adminPolicy(hosts: readonly string[]): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    ["connect-src 'self' blob: data:", ...hosts].join(' '),
    "worker-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
  ].join('; ');
}

export function adminPage({ config, locales }: Handbook, { hosts }: Repository, language: MessageLanguage): string {
  const words = adminWords(language);
  const name = config.name[language] ?? config.name[locales[0]!.key]!;
  return `<!doctype html>
<html lang="${language === 'no' ? 'nb' : language}" data-wrong-folder="${escapeHtml(words.wrongFolder)}"${hosts.length === 0 ? ` data-local="${escapeHtml(words.onlyHere)}"` : ''}>
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${adminPolicy(hosts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(`${words.title}: ${name}`)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="page.css">
<script type="module" src="admin.js"></script>
</head>
<body>
<noscript>${escapeHtml(words.noScript)}</noscript>
</body>
</html>
`;
}

/** Texts that stand in all languages in one file: beside each other, as language files are. */
export function languagesBeside({ locales }: Handbook): string {
  // The first language alone: the editor draws fields as they come into view.
  return `@media (width >= 64rem) {\n  .item-list:has(> [data-key-path$='.${locales[0]!.key}']) {\n    display: grid;\n    grid-template-columns: repeat(${locales.length}, minmax(0, 1fr));\n    gap: 0 1rem;\n  }\n}\n`;
}
