/** The blocks that writers place in their words. */
export const componentNames = ['Item', 'Advice', 'Done'] as const;
