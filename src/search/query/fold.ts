/** Letters as a reader without å, ä, ö, æ or ø on the keyboard types them. Words are compared in this form. */

const letters: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', œ: 'o', ß: 'ss', đ: 'd', ð: 'd', ł: 'l', þ: 't' };

/** `Hållbarhet`, `hallbarhet` and `haallbarhet` are one: `hallbarhet`. */
export function fold(word: string): string {
  const lower = word.toLowerCase();
  // Most words have nothing to fold, and thousands are folded when the word list is read.
  const plain = /^[\w-]*$/.test(lower)
    ? lower
    : lower
        .normalize('NFD')
        .replace(/\p{M}/gu, '')
        .replace(/[æøœßđðłþ]/g, (letter) => letters[letter]!);
  return /a[ae]|oe/.test(plain) ? plain.replace(/a[ae]|oe/g, (pair) => pair[0]!) : plain;
}

const firstLetters = new Map<string, string>();

/** The letter that the folded word begins with. */
export function foldedLetter(word: string): string {
  const own = word.charAt(0);
  const folded = firstLetters.get(own) ?? fold(own).charAt(0);
  firstLetters.set(own, folded);
  return folded;
}
