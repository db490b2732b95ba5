import type { MdxSlip, ReadingParams, Stray, YamlSlip } from '../../issue-params.ts';
import { sentence, tell, type Catalogue, type PerKind, type Slip } from '../words.ts';
import { didYouMean, quote } from './parts.ts';

const unreadable = {
  missing: 'det finnes ikke noe med det navnet',
  'not-a-folder': 'det er ikke en mappe',
  'is-a-folder': 'det er en mappe',
  forbidden: 'du har ikke lov til å lese den',
  'not-utf8': 'tegnene er ikke lagret som UTF-8',
  other: 'maskinen svarer',
} as const;

const yamlSlips: PerKind<YamlSlip, 'reason', Slip> = {
  'duplicate-key': ({ key }) => ({
    found: `feltet ${quote(key)} står to ganger i samme gruppe`,
    mend: 'Ta bort det ene. Trengs begge tekstene, slår du dem sammen til én.',
  }),
  'open-quote': ({ mark }) => ({
    found: mark
      ? `anførselstegnet ${mark} åpnes her, men lukkes ikke på samme linje`
      : 'et anførselstegn åpnes på denne linjen, men lukkes ikke',
    mend: 'Skriv det samme anførselstegnet der teksten slutter.',
  }),
  'reserved-sign': ({ sign }) => ({
    found: `en tekst som begynner med ${sign}, må stå i anførselstegn`,
    mend: 'Sett rette anførselstegn rundt hele teksten.',
  }),
  stray: ({ text }) => ({
    found: `${quote(text)} hører ikke hjemme her`,
    mend: 'Rett denne linjen eller linjen over: Se etter et anførselstegn, et komma eller en parentes for mye.',
  }),
  other: ({ detail }) => ({
    found: `den kan ikke tolkes (${detail})`,
    mend: 'Sammenlign linjen, og linjen over, med en annen fil av samme slag.',
  }),
  tab: () => ({
    found: 'linjen begynner med en tabulator, men bare mellomrom kan stå der',
    mend: 'Ta bort tabulatoren, og rykk linjen inn med to mellomrom for hvert trinn.',
  }),
  'hard-space': () => ({
    found: 'linjen begynner med et hardt mellomrom, slik tekstbehandlere skriver det, men bare vanlige mellomrom kan stå der',
    mend: 'Ta bort mellomrommene først på linjen, og skriv dem på nytt.',
  }),
  indent: () => ({
    found: 'linjen er rykket inn mer eller mindre enn linjene den hører sammen med',
    mend: 'Rett denne linjen eller linjen over, slik at linjer som hører sammen, begynner like langt inn.',
  }),
  'open-bracket': () => ({
    found: 'en parentes { eller [ på denne linjen eller over åpnes, men lukkes ikke',
    mend: 'Skriv parentesen } eller ] som mangler, på denne linjen eller linjen over.',
  }),
  'colon-in-text': () => ({
    found: 'en tekst med kolon i må stå i anførselstegn, og et felt som hører under dette, står på en egen linje',
    mend: 'Sett rette anførselstegn rundt hele teksten etter det første kolonet.',
  }),
  'no-key': () => ({
    found: 'linjen har ikke noe «navn:» foran teksten',
    mend: 'Skriv navnet på feltet og et kolon foran teksten, eller flytt teksten opp til linjen den hører til.',
  }),
  'no-colon': () => ({
    found: 'kolonet etter navnet på feltet mangler, eller mellomrommet etter kolonet',
    mend: 'Skriv et kolon og et mellomrom etter navnet på feltet.',
  }),
  punctuation: () => ({ found: 'en parentes, et komma eller et kolon mangler', mend: 'Rett denne linjen eller linjen over.' }),
  backslash: () => ({ found: 'en omvendt skråstrek i en tekst mellom "…" må skrives dobbelt', mend: 'Skriv \\\\ i stedet for \\.' }),
  'two-documents': () => ({ found: 'en linje med --- står midt i filen', mend: 'Ta bort linjen med ---.' }),
  'list-beside-key': () => ({
    found: 'en liste begynner på linjen under feltet, ikke ved siden av det',
    mend: 'Flytt bindestreken og teksten ned på en egen linje, rykket inn to mellomrom.',
  }),
  'list-without-space': () => ({
    found: 'en liste begynner med en bindestrek, og mellomrommet etter den mangler',
    mend: 'Skriv et mellomrom etter bindestreken.',
  }),
  'two-versions': () => ({
    found:
      'to versjoner av de samme linjene står i filen, fordi to personer har endret dem; git har merket dem med <<<<<<<, ======= og >>>>>>>',
    mend: 'Behold linjene som er riktige. Ta bort de andre og de tre linjene med tegn.',
  }),
};

const characters = 'Skal selve tegnene vises, skriver du `\\{` for en krøllparentes og `&lt;` for et mindre enn-tegn.';
const mdxSlips: PerKind<MdxSlip, 'reason', Slip> = {
  'unclosed-block': ({ name }) => ({
    found: `blokken <${name}> åpnes her, men lukkes ikke`,
    mend: `Skriv </${name}> på en egen linje der blokken slutter, med en tom linje foran.`,
  }),
  'crossed-blocks': ({ tag, name, line }) => ({
    found: `${tag} står der <${name}>, som åpnes på linje ${line}, først må lukkes`,
    mend:
      tag.toLowerCase() === `</${name.toLowerCase()}>`
        ? `Skriv <${name}> og </${name}> likt, med store og små bokstaver som i den første.`
        : `Skriv </${name}> foran denne linjen.`,
  }),
  'block-in-line': ({ name }) => ({
    found: `<${name}> og </${name}> står inne i en tekstlinje, men skal stå på hver sin linje`,
    mend: `Skriv <${name}> og </${name}> på egne linjer, med en tom linje foran og etter.`,
  }),
  'less-than': ({ next }) => ({
    found: `mindre enn-tegnet < leses som begynnelsen på en tagg, og ${next ? `tegnet ${next}` : 'fortsettelsen'} passer ikke i en slik`,
    mend: 'Skriv «mindre enn» med ord, eller `&lt;` i stedet for tegnet.',
  }),
  other: ({ detail }) => ({
    found: `den kan ikke tolkes (${detail})`,
    mend: `Se etter en parentes eller et tegn som ikke hører hjemme her. ${characters}`,
  }),
  'closed-at-once': ({ name }) => ({
    found: `blokken <${name}> lukkes der den åpnes, av skråstreken foran >`,
    mend: `Ta bort skråstreken. Blokken lukkes av linjen </${name}> under ordene.`,
  }),
  'two-versions': () => ({
    found:
      'to versjoner av de samme linjene står i filen, fordi to personer har endret dem; git har merket dem med <<<<<<<, ======= og >>>>>>>',
    mend: 'Behold linjene som er riktige. Ta bort de andre og de tre linjene med tegn.',
  }),
  'not-opened': () => ({
    found: 'en blokk lukkes her som ikke er åpnet',
    mend: 'Ta bort linjen, eller skriv linjen som åpner blokken.',
  }),
  'import-word': () => ({
    found: 'et tekststykke begynner med ordet «import» eller «export», og det leses som programkode',
    mend: 'Begynn tekststykket med et annet ord.',
  }),
  code: () => ({ found: 'det som står i krøllparenteser her, leses som programkode', mend: `Ta bort krøllparentesene. ${characters}` }),
  'open-bracket': () => ({ found: 'en krøllparentes { åpnes her, men lukkes ikke', mend: `Ta den bort. ${characters}` }),
  'quote-in-tag': () => ({
    found: 'et anførselstegn i en tagg åpnes her, men lukkes ikke',
    mend: 'Skriv anførselstegnet som mangler.',
  }),
  'open-tag': () => ({
    found: 'et mindre enn-tegn < begynner her en tagg som ikke lukkes',
    mend: `Skriv det > som mangler. ${characters}`,
  }),
  'html-comment': () => ({
    found: 'en kommentar skrives {/* … */}, ikke <!-- … -->',
    mend: 'Skriv {/* foran kommentaren og */} etter den.',
  }),
  'address-in-brackets': () => ({
    found: 'en adresse i <…> blir ikke en lenke; skriv [ord](https://…)',
    mend: 'Skriv ordene som leseren skal se, i hakeparenteser, og adressen i runde parenteser rett etter.',
  }),
  'unquoted-attribute': () => ({
    found: 'det som følger etter = i en tagg, må stå i rette anførselstegn: id="…"',
    mend: 'Sett rette anførselstegn (") rundt det som følger etter likhetstegnet.',
  }),
};

const ids = 'små bokstaver a–z, sifre og enkle bindestreker';
const strays: PerKind<Stray, 'reason', { why: string; expected: string }> = {
  root: ({ known }) => ({ why: '', expected: `En av ${known.join(', ')}, og mapper.` }),
  folder: ({ name, known }) => ({ why: `en håndbok har ingen mappe ${quote(name)}`, expected: `En av mappene ${known.join(', ')}.` }),
  'too-deep': ({ folder }) => ({
    why: 'den ligger for dypt',
    expected: folder === 'phases' ? 'phases/<fase>/<side>.<språk>.mdx' : `${folder}/<navn>, uten mapper under.`,
  }),
  'phase-file': () => ({ why: '', expected: 'phases/<fase>/<side>.<språk>.mdx' }),
  'locale-file': ({ folder }) => ({ why: '', expected: `${folder}/<språk>.yaml` }),
  'phase-name': () => ({ why: 'navnet på mappen er id-en til fasen', expected: `En mappe, med et navn av ${ids}.` }),
  'entry-name': () => ({ why: 'navnet på filen er id-en som lenker bruker', expected: `<id>.yaml, med et navn av ${ids}.` }),
  'data-file': ({ folder }) => ({ why: '', expected: `${folder}/<id>.yaml, med ordene på alle språk inni.` }),
  'text-name': ({ isPhase }) => ({
    why: '',
    expected: isPhase ? 'phase.yaml eller <side>.<språk>.mdx' : '<id>.yaml eller <id>.<språk>.mdx',
  }),
  'two-texts': ({ other }) => ({
    why: `den samme teksten finnes som ${other}`,
    expected: 'Én fil for en tekst: .mdx, eller .md der teksten ikke har noen blokker.',
  }),
  'phase-page': ({ page, known }) => ({
    why: `fasen har ingen side ${quote(page)}`,
    expected: `En side som phase.yaml har: ${known.join(', ') || 'ingen ennå'}.`,
  }),
  'no-entry': ({ wanted }) => ({ why: 'den har ingen YAML-fil med samme navn', expected: `${wanted} ved siden av.` }),
};

const missing = {
  handbook: () => 'En innholdsmappe med handbook.yaml: navn, språk og deler.',
  phase: () => 'En phase.yaml i hver mappe under phases/.',
  text: () => 'En tekst på hvert av språkene i håndboken.',
  home: () => 'Hver håndbok har en forside.',
  section: (section: string) => `En innledning til delen ${quote(section)}, som har innhold.`,
};

export const reading: Catalogue<ReadingParams> = {
  'unreadable-file': {
    found: ({ what, reason, detail }) =>
      `${what === 'file' ? 'Filen' : 'Innholdsmappen'} kan ikke leses: ${unreadable[reason]}${reason === 'other' ? ` ${quote(detail ?? '')}` : ''}.`,
    expected: ({ what }) =>
      what === 'file' ? 'En tekstfil, lagret som UTF-8, som du har lov til å lese.' : 'En mappe med innholdet i håndboken.',
    mend: ({ what }) =>
      what === 'file'
        ? 'Lagre den på nytt som UTF-8 (i redigeringsprogrammet: Lagre som, koding UTF-8), eller kontroller navn, plassering og rettigheter.'
        : 'Kontroller navnet på mappen og hvor den ligger.',
  },
  'empty-file': {
    found: () => 'Filen er tom.',
    expected: () => 'Det en fil av dette slaget inneholder; de andre i mappen viser formen.',
    mend: () => 'Fyll den ut, eller ta den bort fra innholdsmappen.',
  },
  'malformed-yaml': {
    found: (p) => `Filen kan ikke leses fra denne linjen: ${tell(yamlSlips, p, 'reason').found}.`,
    expected: () => 'Linjer som `navn: tekst` eller `navn: "en tekst: med kolon"`, rykket inn med mellomrom like langt som naboene.',
    mend: (p) => tell(yamlSlips, p, 'reason').mend,
  },
  'malformed-mdx': {
    found: (p) => `Teksten kan ikke leses fra denne linjen: ${tell(mdxSlips, p, 'reason').found}.`,
    expected: () => 'Ord og Markdown, og blokker som lukkes: `<Item id="…">` … `</Item>`, med hver tagg på en egen linje.',
    mend: (p) => tell(mdxSlips, p, 'reason').mend,
  },
  'missing-frontmatter': {
    found: () => 'Filen begynner ikke med et hode mellom to linjer med `---`.',
    expected: () => 'Et hode med revision (revisjon), title (overskrift) og summary (sammendrag).',
    mend: () => 'Begynn filen med linjene i eksempelet, og legg teksten under dem.',
  },
  'format-old': {
    found: ({ has, reads }) => `Håndboken er skrevet i innholdsformat ${has}, men programmet leser format ${reads}.`,
    expected: ({ reads }) => `Linjen \`format: ${reads}\`, og filer som stemmer med den.`,
    mend: () => 'Kjør `npm run migrate`: Det viser hva som ville bli endret. Kjør `npm run migrate -- --write` for å endre det.',
  },
  'format-new': {
    found: ({ has, reads }) => `Håndboken er skrevet i innholdsformat ${has}, men programmet leser format ${reads}.`,
    expected: ({ reads }) => `En håndbok i format ${reads}, eller et nyere program.`,
    mend: () => 'Oppdater programmet. Ikke senk tallet: Filene ville likevel være i det nyere formatet.',
  },
  'unknown-file': {
    found: (p) => {
      const { why } = tell(strays, p as Stray, 'reason');
      return `Dette har ingen plass i håndboken${why ? `: ${why}` : ''}.${didYouMean(p.suggestion)}`;
    },
    expected: (p) => sentence(tell(strays, p as Stray, 'reason').expected),
    mend: ({ suggestion }) =>
      `Gi det et annet navn${suggestion ? ` (${quote(suggestion)})` : ''}, flytt det dit det hører hjemme, eller ta det bort fra innholdsmappen.`,
  },
  'unknown-locale': {
    found: ({ locale, suggestion }) => `Språket ${quote(locale)} i filnavnet er ikke et av språkene i håndboken.${didYouMean(suggestion)}`,
    expected: ({ locales }) => `En av ${locales.join(', ')}.`,
    mend: () => 'Rett filnavnet, eller legg til språket i handbook.yaml.',
  },
  'missing-file': {
    found: ({ name }) => `${name} mangler.`,
    expected: ({ why, section }) => missing[why](section ?? ''),
    mend: ({ name, like }) => `Skriv ${name}${like ? `; ${like} viser formen` : ''}.`,
  },
};
