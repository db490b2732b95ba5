/** Answers to statements that are no longer asked: they count nowhere, and are shown so that nobody thinks them lost. */
import type { Answer } from '../../domain/check/answers.ts';
import { levelText, retiredName, type RetiredItem } from './props.ts';

interface Props {
  /** By id of the statement. */
  answers: readonly (readonly [id: string, answer: Answer])[];
  retired: readonly RetiredItem[];
  scale: readonly string[];
  notRelevant: string;
}

export function OldAnswers({ answers, retired, scale, notRelevant }: Props) {
  return (
    <ul>
      {answers.map(([id, { level, note }]) => {
        const item = retired.find((one) => one.id === id);
        const words = level === undefined ? undefined : levelText(item, scale, level, notRelevant);
        return <li key={id}>{[retiredName(item, id), words, note].filter(Boolean).join(' – ')}</li>;
      })}
    </ul>
  );
}
