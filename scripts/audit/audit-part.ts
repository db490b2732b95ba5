/** What one part of the audit has found, and the report that all of them make. */
export interface AuditPart {
  title: string;
  /** What was looked at, and how. */
  told: string;
  findings: readonly string[];
  /** Nothing could be looked at, so that nothing found is no good news. */
  notLooked?: true;
}

const head = '# Audit\n\nMade by `npm run audit`; each part has its date.\n';
/** Begins a part in the report, so that a part can be made again alone. */
const mark = /^<!-- part: (\w+) -->\n/m;

export const writeReport = {
  part: (name: string, { title, told, findings, notLooked }: AuditPart, date: string) => {
    const found = findings.length > 0 ? findings.map((finding) => `- ${finding}`).join('\n') : 'Nothing was found.';
    return `<!-- part: ${name} -->\n\n## ${title}\n\n${date}. ${told}${notLooked ? '' : `\n\n${found}`}\n`;
  },
  whole: (parts: readonly string[]) => [head, ...parts].join('\n'),
};

/** The parts of a report, by name, as they stand in it. */
export function readReport(report: string): Map<string, string> {
  const [, ...pieces] = report.split(mark);
  const parts = new Map<string, string>();
  for (let at = 0; at + 1 < pieces.length; at += 2) parts.set(pieces[at]!, `<!-- part: ${pieces[at]} -->\n${pieces[at + 1]!.trimEnd()}\n`);
  return parts;
}
