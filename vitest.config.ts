import { defineConfig } from 'vitest/config';

/** Four rooms: unit and content read sources; site and browser look at what `scripts/test.ts` has built. */
export default defineConfig({
  test: {
    projects: ['unit', 'content', 'site', 'browser'].map((name) => ({
      test: {
        name,
        include: [`tests/${name}/**/*.test.ts`],
        // The built pages are parsed once, not once a file.
        ...(name === 'site' ? { isolate: false, fileParallelism: false, testTimeout: 120_000, sequence: { groupOrder: 1 } } : {}),
        // Browsers wait more than they work, so that two at a time are not slower each.
        // A busy machine makes a browser late now and then: a test that passes on another try has passed.
        ...(name === 'browser'
          ? { testTimeout: 60_000, hookTimeout: 60_000, maxWorkers: 2, maxConcurrency: 2, retry: 2, sequence: { groupOrder: 2 } }
          : {}),
      },
    })),
  },
});
