/**
 * The reader's own log, on the pages: tells at the foot whether the page has changed since they saw it, lets them mark it
 * as read, and keeps where they were. Loaded only when the log is switched on.
 */
import { hasChanged, markRead, notePlace, noteVisit, parseLog, type ReadingLog } from '../../domain/reading/reading-log.ts';
import styles from '../../styles/reading-log.css?inline';
import { adoptStyles } from '../adopt-styles.ts';
import { fetchList } from './list.ts';

/** As long as this a page must be in sight to count as seen: a wrong turn is none. */
const glance = 4000;

const foot = document.querySelector<HTMLElement>('[data-reading]')!;
const { reading: key, page } = foot.dataset as { reading: string; page: string };
// It lies beside the home page of the language, which the handbook's name at the top leads to.
const list = new URL('reading.json', document.querySelector<HTMLAnchorElement>('.brand')!.href).href;

const read = (): ReadingLog | undefined => {
  const text = localStorage.getItem(key);
  return text === null ? undefined : parseLog(text);
};
/** Changes the log as it is now: another window may have changed it, or switched it off. */
const change = (how: (log: ReadingLog) => ReadingLog) => {
  try {
    const log = read();
    if (log) localStorage.setItem(key, JSON.stringify(how(log)));
  } catch {
    // Full or forbidden: the page reads as well without.
  }
};

void fetchList(list).then(({ pages, texts }) => {
  const log = read();
  const now = pages[page];
  if (!log || !now) return;
  const before = log.pages[page];

  adoptStyles(styles);
  const place = document.createElement('span');
  place.className = 'reading';
  const say = document.createElement('span');
  say.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  let isRead = before?.read === true && !hasChanged(before, now);
  const show = () => {
    say.textContent = isRead ? texts.marked : before && hasChanged(before, now) ? texts.changed : '';
    button.textContent = isRead ? texts.unmark : texts.mark;
  };
  button.addEventListener('click', () => {
    isRead = !isRead;
    change((current) => markRead(current, page, now, isRead));
    show();
  });
  show();
  place.append(say, ' ', button);
  foot.append(place);

  const last = log.last && log.last.page !== page ? pages[log.last.page] : undefined;
  if (page === 'pages/home' && last) {
    const link = document.createElement('a');
    link.href = last.href + (log.last?.anchor ? `#${log.last.anchor}` : '');
    link.textContent = texts.continue.replace('{title}', last.title);
    foot.append(link);
    return;
  }
  setTimeout(() => {
    if (document.visibilityState === 'visible') change((current) => noteVisit(current, page, now));
  }, glance);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') change((current) => notePlace(current, page, reached()));
  });
});

/** The heading with an address that the reader has come to. */
function reached(): string | undefined {
  const headings = [...document.querySelectorAll<HTMLElement>('.prose h2[id]')];
  return headings.filter((heading) => heading.getBoundingClientRect().top < innerHeight / 3).at(-1)?.id;
}
