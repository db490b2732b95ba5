/** What a command cannot do, in words for the editor. They are chosen where they are shown; by itself the error speaks English. */
import { toolWords } from './messages/index.ts';
import type { ToolWords } from './messages/tool-words.ts';

export class Refusal extends Error {
  readonly tell: (words: ToolWords) => string;

  constructor(tell: (words: ToolWords) => string) {
    super(tell(toolWords('en')));
    this.tell = tell;
  }
}
