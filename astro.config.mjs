import { createHash } from 'node:crypto';
import { defineConfig } from 'astro/config';
import { preact } from './scripts/preact.ts';
import { noteShippedPackages } from './scripts/licences/shipped-packages.ts';
import { itemRules, roleRules } from './src/model/choice-rules.ts';
import { contentDir } from './src/model/content-dir.ts';
import { editorsSlug } from './src/model/editors.ts';
import { getHandbook } from './src/model/read-handbook.ts';
import { showInDev } from './src/model/show-in-dev.ts';

// Where this build will be published: origin and path. Without it there are no canonical addresses and no sitemap.
const address = process.env.HANDBOOK_URL ? new URL(process.env.HANDBOOK_URL) : undefined;
const base = address ? address.pathname.replace(/\/?$/, '/') : '/';
// One cache for each content folder: what one handbook left behind must not turn up in another.
const cache = createHash('sha256').update(contentDir()).digest('hex').slice(0, 12);

// The Markdown engine is native code, which cannot be bundled: the bundle imports it from where it is installed.
/** @type {import('vite').Plugin} */
const nearMarkdownEngine = {
  name: 'handbook-near-markdown-engine',
  enforce: 'pre',
  resolveId: { filter: { id: /^satteri$/ }, handler: () => ({ id: import.meta.resolve('satteri'), external: true }) },
};

// Pages that no reader gets: with their components and styles, a build without them need not compile them.
/** @type {import('astro').AstroIntegration} */
const pagesOnRequest = {
  name: 'handbook-pages-on-request',
  hooks: {
    'astro:config:setup'({ injectRoute }) {
      const add = (name, pattern) => injectRoute({ pattern: `/[locale]/${pattern}`, entrypoint: `./src/pages-on-request/${name}.astro` });
      if (process.env.HANDBOOK_EDITORS === '1') add('editors', editorsSlug);
      if (process.env.HANDBOOK_STYLE === '1') add('style', 'style');
    },
  },
};

// Stylesheets that name the ids of the pack: `choices:role.css`, `choices:items.css`.
/** @type {import('vite').Plugin} */
const choiceStyles = {
  name: 'handbook-choices',
  resolveId: (id) => (id.startsWith('choices:') ? `\0${id}` : undefined),
  load: (id) => {
    if (id === '\0choices:role.css') return roleRules(getHandbook());
    return id === '\0choices:items.css' ? itemRules(getHandbook()) : undefined;
  },
};

export default defineConfig({
  ...(address ? { site: address.origin } : {}),
  base,
  outDir: process.env.HANDBOOK_OUT || './dist',
  cacheDir: `./node_modules/.cache/handbook/${cache}`,
  trailingSlash: 'always',
  // The default, 'jsx', joins words where a template breaks a line beside an inline element.
  compressHTML: true,
  // Four pages at a time: while one is written, others are rendered.
  build: { inlineStylesheets: 'always', concurrency: 4 },
  devToolbar: { enabled: false },
  integrations: [preact(), pagesOnRequest, showInDev()],
  // Words are rendered by src/markdown, not by Astro; its highlighter would be warned of under the policy.
  markdown: { syntaxHighlight: false },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "connect-src 'self'",
        "img-src 'self' data:",
        "manifest-src 'self'",
        "form-action 'self' mailto:",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
      // Pagefind runs WebAssembly.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    plugins: [noteShippedPackages(), nearMarkdownEngine, choiceStyles],
    // The search assistant is bundled by itself as a module, and imported by its address.
    worker: { format: 'es' },
  },
});
