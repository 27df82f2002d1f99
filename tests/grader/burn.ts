/**
 * Programs that burn: one step (syntax or built-in) in one place of a loop, and what an operation of it costs in processor
 * time, as a multiple of a plain loop's turn in the same run. Made from a seed, run on real workers.
 */
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import type {Pool} from '#lib/grader/host/pool';
import {chains, contexts, forms, receivers} from './burn-forms';
import {steps} from './burn-steps';

const turnsMax = 50_000_000;
const depths = [3, 20, 200, 2_000, 20_000];

/** `count` steps, of different pairs and places, made of a seed alone. */
export function drawSteps(
  seed: number,
  count: number,
): Record<string, readonly [setup: string, step: string]> {
  let state = seed;
  const draw = <Item>(items: readonly Item[]): Item => {
    state = (state * 48_271) % 2_147_483_647;
    return items[state % items.length]!;
  };
  const drawn: Record<string, readonly [string, string]> = {};
  const fixed = Object.entries(steps).map(([name, [setup, step]]) => ({name, setup, step}));
  const paired = Object.entries(forms).flatMap(([of, expressions]) =>
    expressions.map((form) => ({
      name: `${form} of ${of}`,
      setup: `const v = ${receivers[of]}; let s`,
      step: `s = ${form}`,
    })),
  );
  const chained = (): {name: string; setup: string; step: string} => {
    const name = draw(Object.keys(chains));
    const depth = draw(depths);
    const [setup, step] = chains[name]!(depth);
    return {name: `${name} (${depth})`, setup, step};
  };
  while (Object.keys(drawn).length < count) {
    const {name, setup, step} = draw([
      () => draw(fixed),
      () => draw(paired),
      () => draw(paired),
      chained,
      chained,
    ])();
    const [first, second] = [draw(Object.keys(contexts)), draw(['by itself', ...Object.keys(contexts)])];
    drawn[`${name}, ${first}, ${second}`] = [
      `let x = 0; ${setup}`,
      contexts[second]!(contexts[first]!(step)),
    ];
  }
  return drawn;
}

const source = (setup: string, body: string): string =>
  `function f(turns) { ${setup}; for (let i = 0; i < turns; i++) { ${body} } }`;
const signature = {kind: 'function', name: 'f', parameters: [], returns: 'any'} as const;

export type Burned = {readonly name: string; readonly nsPerOperation: number; readonly times: number};

/** A run that memory or processor time ends is too long; one turn that is, costs more than anything may. */
type Round = {readonly ms: number; readonly operations: number} | 'ended';

/** What `n` turns cost beyond the setup. The least of several runs: what else the machine does only adds. */
async function round(pool: Pool, text: string, n: number): Promise<Round> {
  const cases = [0, n, 0, n, 0, n].map((turns) => ({inputJson: `[${turns}]`, operationsMax: 1_000_000_000}));
  const job = candidateJob({
    signature,
    language: 'javascript',
    source: text,
    seed: 1,
    withConsole: false,
    cases,
  });
  const {outcomes, refused} = await runBatch(pool, job, candidateAllowance);
  if (refused !== undefined) throw new Error(`${text}: ${refused.message}`);
  const ended = cases.map((_, index) => outcomes.get(index));
  const threw = ended.find((one) => one?.kind === 'threw');
  if (threw?.kind === 'threw') throw new Error(`${text}: ${threw.message}`);
  if (ended.some((one) => one?.kind !== 'returned')) return 'ended';
  const least = (first: number): number =>
    Math.min(...ended.filter((_, index) => index % 2 === first).map((one) => one!.cpuMs));
  return {ms: least(1) - least(0), operations: ended[1]!.operations - ended[0]!.operations};
}

/** So few operations tell of what the engine does once, at the first turns, and not of what each costs. */
const operationsMin = 20_000;
/** What costs so much for those few is dear, whatever the engine does once. */
const dearMs = 200;

/** `msMin` is how long the turns have to take at least. */
async function nsPerOperation(pool: Pool, text: string, msMin: number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let n = 8; n <= turnsMax; ) {
    const found = await round(pool, text, n);
    if (found === 'ended') {
      if (n === 1 || best < Number.POSITIVE_INFINITY) return best;
      n = 1;
      continue;
    }
    best = (Math.max(found.ms, 0) * 1e6) / Math.max(1, found.operations);
    const isLong = found.operations >= operationsMin || found.ms >= dearMs;
    if (found.ms >= msMin && isLong) return best;
    n *= Math.min(20, Math.max(2, Math.ceil((1.3 * msMin) / Math.max(found.ms, 0.05))));
  }
  return best;
}

/** How often a step that seems to cost much, and the plain loop, are measured again. */
const againMax = 3;

/**
 * The costliest first: each step alone, and `repeated` times in one body; those that are left when `isOver` are not tried. What
 * seems to cost more than `suspect` turns is measured again in turns with the plain loop, and the least of each counts: what
 * a machine does meanwhile must not make a step look dear.
 */
export async function burn(
  pool: Pool,
  tried: Readonly<Record<string, readonly [setup: string, step: string]>>,
  repeated: readonly number[],
  msMin: number,
  suspect: number,
  isOver: () => boolean = () => false,
): Promise<Burned[]> {
  const plainText = source('let x = 0', 'x += i');
  const plain = await nsPerOperation(pool, plainText, msMin);
  const measured = async (text: string): Promise<{ns: number; times: number}> => {
    const first = await nsPerOperation(pool, text, msMin);
    if (first / plain <= suspect) return {ns: first, times: first / plain};
    const turns: number[] = [];
    const again: number[] = [];
    for (let count = 0; count < againMax; count++) {
      turns.push(await nsPerOperation(pool, plainText, msMin));
      again.push(await nsPerOperation(pool, text, msMin));
    }
    return {ns: Math.min(...again), times: Math.min(...again) / Math.min(...turns)};
  };
  const found: Burned[] = [];
  for (const [name, [setup, step]] of Object.entries(tried)) {
    for (const times of repeated) {
      if (isOver()) break;
      const body = Array.from({length: times}, () => `{ ${step} }`).join(' ');
      const cost = await measured(source(setup, body));
      found.push({
        name: times === 1 ? name : `${name}, ${times} in a row`,
        nsPerOperation: cost.ns,
        times: cost.times,
      });
    }
  }
  return found.sort((a, b) => b.times - a.times);
}
