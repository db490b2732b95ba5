/** The rules that a pack must keep, beyond the form of its single files. */
import type { Draft } from '../draft.ts';
import type { Issue } from '../issues.ts';
import { advice } from './advice/index.ts';
import { addressesUnique } from './addresses-unique.ts';
import { checksLocked } from './checks-locked.ts';
import { factsUsed } from './facts-used.ts';
import { finderMarked } from './finder-marked.ts';
import { idsLocked } from './ids-locked.ts';
import { idsUnique } from './ids-unique.ts';
import { linksResolve } from './links-resolve.ts';
import { publisherKnown } from './publisher-known.ts';
import { relationsResolve } from './relations-resolve.ts';
import { requiredPages } from './required-pages.ts';
import { textsMatchStructure } from './texts-match-structure.ts';
import { changesNoted, gapsKnown, translationsCurrent, translationsRecorded } from './translations-current.ts';
import { worksheetsPlaced } from './worksheets-placed.ts';

export type Rule = (draft: Draft) => Issue[];

export const rules: readonly Rule[] = [
  requiredPages,
  idsUnique,
  textsMatchStructure,
  translationsCurrent,
  translationsRecorded,
  changesNoted,
  gapsKnown,
  relationsResolve,
  linksResolve,
  addressesUnique,
  worksheetsPlaced,
  finderMarked,
  checksLocked,
  idsLocked,
  factsUsed,
  publisherKnown,
  advice,
];

/** What must hold of that which readers get as well, when drafts are left out: nothing leads into a draft or needs one. */
export const rulesOfPublished: readonly Rule[] = [requiredPages, relationsResolve, linksResolve, worksheetsPlaced, finderMarked];

/** Rules that look at one thing at a time, and so at what is left of a file that could not be read whole. The others compare, or count. */
export const rulesOfParts: readonly Rule[] = [
  requiredPages,
  idsUnique,
  textsMatchStructure,
  relationsResolve,
  linksResolve,
  addressesUnique,
  worksheetsPlaced,
  finderMarked,
];
