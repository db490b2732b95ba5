import { describe, expect, it } from 'vitest';
import { createTranslator, fill } from '../../../src/i18n/translator.ts';
import type { Strings } from '../../../src/schemas/strings.ts';

/** As many texts as the tests need. */
const danish = {
  'menu.label': 'Hovedmenu',
  'page.updated': 'Opdateret {date}',
  'matrix.cell': '{aspect}: {phase}',
  'search.found': { one: '{n} side', other: '{n} sider' },
} as unknown as Strings;

describe('createTranslator', () => {
  const t = createTranslator(danish, 'da');

  it('gives the text of a key', () => {
    expect(t('menu.label')).toBe('Hovedmenu');
    expect(t.lang).toBe('da');
  });

  it('fills in placeholders', () => {
    expect(t('page.updated', { date: '20. maj' })).toBe('Opdateret 20. maj');
    expect(t('matrix.cell', { aspect: 'Udstyr', phase: 'Opstart' })).toBe('Udstyr: Opstart');
  });

  it('bends with the number and writes it as the language does', () => {
    expect(t.plural('search.found', 1)).toBe('1 side');
    expect(t.plural('search.found', 0)).toBe('0 sider');
    expect(t.plural('search.found', 1234)).toBe('1.234 sider');
  });

  it('falls back on the form for other numbers', () => {
    const bare = createTranslator({ ...danish, 'search.found': { other: '{n} sider' } } as unknown as Strings, 'da');
    expect(bare.plural('search.found', 1)).toBe('1 sider');
  });

  it('writes numbers with as many decimals as are asked for', () => {
    expect(t.number(2.5, 1)).toBe('2,5');
    expect(t.number(2, 1)).toBe('2,0');
    expect(t.number(2.4)).toBe('2');
  });

  it.each([
    ['da', '20. maj 2026'],
    ['nb', '20. mai 2026'],
    ['sv', '20 maj 2026'],
    ['fi', '20. toukokuuta 2026'],
    ['en', '20 May 2026'],
    ['en-US', 'May 20, 2026'],
  ])('writes a day in words in %s', (lang, words) => {
    expect(createTranslator(danish, lang).date('2026-05-20')).toBe(words);
  });

  it('writes the same day wherever the build runs', () => {
    const zone = process.env['TZ'];
    try {
      for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
        process.env['TZ'] = place;
        expect(t.date('2026-01-01')).toBe('1. januar 2026');
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });
});

describe('fill', () => {
  it('leaves alone what it is not given', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
    expect(fill('{a}')).toBe('{a}');
  });

  it('takes values as they are', () => {
    expect(fill('{a}', { a: '$& {b}', b: 'x' })).toBe('$& {b}');
  });
});
