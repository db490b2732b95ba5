/** Asks before the page is closed or loaded anew while it holds what nothing else has. */
import { useEffect, useRef } from 'preact/hooks';

/** In milliseconds: a page that is left so soon after a link was followed is left by the link. */
const following = 1000;

/**
 * @param links `free` for forms: who follows a link is not asked, since the Back button brings a form back as it was, and
 * the links to the other languages take the answers along
 */
export function useLeaveWarning(isUnsaved: boolean, links: 'free' | 'asked'): void {
  const now = useRef(isUnsaved);
  now.current = isUnsaved;
  useEffect(() => {
    let followed = -following;
    const onClick = ({ target }: MouseEvent) => {
      if (links === 'free' && (target as Element).closest('a[href]')) followed = performance.now();
    };
    const onLeave = (event: BeforeUnloadEvent) => {
      if (now.current && performance.now() - followed > following) event.preventDefault();
    };
    addEventListener('click', onClick, true);
    addEventListener('beforeunload', onLeave);
    return () => {
      removeEventListener('click', onClick, true);
      removeEventListener('beforeunload', onLeave);
    };
  }, []);
}
