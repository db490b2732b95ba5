/**
 * Run after `npm install`: gives every optional dependency its entry in `package-lock.json`.
 *
 * `npm install` leaves out, silently, optional packages for other systems that the registry in use does not have; then
 * `npm ci` stops with “Missing: … from lock file”. The entries added here hold what npm needs to pass them over.
 */
import { readFileSync, writeFileSync } from 'node:fs';

interface LockedPackage {
  version?: string;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
}
export interface Lockfile {
  packages: Record<string, LockedPackage>;
}

export interface MissingEntry {
  /** Where the entry belongs: `node_modules/name`, or nested where the hoisted copy has another version. */
  place: string;
  version: string;
}

/** Where Node looks for a package: in the owner's own folder first, then upwards. */
function lookupPlaces(owner: string, name: string): string[] {
  const cut = owner.lastIndexOf('/node_modules/');
  const above = owner === '' ? undefined : cut < 0 ? '' : owner.slice(0, cut);
  const own = owner === '' ? `node_modules/${name}` : `${owner}/node_modules/${name}`;
  return above === undefined ? [own] : [own, ...lookupPlaces(above, name)];
}

/** Optional dependencies that no entry of the lock file satisfies. Platform packages are pinned to one version. */
export function missingEntries({ packages }: Lockfile): MissingEntry[] {
  return Object.entries(packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies).flatMap(([name, version]) => {
      const places = lookupPlaces(owner, name);
      const found = places.find((place) => packages[place]);
      if (found === undefined) return [{ place: places.at(-1)!, version }];
      const isPinned = /^\d/.test(version);
      return isPinned && packages[found]?.version !== version ? [{ place: places[0]!, version }] : [];
    }),
  );
}

const systems: Readonly<Record<string, string>> = {
  darwin: 'darwin',
  win: 'win32',
  windows: 'win32',
  win32: 'win32',
  linux: 'linux',
  freebsd: 'freebsd',
  android: 'android',
  openharmony: 'openharmony',
};
const processors: Readonly<Record<string, string>> = {
  x64: 'x64',
  arm64: 'arm64',
  ia32: 'ia32',
  arm: 'arm',
  riscv64: 'riscv64',
  s390x: 's390x',
  ppc64: 'ppc64',
  wasm32: 'wasm32',
};

/** The entry of a platform package, from the words of its name (`@pagefind/darwin-arm64`). */
function entryOf({ place, version }: MissingEntry): LockedPackage {
  const words = place.slice(place.lastIndexOf('node_modules/') + 13).split(/[/-]/);
  const os = words.flatMap((word) => systems[word] ?? []);
  const cpu = words.flatMap((word) => processors[word] ?? []);
  const libc = words.includes('musl') ? ['musl'] : words.includes('gnu') ? ['glibc'] : [];
  return { version, ...(cpu.length ? { cpu } : {}), ...(libc.length ? { libc } : {}), optional: true, ...(os.length ? { os } : {}) };
}

/** Adds what is missing; returns how many entries that were. */
export function completeLockfile(file: string): number {
  const lock = JSON.parse(readFileSync(file, 'utf8')) as Lockfile;
  const missing = missingEntries(lock);
  for (const entry of missing) lock.packages[entry.place] = entryOf(entry);
  lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (missing.length > 0) writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  return missing.length;
}

if (import.meta.main) console.log(`${completeLockfile('package-lock.json')} entries added to package-lock.json.`);
