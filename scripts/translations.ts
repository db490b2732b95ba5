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
import { styleText } from 'node:util';
import { nearestLanguages } from '../src/i18n/nearest-languages.ts';
import { contentDir } from '../src/model/content-dir.ts';
import { toolWords } from '../src/model/messages/index.ts';
import { nearest } from '../src/model/nearest.ts';
import { readPack } from '../src/model/read-pack.ts';
import { ofFolder, reportIssues } from '../src/model/report.ts';
import type { Piece } from '../src/model/translations/difference.ts';
import { recordTranslations, type RecordOptions, type Refusal } from '../src/model/translations/record.ts';
import { staleParts } from '../src/model/translations/stale.ts';
import { orUsage, readArguments } from './arguments.ts';

const { values, positionals, language } = orUsage(() =>
  readArguments(
    {
      record: { type: 'boolean' },
      minor: { type: 'boolean' },
      current: { type: 'boolean' },
      locale: { type: 'string' },
      brief: { type: 'boolean' },
    },
    2,
  ),
);
const tools = toolWords(language);
const dir = contentDir();
const shown = (file: string) => path.join(path.relative(process.cwd(), dir) || '.', file);

const problem = values.record || values.minor || values.current ? record() : list(positionals[0]);
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
}

/** @returns what is wrong, if anything: then nothing was written */
function record(): string | undefined {
  const [at, second] = positionals;
  if ((values.minor || values.current) && at === undefined) return tools.sayEntry;
  if (values.minor && !second?.trim()) return tools.sayWhy({ at: at! });
  const options: RecordOptions = values.minor
    ? { minor: { at: at!, why: second! } }
    : values.current
      ? { current: { at: at!, locale: second ?? values.locale } }
      : {};
  const result = recordTranslations(dir, options);
  if (!result.ok) return result.refusal ? refusalText(result.refusal) : reportIssues(result.issues, dir, language);
  for (const { page, part, locale } of result.marked)
    console.log(`${locale}  ${page}#${part}  ${values.minor ? tools.markedMinor : tools.markedCurrent}`);
  for (const file of result.raised) console.log(tools.raised({ file: shown(file) }));
  console.log(tools.recorded(result));
  return undefined;
}

function list(entry: string | undefined): string | undefined {
  const { draft, issues, handbook } = readPack(dir);
  if (!draft || !handbook) return reportIssues(issues, dir, language);
  const isAsked = ({ page, part }: { page: string; part: string }) => entry === undefined || page === entry || `${page}#${part}` === entry;
  const ids = draft.pages.map(({ id }) => id);
  const page = entry?.split('#')[0];
  if (page !== undefined && !ids.includes(page)) return tools.noEntry({ entry: page, near: nearest(page, ids) });
  const { locale: asked } = values;
  if (asked !== undefined && !draft.locales.includes(asked)) return tools.noLocale({ locale: asked, locales: draft.locales });
  for (const state of staleParts(draft, dir, (locale) => nearestLanguages(locale, draft.config.locales))) {
    if (values.locale !== undefined && state.locale !== values.locale) continue;
    const label = draft.config.locales.find(({ key }) => key === state.locale)!.label;
    const behind = state.behind.filter(isAsked);
    const undecided = state.undecided.filter(isAsked);
    const missing = state.missing.filter((page) => isAsked({ page, part: '' }));
    const counts = { missing: missing.length, behind: behind.length, undecided: undecided.length };
    console.log(`\n${tools.stateOf({ label: styleText('bold', label), ...counts })}`);
    for (const page of missing) console.log(row(tools.marks.missing, page));
    for (const part of behind) {
      const ref = `${part.page}#${part.part}`;
      console.log(`\n${row(tools.marks.behind, `${ref}  “${part.title}”`)}`);
      console.log(row('', tools.answers({ ...part, place: `${shown(part.file)}:${part.line}` })));
      for (const { revision, note } of part.notes) console.log(row('', `${revision}: ${note[state.locale]}`));
      showDifference(part.difference);
      console.log(row('', ofFolder(tools.whenCurrent({ part: ref, locale: state.locale }), dir)));
    }
    for (const part of undecided) {
      const ref = `${part.page}#${part.part}`;
      console.log(`\n${row(tools.marks.changed, `${ref}  ${shown(part.file)}:${part.line}`)}`);
      showDifference(part.difference);
      console.log(row('', ofFolder(tools.decide({ part: ref }), dir)));
    }
  }
  return undefined;
}

function showDifference(pieces: readonly Piece[] | undefined): void {
  if (values.brief) return;
  if (!pieces) {
    console.log(row('', ofFolder(tools.notKept, dir)));
    return;
  }
  const text = pieces
    .map(({ kind, text: words }) => {
      if (kind === 'same') return words;
      const marked = kind === 'old' ? `[-${words}-]` : `{+${words}+}`;
      return words.trim() === '' ? words : styleText(kind === 'old' ? 'red' : 'green', marked);
    })
    .join('');
  for (const line of text.split('\n').filter((candidate) => candidate.trim() !== '')) console.log(row('', `| ${line}`));
}

function row(mark: string, words: string): string {
  return `  ${mark.padEnd(Math.max(...Object.values(tools.marks).map((word) => word.length)) + 2)}${words}`;
}

function refusalText(refusal: Refusal): string {
  const { asked: at } = refusal;
  switch (refusal.reason) {
    case 'no-entry':
      return tools.noEntry({ entry: at, near: refusal.suggestion });
    case 'no-part':
      return tools.noPart({ part: at, near: refusal.suggestion });
    case 'nothing-changed':
      return tools.nothingChanged({ at });
    case 'nothing-behind':
      return tools.nothingBehind({ at, locale: positionals[1] ?? values.locale });
    case 'which-language':
      return tools.whichLanguage({ at, locales: refusal.locales });
  }
}
