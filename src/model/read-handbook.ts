/** `get-handbook.ts` with the reader: for what starts a process. Pages, which come later, import that alone. */
import { contentDir } from './content-dir.ts';
import { readBy } from './get-handbook.ts';
import { readPack } from './read-pack.ts';
import { reportIssues } from './report.ts';

// Drafts show where one writes (`scripts/dev.ts` asks for them), and nowhere else.
readBy(
  () => readPack(contentDir(), { withDrafts: process.env['HANDBOOK_DRAFTS'] === 'show' }),
  ({ issues, dir }) => reportIssues(issues, dir),
);

export { ContentError, getHandbook, getPack, onReread, rereadPack } from './get-handbook.ts';
