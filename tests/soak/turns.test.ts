/**
 * Fair to how promises are chained: what an accepted submission of an async exercise gives and is given comes one turn later,
 * or three, as it would with one more `then` or `await` around it, and it is accepted all the same. `SEEDS` says with how many of the
 * sets of fresh inputs.
 */
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {loadPackage} from '#lib/exercises/package';
import {listSlugs} from '#lib/exercises/package-folders';
import {prepareExercise} from '#lib/exercises/prepare';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {confirmationSetsPerExercise} from '#lib/grader/limits';

const atOnce = 2;
const {SEEDS: seedsWanted = 12} = process.env;
const seedsCount = Math.min(Number(seedsWanted), confirmationSetsPerExercise);

/** How many turns later what the submission gives settles, and what it is given; and whether a throw of that becomes a rejection. */
const variants = [
  {gives: 1, given: 0, isAsync: false},
  {gives: 3, given: 0, isAsync: false},
  {gives: 0, given: 1, isAsync: false},
  {gives: 0, given: 3, isAsync: false},
  {gives: 0, given: 0, isAsync: true},
  {gives: 2, given: 2, isAsync: true},
] as const;

type Form = {readonly name: string; readonly form: string; readonly calls: readonly string[]};

/** The submission with every promise that goes in or out put off. Runs where it runs, so it is plain JavaScript. */
function later(
  source: string,
  {name, form, calls}: Form,
  {gives, given, isAsync}: (typeof variants)[number],
): string {
  const assignable = source.replaceAll(`const ${name} =`, `let ${name} =`);
  return `${assignable}
{
  const isThenable = (value) => typeof value === 'object' && value !== null && typeof value.then === 'function';
  const put = (value, turns) => {
    if (!isThenable(value)) return value;
    for (let turn = 0; turn < turns; turn++) value = value.then((one) => one);
    return value;
  };
  const known = new Map();
  /* What is put off already stays as it is: a submission hands it on to methods of its own. */
  const remembered = (value, make) => {
    if (!known.has(value)) {
      const made = make();
      known.set(value, made);
      known.set(made, made);
    }
    return known.get(value);
  };
  const lateFunction = (value) =>
    remembered(value, () => (...args) => {
      try {
        const result = value(...args);
        return isThenable(result) ? put(result, ${given}) : lateThing(result);
      } catch (error) {
        if (!${isAsync}) throw error;
        return Promise.reject(error);
      }
    });
  const hasFunctions = (value) =>
    typeof value === 'object' &&
    value !== null &&
    (typeof value[Symbol.asyncIterator] === 'function' ||
      Object.keys(value).some((key) => typeof value[key] === 'function'));
  /* A store, a service, an iterator: what it is asked for comes later. Data stays what it is. */
  const lateThing = (value) => {
    if (typeof value === 'function') return lateFunction(value);
    if (!hasFunctions(value)) return value;
    return remembered(value, () =>
      new Proxy(value, {
        get: (target, key) => {
          const found = target[key];
          return typeof found === 'function' ? remembered(found, () => lateFunction(found.bind(target))) : found;
        },
      }),
    );
  };
  const lateCall = (call) => (...args) => put(call(...args.map(lateThing)), ${gives});
  const original = ${name};
  ${
    form === 'function'
      ? `${name} = lateCall(original);`
      : `${name} = new Proxy(original, {
    construct: (target, args) => {
      const made = new target(...args.map(lateThing));
      for (const method of ${JSON.stringify(calls)}) {
        const call = made[method];
        Object.defineProperty(made, method, {value: lateCall((...given) => call.apply(made, given)), configurable: true, writable: true});
      }
      return made;
    },
  });`
  }
}
`;
}

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: atOnce});
});
afterAll(() => grader.close());

test.each(await listSlugs('exercises'))('%s accepts what is right a turn later', async (slug) => {
  const loaded = await loadPackage(path.resolve('exercises', slug));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const {signature, submissions} = loaded.value;
  if (signature.kind !== 'async') return;
  const prepared = await prepareExercise(loaded.value, grader.author);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const form: Form = {
    name: signature.name,
    form: signature.form,
    calls: signature.methods.map(({name}) => name),
  };
  const right = submissions.filter(({expected}) => expected === 'accepted');
  expect(right.length).toBeGreaterThan(0);
  const seeds = Array.from({length: seedsCount}, (_, seed) => seed);
  const refused: string[] = [];
  for (const {name, language, source} of right) {
    for (const variant of variants) {
      const changed = later(source, form, variant);
      await Promise.all(
        seeds.map(async (seed) => {
          const grade = await grader.grade({exercise: prepared.value, language, source: changed, seed});
          if (grade.verdict === 'accepted') return;
          refused.push(
            `${name}, ${JSON.stringify(variant)}, seed ${seed}: ${grade.verdict}: ${grade.message}`,
          );
        }),
      );
    }
  }
  expect(refused).toEqual([]);
});
