/** In which language an editor is told what is wrong. */
export const messageLanguages = ['en', 'sv', 'no'] as const;
export type MessageLanguage = (typeof messageLanguages)[number];

/** The messages' language for a language tag or the name of a machine's locale (`nb_NO.UTF-8`); undefined when there is none. */
export function messageLanguage(tag: string | undefined): MessageLanguage | undefined {
  const first = /^[a-z]+/i.exec(tag ?? '')?.[0].toLowerCase();
  const language = first === 'nb' || first === 'nn' ? 'no' : first;
  return messageLanguages.find((known) => known === language);
}

/**
 * The editor's language: what was asked for (`--lang`), else `HANDBOOK_LANG`, else the machine's, else English.
 *
 * @param asked a language of the messages; commands refuse others before they come here
 */
export function editorLanguage(asked?: string, env: Readonly<Record<string, string | undefined>> = process.env): MessageLanguage {
  const machine = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || Intl.DateTimeFormat().resolvedOptions().locale;
  return messageLanguage(asked) ?? messageLanguage(env['HANDBOOK_LANG']) ?? messageLanguage(machine) ?? 'en';
}
