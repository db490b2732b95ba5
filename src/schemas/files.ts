/**
 * The files that readers take away, for other people's programs: published as JSON Schema under `/data/`. Part of the public
 * contract. The site itself reads them with `src/domain/check`, without zod; a test holds the two together.
 */
import { z } from 'zod';

const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  .max(100);
const revision = z.int().min(1).max(999_999);
const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/)
  .describe('A moment in UTC, as 2026-11-22T09:30:00.000Z.');
const locale = id.describe('Language of the page that wrote the file: the first part of its address.');
const handbook = id.describe('Id of the handbook.');

const action = z.strictObject({
  id: id.describe('Made at random, permanent.'),
  check: id.optional().describe('The self-check the action came from; absent for one of the reader’s own.'),
  item: id.optional().describe('The item of that check that was weak. Only together with `check`.'),
  title: z.string().min(1).max(500),
  owner: z.string().max(200).describe('A person or a role; may be empty.'),
  due: z.iso.date().optional().describe('YYYY-MM-DD'),
  status: z.enum(['open', 'started', 'done', 'dropped']),
  note: z.string().max(4000),
});

const answer = z.strictObject({
  revision: revision.describe('Revision of the item that was answered.'),
  level: z
    .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal('not-relevant')])
    .optional()
    .describe('Absent as long as there is only a note.'),
  note: z.string().max(4000).optional().describe('What shows that it is so.'),
});

export const answerFileSchema = z.strictObject({
  format: z.literal('handbook-answers'),
  version: z.literal(1),
  handbook,
  check: id.describe('Id of the self-check.'),
  checkRevision: revision,
  locale: locale.optional(),
  saved: time,
  name: z.string().max(200).optional().describe('Who answered, if they wanted to say: a person or a group.'),
  people: z
    .int()
    .min(0)
    .max(10_000)
    .optional()
    .describe('How many people’s answers a group’s result rests on; absent in one person’s file.'),
  answers: z.record(id, answer).describe('By item id; also of items that are no longer asked.'),
  actions: z.array(action).max(500).describe('Actions of the plan that came from this check.'),
  decisions: z.record(id, z.string().max(4000)).describe('What a group decided and why, by item id.'),
});

export const planFileSchema = z.strictObject({
  format: z.literal('handbook-plan'),
  version: z.literal(1),
  handbook,
  locale,
  saved: time,
  actions: z.array(action).max(500),
});

/** The JSON Schemas that are published. */
export function answerFileJsonSchema(): object {
  return { ...z.toJSONSchema(answerFileSchema), title: 'Answers to a self-check' };
}

export function planFileJsonSchema(): object {
  return { ...z.toJSONSchema(planFileSchema), title: 'A plan' };
}
