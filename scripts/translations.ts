/**
 * `npm run translations`: what is missing or out of date in each language, with the difference to look at.
 *
 *   npm run translations -- phases/pilot/events                 of one entry only
 *   npm run translations -- --locale no --brief                 of one language, without the differences
 *   npm run translations -- --record                            words and revisions are as they should be: write them down
 *   npm run translations -- --minor phases/pilot/events "why"   words have changed, their meaning has not
 *   npm run translations -- --minor all "proofread"             the same of every entry whose words have changed
 *   npm run translations -- --current phases/pilot/events no    the Norwegian words answer the newest revision
 *
 * `--minor` and `--current` take a single section or item too: `phases/pilot/events#pilot-name-identity`.
 */
import path from 'node:path';
import { parseArgs, styleText } from 'node:util';
import { nearestLanguages } from '../src/i18n/nearest-languages.ts';
import { contentDir } from '../src/model/content-dir.ts';
import { readPack } from '../src/model/read-pack.ts';
import { reportIssues } from '../src/model/report.ts';
import type { Piece } from '../src/model/translations/difference.ts';
import { recordTranslations, type RecordOptions, type Refusal } from '../src/model/translations/record.ts';
import { staleParts } from '../src/model/translations/stale.ts';

const { values, positionals } = parseArgs({
  options: {
    record: { type: 'boolean' },
    minor: { type: 'boolean' },
    current: { type: 'boolean' },
    locale: { type: 'string' },
    brief: { type: 'boolean' },
    content: { type: 'string' },
  },
  allowPositionals: true,
});
const dir = path.resolve(values.content ?? contentDir());
const shown = (file: string) => path.join(path.relative(process.cwd(), dir) || '.', file);
const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

const problem = values.record || values.minor || values.current ? record() : list(positionals[0]);
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
}

/** @returns what is wrong, if anything: then nothing was written */
function record(): string | undefined {
  const [at, second] = positionals;
  if ((values.minor || values.current) && at === undefined) return 'Say which entry: phases/pilot/events, or phases/pilot/events#section.';
  if (values.minor && !second?.trim()) return `Say why in a few words: npm run translations -- --minor ${at} "spelling".`;
  const options: RecordOptions = values.minor
    ? { minor: { at: at!, why: second! } }
    : values.current
      ? { current: { at: at!, locale: second ?? values.locale } }
      : {};
  const result = recordTranslations(dir, options);
  if (!result.ok) return result.refusal ? refusalText(result.refusal) : reportIssues(result.issues, dir);
  for (const { page, part, locale } of result.marked)
    console.log(`${locale}  ${page}#${part}  ${values.minor ? 'recorded as a minor change' : 'up to date'}`);
  for (const file of result.raised) console.log(`${shown(file)} now answers the newest revision.`);
  console.log(
    result.undecided === 0
      ? 'All words are recorded.'
      : `Recorded, but for ${count(result.undecided, 'section', 'sections')} whose words have changed under the same revision: npm run translations shows them.`,
  );
  return undefined;
}

function list(entry: string | undefined): string | undefined {
  const { draft, issues, handbook } = readPack(dir);
  if (!draft || !handbook) return reportIssues(issues, dir);
  const isAsked = ({ page, part }: { page: string; part: string }) => entry === undefined || page === entry || `${page}#${part}` === entry;
  if (entry !== undefined && !draft.pages.some(({ id }) => id === entry.split('#')[0])) return `There is no entry “${entry}”.`;
  for (const state of staleParts(draft, dir, (locale) => nearestLanguages(locale, draft.config.locales))) {
    if (values.locale !== undefined && state.locale !== values.locale) continue;
    const label = draft.config.locales.find(({ key }) => key === state.locale)!.label;
    const behind = state.behind.filter(isAsked);
    const undecided = state.undecided.filter(isAsked);
    const missing = state.missing.filter((page) => isAsked({ page, part: '' }));
    console.log(
      `\n${styleText('bold', label)}: ${count(missing.length, 'page', 'pages')} missing, ${count(behind.length, 'section', 'sections')} out of date, ${undecided.length} changed without a new revision.`,
    );
    for (const page of missing) console.log(`  missing      ${page}`);
    for (const part of behind) {
      console.log(`\n  out of date  ${part.page}#${part.part}  “${part.title}”`);
      console.log(
        `               ${shown(part.file)}:${part.line} answers revision ${part.answers}; “${part.source}” has ${part.current}.`,
      );
      for (const { revision, note } of part.notes) console.log(`               ${revision}: ${note[state.locale]}`);
      showDifference(part.difference);
      console.log(`               When it is up to date: npm run translations -- --current ${part.page}#${part.part} ${state.locale}`);
    }
    for (const part of undecided) {
      console.log(`\n  changed      ${part.page}#${part.part}  ${shown(part.file)}:${part.line}`);
      showDifference(part.difference);
      console.log(
        `               New meaning: raise the revision. Same meaning: npm run translations -- --minor ${part.page}#${part.part} "why"`,
      );
    }
  }
  return undefined;
}

function showDifference(pieces: readonly Piece[] | undefined): void {
  if (values.brief) return;
  if (!pieces) {
    console.log('               The words of the older revision were not recorded: read the whole section.');
    return;
  }
  const text = pieces
    .map(({ kind, text: words }) => {
      if (kind === 'same') return words;
      const marked = kind === 'old' ? `[-${words}-]` : `{+${words}+}`;
      return words.trim() === '' ? words : styleText(kind === 'old' ? 'red' : 'green', marked);
    })
    .join('');
  for (const line of text.split('\n').filter((candidate) => candidate.trim() !== '')) console.log(`               | ${line}`);
}

function refusalText(refusal: Refusal): string {
  switch (refusal.reason) {
    case 'no-entry':
    case 'no-part':
      return `There is no ${refusal.reason === 'no-entry' ? 'entry' : 'section or item'} “${refusal.asked}”.${refusal.suggestion ? ` Did you mean “${refusal.suggestion}”?` : ''}`;
    case 'nothing-changed':
      return `In “${refusal.asked}” no words have changed under the revision that is recorded: there is nothing to call minor.`;
    case 'nothing-behind':
      return `In “${refusal.asked}” nothing is out of date${(values.locale ?? positionals[1]) ? ` in “${positionals[1] ?? values.locale}”` : ''}: there is nothing to mark.`;
    case 'which-language':
      return `“${refusal.asked}” is out of date in ${refusal.locales.join(' and ')}. Say which is up to date now: npm run translations -- --current ${refusal.asked} ${refusal.locales[0]}.`;
  }
}
