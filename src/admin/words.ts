/** What the lists of the editor are called, in the languages of the check's messages. Fields keep the English of the schemas. */
import type { MessageLanguage } from '../model/messages/languages.ts';

export interface AdminWords {
  /** Of the entries of a folder, or a group of single files, by name. */
  collections: Readonly<Record<string, string>>;
  /** Language files: `Roles: words`. */
  texts: string;
  structure: string;
  overview: string;
  body: string;
  bodyHint: string;
  /** Above every list. */
  description: string;
  /** Of the admin page, before the handbook's name. */
  title: string;
  wrongFolder: string;
  noScript: string;
  /** Where the page for a folder of the machine is opened from another one. */
  onlyHere: string;
}

const en: AdminWords = {
  collections: {
    handbook: 'The handbook',
    pages: 'Pages',
    phases: 'Phases',
    roles: 'Roles',
    steps: 'Steps',
    cases: 'Cases',
    knowledge: 'Knowledge',
    checks: 'Self-checks',
    glossary: 'Glossary',
    sources: 'Sources',
    facts: 'Facts',
    search: 'Search',
    strings: 'Interface texts',
  },
  texts: 'words',
  structure: 'structure',
  overview: 'overview',
  body: 'Words',
  bodyHint: 'Leave lines that begin with < as they are: they hold the page together. Sections and blocks are the same in every language.',
  description: 'A change is written into the file at once. Then run npm run check: it says what is wrong, and how to mend it.',
  title: 'Edit',
  wrongFolder: 'This is not the folder of this handbook: it has no handbook.yaml with the same id. Choose again.',
  noScript: 'The editor needs JavaScript, in Chrome or Edge on a computer.',
  onlyHere: 'This page changes a folder on the machine that it is opened from, and works only there: npm run edit.',
};

const sv: AdminWords = {
  collections: {
    handbook: 'Handboken',
    pages: 'Sidor',
    phases: 'Faser',
    roles: 'Roller',
    steps: 'Steg',
    cases: 'Fallstudier',
    knowledge: 'Kunskap',
    checks: 'Självtest',
    glossary: 'Ordlista',
    sources: 'Källor',
    facts: 'Fakta',
    search: 'Sökning',
    strings: 'Gränssnittets texter',
  },
  texts: 'text',
  structure: 'uppbyggnad',
  overview: 'översikt',
  body: 'Text',
  bodyHint: 'Låt rader som börjar med < stå som de är: de håller ihop sidan. Avsnitt och block är lika på alla språk.',
  description: 'En ändring skrivs genast i filen. Kör sedan npm run check: den säger vad som är fel och hur det rättas.',
  title: 'Redigera',
  wrongFolder: 'Det här är inte handbokens mapp: den har ingen handbook.yaml med samma id. Välj igen.',
  noScript: 'Redigeraren behöver JavaScript, i Chrome eller Edge på en dator.',
  onlyHere: 'Den här sidan ändrar en mapp på den dator där den öppnas och fungerar bara där: npm run edit.',
};

const no: AdminWords = {
  collections: {
    handbook: 'Håndboken',
    pages: 'Sider',
    phases: 'Faser',
    roles: 'Roller',
    steps: 'Steg',
    cases: 'Casestudier',
    knowledge: 'Kunnskap',
    checks: 'Selvsjekker',
    glossary: 'Ordliste',
    sources: 'Kilder',
    facts: 'Fakta',
    search: 'Søk',
    strings: 'Tekster i grensesnittet',
  },
  texts: 'tekst',
  structure: 'oppbygning',
  overview: 'oversikt',
  body: 'Tekst',
  bodyHint: 'La linjer som begynner med <, stå som de er: De holder siden sammen. Avsnitt og blokker er like på alle språk.',
  description: 'En endring skrives straks i filen. Kjør så npm run check: Den sier hva som er galt, og hvordan det rettes.',
  title: 'Rediger',
  wrongFolder: 'Dette er ikke mappen til håndboken: Den har ingen handbook.yaml med samme id. Velg på nytt.',
  noScript: 'Redigeringen trenger JavaScript, i Chrome eller Edge på en datamaskin.',
  onlyHere: 'Denne siden endrer en mappe på datamaskinen der den åpnes, og virker bare der: npm run edit.',
};

const all: Readonly<Record<MessageLanguage, AdminWords>> = { sv, no, en };

export function adminWords(language: MessageLanguage): AdminWords {
  return all[language];
}
