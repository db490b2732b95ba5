import { preact } from './scripts/preact.ts';
import { noteShippedPackages } from './scripts/licences/shipped-packages.ts';
import { cacheDir } from './src/model/cache-dir.ts';
import { choiceMark, choiceRules, choices } from './src/model/choice-rules.ts';
import { editorsSlug } from './src/model/editors.ts';
import { getHandbook } from './src/model/get-handbook.ts';
import { showInDev } from './src/model/show-in-dev.ts';

// Where this build will be published: origin and path. Without it there are no canonical addresses and no sitemap.
const address = process.env.HANDBOOK_URL ? new URL(process.env.HANDBOOK_URL) : undefined;
const base = address ? address.pathname.replace(/\/?$/, '/') : '/';
// The Markdown engine is native code, which cannot be bundled, and the others are large: the bundle that renders pages imports
// them from where they are installed.
/** @type {import('vite').Plugin} */
const nearPackages = {
  name: 'handbook-near-packages',
  enforce: 'pre',
  applyToEnvironment: ({ name }) => name !== 'client',
  resolveId: { filter: { id: /^(satteri|docx|zod|yaml)$/ }, handler: (id) => ({ id: import.meta.resolve(id), external: true }) },
};

// That bundle lies where the site is made, which may be far from node_modules, or near to another. `dev` renders pages from where
// they stand, and cannot take CommonJS packages in (“require is not defined”).
/** @type {import('vite').Plugin} */
const wholeBundle = {
  name: 'handbook-whole-bundle',
  apply: 'build',
  config: () => ({ environments: { prerender: { resolve: { noExternal: true } } } }),
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

// Stylesheets that name the ids of the pack: `choices:role.css`, `choices:items.css`. A build fills them in when it finishes pages.
/** @type {import('vite').Plugin} */
const choiceStyles = {
  name: 'handbook-choices',
  resolveId: { filter: { id: /^choices:\w+\.css$/ }, handler: (id) => `\0${id}` },
  load: {
    filter: { id: /^\0choices:/ },
    handler(id) {
      const choice = choices.find((name) => id === `\0choices:${name}.css`);
      return choice && (this.environment.config.command === 'serve' ? choiceRules(getHandbook(), choice) : choiceMark(choice));
    },
  },
};

// `defineConfig` would only give types, and loads what optimises pictures: a tenth of a second of every build.
/** @type {import('astro').AstroUserConfig} */
export default {
  ...(address ? { site: address.origin } : {}),
  base,
  outDir: process.env.HANDBOOK_OUT || './dist',
  cacheDir: cacheDir(),
  trailingSlash: 'always',
  // The default, 'jsx', joins words where a template breaks a line beside an inline element.
  compressHTML: true,
  build: { inlineStylesheets: 'always' },
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
        "form-action 'self' mailto:",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
      ],
      scriptDirective: { resources: ["'self'"] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  vite: {
    // Our build begins with an empty folder, and writes into it while Astro prepares the pages.
    build: { emptyOutDir: false },
    plugins: [noteShippedPackages(), nearPackages, wholeBundle, choiceStyles],
    // The search assistant is bundled by itself as a module, and imported by its address.
    worker: { format: 'es' },
  },
};
