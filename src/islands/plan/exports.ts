/** The plan as files for other programs. The libraries are loaded when a reader asks for them. */
import { fileName } from '../../domain/check/answer-file.ts';
import { serializePlan, type Plan, type PlanAction } from '../../domain/check/plan.ts';
import type { PlanWords } from '../../domain/formats/plan-exports.ts';
import { download, today } from '../tools/files.ts';

export interface ExportContext {
  handbook: string;
  locale: string;
  lang: string;
  /** The name of the handbook. */
  name: string;
  words: PlanWords;
  /** The word for a plan in the names of files. */
  fileWord: string;
  /** A day in words. */
  day: (day: string) => string;
  /** The line below the heading of a document. */
  intro: string;
}

export type ExportKind = 'file' | 'csv' | 'calendar' | 'word';

/**
 * @param shown what the list shows, in its order; the plan file holds all of the plan
 * @returns the name of the file
 */
export async function exportPlan(kind: ExportKind, plan: Plan, shown: readonly PlanAction[], context: ExportContext): Promise<string> {
  const { handbook, locale, lang, words } = context;
  const name = (ending: string) => fileName(handbook, context.fileWord, today(), ending);
  const saved = new Date().toISOString();
  if (kind === 'file') {
    download(serializePlan({ handbook, locale, saved, plan }), 'application/json', name('json'));
    return name('json');
  }
  if (kind === 'csv') {
    const { planCsv } = await import('../../domain/formats/plan-exports.ts');
    download(planCsv(shown, words, lang), 'text/csv;charset=utf-8', name('csv'));
    return name('csv');
  }
  if (kind === 'calendar') {
    const { planCalendar } = await import('../../documents/plan-calendar.ts');
    download(
      planCalendar(shown, words, { handbook, product: context.name, lang, stamp: saved }),
      'text/calendar;charset=utf-8',
      name('ics'),
    );
    return name('ics');
  }
  const { planDocument } = await import('../../documents/plan-document.ts');
  const bytes = await planDocument(shown, words, { creator: context.name, lang, intro: [context.intro], day: context.day });
  download(bytes, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', name('docx'));
  return name('docx');
}
