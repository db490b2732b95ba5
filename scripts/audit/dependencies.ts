/** Part of the audit: known faults in the packages that are shipped or built with, as the registry knows them. */
import { spawnSync } from 'node:child_process';
import type { AuditPart } from './audit-part.ts';

interface Report {
  vulnerabilities?: Record<string, { severity: string; via: readonly (string | { title: string })[] }>;
}
const serious = ['moderate', 'high', 'critical'];

/** @param answer what `npm audit --json` printed */
export function readAdvisories(answer: string): AuditPart {
  const title = 'Known faults in dependencies';
  let report: Report;
  try {
    report = JSON.parse(answer) as Report;
  } catch {
    report = {};
  }
  // A registry without the service says so in another shape. That is no clean bill.
  if (!report.vulnerabilities)
    return { title, told: 'The registry in use gave no answer, so nothing is known. Ask another one.', findings: [], notLooked: true };
  const found = Object.entries(report.vulnerabilities).filter(([, { severity }]) => serious.includes(severity));
  return {
    title,
    told: '`npm audit --omit=dev`, moderate and above.',
    findings: found.map(([name, { severity, via }]) => {
      const titles = via.map((cause) => (typeof cause === 'string' ? `through ${cause}` : cause.title));
      return `${name} (${severity}): ${[...new Set(titles)].join('; ')}`;
    }),
  };
}

export function auditDependencies(): AuditPart {
  const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    timeout: 120_000,
    shell: process.platform === 'win32',
  });
  return readAdvisories(stdout ?? '');
}
