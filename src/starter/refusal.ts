/** What a command cannot do, in words for the editor. */
export class Refusal extends Error {}
