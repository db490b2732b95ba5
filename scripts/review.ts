/**
 * `npm run review`: which entries are to be looked at again by today, and by whom; and which terms no text uses.
 *
 *   npm run review -- --by 2027-06-30                 by another day
 *   npm run review -- --owner "Kari Nordmann"         of one owner
 *   npm run review -- --calendar review.ics           all that is to come, as a calendar file
 */
import { writeFileSync } from 'node:fs';
import { dayCalendar } from '../src/documents/day-calendar.ts';
import { contentDir } from '../src/model/content-dir.ts';
import { toolWords } from '../src/model/messages/index.ts';
import { readPack } from '../src/model/read-pack.ts';
import { reportIssues } from '../src/model/report.ts';
import { dueReviews, reviewsOf, type Review } from '../src/model/reviews.ts';
import { unusedTerms } from '../src/model/unused-terms.ts';
import { day } from '../src/schemas/shared.ts';
import { orUsage, readArguments } from './arguments.ts';

const { values, language } = orUsage(() =>
  readArguments({ by: { type: 'string' }, owner: { type: 'string' }, calendar: { type: 'string' } }, 0),
);
const tools = toolWords(language);
const dir = contentDir();
// The one place that asks the clock: a report is of its day, a build is not.
const today = new Date().toISOString().slice(0, 10);
const by = values.by ?? today;
const { draft, handbook, issues } = readPack(dir);

if (!day.safeParse(by).success) fail(tools.badDay({ by, today }));
else if (!draft || !handbook) fail(reportIssues(issues, dir, language));
else {
  const [first] = draft.config.locales;
  const all = reviewsOf(draft, first!.key).filter(({ owner }) => values.owner === undefined || owner === values.owner);
  const due = dueReviews(all, by);
  const dated = all.filter(({ day: when }) => when !== undefined);
  console.log(tools.due({ by, due: due.length, all: all.length }));
  for (const review of due) console.log(line(review));
  const next = dated[due.length];
  if (next) console.log(`\n${tools.nextReview({ entry: next.entry, day: next.day! })}`);
  const owners = all.filter(({ owner }) => owner === undefined).length;
  console.log(`\n${tools.without({ dates: all.length - dated.length, owners })}`);
  console.log(`\n${tools.unusedTerms({ terms: unusedTerms(draft) })}`);
  if (values.calendar !== undefined) {
    writeFileSync(
      values.calendar,
      dayCalendar(
        dated.map((review) => ({
          id: `review-${review.entry.replaceAll('/', '-')}`,
          day: review.day!,
          summary: review.title,
          description: [review.owner, `${review.file}:${review.line}`].filter(Boolean).join('\n'),
        })),
        {
          title: handbook.config.name[first!.key]!,
          handbook: handbook.config.id,
          product: handbook.config.name[first!.key]!,
          lang: first!.lang,
          stamp: `${today}T00:00:00.000Z`,
        },
      ),
    );
    console.log(`\n${tools.calendar({ days: dated.length, file: values.calendar })}`);
  }
}

function line({ day: when, entry, owner, title, file, line: at }: Review): string {
  return `  ${when}  ${owner ?? '–'}  ${entry}  “${title}”  ${file}:${at}`;
}

function fail(text: string): void {
  console.error(text);
  process.exitCode = 1;
}
