/**
 * Switching language keeps the place on the page: anchors are the same in every language. A page that has something
 * else to take along writes it in `data-hash` of the link.
 */
for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-language]')) {
  link.addEventListener('click', () => {
    link.hash = link.dataset['hash'] ?? location.hash;
  });
}
