/**
 * Does something when the page is on the screen. At once where that is not told: in a page that is opened in the background, or by a
 * browser that does not say.
 */
export function afterPaint(task: () => void): void {
  if (document.hidden || !PerformanceObserver.supportedEntryTypes.includes('paint')) {
    setTimeout(task);
    return;
  }
  new PerformanceObserver((_, observer) => {
    observer.disconnect();
    task();
  }).observe({ type: 'paint', buffered: true });
}
