import { describe, expect, test } from 'vitest';
import { readPack } from '../../../src/model/read-pack.ts';
import { appIcon, favicon } from '../../../src/pictures/mark.ts';
import { sharePath, sharePicture } from '../../../src/pictures/share-picture.ts';
import { lightColours } from '../../../src/pictures/tokens.ts';

const { handbook } = readPack('tests/fixtures/handbooks/bees');
const colours = lightColours();

describe('the picture of a pasted link', () => {
  test('says the handbook’s name, the page’s title and summary in the page’s language', () => {
    for (const { key } of handbook!.locales) {
      const page = handbook!.pages.get('phases/start')!;
      const drawn = JSON.stringify(sharePicture(handbook!, page, key, colours));
      const { title, summary } = page.texts[key]!;
      for (const words of [handbook!.config.name[key]!, title, summary]) expect(drawn).toContain(JSON.stringify(words).slice(1, -1));
    }
  });

  test('stands under the page’s own address', () => {
    expect(sharePath('/sv/faser/pilot/')).toBe('/share/sv/faser/pilot.png');
    expect(sharePath('/sv/')).toBe('/share/sv.png');
  });
});

test('the icons show one phase of as many as the handbook has', () => {
  const half = favicon(handbook!);
  expect(handbook!.phases).toHaveLength(2);
  expect(half).toContain('A10 10 0 0 1 12.00 22.00Z');
  expect(appIcon(handbook!, { ink: '#111111', ground: '#ffffff' })).toContain('A10 10 0 0 1 12.00 22.00Z');
});
