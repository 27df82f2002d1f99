/** Accepts the rates and sizes within one part in a million, and the servers as exactly as floating point allows. */
import {defineCheck} from '#lib/exercise-sdk/cases';

type Load = {readonly requestsPerDay: number; readonly peakFactor: number};
type Fleet = {readonly requestsPerSecond: number; readonly targetPercent: number; readonly spares: number};
type Estimate = {
  readonly averagePerSecond: number;
  readonly peakPerSecond: number;
  readonly inMbitPerSecond: number;
  readonly outMbitPerSecond: number;
  readonly storageGb: number;
  readonly servers: number;
};

const rates = [
  'averagePerSecond',
  'peakPerSecond',
  'inMbitPerSecond',
  'outMbitPerSecond',
  'storageGb',
] as const;
const toleranceRelative = 1e-6;
const noiseRelative = 1e-12;

/**
 * Numbers of servers that are right. Quotients that are whole, or all but whole, may come out on either side of it
 * when the steps to them are no exact floating-point numbers; when they are, only one number is right.
 */
function rightServers({requestsPerDay, peakFactor}: Load, fleet: Fleet, expected: number): readonly number[] {
  const {requestsPerSecond, targetPercent, spares} = fleet;
  // 86,400 is 128 times 675, and quarters are exact in binary.
  const exactSteps =
    requestsPerDay % 675 === 0 && Number.isInteger(4 * peakFactor) && targetPercent % 25 === 0;
  if (exactSteps) return [expected];
  const needed = (requestsPerDay * peakFactor * 100) / (86_400 * requestsPerSecond * targetPercent);
  return [1 - noiseRelative, 1, 1 + noiseRelative].map(
    (noise) => Math.max(1, Math.ceil(needed * noise)) + spares,
  );
}

export default defineCheck<readonly [Load, Fleet], Estimate>(([load, fleet], answer, expected) => {
  const actual: unknown = answer;
  if (typeof actual !== 'object' || actual === null) return {ok: false, reason: 'is not an object'};
  const estimate = actual as Readonly<Record<string, unknown>>;
  for (const field of rates) {
    const value = estimate[field];
    const right = expected[field];
    if (typeof value !== 'number' || !(Math.abs(value - right) <= toleranceRelative * Math.abs(right))) {
      return {ok: false, reason: `has ${field} ${String(value)}, which should be about ${right}`};
    }
  }
  const {servers} = estimate;
  if (
    servers !== expected.servers &&
    !rightServers(load, fleet, expected.servers).includes(servers as number)
  ) {
    return {ok: false, reason: `has ${String(servers)} servers, which should be ${expected.servers}`};
  }
  return {ok: true};
});
