import type { PublishedParams } from '../../issue-params.ts';
import type { Catalogue } from '../words.ts';
import { alsoIn, didYouMean, pathOf, quote } from './parts.ts';

export const published: Catalogue<PublishedParams> = {
  'translation-ahead': {
    found: ({ has, wanted }) => `Texten svarar mot revision ${has}, men sidans YAML-fil är bara på revision ${wanted}.`,
    expected: () => 'En text som aldrig ligger före sin YAML-fil.',
    mend: ({ yaml }) => `Höj revision i ${yaml} också, eller sänk den här.`,
  },
  'change-ahead': {
    found: ({ revision, wanted }) => `En rad under changes gäller revision ${revision}, men sidan är bara på revision ${wanted}.`,
    expected: () => 'Rader om revisioner som sidan har haft.',
    mend: () => 'Höj sidans revision, eller rätta radens.',
  },
  'unknown-fallback': {
    found: ({ locale, of }) => `”${locale}” kan inte visas i stället för ”${of}”.`,
    expected: ({ locales }) => `Andra språk i handboken: ${locales.join(', ')}.`,
    mend: () => 'Rätta `fallback`, eller ta bort det: då visas de språk som läsarna brukar förstå.',
  },
  'finder-too-long': {
    found: ({ count: n }) => `${n} påståenden är märkta för ”Vilken fas är vi i?”. Det är ett för mycket.`,
    expected: ({ max }) => `Högst ${max} påståenden med \`finder: true\` i alla test tillsammans: det ska ta några minuter att svara.`,
    mend: () => 'Ta bort märkningen här eller vid ett annat påstående: behåll dem som skiljer faserna åt.',
  },
  'finder-gap': {
    found: ({ check }) =>
      `Inget påstående i grinden ${quote(check)} är märkt för ”Vilken fas är vi i?”, fast påståenden i andra test är det.`,
    expected: () => 'Minst ett påstående med `finder: true` i varje grind (gate). Annars hoppas en fas över.',
    mend: () => 'Skriv `finder: true` intill owner vid det påstående som bäst visar om fasen är klar.',
  },
  'published-gone': {
    found: ({ what, id }) => `${what === 'item' ? 'Påståendet' : 'Testet'} ${quote(id)} har publicerats men finns inte kvar.`,
    expected: ({ where }) => `Det som sparade svar, länkar och planer bär finns kvar i ${where}.`,
    mend: ({ what, id, check }) =>
      what === 'item'
        ? `Lägg tillbaka det, under \`retired\` om det inte ska vara med i testet längre. Har det aldrig publicerats: \`npm run lock -- --forget ${check}/${id}\`.`
        : `Lägg tillbaka filen. Har testet aldrig publicerats: \`npm run lock -- --forget ${check}\`.`,
  },
  'published-number': {
    found: ({ item, was, now }) => `Påståendet ${quote(item)} har publicerats med nummer ${was} och har nu nummer ${now}.`,
    expected: () => 'Nummer som aldrig ändras: länkar och pappersformulär bär dem.',
    mend: ({ was }) => `Skriv \`number: ${was}\`. Formulärets ordning är ordningen i filen, oavsett nummer.`,
  },
  'published-revision': {
    found: ({ item, was, now }) =>
      `${item ? `Påståendet ${quote(item)}` : 'Testet'} har publicerats med revision ${was} och har nu ${now}.`,
    expected: () => 'Revisioner som bara höjs.',
    mend: ({ was }) => `Skriv \`revision: ${was}\`, eller nästa nummer om betydelsen har ändrats.`,
  },
  'published-words': {
    found: ({ item, locales }) =>
      `Orden i påståendet ${quote(item)} har ändrats sedan de publicerades (${locales.join(', ')}), men inte dess revision.`,
    expected: ({ revision }) =>
      `De publicerade orden under revision ${revision}, eller en ny revision, så att gamla svar går att skilja ut.`,
    mend: ({ revision }) =>
      `Betyder det något annat nu: skriv \`revision: ${revision + 1}\` här och höj testets revision också. Betyder det detsamma: \`npm run lock -- --minor "varför"\`.`,
  },
  'id-gone': {
    found: ({ reference, yaml, suggestion, uses }) =>
      yaml
        ? `${quote(reference)} har publicerats men är nu ett utkast: läsarna hittar det inte längre.`
        : `${quote(reference)} har publicerats men finns inte kvar.${didYouMean(suggestion)}${alsoIn(uses)}`,
    expected: () => 'Ett id som aldrig ändras: länkar, sparade planer och andras program bär det.',
    mend: ({ reference, yaml, suggestion }) => {
      if (yaml) return `Ta bort \`draft: true\` i ${yaml}.`;
      const now = suggestion ?? `det som läsarna hittar i stället, skrivet som ${reference.split(':')[0]}:…`;
      return `Ge det tillbaka sitt id. Ska det bort: skriv \`- { id: "${reference}", now: "${now}" }\` i retired.yaml, så att gamla länkar leder vidare. Har det aldrig publicerats: \`npm run lock -- --forget ${reference}\`.`;
    },
  },
  'retired-alive': {
    found: ({ reference }) => `${quote(reference)} står här som avvecklat men finns ändå kvar.`,
    expected: () => 'Det ena eller det andra. Ett avvecklat id används aldrig igen till något annat.',
    mend: () => 'Ta bort raden om det är detsamma som förut. Är det något nytt, ge det ett nytt id.',
  },
  'address-changed': {
    found: ({ slug, locale, now, place }) =>
      `Adressdelen (slug)${place.length > 0 ? ` för ${pathOf(place)}` : ''} är nu ${quote(now)} på ${quote(locale)}, men publicerad är ${quote(slug)}.`,
    expected: () => 'En gammal adress som leder vidare till sidan: andras länkar bär den.',
    mend: ({ slug, locale }) =>
      `Skriv \`formerSlugs: { ${locale}: [${slug}] }\` intill slug. \`npm run lock -- --redirect\` gör det åt dig.`,
  },
  'address-moved': {
    found: ({ path, now }) => `Sidan har publicerats på ${path} och finns nu på ${now}.`,
    expected: () => 'En gammal adress som leder vidare till sidan: andras länkar bär den.',
    mend: () => 'Flytta tillbaka den, eller ange avsnittet som den stod under: `formerSections: [about]`.',
  },
  'check-revision-kept': {
    found: ({ items, revision }) =>
      `Påståenden har lagts till, tagits ur bruk eller ändrats sedan testet publicerades (${items.join(', ')}), men testets revision är fortfarande ${revision}.`,
    expected: () => 'En ny revision av testet: länkar bär den, och sajten säger till den som har en gammal.',
    mend: ({ revision }) => `Skriv \`revision: ${revision + 1}\`, och kör \`npm run lock\` när testet publiceras.`,
  },
};
