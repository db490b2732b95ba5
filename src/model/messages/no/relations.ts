import type { Lost, RelationParams } from '../../issue-params.ts';
import { sentence, tell, type Catalogue, type PerKind } from '../words.ts';
import { alsoIn, didYouMean, quote } from './parts.ts';

const lost: PerKind<Lost, 'reason'> = {
  'no-page': ({ id }) => `det finnes ingen side ${quote(id)}`,
  'no-aspect-page': ({ id }) => `det finnes ingen side ${quote(id)}; en fase har en side for hvert aspekt`,
  'no-item': ({ id }) => `det finnes ikke noe punkt ${quote(id)}`,
  'no-term': ({ id }) => `det finnes ikke noe begrep ${quote(id)}`,
  'no-role': ({ id }) => `det finnes ingen rolle ${quote(id)}`,
  'no-source': ({ id }) => `det finnes ingen kilde ${quote(id)}`,
  'no-place': ({ id }) => `det finnes ikke noe sted ${quote(id)}`,
  'no-aspect': ({ id }) => `det finnes ikke noe aspekt ${quote(id)} i handbook.yaml`,
  'no-anchor': ({ id, anchor }) => `siden ${quote(id)} har ikke noe avsnitt eller punkt ${quote(anchor)}`,
  'no-own-anchor': ({ anchor }) => `denne siden har ikke noe avsnitt eller punkt ${quote(anchor)}`,
  'phase-not-written': ({ id }) => `fasen ${quote(id)} er varslet, men har ingen sider ennå`,
  slug: ({ slug }) => `${quote(slug)} er, eller var, en del av adressen til en side og ikke id-en til siden`,
  'own-address': () => 'det er adressen til en side i denne håndboken, og adresser kan endres',
  'section-empty': () => 'delen den hører til, har ikke noe innhold ennå, så siden vises ikke',
  'term-as-page': () => 'en lenke til et begrep skrives term:<id>',
  'half-address': () => 'adressen er ikke fullstendig',
  'half-mail': () => 'e-postadressen er ikke fullstendig',
  empty: () => 'den er tom',
  'unknown-form': () => 'den har ingen av formene som håndboken kjenner',
};

const wanted: Readonly<Partial<Record<Lost['reason'], string>>> = {
  'no-item': 'et punkt',
  'no-role': 'en rolle',
  'no-source': 'en kilde',
  'no-place': 'et sted som står under places',
  'no-aspect': 'et aspekt',
};
const written: Readonly<Partial<Record<Lost['reason'], string>>> = {
  'no-item': 'skriv punktet',
  'no-role': 'skriv rollen',
  'no-source': 'skriv kilden',
  'no-place': 'legg til stedet',
  'no-aspect': 'legg til aspektet',
};

const kinds: Readonly<Record<RelationParams['duplicate-id']['what'], string>> = {
  item: 'Punktet',
  anchor: 'Avsnittet på siden',
  'page-section': 'Avsnittet',
  section: 'Delen',
  aspect: 'Aspektet',
  language: 'Språket',
  code: 'Koden',
  'check-part': 'Delen eller påstanden i sjekken',
  'item-number': 'Nummeret på påstanden',
  fact: 'Faktumet',
};

export const relations: Catalogue<RelationParams> = {
  'missing-section': {
    found: ({ section }) => `Det finnes innhold til delen ${quote(section)}, men handbook.yaml lister ikke opp delen.`,
    expected: () => 'En del, med navn (label) og adresse (slug), for alt som finnes i innholdet.',
    mend: ({ section }) => `Legg til \`- id: ${section}\` med label, slug og menu under sections, eller ta filene bort fra innholdsmappen.`,
  },
  'duplicate-id': {
    found: ({ what, id, other, otherLine }) =>
      `${kinds[what]} ${quote(id)} finnes to ganger; det andre stedet er ${other ? `${other}${otherLine ? `, linje ${otherLine}` : ''}` : 'blant punktene på siden'}.`,
    expected: ({ what }) =>
      what === 'code' || what === 'item-number'
        ? 'Koder og numre som brukes én gang: Utskrevne skjemaer og lenker bruker dem.'
        : 'En id som brukes én gang: Lenker og lagrede svar bruker den.',
    mend: ({ what }) =>
      what === 'code' || what === 'item-number'
        ? 'Gi det nyeste et annet. Endre aldri noe som er publisert.'
        : 'Gi det nyeste en annen id. Endre aldri en id som er publisert.',
  },
  'unknown-reference': {
    found: (p) => `${sentence(tell(lost, p as Lost, 'reason'))}${didYouMean(p.suggestion)}${alsoIn(p.uses)}`,
    expected: ({ reason }) => `Id-en til ${wanted[reason] ?? 'en side'} som finnes.`,
    mend: ({ reason, suggestion }) =>
      suggestion ? `Skriv ${quote(suggestion)}, eller ta det bort.` : `Rett id-en, ta den bort, eller ${written[reason] ?? 'skriv siden'}.`,
  },
  'missing-source': {
    found: ({ id, suggestion, uses }) => `Faktumet ${quote(id)} har ingen kilde i facts/.${didYouMean(suggestion)}${alsoIn(uses)}`,
    expected: () => 'Et faktum som en fil i facts/ lister opp, med stedet i kilden.',
    mend: ({ suggestion }) =>
      `Rett id-en${suggestion ? ` til ${quote(suggestion)}` : ''}, eller legg til faktumet i registeret for kilden.`,
  },
  'broken-link': {
    found: (p) =>
      `Lenken til ${quote(p.href)} fører ingen steder: ${tell(lost, p as Lost, 'reason')}.${didYouMean(p.suggestion)}${alsoIn(p.uses)}`,
    expected: () => 'page:<slag>/<id>, item:<id>, term:<id>, #<avsnitt på siden>, eller en fullstendig https-adresse.',
    mend: ({ suggestion }) => (suggestion ? `Skriv ${quote(suggestion)}.` : 'Rett lenken, eller ta den bort.'),
  },
  'draft-reference': {
    found: ({ reference }) => `${quote(reference)} er et utkast, men noe som publiseres, viser dit. Leserne ville ikke komme fram.`,
    expected: () => 'Det som publiseres, viser til det som publiseres. Utkast kan vise til alt.',
    mend: ({ yaml }) =>
      `Er utkastet ferdig: Ta bort \`draft: true\` i ${yaml}. Ellers: Ta bort henvisningen inntil videre, eller gjør også det som viser dit, til et utkast, med \`draft: true\` i YAML-filen.`,
  },
  'same-address': {
    found: ({ path, other }) => `Også ${other} har adressen ${path}.`,
    expected: () => 'Én side for hver adresse.',
    mend: () => 'Endre den ene (feltet slug). Er siden publisert, skriver du den gamle under formerSlugs.',
  },
  'same-title': {
    found: ({ title, other }) => `Også ${other} har overskriften ${quote(title)}.`,
    expected: () => 'En egen overskrift for hver side, slik at leseren kan skille dem i en liste.',
    mend: () => 'Endre en av de to overskriftene.',
  },
};
