import type { PublishedParams } from '../../issue-params.ts';
import type { Catalogue } from '../words.ts';
import { alsoIn, didYouMean, pathOf, quote } from './parts.ts';

export const published: Catalogue<PublishedParams> = {
  'translation-ahead': {
    found: ({ has, wanted }) => `Teksten svarer til revisjon ${has}, men YAML-filen til siden er bare på revisjon ${wanted}.`,
    expected: () => 'En tekst som aldri ligger foran YAML-filen sin.',
    mend: ({ yaml }) => `Øk revision i ${yaml} også, eller senk den her.`,
  },
  'change-ahead': {
    found: ({ revision, wanted }) => `En linje under changes gjelder revisjon ${revision}, men siden er bare på revisjon ${wanted}.`,
    expected: () => 'Linjer om revisjoner som siden har hatt.',
    mend: () => 'Øk revisjonen til siden, eller rett den på linjen.',
  },
  'unknown-fallback': {
    found: ({ locale, of }) => `«${locale}» kan ikke vises i stedet for «${of}».`,
    expected: ({ locales }) => `Andre språk i håndboken: ${locales.join(', ')}.`,
    mend: () => 'Rett `fallback`, eller ta det bort: Da vises de språkene som leserne vanligvis forstår.',
  },
  'finder-too-long': {
    found: ({ count: n }) => `${n} påstander er merket for «Hvilken fase er vi i?». Det er én for mye.`,
    expected: ({ max }) => `Høyst ${max} påstander med \`finder: true\` i alle sjekkene til sammen: Det skal ta noen minutter å svare.`,
    mend: () => 'Ta bort merkingen her eller ved en annen påstand: Behold dem som skiller fasene fra hverandre.',
  },
  'finder-gap': {
    found: ({ check }) =>
      `Ingen påstand i porten ${quote(check)} er merket for «Hvilken fase er vi i?», selv om påstander i andre sjekker er det.`,
    expected: () => 'Minst én påstand med `finder: true` i hver port (gate). Ellers hoppes en fase over.',
    mend: () => 'Skriv `finder: true` ved siden av owner ved den påstanden som best viser om fasen er ferdig.',
  },
  'published-gone': {
    found: ({ what, id }) => `${what === 'item' ? 'Påstanden' : 'Sjekken'} ${quote(id)} er publisert, men finnes ikke lenger.`,
    expected: ({ where }) => `Det som står i lagrede svar, lenker og planer, blir værende i ${where}.`,
    mend: ({ what, id, check }) =>
      what === 'item'
        ? `Legg den tilbake, under \`retired\` hvis den ikke skal være med i sjekken lenger. Er den aldri publisert: \`npm run lock -- --forget ${check}/${id}\`.`
        : `Legg filen tilbake. Er sjekken aldri publisert: \`npm run lock -- --forget ${check}\`.`,
  },
  'published-number': {
    found: ({ item, was, now }) => `Påstanden ${quote(item)} er publisert med nummer ${was} og har nå nummer ${now}.`,
    expected: () => 'Numre som aldri endres: Lenker og papirskjemaer bruker dem.',
    mend: ({ was }) => `Skriv \`number: ${was}\`. Rekkefølgen i skjemaet er rekkefølgen i filen, uansett nummer.`,
  },
  'published-revision': {
    found: ({ item, was, now }) => `${item ? `Påstanden ${quote(item)}` : 'Sjekken'} er publisert med revisjon ${was} og har nå ${now}.`,
    expected: () => 'Revisjoner som bare øker.',
    mend: ({ was }) => `Skriv \`revision: ${was}\`, eller neste nummer hvis betydningen er endret.`,
  },
  'published-words': {
    found: ({ item, locales }) =>
      `Ordene i påstanden ${quote(item)} er endret siden de ble publisert (${locales.join(', ')}), men ikke revisjonen.`,
    expected: ({ revision }) => `De publiserte ordene under revisjon ${revision}, eller en ny revisjon, slik at gamle svar kan skilles ut.`,
    mend: ({ revision }) =>
      `Betyr den noe annet nå: Skriv \`revision: ${revision + 1}\` her, og øk revisjonen til sjekken også. Betyr den det samme: \`npm run lock -- --minor "hvorfor"\`.`,
  },
  'id-gone': {
    found: ({ reference, yaml, suggestion, uses }) =>
      yaml
        ? `${quote(reference)} er publisert, men er nå et utkast: Leserne finner det ikke lenger.`
        : `${quote(reference)} er publisert, men finnes ikke lenger.${didYouMean(suggestion)}${alsoIn(uses)}`,
    expected: () => 'En id som aldri endres: Lenker, lagrede planer og andres programmer bruker den.',
    mend: ({ reference, yaml, suggestion }) => {
      if (yaml) return `Ta bort \`draft: true\` i ${yaml}.`;
      const now = suggestion ?? `det leserne finner i stedet, skrevet som ${reference.split(':')[0]}:…`;
      return `Gi det id-en tilbake. Skal det bort: Skriv \`- { id: "${reference}", now: "${now}" }\` i retired.yaml, slik at gamle lenker fører videre. Er det aldri publisert: \`npm run lock -- --forget ${reference}\`.`;
    },
  },
  'retired-alive': {
    found: ({ reference }) => `${quote(reference)} står her som tatt ut, men finnes likevel.`,
    expected: () => 'Det ene eller det andre. En id som er tatt ut, brukes aldri igjen til noe annet.',
    mend: () => 'Ta bort linjen hvis det er det samme som før. Er det noe nytt, gir du det en ny id.',
  },
  'address-changed': {
    found: ({ slug, locale, now, place }) =>
      `Adressedelen (slug)${place.length > 0 ? ` for ${pathOf(place)}` : ''} er nå ${quote(now)} på ${quote(locale)}, men publisert er ${quote(slug)}.`,
    expected: () => 'En gammel adresse som fører videre til siden: Andres lenker bruker den.',
    mend: ({ slug, locale }) =>
      `Skriv \`formerSlugs: { ${locale}: [${slug}] }\` ved siden av slug. \`npm run lock -- --redirect\` gjør det for deg.`,
  },
  'address-moved': {
    found: ({ path, now }) => `Siden er publisert på ${path} og ligger nå på ${now}.`,
    expected: () => 'En gammel adresse som fører videre til siden: Andres lenker bruker den.',
    mend: () => 'Flytt den tilbake, eller oppgi delen den sto under: `formerSections: [about]`.',
  },
  'check-revision-kept': {
    found: ({ items, revision }) =>
      `Påstander er lagt til, tatt ut av bruk eller endret siden sjekken ble publisert (${items.join(', ')}), men revisjonen er fortsatt ${revision}.`,
    expected: () => 'En ny revisjon av sjekken: Den står i lenkene, og nettstedet sier fra til dem som har en gammel.',
    mend: ({ revision }) => `Skriv \`revision: ${revision + 1}\`, og kjør \`npm run lock\` når sjekken publiseres.`,
  },
};
