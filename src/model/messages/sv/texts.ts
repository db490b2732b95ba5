import type { HeadingSlip, TextParams } from '../../issue-params.ts';
import { tell, type Catalogue, type PerKind } from '../words.ts';
import { alsoIn, count, didYouMean, quote } from './parts.ts';

const characters = 'Ska själva tecknen synas, skriv `\\{` för en klammer och `&lt;` för ett mindre än-tecken.';

const headings: PerKind<HeadingSlip, 'reason'> = {
  'no-space': () => 'har inget mellanslag efter #',
  'level-one': () => 'har ett enda #, och det är vikt för sidans rubrik i huvudet',
  'level-left-out': ({ level, above }) =>
    above === 1 ? `har ${level} #, men är sidans första rubrik` : `har ${level} #, men rubriken ovanför är på nivå ${above}`,
};

const code = {
  html: (text: string) => `HTML (${text})`,
  import: () => 'Ett import eller export',
  code: (text: string) => `Programkod inom klamrar, {${text}},`,
} as const;

const insides = { item: 'punkten', list: 'en lista', quotation: 'ett citat', block: 'blocket' } as const;

export const texts: Catalogue<TextParams> = {
  'empty-text': {
    found: ({ item }) => `${item ? `Punkten ${quote(item)}` : 'Filen'} har ingen text.`,
    expected: () => 'Minst en mening, under filens huvud och i varje punkt.',
    mend: () => 'Skriv texten.',
  },
  'not-text': {
    found: ({ what, text }) => `${code[what](text)} står i texten.`,
    expected: () => 'Ord, Markdown och handbokens egna block. Innehållet har ingen programkod.',
    mend: () => `Ta bort det. ${characters}`,
  },
  'wrong-heading': {
    found: (p) => `Rubriken ${quote(p.title)} ${tell(headings, p as HeadingSlip, 'reason')}.`,
    expected: () => '## för ett avsnitt på sidan, ### för en del av ett avsnitt eller en punkt, och ingen nivå överhoppad.',
    mend: ({ marks, title }) => `Skriv \`${marks} ${title}\`, eller ta bort rubriken.`,
  },
  'block-in-markdown': {
    found: ({ name }) => `Blocket <${name}> står i en fil som slutar på .md.`,
    expected: () => 'Block bara i filer som slutar på .mdx.',
    mend: ({ file }) => `Byt filens namn till ${file}.`,
  },
  'unread-mark': {
    found: ({ mark }) => `${quote(mark)} skulle visas för läsaren som det står, med tecken och allt.`,
    expected: () =>
      'En länk: [ord](item:ett-id), utan mellanslag i eller före de runda parenteserna. En not: [^1], och en rad `[^1]: …` under texten. Fetstil: **ord**. En tabell: en rad med | --- | under den första.',
    mend: () => 'Rätta tecknen, eller skriv raden som saknas.',
  },
  'uneven-row': {
    found: ({ cells, columns }) => `Raden har ${count(cells, 'cell', 'celler')}, men tabellens första rad har ${columns}.`,
    expected: () => 'Lika många celler i varje rad: text mellan lodstreck |. En tom cell skrivs med bara mellanslag.',
    mend: ({ cells, columns }) =>
      cells < columns
        ? 'Skriv cellerna som saknas, tomma om det behövs.'
        : `Flytta orden som står efter sista kolumnen till en annan cell eller rad; skriv \`\\|\` där ett lodstreck hör till texten.`,
  },
  'empty-link': {
    found: ({ href }) => `Länken till ${quote(href)} har inga ord.`,
    expected: () => '[ord som säger vart länken leder](adress).',
    mend: () => 'Skriv orden inom hakparenteserna.',
  },
  'unknown-component': {
    found: ({ name, suggestion }) => `Blocket <${name}> är okänt.${didYouMean(suggestion)}`,
    expected: ({ known }) => `Något av ${known.map((block) => `<${block}>`).join(', ')}.`,
    mend: ({ suggestion }) =>
      suggestion
        ? `Rätta namnet till ${quote(suggestion)}, både där blocket öppnas och där det stängs.`
        : 'Rätta namnet, eller skriv det som vanlig text.',
  },
  picture: {
    found: ({ src, alt }) => `En bild (${quote(src)}) står i texten${alt ? '' : ', utan ord för den som inte kan se den'}.`,
    expected: () => 'Ord, listor och tabeller. Handboken ritar sina bilder av sitt innehåll och hämtar inget utifrån.',
    mend: () => 'Säg med ord vad bilden visar, eller länka till sidan där den finns.',
  },
  'item-missing': {
    found: ({ item }) => `Punkten ${quote(item)} har inget block i filen.`,
    expected: () => 'Varje punkt på sidan en gång på varje språk.',
    mend: ({ item, after }) => `Lägg till <Item id="${item}"> … </Item>${after ? ` efter ${quote(after)}` : ''}.`,
  },
  'item-repeated': {
    found: ({ item }) => `Punkten ${quote(item)} har mer än ett block.`,
    expected: () => 'Varje punkt på sidan en gång på varje språk.',
    mend: () => 'Behåll ett av blocken.',
  },
  'item-elsewhere': {
    found: ({ item, home, suggestion, uses }) =>
      `Punkten ${quote(item)} hör inte till den här sidan${home ? ` utan till ${home}` : ''}.${didYouMean(suggestion)}${alsoIn(uses)}`,
    expected: ({ yaml }) => `Bara de punkter som ${yaml} räknar upp för sidan.`,
    mend: ({ item, home, suggestion, yaml }) => {
      if (home) return `Länka till den i stället: [ord](item:${item}).`;
      return suggestion ? `Rätta id:t till ${quote(suggestion)}.` : `Rätta id:t, eller lägg till punkten i ${yaml}.`;
    },
  },
  'item-order': {
    found: ({ item, wanted }) => `Punkterna står i en annan ordning än i YAML-filen: ${quote(item)} kommer där ${quote(wanted)} ska stå.`,
    expected: ({ order }) => `Den här ordningen: ${order.join(', ')}.`,
    mend: () => 'Flytta blocken, eller ändra ordningen i YAML-filen och på alla språk.',
  },
  'item-inside': {
    found: ({ what, name, inside, outer }) =>
      `${what === 'item' ? 'Punkten' : 'Rubriken på nivå två'} ${quote(name)} står inne i ${insides[inside]}${outer ? ` ${inside === 'item' ? quote(outer) : `<${outer}>`}` : ''}.`,
    expected: () =>
      'Punkter och rubriker på nivå två (##) ytterst i texten. I punkter och block står text, listor, tabeller och rubriker på nivå tre (###).',
    mend: ({ what }) =>
      what === 'item'
        ? 'Stäng det som den står i på raden före: sluttaggen ska komma först.'
        : 'Stäng det som den står i före rubriken, eller skriv en rubrik på nivå tre (###).',
  },
  'unequal-sections': {
    found: ({ count: n, wanted, sections, yaml }) =>
      `Texten har ${count(n, 'rubrik', 'rubriker')} på nivå två (##), men ${yaml} räknar upp ${count(wanted, 'avsnitt', 'avsnitt')} (${sections.join(', ') || 'inga'}).`,
    expected: () => 'En rubrik på nivå två för varje avsnitt, på varje språk och i samma ordning.',
    mend: ({ count: n, wanted, yaml }) =>
      n < wanted
        ? `Lägg till en rubrik här, eller ta bort ett avsnitt i ${yaml}.`
        : `Ta bort en rubrik här (eller skriv den med ###), eller lägg till ett avsnitt i ${yaml}.`,
  },
  'unequal-outline': {
    found: ({ other }) => `Rubriker och punkter står i en annan ordning än i ${other}.`,
    expected: ({ other, order }) => `Ordningen i ${other}: ${order.join(', ')}.`,
    mend: () => 'Ge språken samma ordning, så att de kan läggas bredvid varandra.',
  },
};
