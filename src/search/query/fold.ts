/** Letters as a reader without å, ä, ö, æ or ø on the keyboard types them. Words are compared in this form. */

const letters: Readonly<Record<string, string>> = { æ: 'a', ø: 'o', œ: 'o', ß: 'ss', đ: 'd', ð: 'd', ł: 'l', þ: 't' };

/** `Hållbarhet`, `hallbarhet` and `haallbarhet` are one: `hallbarhet`. */
export function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[æøœßđðłþ]/g, (letter) => letters[letter]!)
    .replace(/a[ae]|oe/g, (pair) => pair[0]!);
}
