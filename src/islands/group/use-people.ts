/** Whose answers are on the page: read from files, links and pasted texts, renamed, taken out again. */
import { useRef, useState } from 'preact/hooks';
import { decisionsFrom, type Decisions } from '../../domain/check/merge-group.ts';
import { readContributions, readFile, type ReadContribution } from '../../domain/check/read-contributions.ts';
import { faultText, linkFaultText, readTextFile } from '../tools/files.ts';
import type { Person } from './People.tsx';
import type { GroupProps, GroupSay } from './props.ts';

/** What came of the reader's last step, to be announced. */
export interface Outcome {
  text: string;
  undo?: () => void;
  /** Where to go on. */
  href?: string;
}

/**
 * @param tell called with what came of each step
 * @param onDecisions called when a file holds what a group has decided on a check
 */
export function usePeople(
  props: GroupProps,
  say: GroupSay,
  tell: (outcome: Outcome) => void,
  onDecisions: (check: string, decisions: Decisions) => void,
) {
  const [people, setPeople] = useState<readonly Person[]>([]);
  /** Why some of what came last was not taken. */
  const [refused, setRefused] = useState<readonly string[]>([]);
  const keys = useRef(0);

  const take = (read: readonly { from?: string; result: ReadContribution }[], unread: readonly string[]) => {
    const added: Person[] = [];
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
        onDecisions(file.check, decisionsFrom(file.answers, file.decisions));
        restored++;
        continue;
      }
      keys.current++;
      added.push({
        key: keys.current,
        check: result.check,
        ...(from === undefined ? {} : { file: from }),
        contribution: result.contribution,
        unknown: result.unknown,
      });
    }
    setPeople((before) => [...before, ...added]);
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

  const remove = (gone: readonly Person[]) => {
    setPeople((before) => before.filter((person) => !gone.includes(person)));
    tell({
      text: say('group.removed', { n: gone.length }),
      undo: () => setPeople((before) => [...before, ...gone].sort((a, b) => a.key - b.key)),
    });
  };
  const rename = (key: number, name: string) =>
    setPeople((before) =>
      before.map((person) => (person.key === key ? { ...person, contribution: { ...person.contribution, name } } : person)),
    );

  return { people, refused, openFiles, readText, remove, rename };
}
