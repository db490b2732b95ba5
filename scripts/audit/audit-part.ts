/** What one part of the audit has found, for the report. */
export interface AuditPart {
  title: string;
  /** What was looked at, and how. */
  told: string;
  findings: readonly string[];
}

export function partAsMarkdown({ title, told, findings }: AuditPart): string {
  return `## ${title}\n\n${told}\n\n${findings.length === 0 ? 'Nothing was found.' : findings.map((finding) => `- ${finding}`).join('\n')}\n`;
}
