import type { Messages } from '../words.ts';
import { advice } from './advice.ts';
import { commands } from './commands.ts';
import { published } from './publishing.ts';
import { reading } from './reading.ts';
import { relations } from './relations.ts';
import { texts } from './texts.ts';
import { tools } from './tools.ts';
import { values } from './values.ts';

export const sv: Messages = { issues: { ...reading, ...values, ...texts, ...relations, ...published, ...advice }, commands, tools };
