import type { HeadingSlip, TextParams } from '../../issue-params.ts';
import { tell, type Catalogue, type PerKind } from '../words.ts';
import { alsoIn, count, didYouMean, quote } from './parts.ts';

const characters = 'Skal selve tegnene vises, skriver du `\\{` for en krøllparentes og `&lt;` for et mindre enn-tegn.';

const headings: PerKind<HeadingSlip, 'reason'> = {
  'no-space': () => 'har ikke mellomrom etter #',
  'level-one': () => 'har én #, og den er forbeholdt overskriften på siden, i hodet',
  'level-left-out': ({ level, above }) =>
    above === 1 ? `har ${level} #, men er den første overskriften på siden` : `har ${level} #, men overskriften over er på nivå ${above}`,
};

const code = {
  html: (text: string) => `HTML (${text})`,
  import: () => 'En import eller export',
  code: (text: string) => `Programkode i krøllparenteser, {${text}},`,
} as const;

const insides = { item: 'punktet', list: 'en liste', quotation: 'et sitat', block: 'blokken' } as const;

export const texts: Catalogue<TextParams> = {
  'empty-text': {
    found: ({ item }) => `${item ? `Punktet ${quote(item)}` : 'Filen'} har ingen tekst.`,
    expected: () => 'Minst én setning, under hodet i filen og i hvert punkt.',
    mend: () => 'Skriv teksten.',
  },
  'not-text': {
    found: ({ what, text }) => `${code[what](text)} står i teksten.`,
    expected: () => 'Ord, Markdown og håndbokens egne blokker. Innholdet har ingen programkode.',
    mend: () => `Ta det bort. ${characters}`,
  },
  'wrong-heading': {
    found: (p) => `Overskriften ${quote(p.title)} ${tell(headings, p as HeadingSlip, 'reason')}.`,
    expected: () => '## for et avsnitt på siden, ### for en del av et avsnitt eller et punkt, og ingen nivåer hoppet over.',
    mend: ({ marks, title }) => `Skriv \`${marks} ${title}\`, eller ta bort overskriften.`,
  },
  'block-in-markdown': {
    found: ({ name }) => `Blokken <${name}> står i en fil som slutter på .md.`,
    expected: () => 'Blokker bare i filer som slutter på .mdx.',
    mend: ({ file }) => `Gi filen navnet ${file}.`,
  },
  'unread-mark': {
    found: ({ mark }) => `${quote(mark)} ville bli vist for leseren slik det står, med tegn og alt.`,
    expected: () =>
      'En lenke: [ord](item:en-id), uten mellomrom i eller foran de runde parentesene. En note: [^1], og en linje `[^1]: …` under teksten. Utheving: **ord**. En tabell: en linje med | --- | under den første.',
    mend: () => 'Rett tegnene, eller skriv linjen som mangler.',
  },
  'uneven-row': {
    found: ({ cells, columns }) => `Raden har ${count(cells, 'celle', 'celler')}, men den første raden i tabellen har ${columns}.`,
    expected: () => 'Like mange celler i hver rad: tekst mellom loddrette streker |. En tom celle skrives med bare mellomrom.',
    mend: ({ cells, columns }) =>
      cells < columns
        ? 'Skriv cellene som mangler, tomme om nødvendig.'
        : `Flytt ordene som står etter siste kolonne, til en annen celle eller rad; skriv \`\\|\` der en loddrett strek hører til teksten.`,
  },
  'empty-link': {
    found: ({ href }) => `Lenken til ${quote(href)} har ingen ord.`,
    expected: () => '[ord som sier hvor lenken fører](adresse).',
    mend: () => 'Skriv ordene i hakeparentesene.',
  },
  'unknown-component': {
    found: ({ name, suggestion }) => `Blokken <${name}> er ukjent.${didYouMean(suggestion)}`,
    expected: ({ known }) => `En av ${known.map((block) => `<${block}>`).join(', ')}.`,
    mend: ({ suggestion }) =>
      suggestion
        ? `Rett navnet til ${quote(suggestion)}, både der blokken åpnes og der den lukkes.`
        : 'Rett navnet, eller skriv det som vanlig tekst.',
  },
  picture: {
    found: ({ src, alt }) => `Et bilde (${quote(src)}) står i teksten${alt ? '' : ', uten ord for dem som ikke kan se det'}.`,
    expected: () => 'Ord, lister og tabeller. Håndboken tegner bildene sine av innholdet og henter ingenting utenfra.',
    mend: () => 'Si med ord hva bildet viser, eller lenk til siden der det finnes.',
  },
  'item-missing': {
    found: ({ item }) => `Punktet ${quote(item)} har ingen blokk i filen.`,
    expected: () => 'Hvert punkt på siden én gang på hvert språk.',
    mend: ({ item, after }) => `Legg til <Item id="${item}"> … </Item>${after ? ` etter ${quote(after)}` : ''}.`,
  },
  'item-repeated': {
    found: ({ item }) => `Punktet ${quote(item)} har mer enn én blokk.`,
    expected: () => 'Hvert punkt på siden én gang på hvert språk.',
    mend: () => 'Behold én av blokkene.',
  },
  'item-elsewhere': {
    found: ({ item, home, suggestion, uses }) =>
      `Punktet ${quote(item)} hører ikke til denne siden${home ? `, men til ${home}` : ''}.${didYouMean(suggestion)}${alsoIn(uses)}`,
    expected: ({ yaml }) => `Bare de punktene som ${yaml} lister opp for siden.`,
    mend: ({ item, home, suggestion, yaml }) => {
      if (home) return `Lenk til det i stedet: [ord](item:${item}).`;
      return suggestion ? `Rett id-en til ${quote(suggestion)}.` : `Rett id-en, eller legg til punktet i ${yaml}.`;
    },
  },
  'item-order': {
    found: ({ item, wanted }) =>
      `Punktene står i en annen rekkefølge enn i YAML-filen: ${quote(item)} kommer der ${quote(wanted)} skal stå.`,
    expected: ({ order }) => `Denne rekkefølgen: ${order.join(', ')}.`,
    mend: () => 'Flytt blokkene, eller endre rekkefølgen i YAML-filen og på alle språk.',
  },
  'item-inside': {
    found: ({ what, name, inside, outer }) =>
      `${what === 'item' ? 'Punktet' : 'Overskriften på nivå to'} ${quote(name)} står inne i ${insides[inside]}${outer ? ` ${inside === 'item' ? quote(outer) : `<${outer}>`}` : ''}.`,
    expected: () =>
      'Punkter og overskrifter på nivå to (##) ytterst i teksten. I punkter og blokker står tekst, lister, tabeller og overskrifter på nivå tre (###).',
    mend: ({ what }) =>
      what === 'item'
        ? 'Lukk det som punktet står i, på linjen foran: Slutt-taggen skal komme først.'
        : 'Lukk det som overskriften står i, foran den, eller skriv en overskrift på nivå tre (###).',
  },
  'unequal-sections': {
    found: ({ count: n, wanted, sections, yaml }) =>
      `Teksten har ${count(n, 'overskrift', 'overskrifter')} på nivå to (##), men ${yaml} lister opp ${count(wanted, 'avsnitt', 'avsnitt')} (${sections.join(', ') || 'ingen'}).`,
    expected: () => 'Én overskrift på nivå to for hvert avsnitt, på hvert språk og i samme rekkefølge.',
    mend: ({ count: n, wanted, yaml }) =>
      n < wanted
        ? `Legg til en overskrift her, eller ta bort et avsnitt under sections i ${yaml}.`
        : `Ta bort en overskrift her (eller skriv den med ###), eller legg til et avsnitt under sections i ${yaml}.`,
  },
  'unequal-outline': {
    found: ({ other }) => `Overskrifter og punkter står i en annen rekkefølge enn i ${other}.`,
    expected: ({ other, order }) => `Rekkefølgen i ${other}: ${order.join(', ')}.`,
    mend: () => 'Gi språkene samme rekkefølge, slik at de kan legges side om side.',
  },
};
