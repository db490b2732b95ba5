/** Files in and out of the page. Nothing goes anywhere but to the reader's own device. */
import { isTooLarge, type FileFault } from '../../domain/check/file-envelope.ts';
import type { LinkFault } from '../../domain/check/read-contributions.ts';
export { download } from './download.ts';
import type { KeysOf, SayOf } from './texts.ts';

/** @returns the text of a file; a fault when it is too large to be ours or cannot be read. Never throws. */
export async function readTextFile(file: File): Promise<string | FileFault | undefined> {
  if (isTooLarge(file.size)) return { ok: false, reason: 'too-large' };
  try {
    return await file.text();
  } catch {
    return undefined;
  }
}

/** Today where the reader is: YYYY-MM-DD. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

type SayFile = SayOf<KeysOf<'file'>>;

/** Why a file was refused, in words. @param fault undefined when the browser could not read it at all */
export function faultText(say: SayFile, fault: FileFault | undefined): string {
  switch (fault?.reason) {
    case undefined:
      return say('file.unreadable');
    case 'too-large':
      return say('file.tooLarge');
    case 'not-json':
      return say('file.notJson');
    case 'not-ours':
      return say('file.notOurs');
    case 'other-kind':
      return say(fault.kind === 'plan' ? 'file.isPlan' : 'file.isAnswers');
    case 'newer-version':
      return say('file.newer');
    case 'other-handbook':
      return say('file.otherHandbook', { handbook: fault.handbook });
    case 'unknown-check':
      return say('file.unknownCheck', { check: fault.check });
    case 'damaged':
      return say('file.damaged', { at: fault.at });
  }
}

/** Why a link was refused, in words. */
export function linkFaultText(say: SayFile, fault: LinkFault): string {
  if (fault.reason === 'newer-version') return say('file.linkNewer');
  return say(fault.reason === 'unknown-check' ? 'file.linkOther' : 'file.linkDamaged');
}
