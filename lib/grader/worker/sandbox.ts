/**
 * Shuts the worker process in: after this, the kernel refuses it every file, socket, process and signal to others.
 * It owns the layers (resource limits, no-new-privs, seccomp) and refuses to guess: what is not in force is said.
 */
import {readFileSync} from 'node:fs';
import {constants} from 'node:os';
import type {Layer} from '#lib/grader/layers';
import {dataHeadroomBytesMax, openFilesMax} from '#lib/grader/worker/process-limits';
import {filterFor} from '#lib/grader/worker/seccomp';

const prSetParentDeathSignal = 1;
const prSetNoNewPrivs = 38;
const seccompSetModeFilter = 1n;
const seccompFilterSyncThreads = 1n;
const rlimit = {data: 2, core: 4, openFiles: 7} as const;

const details = {
  rlimits: `writable memory at most ${dataHeadroomBytesMax / 1024 / 1024} MB beyond an idle worker, no core files`,
  'no-new-privs': 'set-user-id programs gain nothing',
  seccomp: 'the kernel refuses files, sockets, processes and signals',
} as const;

/**
 * Applies every layer that this machine has, to all threads. Call it once, after warm-up and with the first isolate
 * prepared: what must be opened is open by then, and the memory limit counts from there. Never throws: a layer that cannot be had is reported with the reason.
 */
export async function enterSandbox(): Promise<readonly Layer[]> {
  const filter = filterFor(process.platform, process.arch, process.pid);
  if (!filter) return noneBecause(`this is not made for ${process.platform} ${process.arch}`);
  try {
    const ffi = await import('node:ffi');
    const {functions} = ffi.dlopen(null, {
      prctl: {arguments: ['i32', 'u64', 'u64', 'u64', 'u64'], return: 'i32'},
      setrlimit: {arguments: ['i32', 'pointer'], return: 'i32'},
      syscall: {arguments: ['i64', 'u64', 'u64', 'pointer'], return: 'i64'},
    });
    const {prctl, setrlimit, syscall} = functions;
    // A host that is killed while this runs a job: no end of input would be noticed before the job's.
    prctl(prSetParentDeathSignal, BigInt(constants.signals.SIGKILL), 0n, 0n, 0n);

    const setLimit = (resource: number, value: number): boolean => {
      const pair = Buffer.alloc(16);
      pair.writeBigUInt64LE(BigInt(value), 0);
      pair.writeBigUInt64LE(BigInt(value), 8);
      return setrlimit(resource, ffi.getRawPointer(pair)) === 0;
    };
    const dataBytesMax = writableBytes() + dataHeadroomBytesMax;
    // RLIMIT_DATA counts writable private memory only, so what isolates reserve without touching stays free.
    const limited = [
      setLimit(rlimit.data, dataBytesMax),
      setLimit(rlimit.core, 0),
      setLimit(rlimit.openFiles, openFilesMax),
    ].every(Boolean);

    const header = Buffer.alloc(16);
    header.writeUInt16LE(filter.program.length / 8, 0);
    header.writeBigUInt64LE(ffi.getRawPointer(filter.program), 8);
    const noNewPrivileges = prctl(prSetNoNewPrivs, 1n, 0n, 0n, 0n) === 0;
    const filtered =
      noNewPrivileges &&
      syscall(
        BigInt(filter.seccomp),
        seccompSetModeFilter,
        seccompFilterSyncThreads,
        ffi.getRawPointer(header),
      ) === 0n;

    return [
      layer('rlimits', limited, 'the kernel did not accept them'),
      layer('no-new-privs', noNewPrivileges, 'the kernel does not know it'),
      layer('seccomp', filtered, 'the kernel did not accept the filter'),
    ];
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return noneBecause(`it could not be applied: ${reason}`);
  }
}

function layer(name: keyof typeof details, inForce: boolean, otherwise: string): Layer {
  return {name, inForce, detail: inForce ? details[name] : otherwise};
}

function noneBecause(reason: string): Layer[] {
  return Object.keys(details).map((name) => layer(name as keyof typeof details, false, reason));
}

/** VmData of this process: the writable private memory that RLIMIT_DATA limits. */
function writableBytes(): number {
  const match = /^VmData:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
  if (!match) throw new Error('/proc/self/status has no VmData');
  return Number(match[1]) * 1024;
}
