/** `npm run check -- --json`: what the check found, for other programs. Fields are added, never renamed, within one `version`. */
import { z } from 'zod';

const count = z.int().min(0);

export const reportSchema = z.strictObject({
  version: z.literal(1).describe('Version of this format.'),
  language: z.string().describe('Language of the sentences.'),
  folder: z.string().describe('The content folder, from where the command was called.'),
  errors: count.describe('How many problems stop a build.'),
  advice: count.describe('How many do not.'),
  issues: z
    .array(
      z.strictObject({
        code: z.string().describe('What kind of problem it is. Permanent.'),
        level: z.enum(['error', 'advice']).describe('An error stops a build.'),
        file: z.string().describe('Path inside the content folder, with forward slashes.'),
        path: z.string().describe('Path from where the command was called, with forward slashes.'),
        line: z.int().min(1).optional().describe('Counted from 1; left out where the file as a whole is meant.'),
        text: z.string().optional().describe('What stands on that line.'),
        found: z.string().describe('What was found, as a sentence.'),
        expected: z.string().describe('What was expected, as a sentence.'),
        example: z.string().optional().describe('What it looks like when it is right; may have several lines.'),
        mend: z.string().describe('What to do, as a sentence.'),
        values: z
          .record(z.string(), z.unknown())
          .describe('What the sentences name, the same in every language; which there are depends on the code.'),
      }),
    )
    .describe('By file and line.'),
  handbook: z
    .strictObject({ pages: count, items: count, checks: count, terms: count, languages: count })
    .nullable()
    .describe('What the handbook holds; null as long as there is an error.'),
});
export type CheckReport = z.output<typeof reportSchema>;

/** The JSON Schema of the report. */
export function reportJsonSchema(): object {
  return { ...z.toJSONSchema(reportSchema), title: 'What npm run check found' };
}
