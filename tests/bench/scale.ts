/**
 * What the measured costs of one verdict say of larger systems. Two cores that share all of the work are a closed queueing
 * network: mean value analysis with one queue for the cores (Seidmann's approximation of several servers) and the time in which
 * nobody works, from the measured latency of one person. It is checked against what several people got.
 */
import {availableParallelism} from 'node:os';
import {row} from './measure.ts';
import type {Measured} from './path-server.ts';

/** Of the processors, over minutes in which people wait. */
const utilisationMax = 0.6;
const msPerS = 1000;

export type Exam = {
  readonly name: string;
  readonly submissions: number;
  readonly hours: number;
  /** The busiest minutes against the mean. */
  readonly peak: number;
};

export const exams: readonly Exam[] = [
  {name: '10,000 candidates, 20 submissions each, in two hours', submissions: 200_000, hours: 2, peak: 4},
  {name: '1 million submissions in a month', submissions: 1_000_000, hours: 30 * 24, peak: 20},
];

/** Verdicts a second that so many people get who each send the next when the last has its verdict. */
export function predictPerSecond(people: number, cpuMs: number, latencyMs: number, cores: number): number {
  const queueMs = cpuMs / cores;
  const elsewhereMs = Math.max(0, latencyMs - queueMs);
  let waiting = 0;
  let perMs = 0;
  for (let count = 1; count <= people; count++) {
    const atQueueMs = queueMs * (1 + waiting);
    perMs = count / (atQueueMs + elsewhereMs);
    waiting = perMs * atQueueMs;
  }
  return perMs * msPerS;
}

/** Processors that a rate keeps busy to `utilisationMax`, by the parts of the cost. */
export function coresFor(perSecond: number, parts: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([name]) => name !== 'load')
      .map(([name, ms]) => [name, (perSecond * ms) / msPerS / utilisationMax]),
  );
}

type Taken = Measured & {readonly people: number};

/** The check of the model on this machine, and what it says of the exams. */
export function showScale(home: string, taken: readonly Taken[]): void {
  const [alone] = taken;
  const busiest = taken.at(-1);
  if (alone === undefined || busiest === undefined) return;
  for (const {people, perSecond, cpuMs} of taken) {
    const predicted = predictPerSecond(people, cpuMs, alone.medianMs, availableParallelism());
    const share = ((predicted / perSecond - 1) * 100).toFixed(0);
    row(`${home}, model for ${people} at once`, `${predicted.toFixed(0)} verdicts/s, ${share} % off`);
  }
  for (const {name, submissions, hours, peak} of exams) {
    const perSecond = (submissions / hours / 3600) * peak;
    const cores = Object.entries(coresFor(perSecond, busiest.parts)).map(
      ([part, count]) => `${part} ${count.toFixed(1)}`,
    );
    row(`${home}, ${name}`, `at most ${perSecond.toFixed(0)} a second: cores ${cores.join(', ')}`);
  }
}
