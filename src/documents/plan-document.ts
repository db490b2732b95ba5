/** The plan as a Word document. Loaded by the browser only when a reader asks for it: the library is large. */
import { Document, HeadingLevel, Packer, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { PlanAction } from '../domain/check/plan.ts';
import { cleanText } from '../domain/formats/clean-text.ts';
import { planColumns, planRows, type PlanWords } from '../domain/formats/plan-exports.ts';

export interface PlanDocumentOptions {
  /** The name of the handbook. */
  readonly creator: string;
  /** BCP 47 tag of the texts, for the spelling checker. */
  readonly lang: string;
  /** Lines below the heading: which group, when, how many actions. */
  readonly intro: readonly string[];
  /** YYYY-MM-DD as the reader writes it: `22 november 2026`. */
  readonly day: (day: string) => string;
}

/** Widths of the columns of `planColumns`, in hundredths of the page's width. */
const widths = [28, 17, 12, 11, 18, 14];
/** Width and height in twentieths of a point. */
const a4 = { width: 11906, height: 16838 };

/** @returns the bytes of the `.docx` file */
export async function planDocument(
  actions: readonly PlanAction[],
  words: PlanWords,
  { creator, lang, intro, day }: PlanDocumentOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (text: string, index: number, isHead: boolean) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.PERCENTAGE },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      children: lines(text).map((line) => new Paragraph({ children: [new TextRun({ text: line, bold: isHead })] })),
    });
  const row = (texts: readonly string[], isHead = false) =>
    new TableRow({ cantSplit: true, tableHeader: isHead, children: texts.map((text, index) => cell(text, index, isHead)) });
  const shown = actions.map((action) => (action.due === undefined ? action : { ...action, due: day(action.due) }));

  const document = new Document({
    title: cleanText(words.title),
    creator: cleanText(creator),
    lastModifiedBy: cleanText(creator),
    styles: { default: { document: { run: { font: 'Calibri', size: 20, language: { value: lang } } } } },
    sections: [
      {
        properties: {
          page: { size: { ...a4, orientation: PageOrientation.LANDSCAPE }, margin: { top: 900, bottom: 900, left: 900, right: 900 } },
        },
        children: [
          new Paragraph({ text: cleanText(words.title), heading: HeadingLevel.HEADING_1 }),
          ...intro.flatMap(lines).map((text) => new Paragraph({ text, spacing: { after: 120 } })),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              row(
                planColumns.map((column) => words.columns[column]),
                true,
              ),
              ...planRows(shown, words).map((texts) => row(texts)),
            ],
          }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

function lines(text: string): string[] {
  return cleanText(text).split('\n');
}
