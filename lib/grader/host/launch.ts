/** Starts a worker process, in as much of a cage as the machine gives without asking. */
import {type ChildProcess, spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {Layer} from '#lib/grader/layers';
import {isolateStackKb, processStackKbMin} from '#lib/grader/limits';

export type Launch = {
  /** `runtime` is what the worker boots; the home runtime, unless it is said. */
  readonly spawn: (runtime?: string) => ChildProcess;
  /** Layers that the process is born with. */
  readonly hardening: readonly Layer[];
};

const oldSpaceMb = 128;
const semiSpaceMb = 2;
const callsBeforeMaglev = 2_500;
const callsBeforeTurbofan = 10_000;
const nodeMajorMin = 24;

/** `projectRoot` holds lib/ and node_modules/; `script` is what a worker runs (worker-script.ts). Paths are made here, at run time, because host code may be bundled. */
export function createLaunch(projectRoot: string, script: string): Launch {
  const node = findNode(projectRoot);
  checkStack();
  const args = [
    '--no-node-snapshot',
    '--single-threaded',
    `--max-old-space-size=${oldSpaceMb}`,
    `--stack-size=${isolateStackKb}`,
    // Most programs end before optimised code has paid for being made, on this one thread: the engine's own thresholds
    // (400 and 3000 calls) cost a submission of 20 small cases twice its time, and large ones gain nothing by them.
    `--invocation-count-for-maglev=${callsBeforeMaglev}`,
    `--invocation-count-for-turbofan=${callsBeforeTurbofan}`,
    // isolated-vm leaves half a megabyte of young space: a small submission would collect garbage three times.
    `--min-semi-space-size=${semiSpaceMb}`,
    `--max-semi-space-size=${semiSpaceMb}`,
    // Marking in steps waits for turns of the event loop that a worker never takes. While it is under way the engine
    // collects no young garbage: a worker held 61 MB after 330 small jobs instead of 30.
    // Code that is not ours is held to its limit by it (worker/realm.ts).
    '--no-incremental-marking',
    '--disable-warning=PERM0001',
    '--disable-warning=PERM0003',
    '--disable-warning=ExperimentalWarning',
    ...permissionFlags(projectRoot),
    script,
    path.join(/* turbopackIgnore: true */ projectRoot, 'lib'),
  ];
  return {
    hardening: [
      {
        name: 'process of its own',
        inForce: true,
        detail: 'with an empty environment, and nothing in it but the code and the inputs',
      },
      {
        name: 'Node permission model',
        inForce: true,
        detail: 'no processes, no threads, no network, no files but its own code',
      },
    ],
    spawn: (runtime) =>
      spawn(node, runtime === undefined ? args : [...args, runtime], {
        cwd: projectRoot,
        // Nothing of the host's, its language and time zone included; io_uring would be a way around a system-call filter.
        env: {UV_USE_IO_URING: '0', TZ: 'UTC', LC_ALL: 'en_US.UTF-8'} as unknown as NodeJS.ProcessEnv,
        stdio: ['pipe', 'ignore', 'pipe', 'pipe'],
        windowsHide: true,
      }),
  };
}

/** Node's own access control: the worker may read its code, and nothing else of the file system, network or processes. */
function permissionFlags(projectRoot: string): string[] {
  const readable = ['lib', 'node_modules', 'package.json', 'tsconfig.json'].map((name) =>
    path.join(/* turbopackIgnore: true */ projectRoot, name),
  );
  // node-gyp-build looks there for the kind of C library.
  readable.push('/etc/alpine-release');
  // The sandbox measures what the worker holds already.
  readable.push('/proc/self/status');
  return [
    '--permission',
    '--allow-addons',
    '--allow-ffi',
    ...readable.map((file) => `--allow-fs-read=${file}`),
  ];
}

function findNode(projectRoot: string): string {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= nodeMajorMin && path.basename(process.execPath).startsWith('node')) return process.execPath;
  const own = path.join(projectRoot, 'node_modules/.bin/node');
  return existsSync(own) ? own : process.execPath;
}

/** Processes inherit the bound of this one. Where the system tells none, it is as large as systems make it by default. */
function checkStack(): void {
  let limits: string;
  try {
    limits = readFileSync('/proc/self/limits', 'utf8');
  } catch {
    return;
  }
  const bytes = /^Max stack size +(\d+)/m.exec(limits)?.[1];
  if (bytes === undefined || Number(bytes) >= processStackKbMin * 1024) return;
  throw new Error(
    `A process may have a stack of ${Number(bytes) / 1024} KB here, and the grader needs ${processStackKbMin}. Start it after ulimit -s ${2 * processStackKbMin}.`,
  );
}
