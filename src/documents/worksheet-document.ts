/** A worksheet as a Word document. */
import { AlignmentType, Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { Translator } from '../i18n/translator.ts';
import type { Handbook, Page } from '../model/handbook.ts';
import { ownRows, worksheetRows } from '../model/worksheet.ts';
import type { Localized } from '../schemas/shared.ts';
import { fixDates } from './fix-dates.ts';

/** Widths of the five columns, in hundredths of the page's width. */
const widths = [29, 16, 28, 15, 12];
/** Width and height in twentieths of a point. */
const a4 = { width: 11906, height: 16838 };

/**
 * @param say gives a localized text in the document's language
 * @returns the bytes of the `.docx` file; the same content gives the same bytes
 */
export async function worksheetDocument(
  handbook: Handbook,
  page: Page,
  t: Translator,
  say: <T>(texts: Localized<T>) => T,
): Promise<Uint8Array<ArrayBuffer>> {
  const cell = (text: string, index: number, isHead = false) =>
    new TableCell({
      width: { size: widths[index]!, type: WidthType.PERCENTAGE },
      margins: { top: 50, bottom: 50, left: 90, right: 90 },
      children: [new Paragraph({ children: [new TextRun({ text, bold: isHead })] })],
    });
  const row = (first: string) =>
    new TableRow({
      cantSplit: true,
      height: { value: 520, rule: 'atLeast' },
      children: widths.map((_, index) => cell(index === 0 ? first : '', index)),
    });
  const head = [t('worksheet.what'), t('worksheet.where'), t('worksheet.next'), t('worksheet.who'), t('worksheet.when')];
  const title = t('worksheet.title', { title: say(page.texts).title });

  const document = new Document({
    title,
    creator: say(handbook.config.name),
    lastModifiedBy: say(handbook.config.name),
    description: t('worksheet.own'),
    styles: { default: { document: { run: { font: 'Calibri', size: 20, language: { value: t.lang } } } } },
    numbering: {
      config: [
        {
          reference: 'questions',
          levels: [
            {
              level: 0,
              format: 'decimal',
              text: '%1.',
              alignment: AlignmentType.START,
              style: { paragraph: { indent: { left: 400, hanging: 400 }, spacing: { after: 400 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: a4, margin: { top: 700, bottom: 600, left: 800, right: 800 } },
        },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
          new Paragraph({ children: [new TextRun({ text: t('worksheet.own'), italics: true })], spacing: { after: 200 } }),
          new Paragraph({
            text: `${t('worksheet.group')} ______________________________     ${t('worksheet.date')} ____________`,
            spacing: { after: 200 },
          }),
          new Paragraph({ text: t('worksheet.questions'), heading: HeadingLevel.HEADING_2 }),
          ...page.worksheet.map(
            (question) => new Paragraph({ text: say(question), numbering: { reference: 'questions', level: 0 }, spacing: { after: 420 } }),
          ),
          new Paragraph({ text: t('worksheet.table'), heading: HeadingLevel.HEADING_2 }),
          new Table({
            width: { size: 100, type: WidthType.PERCENTAGE },
            rows: [
              new TableRow({ tableHeader: true, children: head.map((text, index) => cell(text, index, true)) }),
              ...worksheetRows(page).map((title) => row(say(title))),
              ...Array.from({ length: ownRows }, () => row(t('worksheet.ownRow'))),
            ],
          }),
        ],
      },
    ],
  });
  return fixDates(new Uint8Array(await Packer.toArrayBuffer(document)), handbook.config.updated);
}
