/** Switching language keeps the place on the page: anchors are the same in every language. */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  link.addEventListener('click', () => {
    link.hash = location.hash;
  });
}
