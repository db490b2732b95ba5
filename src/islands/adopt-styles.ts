/**
 * Styles of what only script shows: they are fetched with the script, so that no page carries them. A sheet of the document's own,
 * which the policy on inline styles does not concern.
 */
const adopted = new Set<string>();

/** @param css of a file: `import css from './some.css?inline'` */
export function adoptStyles(css: string): void {
  if (adopted.has(css)) return;
  adopted.add(css);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}
