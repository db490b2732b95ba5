/** What a server must answer, whichever it is. Each question gives the sentences that tell what is wrong. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { Handbook } from '../../../src/model/handbook.ts';
import type { HostingPlan } from '../../../src/publishing/hosting/plan.ts';
import { caching, contentTypes, openHeaders, settingsFiles, unlistedHeaders } from '../../../src/publishing/hosting/rules.ts';
import { ask } from './ask.ts';

export interface Questioned {
  origin: string;
  /** The published files. */
  site: string;
  plan: HostingPlan;
  handbook: Handbook;
}

export interface Question {
  name: string;
  ask: (questioned: Questioned) => Promise<string[]>;
}

/** Files of the site by the ends of their names, the first of each. */
function samples(site: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const entry of readdirSync(site, { recursive: true, withFileTypes: true })) {
    const extension = path.extname(entry.name).slice(1);
    const file = path.relative(site, path.join(entry.parentPath, entry.name)).split(path.sep).join('/');
    if (
      entry.isFile() &&
      extension in contentTypes &&
      entry.name !== 'index.html' &&
      !settingsFiles.some((name) => name === entry.name) &&
      !found.has(extension)
    )
      found.set(extension, file);
  }
  return found;
}

const plain = (text: string | undefined) => (text ?? '').toLowerCase().replaceAll('"', '').replace(/;\s*/g, '; ');
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(', ') : value);

/** A page with words enough to be worth compressing. */
const pageOf = ({ plan, handbook }: Questioned) => plan.base + Object.values(handbook.pages.get('pages/home')!.path)[0]!.slice(1);

const types: Question = {
  name: 'types',
  async ask({ origin, site, plan }) {
    const wrong: string[] = [];
    for (const [extension, file] of [...samples(site), ['html', ''] as const]) {
      const { status, headers, body } = await ask(origin, plan.base + file, { 'accept-encoding': 'identity' });
      const wanted = contentTypes[extension as keyof typeof contentTypes];
      if (status !== 200) wrong.push(`${file} is answered with ${status}`);
      else if (plain(headers['content-type']) !== wanted) wrong.push(`${file} is sent as ${headers['content-type']}, not ${wanted}`);
      else if (file && !body.equals(readFileSync(path.join(site, file)))) wrong.push(`${file} is not sent as it is`);
    }
    return wrong;
  },
};

const compression: Question = {
  name: 'compression',
  async ask(questioned) {
    const { origin, site, plan } = questioned;
    const wrong: string[] = [];
    const page = pageOf(questioned);
    const found = samples(site);
    const script = readdirSync(path.join(site, '_astro')).find((name) => existsSync(path.join(site, '_astro', `${name}.br`)));
    const texts = [page, plan.base + (script ? `_astro/${script}` : ''), `${plan.open}handbook.json`, plan.base + (found.get('md') ?? '')];
    for (const address of texts) {
      const inside = address.slice(plan.base.length);
      const file = path.join(site, inside, inside === '' || inside.endsWith('/') ? 'index.html' : '');
      const bytes = readFileSync(file);
      for (const [accepted, encoding, ending, unpack] of [
        ['br, gzip', 'br', 'br', brotliDecompressSync],
        ['gzip, deflate', 'gzip', 'gz', gunzipSync],
      ] as const) {
        const { headers, body } = await ask(origin, address, { 'accept-encoding': accepted });
        if (headers['content-encoding'] !== encoding) wrong.push(`${address} is not compressed with ${encoding}`);
        else if (!unpack(body).equals(bytes)) wrong.push(`${address}, unpacked from ${encoding}, is another file`);
        else if (existsSync(`${file}.${ending}`) && !body.equals(readFileSync(`${file}.${ending}`)))
          wrong.push(`${address} is compressed with ${encoding} anew, although it has been compressed beforehand`);
        if (!/accept-encoding/i.test(one(headers.vary) ?? '')) wrong.push(`${address} does not say that it varies with Accept-Encoding`);
      }
      const { headers, body } = await ask(origin, address, { 'accept-encoding': 'identity' });
      if (headers['content-encoding'] || !body.equals(bytes)) wrong.push(`${address} is compressed for a browser that cannot unpack it`);
    }
    for (const extension of ['pagefind', 'pf_meta', 'pf_fragment', 'docx']) {
      const file = found.get(extension);
      if (!file) continue;
      const { headers, body } = await ask(origin, plan.base + file, { 'accept-encoding': 'br, gzip' });
      if (headers['content-encoding'] || !body.equals(readFileSync(path.join(site, file))))
        wrong.push(`${file}, compressed already, is compressed again`);
    }
    return wrong;
  },
};

const cachingQuestion: Question = {
  name: 'caching',
  async ask(questioned) {
    const { origin, site, plan } = questioned;
    const wrong: string[] = [];
    const expect = async (address: string, wanted: string) => {
      const { headers } = await ask(origin, address);
      if (headers['cache-control'] !== wanted) wrong.push(`${address} may be kept “${headers['cache-control']}”, not “${wanted}”`);
      const validator: Record<string, string> = headers.etag
        ? { 'if-none-match': headers.etag }
        : { 'if-modified-since': headers['last-modified'] ?? '' };
      const again = await ask(origin, address, validator);
      if (again.status !== 304) wrong.push(`${address}, asked for again, is answered with ${again.status} instead of 304`);
    };
    await expect(pageOf(questioned), caching.revalidated);
    await expect(`${plan.base}pagefind/pagefind-entry.json`, caching.revalidated);
    for (const folder of plan.hashed) {
      const inside = path.join(site, folder.slice(plan.base.length));
      const name = existsSync(inside) ? readdirSync(inside).find((file) => !/\.(br|gz)$/.test(file)) : undefined;
      if (name) await expect(folder + name, caching.hashed);
    }
    const missing = await ask(origin, `${plan.base}_astro/of-an-older-build.js`);
    if (missing.headers['cache-control'] !== caching.revalidated) wrong.push('that a file is missing may be kept for a year');
    return wrong;
  },
};

const security: Question = {
  name: 'headers',
  async ask(questioned) {
    const { origin, plan } = questioned;
    const wrong: string[] = [];
    const { base } = plan;
    for (const address of [pageOf(questioned), `${base}sequence.css`, `${base}no-such-page/`, `${base}pagefind/pagefind.js`]) {
      const { headers } = await ask(origin, address);
      for (const { name, value } of plan.headers) {
        const got = one(headers[name.toLowerCase()]);
        if (got !== value) wrong.push(`${address} has ${name}: ${got ?? 'nothing'}`);
      }
      if (/\d/.test(one(headers.server) ?? '')) wrong.push(`${address} tells the server’s version: ${headers.server}`);
      if (headers['set-cookie']) wrong.push(`${address} sets a cookie`);
    }
    const extra = async (address: string, { name, value }: { name: string; value: string }) => {
      const { headers } = await ask(origin, address);
      if (one(headers[name.toLowerCase()]) !== value) wrong.push(`${address} lacks ${name}: ${value}`);
    };
    for (const header of openHeaders) await extra(`${plan.open}handbook.json`, header);
    for (const header of unlistedHeaders) await extra(`${pageOf(questioned)}index.md`, header);
    const page = await ask(origin, pageOf(questioned));
    for (const { name } of [...openHeaders, ...unlistedHeaders])
      if (page.headers[name.toLowerCase()] !== undefined) wrong.push(`pages have ${name}, which is for other files`);
    return wrong;
  },
};

const notFound: Question = {
  name: '404 in the right language',
  async ask({ origin, plan, handbook, site }) {
    const wrong: string[] = [];
    const expect = async (address: string, file: string) => {
      const { status, headers, body } = await ask(origin, address, { 'accept-encoding': 'identity' });
      if (status !== 404) wrong.push(`${address} is answered with ${status}`);
      else if (!body.equals(readFileSync(path.join(site, file)))) wrong.push(`${address} does not show ${file}`);
      else if (plain(headers['content-type']) !== contentTypes.html)
        wrong.push(`${address}: the page is sent as ${headers['content-type']}`);
    };
    for (const { key } of handbook.locales) {
      for (const missing of ['no-such-page/', 'no/such/page', 'no-such-file.json', 'no-such-copy.md', 'no-such-page/?q=1'])
        await expect(`${plan.base}${key}/${missing}`, `${key}/404.html`);
    }
    for (const missing of ['no-such-page', 'xx/', '_astro/no-such-script.js']) await expect(plan.base + missing, '404.html');
    return wrong;
  },
};

const redirectQuestion: Question = {
  name: 'redirects',
  async ask(questioned) {
    const { origin, plan } = questioned;
    const wrong: string[] = [];
    const expect = async (address: string, wanted: string) => {
      const { status, headers } = await ask(origin, address);
      const location = headers.location && new URL(headers.location, origin + address).pathname;
      if (![301, 308].includes(status) || location !== wanted)
        wrong.push(`${address} is answered with ${status}${location ? ` and leads to ${location}` : ''}, not to ${wanted}`);
    };
    for (const { from, to } of plan.redirects) {
      await expect(from, to);
      await expect(from.slice(0, -1), to);
    }
    if (plan.base !== '/') await expect(plan.base.slice(0, -1), plan.base);
    await expect(pageOf(questioned).slice(0, -1), pageOf(questioned));
    const { status } = await ask(origin, plan.base);
    if (status !== 200) wrong.push(`the language chooser is answered with ${status}`);
    return wrong;
  },
};

const closed: Question = {
  name: 'no listing, no settings',
  async ask({ origin, plan, site }) {
    const wrong: string[] = [];
    for (const folder of ['_astro/', 'pagefind/', 'data/', '_astro']) {
      const { status, body } = await ask(origin, plan.base + folder, { 'accept-encoding': 'identity' });
      // Names with an ending: “index” and “filter” are words of the page as well.
      const inside = readdirSync(path.join(site, folder)).filter((name) => name.includes('.'));
      const followed = status === 301 || status === 308;
      if ((status !== 404 && !followed) || inside.some((name) => body.includes(name))) wrong.push(`${folder} is answered with ${status}`);
    }
    for (const file of settingsFiles) {
      const { status } = await ask(origin, plan.base + file);
      if (status !== 404 && status !== 403) wrong.push(`${file} is answered with ${status}`);
    }
    for (const outside of [`${plan.base}%2e%2e/`, `${plan.base}..%2f..%2fetc/passwd`]) {
      const { status, body } = await ask(origin, outside);
      if (body.includes('root:') || (status === 200 && plan.base !== '/')) wrong.push(`${outside} leads out of the site`);
    }
    return wrong;
  },
};

export const questions: readonly Question[] = [types, compression, cachingQuestion, security, notFound, redirectQuestion, closed];
