import type { MdxSlip, ReadingParams, Stray, YamlSlip } from '../../issue-params.ts';
import { sentence, tell, type Catalogue, type PerKind, type Slip } from '../words.ts';
import { didYouMean, quote } from './parts.ts';

const unreadable = {
  missing: 'det finns inget med det namnet',
  'not-a-folder': 'det är ingen mapp',
  'is-a-folder': 'det är en mapp',
  forbidden: 'du har inte rätt att läsa den',
  'not-utf8': 'tecknen är inte sparade som UTF-8',
  other: 'datorn svarar',
} as const;

const yamlSlips: PerKind<YamlSlip, 'reason', Slip> = {
  'duplicate-key': ({ key }) => ({
    found: `fältet ${quote(key)} står två gånger i samma grupp`,
    mend: 'Ta bort det ena. Behövs båda texterna, så slå ihop dem till en.',
  }),
  'open-quote': ({ mark }) => ({
    found: mark
      ? `citattecknet ${mark} öppnas här men stängs inte på samma rad`
      : 'ett citattecken öppnas på den här raden men stängs inte',
    mend: 'Skriv samma citattecken där texten slutar.',
  }),
  'reserved-sign': ({ sign }) => ({
    found: `en text som börjar med ${sign} måste stå inom citattecken`,
    mend: 'Sätt raka citattecken runt hela texten.',
  }),
  stray: ({ text }) => ({
    found: `${quote(text)} hör inte hemma här`,
    mend: 'Rätta den här raden eller raden ovanför: leta efter ett citattecken, ett komma eller en klammer för mycket.',
  }),
  other: ({ detail }) => ({
    found: `den går inte att tolka (${detail})`,
    mend: 'Jämför raden, och raden ovanför, med en annan fil av samma slag.',
  }),
  tab: () => ({
    found: 'raden börjar med en tabb, men bara mellanslag får stå där',
    mend: 'Ta bort tabben och dra in raden med två mellanslag för varje steg.',
  }),
  'hard-space': () => ({
    found: 'raden börjar med ett fast mellanslag, som ordbehandlare skriver, men bara vanliga mellanslag får stå där',
    mend: 'Ta bort mellanslagen i början av raden och skriv dem på nytt.',
  }),
  indent: () => ({
    found: 'raden är indragen mer eller mindre än raderna som den hör ihop med',
    mend: 'Rätta den här raden eller raden ovanför, så att rader som hör ihop börjar lika långt in.',
  }),
  'open-bracket': () => ({
    found: 'en klammer { eller [ på den här raden eller ovanför öppnas men stängs inte',
    mend: 'Skriv den klammer } eller ] som saknas, på den här raden eller raden ovanför.',
  }),
  'colon-in-text': () => ({
    found: 'en text med kolon i måste stå inom citattecken, och ett fält som hör under det här står på en egen rad',
    mend: 'Sätt raka citattecken runt hela texten efter det första kolonet.',
  }),
  'no-key': () => ({
    found: 'raden har inget ”namn:” före sin text',
    mend: 'Skriv fältets namn och ett kolon före texten, eller flytta upp texten till raden som den hör till.',
  }),
  'no-colon': () => ({
    found: 'kolonet efter fältets namn saknas, eller mellanslaget efter kolonet',
    mend: 'Skriv ett kolon och ett mellanslag efter fältets namn.',
  }),
  punctuation: () => ({ found: 'en klammer, ett komma eller ett kolon saknas', mend: 'Rätta den här raden eller raden ovanför.' }),
  backslash: () => ({ found: 'ett omvänt snedstreck i en text inom "…" måste skrivas dubbelt', mend: 'Skriv \\\\ i stället för \\.' }),
  'two-documents': () => ({ found: 'en rad med --- står mitt i filen', mend: 'Ta bort raden med ---.' }),
  'list-beside-key': () => ({
    found: 'en lista börjar på raden under sitt fält, inte bredvid det',
    mend: 'Flytta ned bindestrecket och texten till en egen rad, indragen två mellanslag.',
  }),
  'list-without-space': () => ({
    found: 'en lista börjar med ett bindestreck, och mellanslaget efter det saknas',
    mend: 'Skriv ett mellanslag efter bindestrecket.',
  }),
  'two-versions': () => ({
    found:
      'två versioner av samma rader står i filen, eftersom två personer har ändrat dem; git har märkt ut dem med <<<<<<<, ======= och >>>>>>>',
    mend: 'Behåll de rader som är rätt. Ta bort de andra och de tre raderna med tecken.',
  }),
};

const characters = 'Ska själva tecknen synas, skriv `\\{` för en klammer och `&lt;` för ett mindre än-tecken.';
const mdxSlips: PerKind<MdxSlip, 'reason', Slip> = {
  'unclosed-block': ({ name }) => ({
    found: `blocket <${name}> öppnas här men stängs inte`,
    mend: `Skriv </${name}> på en egen rad där blocket slutar, med en tom rad före.`,
  }),
  'crossed-blocks': ({ tag, name, line }) => ({
    found: `${tag} står där <${name}>, som öppnas på rad ${line}, först måste stängas`,
    mend:
      tag.toLowerCase() === `</${name.toLowerCase()}>`
        ? `Skriv <${name}> och </${name}> likadant, med stora och små bokstäver som i den första.`
        : `Skriv </${name}> före den här raden.`,
  }),
  'block-in-line': ({ name }) => ({
    found: `<${name}> och </${name}> står inne i en textrad, men ska stå på var sin egen rad`,
    mend: `Skriv <${name}> och </${name}> på egna rader, med en tom rad före och efter.`,
  }),
  'less-than': ({ next }) => ({
    found: `mindre än-tecknet < läses som början på en tagg, och ${next ? `tecknet ${next}` : 'det som följer'} passar inte i en sådan`,
    mend: 'Skriv ”mindre än” med ord, eller `&lt;` i stället för tecknet.',
  }),
  other: ({ detail }) => ({
    found: `den går inte att tolka (${detail})`,
    mend: `Leta efter en klammer eller ett tecken som inte hör hemma här. ${characters}`,
  }),
  'closed-at-once': ({ name }) => ({
    found: `blocket <${name}> stängs där det öppnas, av snedstrecket före >`,
    mend: `Ta bort snedstrecket. Blocket stängs av raden </${name}> under orden.`,
  }),
  'two-versions': () => ({
    found:
      'två versioner av samma rader står i filen, eftersom två personer har ändrat dem; git har märkt ut dem med <<<<<<<, ======= och >>>>>>>',
    mend: 'Behåll de rader som är rätt. Ta bort de andra och de tre raderna med tecken.',
  }),
  'not-opened': () => ({
    found: 'ett block stängs här som inte har öppnats',
    mend: 'Ta bort raden, eller skriv raden som öppnar blocket.',
  }),
  'import-word': () => ({
    found: 'ett stycke börjar med ordet ”import” eller ”export”, och det läses som programkod',
    mend: 'Börja stycket med ett annat ord.',
  }),
  code: () => ({ found: 'det som står inom klamrar här läses som programkod', mend: `Ta bort klamrarna. ${characters}` }),
  'open-bracket': () => ({ found: 'en klammer { öppnas här men stängs inte', mend: `Ta bort den. ${characters}` }),
  'quote-in-tag': () => ({
    found: 'ett citattecken i en tagg öppnas här men stängs inte',
    mend: 'Skriv citattecknet som saknas.',
  }),
  'open-tag': () => ({
    found: 'ett mindre än-tecken < börjar här en tagg som inte stängs',
    mend: `Skriv det > som saknas. ${characters}`,
  }),
  'html-comment': () => ({
    found: 'en kommentar skrivs {/* … */}, inte <!-- … -->',
    mend: 'Skriv {/* före kommentaren och */} efter den.',
  }),
  'address-in-brackets': () => ({
    found: 'en adress inom <…> blir ingen länk; skriv [ord](https://…)',
    mend: 'Skriv orden som läsaren ska se inom hakparenteser, och adressen inom runda parenteser direkt efter.',
  }),
  'unquoted-attribute': () => ({
    found: 'det som följer efter = i en tagg måste stå inom raka citattecken: id="…"',
    mend: 'Sätt raka citattecken (") runt det som följer efter likhetstecknet.',
  }),
};

const ids = 'små bokstäver a–z, siffror och enkla bindestreck';
const strays: PerKind<Stray, 'reason', { why: string; expected: string }> = {
  root: ({ known }) => ({ why: '', expected: `Något av ${known.join(', ')}, och mappar.` }),
  folder: ({ name, known }) => ({ why: `en handbok har ingen mapp ${quote(name)}`, expected: `Någon av mapparna ${known.join(', ')}.` }),
  'too-deep': ({ folder }) => ({
    why: 'den ligger för djupt',
    expected: folder === 'phases' ? 'phases/<fas>/<sida>.<språk>.mdx' : `${folder}/<namn>, utan mappar under.`,
  }),
  'phase-file': () => ({ why: '', expected: 'phases/<fas>/<sida>.<språk>.mdx' }),
  'locale-file': ({ folder }) => ({ why: '', expected: `${folder}/<språk>.yaml` }),
  'phase-name': () => ({ why: 'mappens namn är fasens id', expected: `En mapp, döpt med ${ids}.` }),
  'entry-name': () => ({ why: 'filens namn är det id som länkar använder', expected: `<id>.yaml, döpt med ${ids}.` }),
  'data-file': ({ folder }) => ({ why: '', expected: `${folder}/<id>.yaml, med orden på alla språk inuti.` }),
  'text-name': ({ isPhase }) => ({
    why: '',
    expected: isPhase ? 'phase.yaml eller <sida>.<språk>.mdx' : '<id>.yaml eller <id>.<språk>.mdx',
  }),
  'two-texts': ({ other }) => ({
    why: `samma text finns som ${other}`,
    expected: 'En fil för en text: .mdx, eller .md där texten inte har några block.',
  }),
  'phase-page': ({ page, known }) => ({
    why: `fasen har ingen sida ${quote(page)}`,
    expected: `En sida som phase.yaml har: ${known.join(', ') || 'ingen ännu'}.`,
  }),
  'no-entry': ({ wanted }) => ({ why: 'den har ingen YAML-fil med samma namn', expected: `${wanted} bredvid.` }),
};

const missing = {
  handbook: () => 'En innehållsmapp med handbook.yaml: namn, språk och avsnitt.',
  phase: () => 'En phase.yaml i varje mapp under phases/.',
  text: () => 'En text på vart och ett av handbokens språk.',
  home: () => 'Varje handbok har en startsida.',
  section: (section: string) => `En inledning till avsnittet ${quote(section)}, som har innehåll.`,
};

export const reading: Catalogue<ReadingParams> = {
  'unreadable-file': {
    found: ({ what, reason, detail }) =>
      `${what === 'file' ? 'Filen' : 'Innehållsmappen'} går inte att läsa: ${unreadable[reason]}${reason === 'other' ? ` ${quote(detail ?? '')}` : ''}.`,
    expected: ({ what }) =>
      what === 'file' ? 'En textfil, sparad som UTF-8, som du har rätt att läsa.' : 'En mapp med handbokens innehåll.',
    mend: ({ what }) =>
      what === 'file'
        ? 'Spara om den som UTF-8 (i redigeraren: Spara som, kodning UTF-8), eller kontrollera namn, plats och rättigheter.'
        : 'Kontrollera mappens namn och plats.',
  },
  'empty-file': {
    found: () => 'Filen är tom.',
    expected: () => 'Det som en fil av det här slaget innehåller; de andra i mappen visar formen.',
    mend: () => 'Fyll i den, eller ta bort den ur innehållsmappen.',
  },
  'malformed-yaml': {
    found: (p) => `Filen går inte att läsa från den här raden: ${tell(yamlSlips, p, 'reason').found}.`,
    expected: () => 'Rader som `namn: text` eller `namn: "en text: med kolon"`, indragna med mellanslag lika långt som sina grannar.',
    mend: (p) => tell(yamlSlips, p, 'reason').mend,
  },
  'malformed-mdx': {
    found: (p) => `Texten går inte att läsa från den här raden: ${tell(mdxSlips, p, 'reason').found}.`,
    expected: () => 'Ord och Markdown, och block som stängs: `<Item id="…">` … `</Item>`, med varje tagg på en egen rad.',
    mend: (p) => tell(mdxSlips, p, 'reason').mend,
  },
  'missing-frontmatter': {
    found: () => 'Filen börjar inte med ett huvud mellan två rader med `---`.',
    expected: () => 'Ett huvud med revision, title (rubrik) och summary (sammanfattning).',
    mend: () => 'Börja filen med raderna i exemplet och lägg texten under dem.',
  },
  'format-old': {
    found: ({ has, reads }) => `Handboken är skriven i innehållsformat ${has}, men programmet läser format ${reads}.`,
    expected: ({ reads }) => `Raden \`format: ${reads}\`, och filer som stämmer med den.`,
    mend: () => 'Kör `npm run migrate`: det visar vad som skulle ändras. Kör `npm run migrate -- --write` för att ändra det.',
  },
  'format-new': {
    found: ({ has, reads }) => `Handboken är skriven i innehållsformat ${has}, men programmet läser format ${reads}.`,
    expected: ({ reads }) => `En handbok i format ${reads}, eller ett nyare program.`,
    mend: () => 'Uppdatera programmet. Sänk inte talet: filerna skulle ändå vara i det nyare formatet.',
  },
  'unknown-file': {
    found: (p) => {
      const { why } = tell(strays, p as Stray, 'reason');
      return `Det här har ingen plats i handboken${why ? `: ${why}` : ''}.${didYouMean(p.suggestion)}`;
    },
    expected: (p) => sentence(tell(strays, p as Stray, 'reason').expected),
    mend: ({ suggestion }) =>
      `Byt namn på det${suggestion ? ` till ${quote(suggestion)}` : ''}, flytta det dit det hör, eller ta bort det ur innehållsmappen.`,
  },
  'unknown-locale': {
    found: ({ locale, suggestion }) => `Språket ${quote(locale)} i filnamnet är inget av handbokens språk.${didYouMean(suggestion)}`,
    expected: ({ locales }) => `Något av ${locales.join(', ')}.`,
    mend: () => 'Rätta filnamnet, eller lägg till språket i handbook.yaml.',
  },
  'missing-file': {
    found: ({ name }) => `${name} saknas.`,
    expected: ({ why, section }) => missing[why](section ?? ''),
    mend: ({ name, like }) => `Skriv ${name}${like ? `; ${like} visar formen` : ''}.`,
  },
};
