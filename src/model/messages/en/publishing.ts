import type { PublishedParams } from '../../issue-params.ts';
import type { Catalogue } from '../words.ts';
import { alsoIn, didYouMean, pathOf, quote } from './parts.ts';

export const published: Catalogue<PublishedParams> = {
  'translation-ahead': {
    found: ({ has, wanted }) => `The text answers revision ${has}, but the page is only at revision ${wanted}.`,
    expected: () => 'A text that is never ahead of its page’s YAML file.',
    mend: ({ yaml }) => `Raise the revision in ${yaml} too, or lower it here.`,
  },
  'change-ahead': {
    found: ({ revision, wanted }) => `A note under changes is about revision ${revision}, but the page is only at revision ${wanted}.`,
    expected: () => 'Notes on revisions that the page has had.',
    mend: () => 'Raise the revision of the page, or correct that of the note.',
  },
  'unknown-fallback': {
    found: ({ locale, of }) => `“${locale}” cannot stand in for “${of}”.`,
    expected: ({ locales }) => `Other languages of this handbook: ${locales.join(', ')}.`,
    mend: () => 'Correct `fallback`, or leave it out: then the languages that its readers commonly understand stand in.',
  },
  'finder-too-long': {
    found: ({ count: n }) => `${n} statements are marked for “Which phase are we in?”; this is one too many.`,
    expected: ({ max }) => `At most ${max} statements with \`finder: true\`, all checks together: answering is to take a few minutes.`,
    mend: () => 'Take the mark away here or at another statement: keep those that tell the phases apart.',
  },
  'finder-gap': {
    found: ({ check }) =>
      `No statement of the gate ${quote(check)} is marked for “Which phase are we in?”, though statements of other checks are.`,
    expected: () => 'At least one statement with `finder: true` in every gate: without it a phase would be passed over.',
    mend: () => 'Write `finder: true` beside the owner of the statement that best shows whether the phase is done.',
  },
  'published-gone': {
    found: ({ what, id }) => `The ${what === 'item' ? 'statement' : 'check'} ${quote(id)} has been published and is not there any more.`,
    expected: ({ where }) => `What saved answers, links and plans carry stays in ${where}.`,
    mend: ({ what, id, check }) =>
      what === 'item'
        ? `Bring it back, under \`retired\` if it is no longer part of the check. If it never was published: \`npm run lock -- --forget ${check}/${id}\`.`
        : `Bring the file back. If it never was published: \`npm run lock -- --forget ${check}\`.`,
  },
  'published-number': {
    found: ({ item, was, now }) => `The statement ${quote(item)} has been published as number ${was} and is now number ${now}.`,
    expected: () => 'Numbers that stay for ever: links and paper forms carry them.',
    mend: ({ was }) => `Write \`number: ${was}\`. The order of the form is the order in this file, whatever the numbers.`,
  },
  'published-revision': {
    found: ({ item, was, now }) =>
      `The ${item ? `statement ${quote(item)}` : 'check'} has been published with revision ${was} and now has ${now}.`,
    expected: () => 'Revisions that only rise.',
    mend: ({ was }) => `Write \`revision: ${was}\`, or the next number if the meaning has changed.`,
  },
  'published-words': {
    found: ({ item, locales }) =>
      `The words of the statement ${quote(item)} have changed since they were published (${locales.join(', ')}), but not its revision.`,
    expected: ({ revision }) => `The published words under revision ${revision}, or a new revision, so that old answers can be told apart.`,
    mend: ({ revision }) =>
      `If it now means something else: write \`revision: ${revision + 1}\` here, and raise the check’s too. If it means the same: \`npm run lock -- --minor "why"\`.`,
  },
  'id-gone': {
    found: ({ reference, yaml, suggestion, uses }) =>
      yaml
        ? `${quote(reference)} has been published and is a draft now: readers do not find it any more.`
        : `${quote(reference)} has been published and is not there any more.${didYouMean(suggestion)}${alsoIn(uses)}`,
    expected: () => 'Ids that stay for ever: links, saved plans and other people’s programs carry them.',
    mend: ({ reference, yaml, suggestion }) => {
      if (yaml) return `Take \`draft: true\` away in ${yaml}.`;
      const now = suggestion ?? `what readers find instead, written as ${reference.split(':')[0]}:…`;
      return `Give it back its id. If it is to go: write \`- { id: "${reference}", now: "${now}" }\` in retired.yaml, so that old links lead on. If it never was published: \`npm run lock -- --forget ${reference}\`.`;
    },
  },
  'retired-alive': {
    found: ({ reference }) => `${quote(reference)} is retired here, and is there all the same.`,
    expected: () => 'Either of the two. A retired id is never used again for something else.',
    mend: () => 'Take the line away if it is the same as before. If it is something new, give it a new id.',
  },
  'address-changed': {
    found: ({ slug, locale, now, place }) =>
      `The slug${place.length > 0 ? ` of ${pathOf(place)}` : ''} (the page’s part of the address) is now ${quote(now)} in ${quote(locale)}; published was ${quote(slug)}.`,
    expected: () => 'An old address leads on to where the page is now: other people’s links carry it.',
    mend: ({ slug, locale }) =>
      `Write \`formerSlugs: { ${locale}: [${slug}] }\` beside slug. \`npm run lock -- --redirect\` does it for you.`,
  },
  'address-moved': {
    found: ({ path, now }) => `The page has been published at ${path} and is now at ${now}.`,
    expected: () => 'An old address leads on to where the page is now: other people’s links carry it.',
    mend: () => 'Move it back, or name the section it stood under: `formerSections: [about]`.',
  },
  'check-revision-kept': {
    found: ({ items, revision }) =>
      `Statements were added, retired or changed since the check was published (${items.join(', ')}), but its revision is still ${revision}.`,
    expected: () => 'A new revision of the check: links carry it, and the site tells readers who have an old one.',
    mend: ({ revision }) => `Write \`revision: ${revision + 1}\`, and run \`npm run lock\` when the check is published.`,
  },
};
