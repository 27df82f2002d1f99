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
/** Held by processor time alone (tests/grader/README.md), whatever they cost. */
const exceptions = [
  'a property of a prototype',
  'a property that no prototype has',
  'an instance of a prototype',
  'bound of bound',
  'many bound arguments',
  'the first of a Map',
  'a text with one more',
  'texts that are equal',
  'a product of BigInts',
  'a remainder of BigInts',
  'a sum of BigInts',
  'a BigInt in words',
  // No more than 50 turns.
  'JSON with toJSON',
  'delegation through iterators',
];
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
    const listed = await burn(pool, steps, [1, 8], msMin, isOver);
    const found = [...listed];
    let next = seed;
    for (; found.length < listed.length + drawnCount && !isOver(); next++) {
      found.push(...(await burn(pool, drawSteps(next, drawnPerSeed), [1], msMin, isOver)));
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
  const isHeld = (name: string): boolean => exceptions.some((one) => name.startsWith(one));
  const above = found.filter(({name, times}) => times > slack * timesMax && !isHeld(name));
  expect(above.map(({name}) => name)).toEqual([]);
});
