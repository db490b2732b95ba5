import type { Lost, RelationParams } from '../../issue-params.ts';
import { sentence, tell, type Catalogue, type PerKind } from '../words.ts';
import { alsoIn, didYouMean, quote } from './parts.ts';

const lost: PerKind<Lost, 'reason'> = {
  'no-page': ({ id }) => `there is no page ${quote(id)}`,
  'no-aspect-page': ({ id }) => `there is no page ${quote(id)}; a phase has a page for each aspect`,
  'no-item': ({ id }) => `there is no item ${quote(id)}`,
  'no-term': ({ id }) => `there is no term ${quote(id)}`,
  'no-role': ({ id }) => `there is no role ${quote(id)}`,
  'no-source': ({ id }) => `there is no source ${quote(id)}`,
  'no-place': ({ id }) => `there is no place ${quote(id)}`,
  'no-aspect': ({ id }) => `there is no aspect ${quote(id)} in handbook.yaml`,
  'no-anchor': ({ id, anchor }) => `the page ${quote(id)} has no section or item ${quote(anchor)}`,
  'no-own-anchor': ({ anchor }) => `this page has no section or item ${quote(anchor)}`,
  'phase-not-written': ({ id }) => `the phase ${quote(id)} is announced, but has no pages yet`,
  slug: ({ slug }) => `${quote(slug)} is, or was, part of a page’s address, and not its id`,
  'own-address': () => 'it is the address of a page of this handbook, and addresses can change',
  'section-empty': () => 'its section has no content yet, so the page is not shown',
  'term-as-page': () => 'terms are linked as term:<id>',
  'half-address': () => 'the address is not complete',
  'half-mail': () => 'the e-mail address is not complete',
  empty: () => 'it is empty',
  'unknown-form': () => 'it is not one of the forms that the handbook has',
};

/** What the id of a lost reference should name. */
const wanted: Readonly<Partial<Record<Lost['reason'], string>>> = {
  'no-item': 'an item',
  'no-role': 'a role',
  'no-source': 'a source',
  'no-place': 'a place that stands under places',
  'no-aspect': 'an aspect',
};
const written: Readonly<Partial<Record<Lost['reason'], string>>> = {
  'no-item': 'write the item',
  'no-role': 'write the role',
  'no-source': 'write the source',
  'no-place': 'add the place',
  'no-aspect': 'add the aspect',
};

const kinds: Readonly<Record<RelationParams['duplicate-id']['what'], string>> = {
  item: 'item',
  anchor: 'section of the page',
  'page-section': 'section',
  section: 'section',
  aspect: 'aspect',
  language: 'language',
  code: 'code',
  'check-part': 'statement or section of the check',
  'item-number': 'statement number',
  fact: 'fact',
};

export const relations: Catalogue<RelationParams> = {
  'missing-section': {
    found: ({ section }) => `The content has something for the section ${quote(section)}, but handbook.yaml does not list the section.`,
    expected: () => 'A section, with its label and slug, for everything that the content holds.',
    mend: ({ section }) =>
      `Add \`- id: ${section}\` with label, slug and menu under sections, or take its files out of the content folder.`,
  },
  'duplicate-id': {
    found: ({ what, id, other, otherLine }) =>
      `The ${kinds[what]} ${quote(id)} is there twice; the other is in ${other ? `${other}${otherLine ? `, line ${otherLine}` : ''}` : 'the page’s items'}.`,
    expected: ({ what }) =>
      what === 'code' || what === 'item-number'
        ? 'Codes and numbers that are used once: printed forms and links carry them.'
        : 'Ids that are used once: links and saved answers carry them.',
    mend: ({ what }) =>
      what === 'code' || what === 'item-number'
        ? 'Give the newer one another. Never change one that has been published.'
        : 'Give the newer one another id. Never change an id that has been published.',
  },
  'unknown-reference': {
    found: (p) => `${sentence(tell(lost, p as Lost, 'reason'))}${didYouMean(p.suggestion)}${alsoIn(p.uses)}`,
    expected: ({ reason }) => `The id of ${wanted[reason] ?? 'a page'} that exists.`,
    mend: ({ reason, suggestion }) =>
      suggestion ? `Write ${quote(suggestion)}, or remove it.` : `Correct the id, remove it, or ${written[reason] ?? 'write the page'}.`,
  },
  'missing-source': {
    found: ({ id, suggestion, uses }) => `The fact ${quote(id)} has no source in facts/.${didYouMean(suggestion)}${alsoIn(uses)}`,
    expected: () => 'A fact that a file in facts/ lists, with its place in the source.',
    mend: ({ suggestion }) =>
      suggestion
        ? `Correct the id to ${quote(suggestion)}, or add the fact to the register of its source.`
        : 'Correct the id, or add the fact to the register of its source.',
  },
  'broken-link': {
    found: (p) =>
      `The link to ${quote(p.href)} leads nowhere: ${tell(lost, p as Lost, 'reason')}.${didYouMean(p.suggestion)}${alsoIn(p.uses)}`,
    expected: () => 'page:<kind>/<id>, item:<id>, term:<id>, #<section of this page>, or a full https address.',
    mend: ({ suggestion }) => (suggestion ? `Write ${quote(suggestion)}.` : 'Correct the link or remove it.'),
  },
  'draft-reference': {
    found: ({ reference }) => `${quote(reference)} is a draft, and what is published refers to it: readers could not follow.`,
    expected: () => 'What is published refers to what is published. Drafts may refer to anything.',
    mend: ({ yaml }) =>
      `If the draft is finished: take \`draft: true\` away in ${yaml}. If not: remove the reference for now, or make a draft of what refers to it, with \`draft: true\` in its YAML file.`,
  },
  'same-address': {
    found: ({ path, other }) => `The address ${path} is also that of ${other}.`,
    expected: () => 'One page for one address.',
    mend: () => 'Change one of the two slugs; if the page was published, list the old slug under formerSlugs.',
  },
  'same-title': {
    found: ({ title, other }) => `The title ${quote(title)} is also that of ${other}.`,
    expected: () => 'A title of its own for every page, so that readers can tell them apart in a list.',
    mend: () => 'Change one of the two titles.',
  },
};
