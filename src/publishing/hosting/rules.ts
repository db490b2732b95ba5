/**
 * The one table of what a server says with each file: its type, how long it may be kept, what else the browser is told.
 * Everything that is made for a host (`nginx.ts`, `azure.ts`, …) is made from here; nothing is written twice.
 */

/**
 * Types by the end of a file's name, without the dot. Hosts differ in what they know; Pagefind's own four
 * (Pagefind/pagefind #354, #527) and Markdown are those that most of them refuse or offer for download.
 */
export const contentTypes = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  jpg: 'image/jpeg',
  webp: 'image/webp',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  wasm: 'application/wasm',
  // Compressed by Pagefind itself, and taken apart by its script: a server that compresses or decompresses them breaks search.
  pagefind: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_filter: 'application/octet-stream',
} as const satisfies Readonly<Record<string, string>>;

/** Ends of names whose files shrink when compressed. The others are compressed already. */
export const compressible: readonly (keyof typeof contentTypes)[] = [
  'html',
  'css',
  'js',
  'mjs',
  'json',
  'webmanifest',
  'xml',
  'atom',
  'txt',
  'md',
  'svg',
  'ics',
  'csv',
];

/** Folders whose files are named after their contents: a new version has a new name, so the old one may be kept for good. */
export const hashedFolders = ['_astro', 'pagefind/fragment', 'pagefind/index', 'pagefind/filter'] as const;

export const caching = {
  /** For the hashed folders. One year is the most that HTTP/1.1 caches were asked to honour (RFC 2616, 14.21). */
  hashed: 'public, max-age=31536000, immutable',
  /** For everything else: kept, but asked for again each time, which costs a “304 Not Modified”. */
  revalidated: 'no-cache',
} as const;

/** The folder with data for other people's scripts, which may be read from pages of any site. */
export const openFolder = 'data';

/** Copies of pages: readers of them are sent to the page by search engines. */
export const unlistedExtension = 'md';

/** Names that hosts read settings from. They are not for readers: servers that do not use them are told to hide them. */
export const settingsFiles = ['_headers', '_redirects', 'staticwebapp.config.json', 'web.config', '.htaccess', '.nojekyll'] as const;

/** What pages never ask a browser for. Copying to the clipboard and full screen are left as they are. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'hid',
  'idle-detection',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

export interface Header {
  name: string;
  value: string;
}

/**
 * Headers of every answer.
 *
 * The policy for scripts stands in every page (a meta element with hashes). Policies intersect, so that the header says
 * only what a meta element cannot, and never names a script source.
 *
 * @param hsts seconds for which browsers shall ask this host by HTTPS only; 0 to say nothing of it
 */
export function siteHeaders(hsts: number): Header[] {
  return [
    { name: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
    // The same, for browsers and scanners that do not know frame-ancestors.
    { name: 'X-Frame-Options', value: 'DENY' },
    { name: 'X-Content-Type-Options', value: 'nosniff' },
    { name: 'Referrer-Policy', value: 'no-referrer' },
    { name: 'Permissions-Policy', value: unusedFeatures.map((feature) => `${feature}=()`).join(', ') },
    { name: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
    { name: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
    ...(hsts > 0 ? [{ name: 'Strict-Transport-Security', value: `max-age=${hsts}` }] : []),
  ];
}

/** Headers of the open folder, besides those of every answer. */
export const openHeaders: readonly Header[] = [{ name: 'Access-Control-Allow-Origin', value: '*' }];

/** Headers of copies, besides those of every answer. */
export const unlistedHeaders: readonly Header[] = [{ name: 'X-Robots-Tag', value: 'noindex' }];
