/** Reads what a process uses, from outside it. Only Linux tells without asking the process: elsewhere nothing is known. */
import {readFileSync} from 'node:fs';

export type ProcessUsage = {
  readonly cpuMs: number;
  readonly residentMb: number;
  /** It runs, or would if the machine let it: its wall time says nothing about it. */
  readonly isRunnable: boolean;
};

/** USER_HZ is 100 on every Linux that Node runs on, and a page of /proc is asked for once. */
const msPerTick = 10;
const pageBytes = process.arch === 'arm64' ? measurePageBytes() : 4096;

export const canMeterProcesses = process.platform === 'linux';

/** Undefined when the process is gone, or when the machine does not tell. */
export function readProcessUsage(pid: number): ProcessUsage | undefined {
  if (!canMeterProcesses) return undefined;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    // The name in parentheses may hold anything; the numbers follow the last one.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11]) + Number(fields[12]);
    const residentPages = Number(fields[21]);
    const isRunnable = fields[0] === 'R';
    return {isRunnable, cpuMs: ticks * msPerTick, residentMb: (residentPages * pageBytes) / 1_048_576};
  } catch {
    return undefined;
  }
}

function measurePageBytes(): number {
  try {
    const stat = readFileSync('/proc/self/stat', 'latin1');
    const pages = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[21]);
    const kilobytes = Number(/VmRSS:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]);
    // Page sizes are powers of two from 4 KB to 64 KB.
    return 2 ** Math.round(Math.log2((kilobytes * 1024) / pages));
  } catch {
    return 4096;
  }
}
