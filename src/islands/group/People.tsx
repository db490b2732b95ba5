/** Who has answered: names to fill in, answers that may be one person’s twice, and a way to take somebody out. */
import { useMemo, useState } from 'preact/hooks';
import { MAX_NAME_LENGTH } from '../../domain/check/answer-file.ts';
import type { GroupResult } from '../../domain/check/merge-group.ts';
import type { GroupPerson } from '../../domain/check/stored-group.ts';
import { OldAnswers } from '../tools/OldAnswers.tsx';
import type { ToolCheck } from '../tools/props.ts';
import type { GroupSay } from './props.ts';

interface Props {
  check: ToolCheck;
  scale: readonly string[];
  group: GroupResult;
  people: readonly GroupPerson[];
  nameOf: (index: number) => string;
  time: (iso: string) => string;
  say: GroupSay;
  onRename: (key: number, name: string) => void;
  onRemove: (gone: readonly GroupPerson[]) => void;
}

/** More people than these are a list to open. */
const OPEN_UP_TO = 12;

export function People({ check, scale, group, people, nameOf, time, say, onRename, onRemove }: Props) {
  const isShort = people.length <= OPEN_UP_TO;
  const [isOpen, setOpen] = useState(isShort);
  // Sixty rows are drawn only where somebody looks, and anew only when somebody comes, goes or is renamed; not with every
  // letter of a decision.
  const table = useMemo(
    () =>
      isOpen || isShort ? (
        <table class="check-table">
          <caption class="vh">{say('group.people')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('group.name')}</th>
              <th scope="col">{say('group.answered')}</th>
              <th scope="col">{say('group.when')}</th>
              <th scope="col">
                <span class="vh">{say('group.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {people.map((person, index) => {
              const { answers, saved, origin } = person.contribution;
              const asked = check.items.filter((item) => answers[item.id]?.level !== undefined).length;
              return (
                <tr key={person.key}>
                  <td>
                    <input
                      aria-label={say('group.nameOf', { n: index + 1 })}
                      maxLength={MAX_NAME_LENGTH}
                      placeholder={say('group.person', { n: index + 1 })}
                      value={person.contribution.name ?? ''}
                      onInput={(event) => onRename(person.key, event.currentTarget.value)}
                    />
                  </td>
                  <td>{say('group.of', { n: asked, total: check.items.length })}</td>
                  <td>{saved ? time(saved) : say(origin === 'link' ? 'group.link' : 'group.unknownTime')}</td>
                  <td>
                    <button type="button" aria-label={say('group.removeNamed', { name: nameOf(index) })} onClick={() => onRemove([person])}>
                      {say('group.remove')}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ) : null,
    [check, group, people, isOpen || isShort],
  );
  const old = useMemo(
    () => people.map((person, index) => <OldOfPerson key={person.key} {...{ check, scale, group, person, index, nameOf, say }} />),
    [check, group, people, nameOf],
  );
  return (
    <>
      {group.twins.map((twin) => (
        <p key={`${twin.reason}${twin.people.join()}`} class="check-notice">
          {say(twin.reason === 'same-name' ? 'group.twinName' : 'group.twinAnswers', { people: twin.people.map(nameOf).join(', ') })}{' '}
          <button
            type="button"
            onClick={() => onRemove(twin.people.filter((person) => person !== twin.newest).map((person) => people[person]!))}
          >
            {say('group.keepNewest')}
          </button>
        </p>
      ))}
      <details class="group-people" open={isShort} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{say('group.peopleCount', { n: people.length })}</summary>
        {table}
      </details>
      {old}
    </>
  );
}

type OldProps = Pick<Props, 'check' | 'scale' | 'group' | 'nameOf' | 'say'> & { person: GroupPerson; index: number };

/** One person's answers to what the check does not ask. */
function OldOfPerson({ check, scale, group, person, index, nameOf, say }: OldProps) {
  const answers = Object.entries(group.retired.find((entry) => entry.person === index)?.answers ?? {});
  const count = answers.length + (person.unknown ?? 0);
  if (count === 0) return null;
  return (
    <details class="group-old">
      <summary>
        {nameOf(index)}: {say('group.retired', { n: count })}
      </summary>
      <OldAnswers answers={answers} retired={check.retired} scale={scale} notRelevant={say('check.notRelevant')} />
    </details>
  );
}
