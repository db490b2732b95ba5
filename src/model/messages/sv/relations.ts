import type { Lost, RelationParams } from '../../issue-params.ts';
import { sentence, tell, type Catalogue, type PerKind } from '../words.ts';
import { alsoIn, didYouMean, quote } from './parts.ts';

const lost: PerKind<Lost, 'reason'> = {
  'no-page': ({ id }) => `det finns ingen sida ${quote(id)}`,
  'no-aspect-page': ({ id }) => `det finns ingen sida ${quote(id)}; en fas har en sida för varje aspekt`,
  'no-item': ({ id }) => `det finns ingen punkt ${quote(id)}`,
  'no-term': ({ id }) => `det finns inget begrepp ${quote(id)}`,
  'no-role': ({ id }) => `det finns ingen roll ${quote(id)}`,
  'no-source': ({ id }) => `det finns ingen källa ${quote(id)}`,
  'no-place': ({ id }) => `det finns inget ställe ${quote(id)}`,
  'no-aspect': ({ id }) => `det finns ingen aspekt ${quote(id)} i handbook.yaml`,
  'no-anchor': ({ id, anchor }) => `sidan ${quote(id)} har inget avsnitt och ingen punkt ${quote(anchor)}`,
  'no-own-anchor': ({ anchor }) => `den här sidan har inget avsnitt och ingen punkt ${quote(anchor)}`,
  'phase-not-written': ({ id }) => `fasen ${quote(id)} är aviserad men har inga sidor ännu`,
  slug: ({ slug }) => `${quote(slug)} är, eller var, en del av en sidas adress och inte dess id`,
  'own-address': () => 'det är adressen till en sida i den här handboken, och adresser kan ändras',
  'section-empty': () => 'dess avsnitt har inget innehåll ännu, så sidan visas inte',
  'term-as-page': () => 'en länk till ett begrepp skrivs term:<id>',
  'half-address': () => 'adressen är inte fullständig',
  'half-mail': () => 'e-postadressen är inte fullständig',
  empty: () => 'den är tom',
  'unknown-form': () => 'den har ingen av de former som handboken känner till',
};

const wanted: Readonly<Partial<Record<Lost['reason'], string>>> = {
  'no-item': 'en punkt',
  'no-role': 'en roll',
  'no-source': 'en källa',
  'no-place': 'ett ställe som står under places',
  'no-aspect': 'en aspekt',
};
const written: Readonly<Partial<Record<Lost['reason'], string>>> = {
  'no-item': 'skriv punkten',
  'no-role': 'skriv rollen',
  'no-source': 'skriv källan',
  'no-place': 'lägg till stället',
  'no-aspect': 'lägg till aspekten',
};

const kinds: Readonly<Record<RelationParams['duplicate-id']['what'], string>> = {
  item: 'Punkten',
  anchor: 'Sidans avsnitt',
  'page-section': 'Avsnittet',
  section: 'Avsnittet',
  aspect: 'Aspekten',
  language: 'Språket',
  code: 'Koden',
  'check-part': 'Testets del eller påstående',
  'item-number': 'Påståendets nummer',
  fact: 'Faktumet',
};

export const relations: Catalogue<RelationParams> = {
  'missing-section': {
    found: ({ section }) => `Det finns innehåll till avsnittet ${quote(section)}, men handbook.yaml räknar inte upp avsnittet.`,
    expected: () => 'Ett avsnitt, med namn (label) och adressdel (slug), för allt som finns i innehållet.',
    mend: ({ section }) =>
      `Lägg till \`- id: ${section}\` med label, slug och menu under sections, eller ta bort dess filer ur innehållsmappen.`,
  },
  'duplicate-id': {
    found: ({ what, id, other, otherLine }) =>
      `${kinds[what]} ${quote(id)} finns två gånger; det andra stället är ${other ? `${other}${otherLine ? `, rad ${otherLine}` : ''}` : 'bland sidans punkter'}.`,
    expected: ({ what }) =>
      what === 'code' || what === 'item-number'
        ? 'Koder och nummer som används en gång: utskrivna formulär och länkar bär dem.'
        : 'Ett id som används en gång: länkar och sparade svar bär det.',
    mend: ({ what }) =>
      what === 'code' || what === 'item-number'
        ? 'Ge det nyare ett annat. Ändra aldrig ett som har publicerats.'
        : 'Ge det nyare ett annat id. Ändra aldrig ett id som har publicerats.',
  },
  'unknown-reference': {
    found: (p) => `${sentence(tell(lost, p as Lost, 'reason'))}${didYouMean(p.suggestion)}${alsoIn(p.uses)}`,
    expected: ({ reason }) => `Id för ${wanted[reason] ?? 'en sida'} som finns.`,
    mend: ({ reason, suggestion }) =>
      suggestion ? `Skriv ${quote(suggestion)}, eller ta bort det.` : `Rätta id:t, ta bort det, eller ${written[reason] ?? 'skriv sidan'}.`,
  },
  'missing-source': {
    found: ({ id, suggestion, uses }) => `Faktumet ${quote(id)} har ingen källa i facts/.${didYouMean(suggestion)}${alsoIn(uses)}`,
    expected: () => 'Ett faktum som en fil i facts/ tar upp, med sitt ställe i källan.',
    mend: ({ suggestion }) =>
      `Rätta id:t${suggestion ? ` till ${quote(suggestion)}` : ''}, eller lägg till faktumet i registret för dess källa.`,
  },
  'broken-link': {
    found: (p) =>
      `Länken till ${quote(p.href)} leder ingenstans: ${tell(lost, p as Lost, 'reason')}.${didYouMean(p.suggestion)}${alsoIn(p.uses)}`,
    expected: () => 'page:<slag>/<id>, item:<id>, term:<id>, #<avsnitt på sidan>, eller en fullständig https-adress.',
    mend: ({ suggestion }) => (suggestion ? `Skriv ${quote(suggestion)}.` : 'Rätta länken eller ta bort den.'),
  },
  'draft-reference': {
    found: ({ reference }) => `${quote(reference)} är ett utkast, men något som publiceras hänvisar dit. Läsarna skulle inte komma fram.`,
    expected: () => 'Det som publiceras hänvisar till det som publiceras. Utkast får hänvisa till allt.',
    mend: ({ yaml }) =>
      `Är utkastet färdigt: ta bort \`draft: true\` i ${yaml}. Annars: ta bort hänvisningen tills vidare, eller gör också det som hänvisar till ett utkast, med \`draft: true\` i dess YAML-fil.`,
  },
  'same-address': {
    found: ({ path, other }) => `Också ${other} har adressen ${path}.`,
    expected: () => 'En sida för varje adress.',
    mend: () => 'Ändra den ena (fältet slug). Har sidan publicerats, skriv den gamla under formerSlugs.',
  },
  'same-title': {
    found: ({ title, other }) => `Också ${other} har rubriken ${quote(title)}.`,
    expected: () => 'En egen rubrik för varje sida, så att läsaren kan skilja dem åt i en lista.',
    mend: () => 'Ändra en av de två rubrikerna.',
  },
};
