import { describe, expect, it } from 'vitest';
import { expectationNames } from '../../../src/schemas/expectations.ts';
import type { Expectation } from '../../../src/model/issue-params.ts';
import { describeIssue } from '../../../src/model/messages/index.ts';
import { editorLanguage, messageLanguage, messageLanguages } from '../../../src/model/messages/languages.ts';

describe('the editor’s language', () => {
  it('is what was asked for, then what the environment says, then the machine’s, then English', () => {
    expect(editorLanguage('sv', { HANDBOOK_LANG: 'no', LANG: 'en_GB.UTF-8' })).toBe('sv');
    expect(editorLanguage(undefined, { HANDBOOK_LANG: 'no', LANG: 'sv_SE.UTF-8' })).toBe('no');
    expect(editorLanguage(undefined, { LANG: 'nb_NO.UTF-8' })).toBe('no');
    expect(editorLanguage(undefined, { LC_ALL: 'sv_SE.UTF-8', LANG: 'nb_NO' })).toBe('sv');
    expect(editorLanguage(undefined, { LANG: 'C.UTF-8' })).toBe('en');
    expect(editorLanguage(undefined, { LANG: 'de_DE' })).toBe('en');
  });

  it('is known by its tag', () => {
    expect(['sv-SE', 'nn', 'NB', 'en', 'svenska', 'fi', ''].map(messageLanguage)).toEqual([
      'sv',
      'no',
      'no',
      'en',
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe.each(messageLanguages)('messages in %s', (language) => {
  it.each(expectationNames)('say what is wanted by the name %s', (want) => {
    const params = { place: ['field'], value: { is: 'empty' }, expected: { want } as Expectation } as const;
    const { expected } = describeIssue({ code: 'wrong-value', file: 'a.yaml', params }, language);
    expect(expected).toMatch(/\p{L}{2}.*[.!]$/u);
    expect(expected).not.toMatch(/undefined|\[object/);
  });

  it('bend with numbers', () => {
    const params = { place: ['field'], value: { is: 'list', n: 9 }, expected: { want: 'list-at-most', n: 8 } } as const;
    expect(describeIssue({ code: 'wrong-value', file: 'a.yaml', params }, language).expected).toContain('8');
  });
});
