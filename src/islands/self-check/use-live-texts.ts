/**
 * The texts of what only the script shows: notices, the result, the tools. With the form's own they would be a sixth of a page that is
 * to be read at once. Until they are there the form takes answers and counts them.
 */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answers } from '../../domain/check/answers.ts';
import { fetchJson } from '../fetch-json.ts';
import { sayer } from '../tools/texts.ts';
import type { CheckProps, LiveTexts, Say } from './props.ts';

/** @param answers with every change, what could not be fetched is asked for again */
export function useLiveTexts({ texts, liveTexts }: CheckProps, answers: Answers): { say: Say | undefined; hasFailed: boolean } {
  const [live, setLive] = useState<LiveTexts>();
  const [hasFailed, setFailed] = useState(false);
  const isAsked = useRef(false);
  useEffect(() => {
    if (isAsked.current) return;
    isAsked.current = true;
    fetchJson<LiveTexts>(liveTexts).then(setLive, () => {
      isAsked.current = false;
      setFailed(true);
    });
  }, [answers]);
  return { say: useMemo(() => live && sayer({ ...texts, ...live }), [live]), hasFailed: hasFailed && !live };
}
