/** The state of the search page, as its address says it. Anybody can write an address: what is not known there is passed over. */

/** In characters. No question is longer; every word of one costs a look into the index. */
export const maxQueryLength = 200;

export interface SearchState {
  query: string;
  /** Words as typed, without correction or widening. */
  isExact: boolean;
  /** By the filter's name; empty where everything is shown. */
  filters: Readonly<Record<string, string>>;
}

/** The values that each filter has. */
export type FilterValues = readonly (readonly [name: string, values: readonly string[]])[];

/** @param search the part of an address from its question mark on. Never throws. */
export function readSearch(search: string, filters: FilterValues): SearchState {
  const params = new URLSearchParams(search);
  const chosen = filters.map(([name, values]) => [name, values.find((value) => value === params.get(name)) ?? ''] as const);
  return {
    // By characters, so that no pair is cut in two.
    query: [...(params.get('q') ?? '').slice(0, 2 * maxQueryLength)].slice(0, maxQueryLength).join('').trim(),
    isExact: params.get('exact') === '1',
    filters: Object.fromEntries(chosen),
  };
}

/** @returns the part of an address from its question mark on; empty for an empty state */
export function writeSearch({ query, isExact, filters }: SearchState): string {
  const params = new URLSearchParams();
  if (query !== '') params.set('q', query);
  for (const [name, value] of Object.entries(filters)) if (value !== '') params.set(name, value);
  if (isExact) params.set('exact', '1');
  const text = params.toString();
  return text === '' ? '' : `?${text}`;
}
