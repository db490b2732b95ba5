import { createHash } from 'node:crypto';
import preact from '@astrojs/preact';
import { defineConfig } from 'astro/config';
import { noteShippedPackages } from './scripts/licences/shipped-packages.ts';
import { itemRules, roleRules } from './src/model/choice-rules.ts';
import { contentDir } from './src/model/content-dir.ts';
import { getHandbook } from './src/model/get-handbook.ts';
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

// The pages are rendered by a bundle that lies where the site is made, which may be far from node_modules. `dev` renders them
// from where they stand, and cannot take CommonJS packages in (“require is not defined”).
/** @type {import('vite').Plugin} */
const wholeBundle = {
  name: 'handbook-whole-bundle',
  apply: 'build',
  config: () => ({ environments: { prerender: { resolve: { noExternal: true } } } }),
};

// Preact's integration sends every module through Babel, which takes 2 to 3 s of a build. Vite's own compiler does the same.
/** @type {import('vite').Plugin} */
const withoutBabel = {
  name: 'handbook-without-babel',
  config: () => ({ oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } } }),
  configResolved({ plugins }) {
    const babel = plugins.find(({ name }) => name === 'vite:preact-jsx');
    if (babel) delete babel.transform;
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
  build: { inlineStylesheets: 'always' },
  devToolbar: { enabled: false },
  integrations: [preact(), showInDev()],
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
    plugins: [noteShippedPackages(), nearMarkdownEngine, wholeBundle, withoutBabel, choiceStyles],
    // The search assistant is bundled by itself as a module, and imported by its address.
    worker: { format: 'es' },
  },
});
