/**
 * Answers in the address: `#a=<text>`.
 *
 * The fragment stays in the address while the answers of a link are shown, and follows what the reader changes in them:
 * reloading, coming back from another page and switching language then keep them, although nothing is saved. It is taken
 * away as soon as the page shows the reader's own answers. Any other fragment is an anchor of the page and is left alone.
 * The history gets no entries of ours: the Back button leads where the reader came from.
 */

/**
 * The text after `#a=`; undefined when the fragment is something else. A link of ours ends in a letter or a digit,
 * so a full stop, a bracket or `&…` that a mail program has hung on it falls away.
 */
export function answersInAddress(): string | undefined {
  return /^#a=((?:[A-Za-z0-9.-]*[A-Za-z0-9])?)/.exec(location.hash)?.[1];
}

/** The text after `#<key>=`, of several links' texts joined by `_`; undefined when the fragment is something else. */
export function answersAs(key: string): string | undefined {
  const [name, text] = location.hash.slice(1).split('=');
  return name === key && text && /^[A-Za-z0-9._-]+$/.test(text) ? text : undefined;
}

/** Puts the text in the place of the one that is there; an empty text takes the fragment away. Anchors stay. */
export function replaceAnswersInAddress(text: string): void {
  if (answersInAddress() === undefined) return;
  try {
    history.replaceState(history.state, '', text === '' ? location.pathname + location.search : `#a=${text}`);
  } catch {
    // Browsers limit how often this may be done. The address then lags behind until the next change.
  }
}

/** The full address of this page with answers. */
export function addressWithAnswers(text: string): string {
  return `${location.href.split(/[?#]/)[0]}#a=${text}`;
}

/**
 * Gives the links to the other languages the answers to take along, in the place of the anchor they would keep
 * (see `../reach.ts`). Without answers they keep the anchor.
 *
 * @param key the name of the fragment: `a` for the answers to one check
 */
export function carryToLanguages(text: string | undefined, key = 'a'): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
    if (text === undefined) delete link.dataset['hash'];
    else link.dataset['hash'] = `#${key}=${text}`;
  }
}
