/** A text for a report, and ways to take it along. */
import { useRef, useState } from 'preact/hooks';
import type { CompareSay } from './props.ts';

export function Summary({ paragraphs, say }: { paragraphs: readonly string[]; say: CompareSay }) {
  const [copied, setCopied] = useState('');
  const text = useRef<HTMLDivElement>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(paragraphs.join('\n\n'));
      setCopied(say('compare.copied'));
    } catch {
      // No clipboard without https, or without leave: the text is marked instead, to be copied by hand.
      const range = document.createRange();
      range.selectNodeContents(text.current!);
      getSelection()?.removeAllRanges();
      getSelection()?.addRange(range);
      setCopied(say('compare.marked'));
    }
  };
  return (
    <section>
      <h2>{say('compare.summary')}</h2>
      <div ref={text} class="compare-summary">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <p class="check-buttons">
        <button type="button" onClick={copy}>
          {say('compare.copy')}
        </button>
        <button type="button" onClick={() => print()}>
          {say('compare.print')}
        </button>
      </p>
      <p class="check-outcome" role="status">
        {copied}
      </p>
    </section>
  );
}
