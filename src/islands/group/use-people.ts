/** Whose answers are on the page: read from files, links and pasted texts, renamed, taken out again. */
import { useState } from 'preact/hooks';
import { decisionsFrom } from '../../domain/check/merge-group.ts';
import { readContributions, readFile, type ReadContribution } from '../../domain/check/read-contributions.ts';
import { addPeople, joinSessions, putBack, type GroupPerson } from '../../domain/check/stored-group.ts';
import { faultText, linkFaultText, readTextFile } from '../tools/files.ts';
import type { GroupProps, GroupSay } from './props.ts';
import type { Session } from './use-session.ts';

/** What came of the reader's last step, to be announced. */
export interface Outcome {
  text: string;
  undo?: () => void;
  /** Where to go on. */
  href?: string;
}

/**
 * @param tell called with what came of each step
 * @param onAgreed called with the check of a file that holds what a group has decided
 */
export function usePeople(
  props: GroupProps,
  say: GroupSay,
  change: Session['change'],
  tell: (outcome: Outcome) => void,
  onAgreed: (check: string) => void,
) {
  /** Why some of what came last was not taken. */
  const [refused, setRefused] = useState<readonly string[]>([]);

  const take = (read: readonly { from?: string; result: ReadContribution }[], unread: readonly string[]) => {
    const added: Omit<GroupPerson, 'key'>[] = [];
    const reasons = [...unread];
    let restored = 0;
    for (const { from, result } of read) {
      if (!result.ok) {
        reasons.push(
          `${from ?? say('group.link')}: ${result.origin === 'file' ? faultText(say, result.fault) : linkFaultText(say, result.fault)}`,
        );
        continue;
      }
      const { file } = result;
      if (file && (file.people !== undefined || Object.keys(file.decisions).length > 0)) {
        // What a group agreed on is not one more person.
        const theirs = { people: [], decided: { [file.check]: decisionsFrom(file.answers, file.decisions) }, notes: [] };
        change((before) => joinSessions(before, theirs));
        onAgreed(file.check);
        restored++;
        continue;
      }
      added.push({ check: result.check, contribution: result.contribution });
    }
    if (added.length > 0) change((before) => addPeople(before, added));
    setRefused(reasons);
    tell({
      text: [
        say('group.added', { n: added.length }),
        restored > 0 ? say('group.restored') : '',
        reasons.length > 0 ? say('group.refusedCount', { n: reasons.length }) : '',
      ]
        .filter(Boolean)
        .join(' '),
    });
  };

  const openFiles = async (files: readonly File[]) => {
    const read: { from: string; result: ReadContribution }[] = [];
    const unread: string[] = [];
    for (const file of files) {
      const text = await readTextFile(file);
      if (typeof text === 'string') read.push({ from: file.name, result: readFile(text, props.handbook, props.checks) });
      else unread.push(`${file.name}: ${faultText(say, text)}`);
    }
    take(read, unread);
  };
  const readText = (text: string) => {
    const results = readContributions(text, props.handbook, props.checks);
    if (results.length === 0) {
      setRefused([]);
      tell({ text: say('group.noLinks') });
      return false;
    }
    take(
      results.map((result) => ({ result })),
      [],
    );
    return true;
  };

  const remove = (gone: readonly GroupPerson[]) => {
    const keys = new Set(gone.map(({ key }) => key));
    change((before) => ({ ...before, people: before.people.filter(({ key }) => !keys.has(key)) }));
    tell({
      text: say('group.removed', { n: gone.length }),
      undo: () => change((before) => putBack(before, gone)),
    });
  };
  const rename = (key: number, name: string) =>
    change((before) => ({
      ...before,
      people: before.people.map((person) => (person.key === key ? { ...person, contribution: { ...person.contribution, name } } : person)),
    }));

  return { refused, openFiles, readText, remove, rename };
}
