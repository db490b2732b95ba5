/** Runs a program and sees what it takes: time, processor time and the memory of it and all that it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import type { Command } from '../engines/engine.ts';

export interface Taken {
  /** By the clock, in seconds. */
  seconds: number;
  /** Of the processors, in seconds: what other work on the machine disturbs least. */
  processor: number;
  /** The most memory at one moment, in megabytes; 0 where the system does not tell (only Linux does). */
  memory: number;
}

/** @throws with the last lines of what the program said, when it fails */
export async function runCommands(commands: readonly Command[]): Promise<Taken> {
  const total: Taken = { seconds: 0, processor: 0, memory: 0 };
  for (const command of commands) {
    const { seconds, processor, memory } = await runCommand(command);
    total.seconds += seconds;
    total.processor += processor;
    total.memory = Math.max(total.memory, memory);
  }
  return total;
}

async function runCommand({ program, args, cwd, env }: Command): Promise<Taken> {
  const started = performance.now();
  // The shell knows what its children took of the processors.
  const script = '"$0" "$@"; status=$?; times >&3; exit $status';
  const child = spawn('bash', ['-c', script, program, ...args], {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
  });
  let said = '';
  let times = '';
  child.stdout!.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr!.on('data', (text: Buffer) => (said += text.toString()));
  child.stdio[3]!.on('data', (text: Buffer) => (times += text.toString()));
  let memory = 0;
  const looking = setInterval(() => (memory = Math.max(memory, memoryOf(child.pid!))), 100);
  const status = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  clearInterval(looking);
  const seconds = (performance.now() - started) / 1000;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed (${status}):\n${said.split('\n').slice(-30).join('\n')}`);
  // The second line is the children's: `0m3.20s 0m0.41s`.
  const [user = 0, system = 0] = [...(times.split('\n')[1] ?? '').matchAll(/(\d+)m([\d.]+)s/g)].map(
    (match) => Number(match[1]) * 60 + Number(match[2]),
  );
  return { seconds, processor: user + system, memory };
}

/** Resident memory of a process and all below it, in megabytes. */
function memoryOf(root: number): number {
  const parents = new Map<number, number>();
  const pages = new Map<number, number>();
  try {
    for (const name of readdirSync('/proc')) {
      const pid = Number(name);
      if (!(pid > 0)) continue;
      try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        parents.set(pid, Number(fields[1]));
        pages.set(pid, Number(fields[21]));
      } catch {
        // It has ended meanwhile.
      }
    }
  } catch {
    return 0;
  }
  const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0));
  const pageSize = 4096;
  return [...pages].reduce((sum, [pid, count]) => sum + (isBelow(pid) ? (count * pageSize) / 1e6 : 0), 0);
}
