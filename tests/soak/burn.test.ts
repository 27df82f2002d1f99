/** What an operation may cost at most, by search; the worst ten are in tests/grader/README.md. */
import {expect, test} from 'vitest';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import {type Burned, burn, drawSteps} from '../grader/burn';
import {steps} from '../grader/burn-steps';

const timesMax = 20;
const slack = 2;
const drawnPerSeed = 50;
/**
 * Held by processor time alone (tests/grader/README.md): `turns · depth^power` more than others may cost, about twice what was
 * measured at any depth, so that none of them hides another fault.
 */
const ceilings: Readonly<Record<string, {readonly turns: number; readonly power: number}>> = {
  'a property of a prototype': {turns: 40, power: 1},
  'a property that no prototype has': {turns: 0.03, power: 1},
  'an instance of a prototype': {turns: 5, power: 1},
  'bound of bound': {turns: 2, power: 1},
  'many bound arguments': {turns: 0.35, power: 1},
  'the first of a Map': {turns: 2, power: 0.6},
  'a text with one more': {turns: 12, power: 0.5},
  'texts that are equal': {turns: 0.03, power: 1},
  'a product of BigInts': {turns: 0.02, power: 1.6},
  'a remainder of BigInts': {turns: 0.045, power: 1.6},
  'a sum of BigInts': {turns: 0.03, power: 1},
  'a BigInt in words': {turns: 0.03, power: 1.6},
  'a constructor of constructors': {turns: 60, power: 0},
  'JSON with toJSON': {turns: 60, power: 0},
  'delegation through iterators': {turns: 40, power: 0},
  // To charge for these would change the counts of submissions, and with them limits (tests/grader/README.md).
  'an error in the deep': {turns: 480, power: 0},
  'a text that grows and is read': {turns: 2_000, power: 0},
};

/** What a program may cost: the name of a chain says its depth. */
function ceilingOf(name: string): number {
  const [, chain, depth] = /^(.*?)(?: \((\d+)\))?(?:, |$)/.exec(name) ?? [];
  const {turns, power} = ceilings[chain ?? ''] ?? {turns: 0, power: 1};
  return slack * timesMax + turns * Number(depth ?? 0) ** power;
}
const drawnCount = Number(process.env.COUNT ?? 150);
/** The first seed; each further round of drawn programs takes the next one. */
const seed = Number(process.env.SEED ?? 20_261_129);
/** No program is begun after so long; what was tried until then is judged. `SEED` goes on where another run has ended. */
const minutesMax = Number(process.env.MINUTES ?? 10);
const msMin = 5;

async function search(): Promise<Burned[]> {
  const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
  const pool = createPool(launch, {concurrency: 1, spares: 0});
  const end = performance.now() + minutesMax * 60_000;
  const isOver = (): boolean => performance.now() > end;
  try {
    const listed = await burn(pool, steps, [1, 8], msMin, timesMax, isOver);
    const found = [...listed];
    let next = seed;
    for (; found.length < listed.length + drawnCount && !isOver(); next++) {
      found.push(...(await burn(pool, drawSteps(next, drawnPerSeed), [1], msMin, timesMax, isOver)));
    }
    console.info(`${found.length} programs were tried; the next seed is ${next}`);
    return found.sort((a, b) => b.times - a.times);
  } finally {
    await pool.close();
  }
}

test(`no operation costs more than ${timesMax} turns of a plain loop, up to what measuring adds`, async () => {
  const found = await search();
  for (const {name, nsPerOperation, times} of found.slice(0, Number(process.env.SHOWN ?? 30))) {
    console.info(`${times.toFixed(1)} turns, ${nsPerOperation.toFixed(1)} ns: ${name}`);
  }
  console.info(`${found.filter(({times}) => times > timesMax).length} of ${found.length} are above the aim`);
  const above = found.filter(({name, times}) => times > ceilingOf(name));
  expect(
    above.map(({name, times}) => `${name}: ${Math.round(times)} turns of ${Math.round(ceilingOf(name))}`),
  ).toEqual([]);
});
