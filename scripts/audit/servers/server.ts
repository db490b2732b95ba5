/** What the servers of the audit have in common: where things are, how they are started and stopped. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

/** One site to be served, copied to a place that an account without rights may read. */
export interface ServedSite {
  name: string;
  /** The published files, compressed ones beside them. */
  site: string;
  /** The settings that the build made for servers. */
  hosting: string;
  /** A folder for what a server writes. */
  scratch: string;
  base: string;
}

export interface RunningServer {
  /** `http://127.0.0.1:1234`, without the path. */
  origin: string;
  stop: () => Promise<void>;
}

export interface ServerKind {
  name: string;
  /** What Debian calls it and what it needs. */
  packages: readonly string[];
  /** Its version; undefined when it is not installed. */
  version: () => string | undefined;
  start: (served: ServedSite) => Promise<RunningServer>;
}

/** What a program says of its version, on either channel; undefined when there is no such program. */
export function versionOf(command: string, args: readonly string[], pattern: RegExp): string | undefined {
  const { stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8' });
  return error ? undefined : (pattern.exec(`${stdout}${stderr}`)?.[1] ?? 'of unknown version');
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** An account without rights, when the audit has rights to give up: servers are to run without them. */
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/**
 * Starts a server in the foreground and waits until it answers.
 *
 * @throws with what the server said, when it does not answer within ten seconds
 */
export async function run(
  command: string,
  args: readonly string[],
  port: number,
  env: Record<string, string> = {},
): Promise<RunningServer> {
  const child: ChildProcess = spawn(command, args, { ...nobody, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
  };
  for (let attempt = 0; attempt < 100 && child.exitCode === null; attempt++) {
    if (
      await fetch(origin, { redirect: 'manual' }).then(
        () => true,
        () => false,
      )
    )
      return { origin, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  if (child.exitCode === null) await stop();
  throw new Error(`${path.basename(command)} did not start:\n${said}`);
}
