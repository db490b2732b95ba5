/**
 * `/data/handbook.json`: the handbook as data, for other people's scripts. Part of the public contract: fields are added,
 * never renamed or removed, within one `version`.
 */
import { z } from 'zod';

const texts = z.record(z.string(), z.string()).describe('One text for each locale of the handbook.');

export const exportSchema = z.object({
  $schema: z.string().describe('Address of the JSON Schema of this file, relative to it.'),
  version: z.literal(1).describe('Version of this format.'),
  id: z.string(),
  name: texts,
  updated: z.string().describe('YYYY-MM-DD'),
  publisher: z.string().nullable(),
  licence: z.object({ name: z.string(), url: z.string() }),
  locales: z.array(
    z.object({ key: z.string().describe('First part of addresses.'), lang: z.string().describe('BCP 47 tag.'), label: z.string() }),
  ),
  pages: z
    .array(
      z.object({
        id: z.string().describe('Permanent, the same in every language: <kind>/<entry>[/<aspect>].'),
        kind: z.enum(['pages', 'phases', 'roles', 'steps', 'cases', 'knowledge', 'checks', 'sources']),
        locale: z.string(),
        lang: z.string().describe('BCP 47 tag of the words.'),
        standIn: z.string().nullable().describe('The locale whose words stand in, where the page has none in its own.'),
        url: z.string().describe('Address; absolute when the build knows where it will be published, else from the root of the site.'),
        title: z.string(),
        summary: z.string(),
        questions: z.array(z.string()),
        translations: z.record(z.string(), z.string()).describe('Addresses of the same page in the other locales.'),
        updated: z.string(),
        sections: z.array(z.object({ id: z.string(), kind: z.enum(['section', 'item']), title: z.string(), url: z.string() })),
        facts: z.array(z.string()),
        revision: z.number().int().describe('Of the entry: raised when its meaning changes.'),
        behind: z
          .array(
            z.object({
              section: z.string().nullable().describe('Id of the section or item; null for the opening, or the page as a whole.'),
              answers: z.number().int().describe('The revision that the words answer.'),
              current: z.record(z.string(), z.string()).describe('Where the newest words are, by locale.'),
              changes: z.array(z.object({ revision: z.number().int(), date: z.string(), note: z.string() })),
            }),
          )
          .describe('What has changed in another locale and not yet in this one.'),
      }),
    )
    .describe('Every page in every locale.'),
  items: z.array(
    z.object({
      id: z.string().describe('Permanent.'),
      page: z.string().describe('Id of the page that explains it.'),
      phase: z.string().nullable(),
      aspect: z.string().nullable(),
      title: texts,
      summary: texts,
      url: texts,
      roles: z.array(z.string()),
      related: z.array(z.string()),
      facts: z.array(z.string()),
    }),
  ),
  checks: z.array(
    z.object({
      id: z.string(),
      code: z.string(),
      revision: z.number().int(),
      purpose: z.string(),
      about: z.string(),
      title: texts,
      url: texts,
      items: z.array(
        z.object({
          id: z.string(),
          number: z.number().int(),
          revision: z.number().int(),
          section: z.string(),
          statement: texts,
          evidence: texts,
          reads: z.array(z.string()),
          owner: z.string(),
          facts: z.array(z.string()),
        }),
      ),
    }),
  ),
  terms: z.array(
    z.object({
      id: z.string(),
      term: texts,
      definition: texts,
      forms: z.record(z.string(), z.array(z.string())),
      abbreviations: z.array(z.string()),
      basis: z.string(),
      url: texts,
      facts: z.array(z.string()),
    }),
  ),
  sources: z.array(
    z.object({
      id: z.string(),
      short: z.string(),
      lang: z.string(),
      citation: texts,
      summary: texts,
      link: z.string().nullable(),
      url: texts,
    }),
  ),
  facts: z.array(z.object({ id: z.string(), source: z.string(), place: texts, caution: texts.nullable(), leftOut: z.string().nullable() })),
});
export type HandbookExport = z.output<typeof exportSchema>;

/** The JSON Schema that is published beside the data. */
export function exportJsonSchema(): object {
  return { ...z.toJSONSchema(exportSchema), title: 'The handbook as data' };
}
