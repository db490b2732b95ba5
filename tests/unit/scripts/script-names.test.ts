import { describe, expect, test } from 'vitest';
import { scriptNames } from '../../../scripts/script-names.ts';

const names = scriptNames(
  new Map([
    ['first.1a.js', 'import "./second.2b.js";const item=1;a.className="shown now";'],
    ['second.2b.js', 'const load=()=>import("./third.3c.js");b.classList.add("plan-"+state)'],
    ['third.3c.js', 'c.innerHTML="<p class=\\"deep\\">";d.querySelector(".sought")'],
    ['other.4d.js', 'import "./first.1a.js";e.className="elsewhere"'],
  ]),
);
const page = '<html><script type="module" src="/path/_astro/first.1a.js"></script></html>';

describe('what the scripts of a page may add', () => {
  test.each(['shown', 'now', 'plan-open', 'deep'])('holds %s: in a text of a script that it loads', (name) =>
    expect(names(page)(name)).toBe(true),
  );
  test.each(['item', 'sought', 'elsewhere', 'show', 'plan'])('does not hold %s', (name) => expect(names(page)(name)).toBe(false));

  test('holds what islands and inline scripts have', () => {
    expect(names('<astro-island component-url="/_astro/other.4d.js"></astro-island>')('elsewhere')).toBe(true);
    expect(names('<script>document.body.className="soon"</script>')('soon')).toBe(true);
  });

  test('passes over what is no text: comments, expressions, signs that are written out', () => {
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a script's
    const has = names('<script>/* "one" */ a = /"two"/.test(b) / 2 ? "\\nfour" : `${c}five`</script>');
    expect(['one', 'two', 'nfour'].filter(has)).toEqual([]);
    expect(['four', 'five'].filter(has)).toEqual(['four', 'five']);
  });

  test('holds the properties that styles in a script take', () => {
    const has = names('<script>sheet="p{margin:var(--apart);--own:1px}"</script>');
    expect(['--apart', '--own'].filter(has)).toEqual(['--apart']);
  });

  test('passes data over', () => {
    expect(names('<script type="application/ld+json">{"name":"soon"}</script>')('soon')).toBe(false);
  });

  test('stops at a script that cannot be read', () => expect(() => names('<script>const a = "open</script>')).toThrow());
});
