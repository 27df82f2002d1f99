/**
 * What a program recurses into at home it may recurse into here: the meter stands between a built-in and the function that it
 * calls, and takes room on the stack, so a worker's stack is larger than Node's own.
 */
import {execFileSync} from 'node:child_process';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {sumExercise} from './exercises';

/** How `again` is called once, from within `f`. */
const calls = {
  plainly: 'again()',
  'by a method': 'new (class { again() { again(); } })().again()',
  'by apply': 'again.apply(null, [])',
  'by call': 'again.call(null)',
  'by bind': 'again.bind(null)()',
  'by Reflect.apply': 'Reflect.apply(again, null, [])',
  'by Reflect.construct': 'Reflect.construct(class { constructor() { again(); } }, [])',
  'by spreading': 'Math.max(...[again()])',
  'by a loop': 'for (const one of [1]) again(one)',
  'by a getter': '({get one() { return again(); }}).one',
  'by a proxy': 'new Proxy({}, {get: () => again()}).one',
  'by a generator': '[...(function* () { yield again(); })()]',
  'by an iterator': 'Iterator.from([1]).map(() => again()).toArray()',
  'by Array.from': 'Array.from([1], () => again())',
  'by a typed array': 'Uint8Array.of(1).map(() => again())',
  'by a sort': '[2, 1].sort(() => again())',
  'by a sort into another': '[2, 1].toSorted(() => again())',
  'by Map.forEach': 'new Map([[1, 1]]).forEach(() => again())',
  'by Set.forEach': 'new Set([1]).forEach(() => again())',
  'by Object.groupBy': 'Object.groupBy([1], () => again())',
  'by Map.groupBy': 'Map.groupBy([1], () => again())',
  'by replace': '"a".replace(/a/, () => again())',
  'by replaceAll': '"a".replaceAll("a", () => again())',
  'by JSON.stringify': 'JSON.stringify({toJSON: () => again()})',
  'by JSON.parse': 'JSON.parse("1", () => again())',
  'by valueOf': '+{valueOf: () => (again(), 1)}',
  'by toString': 'String({toString: () => (again(), "")})',
  'by a promise': 'new Promise(() => again())',
  ...Object.fromEntries(
    [
      ...['every', 'filter', 'find', 'findIndex', 'findLast', 'findLastIndex', 'flatMap', 'forEach', 'map'],
      ...['reduce', 'reduceRight', 'some'],
    ].map((name) => [`by ${name}`, `[1].${name}(() => again(), 0)`]),
  ),
};
const programs = Object.entries(calls);
/** Of the depth that plain Node has just reached: a frame is not of the same size in every run. */
const share = 0.97;
const operationsMin = 100_000_000;

const functionOf = (call: string): string =>
  `const f = (left) => { if (left > 0) { const again = () => f(left - 1); ${call}; } };`;

/** How deep each goes in Node as it comes, before the engine has made any of it faster. */
const depths: number[] = JSON.parse(
  execFileSync(
    process.execPath,
    [
      '-e',
      `const depths = [];
      for (const make of [${programs.map(([, call]) => `() => { let deepest = 0; const f = (n) => { deepest = n; const again = () => f(n + 1); ${call}; }; try { f(0); } catch {} return deepest; }`).join(', ')}]) depths.push(make());
      console.log(JSON.stringify(depths));`,
    ],
    {encoding: 'utf8'},
  ),
);

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

test.each(programs.map(([name, call], index) => [name, call, depths[index]!] as const))(
  'recursion %s goes as deep as in plain Node',
  async (_, call, depth) => {
    expect(depth).toBeGreaterThan(100);
    const exercise = sumExercise();
    const limits = {...exercise.limits, operationsMin};
    const source = `${functionOf(call)} const sum = () => { f(${Math.floor(depth * share)}); return 3; };`;
    const {cases} = await grader.run({
      exercise: {...exercise, limits},
      ...{language: 'javascript', source, inputs: [{id: 'one', inputJson: '[[1,2]]'}]},
    });
    expect(cases[0]!.outcome, `${depth} in Node`).toMatchObject({kind: 'returned', matches: true});
  },
);
