import path from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { contentDir } from '../../../src/model/content-dir.ts';
import { readArguments } from '../../../scripts/arguments.ts';

const options = { json: { type: 'boolean' }, annotations: { type: 'string', allowed: ['github', 'gitlab'] } } as const;
const read = (...args: string[]) => readArguments(options, 1, args);

afterEach(() => vi.unstubAllEnvs());

describe('what is typed after a command', () => {
  it('is read, with the language', () => {
    const { values, positionals, language } = read('--lang', 'sv', '--json', 'elsewhere', '--annotations=gitlab');
    expect(values).toMatchObject({ json: true, annotations: 'gitlab' });
    expect(positionals).toEqual(['elsewhere']);
    expect(language).toBe('sv');
  });

  it('names the content folder, with every command', () => {
    vi.stubEnv('HANDBOOK_CONTENT', 'content');
    read('--content', '../our-handbook');
    expect(contentDir()).toBe(path.resolve('../our-handbook'));
  });

  it.each([
    [['--lagn', 'sv'], 'Did you mean “--lang”?'],
    [['--annotations', 'gtihub'], 'expected one of github, gitlab'],
    [['--annotations'], 'needs a word after it: github, gitlab'],
    [['--annotations', '--json'], 'needs a word after it'],
    [['--lang', 'fi'], 'expected one of en, sv, no'],
    [['a', 'b'], '“b” is more than the command takes'],
  ])('is refused in words: %s', (args, words) => {
    vi.stubEnv('HANDBOOK_LANG', 'en');
    expect(() => read(...args)).toThrow(words);
  });

  it('is refused in the language asked for', () => {
    expect(() => read('--lang', 'sv', '--jsno')).toThrow('Valet ”--jsno” är okänt. Menade du ”--json”?');
    vi.stubEnv('HANDBOOK_LANG', 'svenska');
    expect(() => read()).toThrow('HANDBOOK_LANG');
  });
});
