/** The same source and seed give the same verdict and the same counts, byte for byte, whatever else the machine does. */
import {spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {Grade} from '#lib/verdict/grade';
import {counterExercise, sumExercise} from './exercises';

const runs = Number(process.env.REPRODUCIBLE_RUNS ?? 8);
const msMax = 300_000;
const few = sumExercise({cases: sumExercise().cases.slice(2, 9)});

/** Each comes to its end in another way; all but the last by the count of operations. */
const submissions = [
  ['accepted', few, 'function sum(n) { return n.reduce((a, b) => a + b, 0); }'],
  ['wrong-answer', few, 'function sum(n) { return n.length + Math.random(); }'],
  ['time-limit', few, 'function sum(n) { let t = 0; for (;;) t = n.indexOf(t) + [...n].sort().length; }'],
  ['runtime-error', few, 'function sum(n) { return n.map((x) => (x > 40 ? x.y.z : x)).length; }'],
  ['runtime-error', few, 'function sum(n) { const f = (k) => f(k + 1) + n.length; return f(0); }'],
  ['output-limit', few, 'function sum(n) { let a = n; for (let i = 0; i < 20; i++) a = [a, a]; return a; }'],
  [
    'accepted',
    counterExercise(),
    'class Counter { #n; constructor(n) { this.#n = n; } add(k) { this.#n += k; } value() { return this.#n; } }',
  ],
] as const;

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
});
afterAll(() => grader.close());

/** Everything of a grade but the time that it took. */
function textOf(grade: Grade): string {
  return JSON.stringify({...grade, cases: grade.cases.map(({cpuMs: _, ...rest}) => rest)});
}

async function gradeAll(): Promise<string[]> {
  const texts: string[] = [];
  for (let run = 0; run < runs; run++) {
    const grades = await Promise.all(
      submissions.map(([, exercise, source]) =>
        grader.grade({exercise, language: 'javascript', source, seed: 4711}),
      ),
    );
    expect(grades.map(({verdict}) => verdict)).toEqual(submissions.map(([verdict]) => verdict));
    texts.push(grades.map(textOf).join('\n'));
  }
  return texts;
}

test(
  `${runs} runs on an idle machine and ${runs} with every core burning are the same to the byte`,
  async () => {
    const idle = await gradeAll();
    const burners = Array.from({length: availableParallelism() * 2}, () =>
      spawn(process.execPath, ['-e', 'for (;;);'], {stdio: 'ignore'}),
    );
    try {
      const burning = await gradeAll();
      for (const text of [...idle, ...burning]) expect(text).toBe(idle[0]);
    } finally {
      for (const burner of burners) burner.kill('SIGKILL');
    }
  },
  msMax,
);

test('another seed gives other draws, and the receipt says which seed it was', async () => {
  const [, exercise, source] = submissions[1];
  const gradeWith = (seed: number): Promise<Grade> =>
    grader.grade({exercise, language: 'javascript', source, seed});
  const [one, other] = await Promise.all([gradeWith(1), gradeWith(2)]);
  expect([one.receipt.seed, other.receipt.seed]).toEqual([1, 2]);
  expect(one.counterexample?.actualText).not.toBe(other.counterexample?.actualText);
}, 60_000);
