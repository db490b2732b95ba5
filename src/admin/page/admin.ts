/** The admin page in the browser: Sveltia CMS with the pack's configuration, and the pack's own way of writing files. */
import CMS from '@sveltia/cms';
import { fileFormats, unpackPayload } from '../payload.ts';
import { askForPack } from './ask-for-pack.ts';

const { wrongFolder = '', local } = document.documentElement.dataset;
// The editor offers a folder of the machine to pages of the machine only.
if (local !== undefined && !/^(127\.0\.0\.1|(.+\.)?localhost)$/.test(location.hostname)) document.body.append(local);
else {
  const answer = await fetch('./config.json');
  const payload = unpackPayload(await answer.text());
  for (const [name, { extension, fromFile, toFile }] of fileFormats(payload))
    CMS.registerCustomFormat(name, extension, { fromFile, toFile });
  askForPack(payload.pack, wrongFolder);
  await CMS.init({ config: payload.config });
}
