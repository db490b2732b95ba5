import { createHash } from 'node:crypto';
import mdx from '@astrojs/mdx';
import preact from '@astrojs/preact';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { noteShippedPackages } from './scripts/licences/shipped-packages.ts';
import { labelCells } from './src/markdown/label-cells.ts';
import { nameSections } from './src/markdown/name-sections.ts';
import { resolveLinks } from './src/markdown/resolve-links.ts';
import { contentDir } from './src/model/content-dir.ts';

// Where this build will be published: origin and path. Without it there are no canonical addresses and no sitemap.
const address = process.env.HANDBOOK_URL ? new URL(process.env.HANDBOOK_URL) : undefined;
const base = address ? address.pathname.replace(/\/?$/, '/') : '/';
// One cache for each content folder: what one handbook left behind must not turn up in another.
const cache = createHash('sha256').update(contentDir()).digest('hex').slice(0, 12);

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
  integrations: [mdx(), preact()],
  markdown: {
    syntaxHighlight: false,
    processor: satteri({
      hastPlugins: [resolveLinks(base), nameSections(base), labelCells],
      // Quotation marks are typed as each language wants them; the engine knows only the English ones.
      features: { smartPunctuation: { quotes: false } },
    }),
  },
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
  // Every MDX file carries a directive of Astro's own, which has done its work before the bundler warns of it.
  vite: {
    plugins: [noteShippedPackages()],
    // The pages are rendered by a bundle that lies where the site is made, which may be far from node_modules.
    environments: { prerender: { resolve: { noExternal: true } } },
    build: { rolldownOptions: { checks: { moduleLevelDirective: false } } },
    // The search assistant is bundled by itself as a module, and imported by its address.
    worker: { format: 'es' },
  },
});
