/** The blocks that writers may place in a text. Their names are also in `src/model/read-text.ts`, which refuses others. */
import Advice from './Advice.astro';
import Done from './Done.astro';
import Item from './Item.astro';

export const wordComponents = { Advice, Done, Item };
