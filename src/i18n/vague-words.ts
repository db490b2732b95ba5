/** Words that say nothing of where a link leads, to those who hear or see the links of a page by themselves. */
const vague: Readonly<Record<string, readonly string[]>> = {
  sv: ['här', 'klicka här', 'läs mer', 'läs mer här', 'mer', 'länk', 'länken', 'den här sidan', 'denna sida'],
  nb: ['her', 'klikk her', 'les mer', 'les mer her', 'mer', 'lenke', 'lenken', 'denne siden'],
  nn: ['her', 'klikk her', 'les meir', 'les meir her', 'meir', 'lenkje', 'lenkja', 'denne sida'],
  da: ['her', 'klik her', 'læs mere', 'læs mere her', 'mere', 'link', 'linket', 'denne side'],
  fi: ['täällä', 'tästä', 'tässä', 'klikkaa tästä', 'lue lisää', 'lisää', 'linkki'],
  en: ['here', 'click here', 'read more', 'read more here', 'more', 'link', 'this link', 'this page'],
};

/**
 * @param words what the reader sees of a link
 * @param lang BCP 47 tag of the text; a language that is not known has no vague words
 */
export function isVague(words: string, lang: string): boolean {
  const language = lang.toLowerCase().split('-')[0]!;
  const plain = words
    .toLowerCase()
    .replace(/[.:…»›→\s]+$/u, '')
    .trim();
  return (vague[language === 'no' ? 'nb' : language] ?? []).includes(plain);
}
