import type { Rule } from './index.ts';

/** Somebody answers for the handbook, and can be reached. */
export const publisherKnown: Rule = ({ config, configLine }) =>
  config.publisher.name && config.publisher.contact
    ? []
    : [{ code: 'no-publisher', file: 'handbook.yaml', line: configLine(['publisher']), params: {} }];
