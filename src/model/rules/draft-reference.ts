import type { Draft } from '../draft.ts';
import type { Issue } from '../issues.ts';

/**
 * The issue of a published entry that refers to a draft: its readers could not follow.
 *
 * @param reference how drafts are kept by name: `page:roles/mentor`, `item:find-place`, `term:swarm`, `fact:…`
 * @returns undefined when what is referred to is no draft
 */
export function draftReference({ hidden }: Draft, reference: string, file: string, line: number | undefined): Issue | undefined {
  const yaml = hidden.get(reference.split('#')[0]!);
  return yaml === undefined ? undefined : { code: 'draft-reference', file, line, params: { reference, yaml } };
}
