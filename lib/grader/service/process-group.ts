/**
 * A host and its workers are one process group, which the host leads, so that they end together: a worker that outlives its
 * host would burn a core with nobody to stop it.
 */
import {constants} from 'node:os';

/** Windows knows no groups; there the runtime ends children with their parent. */
export const leadsGroup = process.platform !== 'win32';

const prSetParentDeathSignal = 1;

/** Ends this process and its workers. */
export function killGroup(): void {
  endGroup(process.pid);
  process.exit(1);
}

/** Ends the workers of a host, and the host itself where it still lives. */
export function endGroup(leader: number): void {
  // Of a process that never came to be there is no group, and 0 and 1 would be other processes.
  if (!leadsGroup || leader <= 1) return;
  try {
    process.kill(-leader, 'SIGKILL');
  } catch {
    // There is none any more.
  }
}

/** Has the kernel end this process with the one that started it, even if it hangs. Only Linux can; elsewhere the closed channel does it. */
export async function dieWithParent(): Promise<void> {
  if (process.platform !== 'linux') return;
  try {
    const {dlopen} = await import('node:ffi');
    const {functions} = dlopen(null, {
      prctl: {arguments: ['i32', 'u64', 'u64', 'u64', 'u64'], return: 'i32'},
    });
    functions.prctl(prSetParentDeathSignal, BigInt(constants.signals.SIGKILL), 0n, 0n, 0n);
  } catch {
    // As elsewhere.
  }
}
