import type { Rule } from './index.ts';

/** A text behind its entry's revision is advice, one ahead of it a mistake. */
export const translationsCurrent: Rule = (draft) =>
  draft.pages.flatMap((page) =>
    Object.values(page.texts).flatMap(({ file, text }) => {
      if (!text || text.head.revision === page.data.revision) return [];
      const has = text.head.revision;
      const params = { has, wanted: page.data.revision, yaml: page.file };
      return [
        {
          code: has < page.data.revision ? ('translation-behind' as const) : ('translation-ahead' as const),
          file,
          line: text.headLine(['revision']),
          params,
        },
      ];
    }),
  );
