/**
 * Preact for islands. `@astrojs/preact`'s own integration brings Babel with it, for what it adds in `dev`: half a second of every build
 * to load, and 2 to 3 to send every module through. Vite's compiler knows JSX; the rest is the renderer, which is the package's.
 */
import { getContainerRenderer } from '@astrojs/preact/container-renderer';
import type { AstroIntegration } from 'astro';

const options = 'astro:preact:opts';

export function preact(): AstroIntegration {
  return {
    name: 'handbook-preact',
    hooks: {
      'astro:config:setup'({ addRenderer, addClientDirective, updateConfig, command }) {
        addRenderer(getContainerRenderer());
        addClientDirective({ name: 'painted', entrypoint: './src/islands/when-painted.ts' });
        updateConfig({
          vite: {
            oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
            // Every island needs all of Preact: one file instead of three, each of which would be asked for and compressed by itself.
            environments: {
              client: {
                build: {
                  rolldownOptions: {
                    output: { codeSplitting: { groups: [{ name: 'preact', test: /node_modules[\\/]preact[\\/]/ }] } },
                  },
                },
              },
            },
            // A build would bundle these as well, to read the collection.
            ...(command === 'dev' && {
              optimizeDeps: { include: ['@astrojs/preact/client.js', 'preact', 'preact/jsx-runtime', 'preact/hooks'] },
            }),
            plugins: [
              {
                name: 'handbook-preact-options',
                resolveId: { filter: { id: /^astro:preact:opts$/ }, handler: () => `\0${options}` },
                // Every component is Preact's: there is nothing to choose by.
                load: { filter: { id: /^\0astro:preact:opts$/ }, handler: () => 'export default {}' },
              },
            ],
          },
        });
      },
    },
  };
}
