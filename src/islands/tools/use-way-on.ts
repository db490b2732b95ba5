/** From statement to statement in a form: to the next one that is not answered, and after the last to the result. */
import { useRef } from 'preact/hooks';

/**
 * @param names of the statements in their order: each names its levels, and is the id of its place
 * @param isAnswered of a statement, by name
 * @param resultId where the way ends
 */
export function useWayOn(names: readonly string[], isAnswered: (name: string) => boolean, resultId: string) {
  /** The statement answered last: the next one is looked for from there. */
  const last = useRef('');
  const goOn = () => {
    const start = names.indexOf(last.current) + 1;
    const next = [...names.slice(start), ...names.slice(0, start)].find((name) => !isAnswered(name));
    const place = document.getElementById(next ?? resultId);
    place?.scrollIntoView();
    (next === undefined ? place : place?.querySelector('input'))?.focus({ preventScroll: true });
  };
  return {
    goOn,
    cameTo: (name: string) => {
      last.current = name;
    },
    /** Enter at a level: from paper, a digit and Enter for each statement. */
    onKeyDown: (event: KeyboardEvent) => {
      const { type, name } = event.target as HTMLInputElement;
      if (event.key !== 'Enter' || type !== 'radio') return;
      event.preventDefault();
      last.current = name;
      goOn();
    },
  };
}
