/** `NOTICE.md`: the packages that a build rests on and their licences, from the lock file alone. */

interface Locked {
  version?: string;
  license?: string;
  dev?: boolean;
  os?: string[];
}

/** A package for one system only stands in the lock file on every system, but its licence may not: its parent tells it. */
const isForOneSystem = ({ os, license }: Locked) => os !== undefined || license === undefined;

/** @returns the notice as Markdown; the same for the same lock file */
export function listDependencies(lock: { packages: Readonly<Record<string, Locked>> }): string {
  const lines = new Set<string>();
  for (const [place, locked] of Object.entries(lock.packages)) {
    if (place === '' || locked.dev || isForOneSystem(locked)) continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    lines.add(`| ${name} | ${locked.version} | ${locked.license} |`);
  }
  return `# Notice

The handbook's own code is under the MIT licence (\`LICENSE\`), its words under CC BY 4.0 (\`LICENSE-CONTENT\`).

These packages are installed to build it (\`npm run licences\` writes this list from \`package-lock.json\`; packages for one operating system only are left out, and so is what only tests use). Most of them never leave the machine that builds. The licence texts of what reaches readers are published with the site, as \`licences.txt\`.

| package | version | licence |
| --- | --- | --- |
${[...lines].sort().join('\n')}
`;
}
