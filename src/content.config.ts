/**
 * Every collection. There is one, with one entry: the content pack, so that Astro notices when it changes.
 *
 * Pages, relations, checks, terms and sources are not collections: they are read and joined by `src/model`, which
 * the check, the tests and the pages share. `getHandbook()` is where to go on reading.
 */
// From `astro:content` it would bring all that renders pages, for Vite to translate in every build.
import { defineCollection } from 'astro/content/config';
import { z } from 'astro/zod';
import { packLoader } from './model/loader.ts';

export const collections = {
  pack: defineCollection({ loader: packLoader(), schema: z.strictObject({ read: z.number() }) }),
};
