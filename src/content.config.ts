/**
 * Every collection. There is one: the words of the pages, one entry a page and language.
 *
 * Structure, relations, checks, terms and sources are not collections: they are read and joined by `src/model`, which
 * the check, the tests and the pages share. `getHandbook()` is where to go on reading.
 */
import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { wordsLoader } from './model/loader.ts';

export const collections = {
  words: defineCollection({ loader: wordsLoader(), schema: z.strictObject({}) }),
};
