/**
 * IIS reads `web.config` from the published folder. Only sections that every IIS 10 has: an unknown one (URL Rewrite is an
 * extra) would answer every request with an error. IIS compresses by itself; it does not know files compressed beforehand.
 */
import { escapeXml } from '../xml.ts';
import { caching, contentTypes, openHeaders, settingsFiles, type Header } from './rules.ts';
import type { HostFile, HostingPlan } from './plan.ts';

type Attributes = Readonly<Record<string, string>>;

/** An element with its children, indented below it. */
function element(name: string, attributes: Attributes = {}, children: readonly string[] = []): string {
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escapeXml(value)}"`)].join(' ');
  if (children.length === 0) return `<${start} />`;
  return [`<${start}>`, ...children.map((child) => child.replace(/^/gm, '  ')), `</${name}>`].join('\n');
}

const customHeaders = (headers: readonly Header[], first: readonly string[] = []) =>
  element('httpProtocol', {}, [
    element('customHeaders', {}, [...first, ...headers.map(({ name, value }) => element('add', { name, value }))]),
  ]);

/** Settings for one folder or address below the published one. */
const location = (path: string, children: readonly string[]) => element('location', { path }, [element('system.webServer', {}, children)]);

/** How long files may be kept: IIS puts `max-age` behind the words of one's own, and knows `no-cache` by a name. */
function clientCache(value: string): string {
  const seconds = Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0);
  if (seconds === 0) return element('clientCache', { cacheControlMode: 'DisableCache' });
  const words = value.split(', ').filter((word) => !word.startsWith('max-age'));
  const days = `${seconds / 86_400}.00:00:00`;
  return element('clientCache', { cacheControlMode: 'UseMaxAge', cacheControlMaxAge: days, cacheControlCustom: words.join(', ') });
}

/** The page for what is missing, as a file: a page that IIS runs in its place would be answered with 200. */
const missing = (file: string) =>
  element('httpErrors', { errorMode: 'Custom', existingResponse: 'Auto' }, [
    element('remove', { statusCode: '404' }),
    element('error', { statusCode: '404', path: file, responseMode: 'File' }),
    // A folder without a page: its contents are not listed, and it is answered like any address that does not exist.
    element('remove', { statusCode: '403' }),
    element('error', { statusCode: '403', path: file, responseMode: 'File' }),
  ]);

export function iis({ base, headers, hashed, open, redirects, locales }: HostingPlan): HostFile[] {
  const below = (path: string) => path.slice(base.length).replace(/\/$/, '');
  const types = Object.entries(contentTypes).flatMap(([extension, mimeType]) => [
    // A type that IIS has already may not be added twice.
    element('remove', { fileExtension: `.${extension}` }),
    element('mimeMap', { fileExtension: `.${extension}`, mimeType }),
  ]);
  const site = element('system.webServer', {}, [
    element('defaultDocument', { enabled: 'true' }, [element('files', {}, [element('clear'), element('add', { value: 'index.html' })])]),
    element('directoryBrowse', { enabled: 'false' }),
    element('staticContent', {}, [...types, clientCache(caching.revalidated)]),
    element('urlCompression', { doStaticCompression: 'true' }),
    customHeaders(headers, [element('remove', { name: 'X-Powered-By' })]),
    missing('404.html'),
    element('security', {}, [
      element('requestFiltering', {}, [
        element(
          'hiddenSegments',
          {},
          // web.config is hidden already.
          settingsFiles.filter((file) => file !== 'web.config').map((segment) => element('add', { segment })),
        ),
      ]),
    ]),
  ]);
  const config = element('configuration', {}, [
    site,
    ...hashed.map((folder) => location(below(folder), [element('staticContent', {}, [clientCache(caching.hashed)])])),
    location(below(open), [customHeaders(openHeaders)]),
    ...locales.map((locale) => location(locale, [missing(`${locale}\\404.html`)])),
    ...redirects.map(({ from, to }) =>
      location(below(from), [
        element('httpRedirect', { enabled: 'true', destination: to, exactDestination: 'true', httpResponseStatus: 'Permanent' }),
      ]),
    ),
  ]);
  return [{ place: 'site', path: 'web.config', text: `<?xml version="1.0" encoding="utf-8"?>\n${config}\n` }];
}
