/** People's answers as they arrive in a group: files that are dropped, links that are pasted, several at once. */
import type { Check } from './answers.ts';
import { parseAnswerFile, type AnswerFile } from './answer-file.ts';
import { MAX_FILE_SIZE, type FileFault } from './file-envelope.ts';
import { decodeAnswers, type DecodedAnswers } from './link-codec.ts';
import type { Contribution } from './merge-group.ts';

export type LinkFault = Extract<DecodedAnswers, { ok: false }>;

export type ReadContribution =
  | {
      readonly ok: true;
      readonly contribution: Contribution;
      readonly check: string;
      /** The whole file, when it was one: a group's own result has decisions and actions too. */
      readonly file?: AnswerFile;
    }
  | { readonly ok: false; readonly origin: 'file'; readonly fault: FileFault }
  | { readonly ok: false; readonly origin: 'link'; readonly fault: LinkFault; readonly text: string };

/** More links in one paste are not read. */
const MAX_LINKS = 1000;

/**
 * Reads what was pasted or dropped: one file's text, or any text with links in it (a whole chat, say). Never throws.
 * @returns one result for each file or link found; nothing for a text without any
 */
export function readContributions(text: string, handbook: string, checks: readonly Check[]): ReadContribution[] {
  if (text.length > MAX_FILE_SIZE) return [{ ok: false, origin: 'file', fault: { ok: false, reason: 'too-large' } }];
  if (/^\uFEFF?\s*[{[]/.test(text)) return [readFile(text, handbook, checks)];
  return findLinks(text).map((link) => readLink(link, checks));
}

/** Reads one file. */
export function readFile(text: string, handbook: string, checks: readonly Check[]): ReadContribution {
  const parsed = parseAnswerFile(text, handbook, checks);
  if (!parsed.ok) return { ok: false, origin: 'file', fault: parsed };
  const { file } = parsed;
  const { name, locale, saved, checkRevision, answers, check } = file;
  const contribution: Contribution = {
    ...(name === undefined ? {} : { name }),
    ...(locale === undefined ? {} : { locale }),
    saved,
    checkRevision,
    origin: 'file',
    answers,
  };
  return { ok: true, contribution, check, file };
}

/** Reads the text of one link, that is what follows `#a=`. */
export function readLink(text: string, checks: readonly Check[]): ReadContribution {
  const decoded = decodeAnswers(text, checks);
  if (!decoded.ok) return { ok: false, origin: 'link', fault: decoded, text };
  const { checkId, revision, answers } = decoded;
  const contribution: Contribution = { checkRevision: revision, origin: 'link', answers };
  return { ok: true, contribution, check: checkId };
}

/** The texts of the links in a text, each once for each time it stands there: two people may answer alike. */
export function findLinks(text: string): string[] {
  // Mail programs that wrap links write # and = as %23 and %3D.
  const inText = [...text.matchAll(/(?:#|%23)a(?:=|%3D)([A-Za-z0-9.-]*[A-Za-z0-9])/gi)].map((match) => match[1]!);
  if (inText.length > 0) return inText.slice(0, MAX_LINKS);
  // Codes alone, one a line, as copied from a table.
  return text
    .split(/\s+/)
    .filter((word) => /^[1-9A-Z][a-z0-9-]+\.[1-9][0-9]{0,5}\.[A-Za-z0-9]+$/.test(word))
    .slice(0, MAX_LINKS);
}
