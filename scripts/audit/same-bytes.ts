/** Part of the audit: two builds of the whole handbook, in other folders, time zones and languages, are the same bytes. */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { differences } from '../compare-folders.ts';
import type { AuditPart } from './audit-part.ts';

/** @param built a site that has been built just now */
export function auditSameBytes(built: string): AuditPart {
  const other = path.join(path.dirname(built), 'somewhere', 'else');
  const env = { ...process.env, HANDBOOK_OUT: other, TZ: 'Pacific/Kiritimati', LANG: 'sv_SE.UTF-8', LC_ALL: 'sv_SE.UTF-8' };
  const { status } = spawnSync(process.execPath, ['scripts/build.ts'], { stdio: 'inherit', env });
  const findings = status === 0 ? differences(built, other) : ['The second build failed.'];
  rmSync(path.dirname(other), { recursive: true, force: true });
  return {
    title: 'Two builds, the same bytes',
    told: 'Built again in another folder, time zone and language, and compared file by file.',
    findings,
  };
}
