/** Times of the clock and of the processor, and how they are told. Every figure is a median: a shared machine has bad moments. */
import {readProcessUsage} from '#lib/grader/host/process-meter';

const labelWidth = 56;

export function row(label: string, text: string): void {
  console.log(`  ${label.padEnd(labelWidth)} ${text}`);
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

/** Milliseconds of so many runs, one after the other, the shortest first. */
export async function timesOf(count: number, work: (round: number) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round < count; round++) times.push(await timed(() => work(round)));
  return sorted(times);
}

export function sorted(numbers: readonly number[]): number[] {
  return [...numbers].sort((a, b) => a - b);
}

export function quantile(ascending: readonly number[], share: number): number {
  return ascending[Math.min(ascending.length - 1, Math.floor(ascending.length * share))] ?? 0;
}

export function median(numbers: readonly number[]): number {
  return quantile(sorted(numbers), 0.5);
}

/** Prints the median and the 95th percentile of ascending times. */
export function showTimes(label: string, ascending: readonly number[]): void {
  const [middle, high] = [quantile(ascending, 0.5), quantile(ascending, 0.95)];
  row(label, `median ${middle.toFixed(1)} ms, p95 ${high.toFixed(1)} ms`);
}

/** Prints the median of ratios that were each measured side by side, and the lowest and highest. */
export function showRatio(label: string, ratios: readonly number[]): void {
  const ascending = sorted(ratios);
  const range = `${(ascending[0] ?? 0).toFixed(1)} to ${(ascending.at(-1) ?? 0).toFixed(1)}`;
  row(label, `${median(ratios).toFixed(1)} × (${range})`);
}

/** Processor time so far of this process and of those that live; a busy machine stretches it much less than the clock. */
export function cpuMsOf(pids: readonly number[]): number {
  const {user, system} = process.cpuUsage();
  return (user + system) / 1000 + pids.reduce((sum, pid) => sum + (readProcessUsage(pid)?.cpuMs ?? 0), 0);
}
