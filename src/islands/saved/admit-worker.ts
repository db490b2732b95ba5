/**
 * Trusted types forbid a page to name a script by a mere string. The page that offers a copy has the one policy of this
 * site, and it admits nothing but the site's own service workers. Every other page says `trusted-types 'none'`.
 */

/** The name that the page's policy allows: once, so that nobody can make another by it later. */
export const policyName = 'handbook-offline';

/**
 * @param address what is to be run as a service worker
 * @param base path of the site, fixed when the script was built
 * @throws TypeError unless it is `<base><locale>/sw.js`
 */
export function admitWorker(address: string, base: string): string {
  const rest = address.startsWith(base) ? address.slice(base.length) : '';
  if (!/^[a-z]{2,3}(-[a-z0-9]+)*\/sw\.js$/.test(rest)) throw new TypeError(`“${address}” is no service worker of this site.`);
  return address;
}
