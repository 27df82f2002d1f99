/**
 * Watches one busy process from outside: every few milliseconds it reads the CPU time and the resident memory, and kills
 * past the allowance. Inside the process nothing could be trusted to do that.
 */
import {canMeterProcesses, type ProcessUsage, readProcessUsage} from '#lib/grader/host/process-meter';
import {queuedWallMsMaxPerCase, watchdogIntervalMs} from '#lib/grader/limits';

export type Allowance = {
  /** Past this a case is run once more, with `cpuMsMaxPerCase`, before it counts as too slow. */
  readonly cpuMsSuspectPerCase: number;
  readonly cpuMsMaxPerCase: number;
  readonly wallMsMaxPerCase: number;
  readonly cpuMsMaxPerJob: number;
  readonly residentMbMax: number;
};

export type KillReason = 'cpu' | 'wall' | 'memory';
export type KillVerdict = {readonly reason: KillReason; readonly cpuMs: number; readonly residentMb: number};

export type Watchdog = {
  /** A case is over: the next one has its own allowance. */
  readonly caseEnded: () => void;
  /** Why it killed; undefined while it has not. */
  readonly verdict: () => KillVerdict | undefined;
  readonly residentMbPeak: () => number;
  /** Ends the watch; says how much processor time the job has used, or where nobody tells, how long it took. */
  readonly stop: () => number;
};

const nothing: ProcessUsage = {cpuMs: 0, residentMb: 0, isRunnable: false};

export function startWatchdog(pid: number, allowance: Allowance, kill: () => void): Watchdog {
  const jobBase = readProcessUsage(pid);
  const jobBeganMs = performance.now();
  let cpuMsOfJob = 0;
  let caseBase = jobBase;
  let caseBeganMs = jobBeganMs;
  let residentMbPeak = 0;
  let verdict: KillVerdict | undefined;

  const look = (): void => {
    const usage = readProcessUsage(pid);
    if (usage === undefined && canMeterProcesses) return;
    const {cpuMs: cpuTotalMs, residentMb, isRunnable} = usage ?? nothing;
    caseBase ??= usage;
    cpuMsOfJob = cpuTotalMs - (jobBase?.cpuMs ?? 0);
    residentMbPeak = Math.max(residentMbPeak, residentMb);
    const cpuMs = cpuTotalMs - (caseBase?.cpuMs ?? 0);
    const wallMs = performance.now() - caseBeganMs;
    let reason: KillReason | undefined;
    if (residentMb > allowance.residentMbMax) reason = 'memory';
    else if (cpuMs > allowance.cpuMsMaxPerCase) reason = 'cpu';
    else if (cpuMsOfJob > allowance.cpuMsMaxPerJob) reason = 'cpu';
    else if (wallMs > (isRunnable ? queuedWallMsMaxPerCase : allowance.wallMsMaxPerCase)) reason = 'wall';
    if (reason === undefined) return;
    verdict = {reason, cpuMs, residentMb};
    clearInterval(timer);
    kill();
  };

  const timer = setInterval(look, watchdogIntervalMs);
  return {
    caseEnded: () => {
      // Read again at the next look: up to one interval of the next case goes free, none is charged twice.
      caseBase = undefined;
      caseBeganMs = performance.now();
    },
    verdict: () => verdict,
    residentMbPeak: () => residentMbPeak,
    stop: () => {
      clearInterval(timer);
      if (!canMeterProcesses) return performance.now() - jobBeganMs;
      // Of a process that is gone the last look counts.
      const usage = readProcessUsage(pid);
      return usage === undefined ? cpuMsOfJob : usage.cpuMs - (jobBase?.cpuMs ?? 0);
    },
  };
}
