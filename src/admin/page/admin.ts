/** The admin page in the browser: Sveltia CMS with the pack's configuration, and the pack's own way of writing files. */
import CMS from '@sveltia/cms';
import { fileFormats, unpackPayload } from '../payload.ts';
import { askForPack } from './ask-for-pack.ts';

const answer = await fetch('./config.json');
const payload = unpackPayload(await answer.text());
for (const [name, { extension, fromFile, toFile }] of fileFormats(payload)) CMS.registerCustomFormat(name, extension, { fromFile, toFile });
askForPack(payload.pack, document.documentElement.dataset['wrongFolder'] ?? '');
await CMS.init({ config: payload.config });
