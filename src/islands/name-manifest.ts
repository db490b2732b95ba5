/** Names the manifest of the page's language, when all else has come. */
const icon = document.querySelector<HTMLLinkElement>('link[data-manifest]');
addEventListener('load', () => {
  if (!icon?.dataset['manifest']) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = icon.dataset['manifest'];
  document.head.append(link);
});
