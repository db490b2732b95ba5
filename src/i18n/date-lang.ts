/**
 * The language that dates are written in. English that names no country is read in Europe here, where 22 November 2026 is the order;
 * `Intl` takes it for American. A handbook for Americans says `en-US`.
 */
export const dateLang = (lang: string): string => (lang === 'en' ? 'en-GB' : lang);
