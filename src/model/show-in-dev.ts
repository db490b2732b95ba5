/** In `dev`: what is wrong with the content lies over the page that is being looked at, and goes when it is mended. */
import path from 'node:path';
import type { AstroIntegration } from 'astro';
import { getPack, onReread } from './get-handbook.ts';
import type { Issue } from './issues.ts';
import { isError } from './issues.ts';
import { commandWords, describeIssue } from './messages/index.ts';
import { editorLanguage, type MessageLanguage } from './messages/languages.ts';
import type { Reading } from './read-pack.ts';
import { lineReader, shownDir } from './report.ts';

const asText = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The overlay is Astro's; a stack says nothing about content, and the report is read as a list. */
const style = `<style>
  #stack, #houston, #houston-overlay { display: none !important }
  #message-content { font-size: 1rem; line-height: 1.5; width: 100% }
  #message-content ol { list-style: none; margin: 0; padding: 0 }
  #message-content li { padding-block: 1rem; border-block-start: 1px solid currentColor }
  #message-content button { font: inherit; font-weight: 700; color: inherit; background: none; border: 0; padding: 0; text-decoration: underline; cursor: pointer }
  #message-content pre { margin: .25rem 0; padding: .5rem; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px dashed currentColor }
  #message-content dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem; margin: .5rem 0 0 }
  #message-content dd { margin: 0; overflow-wrap: anywhere; white-space: pre-line }
</style>`;

/** The report as HTML: every error with its place, which opens the editor, and its words. */
export function reportAsHtml(issues: readonly Issue[], dir: string, language: MessageLanguage): string {
  const { labels } = commandWords(language);
  const lineOf = lineReader(dir);
  const entries = issues.filter(isError).map((issue) => {
    const { found, expected, example, mend } = describeIssue(issue, language);
    const at = issue.line === undefined ? '' : `:${issue.line}`;
    const target = encodeURIComponent(path.join(dir, issue.file) + at);
    const line = lineOf(issue);
    const row = (name: string, words: string) => `<dt>${asText(name)}</dt><dd>${words}</dd>`;
    return [
      `<li><button type="button" onclick="fetch('/__open-in-editor?file=${asText(target)}')">${asText(path.join(shownDir(dir), issue.file) + at)}</button>`,
      line === undefined ? '' : `<pre>${asText(line)}</pre>`,
      `<dl>${row(labels.found, asText(found))}${row(labels.expected, asText(expected))}`,
      example === undefined ? '' : row(labels.example, `<pre>${asText(example)}</pre>`),
      `${row(labels.mend, asText(mend))}</dl></li>`,
    ].join('');
  });
  return `${style}<ol>${entries.join('')}</ol>`;
}

/** Vite's message that lays an error over every open page. */
function overlay({ issues, dir }: Reading, language: MessageLanguage) {
  const { overlayTitle, overlayHint, verdict } = commandWords(language);
  const errors = issues.filter(isError).length;
  return {
    __isEnhancedAstroErrorPayload: true,
    type: 'error' as const,
    err: {
      name: verdict({ errors, advice: 0 }),
      title: overlayTitle,
      message: reportAsHtml(issues, dir, language),
      hint: asText(overlayHint),
      stack: '',
    },
  };
}

/** For `astro.config`: shows the report in the browser while content is broken, and loads the page anew when it is mended. */
export function showInDev(): AstroIntegration {
  return {
    name: 'handbook-report',
    hooks: {
      'astro:server:setup'({ server, logger }) {
        const { hot } = server.environments.client;
        const send = hot.send.bind(hot) as (payload: object) => void;
        const language = editorLanguage();
        const words = commandWords(language);
        let broken: Reading | undefined = getPack().handbook ? undefined : getPack();
        // What the builder stumbles over meanwhile follows from the same mistake, and has no words for an editor.
        (hot as { send: (...args: unknown[]) => void }).send = (...args) => {
          const payload = args[0] as { type?: string } | string;
          const isFault = typeof payload === 'object' && payload.type === 'error';
          if (broken && isFault) send(overlay(broken, language));
          else (send as (...all: unknown[]) => void)(...args);
        };
        // A page that is opened later is told as well.
        const greet = (_: unknown, client: { send: (payload: object) => void }) => {
          if (broken) client.send(overlay(broken, language));
        };
        hot.on('vite:client:connect', greet as never);
        onReread((pack) => {
          const was = broken;
          broken = pack.handbook ? undefined : pack;
          if (broken) {
            logger.info(words.devBroken);
            send(overlay(broken, language));
          } else if (was) {
            logger.info(words.devMended);
            send({ type: 'full-reload' });
          }
        });
      },
    },
  };
}
