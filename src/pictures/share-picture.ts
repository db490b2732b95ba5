/**
 * What a pasted link looks like: the handbook's name, the page's title and summary, and the phases as a line along the
 * foot, with the page's own phase filled. The result is a tree for Satori; it is plain data, so that it can be hashed.
 */
import { createTranslator } from '../i18n/translator.ts';
import { inLocale, type Handbook, type Page } from '../model/handbook.ts';
import type { Locale } from '../schemas/shared.ts';
import { markParts, markShapes } from './mark.ts';
import type { Colours } from './tokens.ts';

export const shareSize = { width: 1200, height: 630 } as const;

export interface Node {
  type: string;
  props: {
    style?: Record<string, string | number>;
    children?: readonly (Node | string)[] | string;
    src?: string;
    width?: number;
    height?: number;
  };
}

const box = (style: Record<string, string | number>, children: readonly (Node | string)[] | string = []): Node => ({
  type: 'div',
  props: { style: { display: 'flex', ...style }, children },
});

const mark = (number: number, total: number, ink: string, size: number): Node => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" width="${size}" height="${size}">${markShapes(number, total, ink)}</svg>`;
  return { type: 'img', props: { src: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`, width: size, height: size } };
};

/** The address of a page's picture below the site's root: `/share/sv/faser/pilot.png`. */
export function sharePath(path: string): string {
  return `/share${path.replace(/\/$/, '')}.png`;
}

export function sharePicture(handbook: Handbook, page: Page, locale: Locale, colours: Colours): Node {
  const t = createTranslator(inLocale(handbook.strings, locale), handbook.locales.find(({ key }) => key === locale)!.lang);
  const { title, summary } = inLocale(page.texts, locale);
  const phase = handbook.phases.find(({ id }) => id === page.phase);
  const total = handbook.phases.length;
  const section = handbook.sections.find(({ id }) => id === page.section);
  const above = phase
    ? `${t('phase.number', { number: phase.number, total })} · ${inLocale(phase.name, locale)}`
    : section && inLocale(section.label, locale);
  const tone = phase ? colours[`tone-${phase.tone}`]! : colours['ink']!;
  // Long words need room: a title that fits two lines is large.
  const size = title.length > 46 ? 60 : title.length > 26 ? 72 : 84;

  const head = box({ alignItems: 'center', fontSize: 30, fontWeight: 600 }, [
    mark(1, markParts(handbook), colours['ink']!, 40),
    box({ marginLeft: 16 }, inLocale(handbook.config.name, locale)),
  ]);
  const eyebrow = above
    ? [
        box({ alignItems: 'center', fontSize: 28, color: colours['quiet']!, marginBottom: 12 }, [
          ...(phase ? [mark(phase.number, total, tone, 32), box({ width: 14 })] : []),
          box({}, above),
        ]),
      ]
    : [];
  const words = box({ flexDirection: 'column', flexGrow: 1, justifyContent: 'center' }, [
    ...eyebrow,
    box({ fontSize: size, fontWeight: 600, lineHeight: 1.08, letterSpacing: '-0.02em' }, title),
    {
      type: 'div',
      props: {
        style: { display: 'block', lineClamp: 3, marginTop: 22, fontSize: 32, lineHeight: 1.4, color: colours['quiet']! },
        children: summary,
      },
    },
  ]);
  const line = box(
    { gap: 10, height: 12 },
    (total > 0 ? handbook.phases : []).map((candidate) =>
      box({ flexGrow: 1, backgroundColor: !phase || candidate.id === phase.id ? colours[`tone-${candidate.tone}`]! : colours['line']! }),
    ),
  );
  return box(
    {
      width: shareSize.width,
      height: shareSize.height,
      boxSizing: 'border-box',
      flexDirection: 'column',
      padding: '56px 72px 52px',
      backgroundColor: colours['paper']!,
      color: colours['ink']!,
      fontFamily: 'Serif',
    },
    [head, words, line],
  );
}
