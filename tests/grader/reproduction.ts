/**
 * Grading the same submissions again and again, idle and with every core burning, and what is left of the grades when the
 * time that they took is taken out. What must be equal is the whole rest, to the byte.
 */
import {type ChildProcess, spawn} from 'node:child_process';
import {availableParallelism} from 'node:os';
import path from 'node:path';
import type {LanguageName, PreparedExercise} from '#lib/exercises/exercise';
import {loadPackage} from '#lib/exercises/package';
import {prepareCached} from '#lib/exercises/prepared-cache';
import type {Grader} from '#lib/grader/grader';
import type {Grade} from '#lib/verdict/grade';
import type {Verdict} from '#lib/verdict/verdict';
import {gradeExplained} from '../support/grade-explained';
import {sharedPrepared} from '../support/prepared-exercises';
import {counterExercise, sumExercise} from './exercises';

export type Specimen = {
  readonly name: string;
  readonly verdict: Verdict;
  readonly language: LanguageName;
  readonly exercise: PreparedExercise;
  readonly source: string;
};

const burnersPerCore = 2;
const seed = 4711;
const few = sumExercise({cases: sumExercise().cases.slice(2, 9)});

function specimen(name: string, verdict: Verdict, source: string, exercise = few): Specimen {
  return {name, verdict, language: 'javascript', source, exercise};
}

/** Each comes to its end in another way. */
export const specimens: readonly Specimen[] = [
  specimen('right', 'accepted', 'function sum(n) { return n.reduce((a, b) => a + b, 0); }'),
  specimen('draws at random', 'wrong-answer', 'function sum(n) { return n.length + Math.random(); }'),
  specimen(
    'never ends, with built-ins',
    'time-limit',
    'function sum(n) { let t = 0; for (;;) t = n.indexOf(t) + [...n].sort().length; }',
  ),
  specimen(
    'throws',
    'runtime-error',
    'function sum(n) { return n.map((x) => (x > 40 ? x.y.z : x)).length; }',
  ),
  specimen(
    'recurses for ever',
    'runtime-error',
    'function sum(n) { const f = (k) => f(k + 1) + n.length; return f(0); }',
  ),
  specimen(
    'returns a monster',
    'output-limit',
    'function sum(n) { let a = n; for (let i = 0; i < 20; i++) a = [a, a]; return a; }',
  ),
  specimen(
    'a class',
    'accepted',
    'class Counter { #n; constructor(n) { this.#n = n; } add(k) { this.#n += k; } value() { return this.#n; } }',
    counterExercise(),
  ),
];

/** What costs more: memory that runs out, and real exercises of every kind, right and wrong ones. */
export async function realSpecimens(grader: Grader): Promise<readonly Specimen[]> {
  const made = [
    specimen('does not compile', 'compile-error', 'function sum(n) { return n +; }'),
    specimen(
      'keeps everything',
      'memory-limit',
      'function sum(n) { const kept = []; for (;;) kept.push(new Array(50_000)); }',
    ),
    specimen(
      'a class that forgets negative amounts',
      'wrong-answer',
      'class Counter { constructor(n) { this.n = n; } add(k) { if (k > 0) this.n += k; } value() { return this.n; } }',
      counterExercise(),
    ),
  ];
  const files = [
    'lru-cache/submissions/accepted/linked-list.js',
    'lru-cache/submissions/time-limit/array-in-order.js',
    'lru-cache/submissions/runtime-error/empty-list.js',
    'atomic-counter/submissions/accepted/mutex-with-queue.ts',
    'atomic-counter/submissions/wrong-answer/no-lock.js',
    'loading-cache/submissions/wrong-answer/no-sharing.js',
    'gossip-counter/submissions/accepted/largest-per-node.js',
    'gossip-counter/submissions/wrong-answer/latest-wins.js',
    'replicated-cache/submissions/wrong-answer/first-answer.js',
  ];
  const real: Specimen[] = [];
  for (const file of files) real.push(await specimenOf(grader, file));
  return [...made, ...real];
}

/** Answers in SQL, which workers of another runtime grade. */
export const sqlFiles = [
  'customers-without-orders/submissions/accepted/not-exists.sql',
  'customers-without-orders/submissions/wrong-answer/not-in-with-nulls.sql',
  'month-report/submissions/time-limit/as-given.sql',
  'composite-index-order/submissions/time-limit/agent-first.sql',
];

/** A submission of a package, by its path below exercises/; the folder it lies in is its verdict. */
export async function specimenOf(grader: Grader, file: string): Promise<Specimen> {
  const [slug, , verdict] = file.split('/') as [string, string, Verdict];
  const loaded = await loadPackage(path.resolve('exercises', slug));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const prepared = await prepareCached(loaded.value, grader.author, sharedPrepared);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const found = loaded.value.submissions.find((submission) => `${slug}/${submission.path}` === file);
  if (found === undefined) throw new Error(`there is no ${file}`);
  return {name: file, verdict, language: found.language, source: found.source, exercise: prepared.value};
}

/** Everything of a grade but the time that it took. */
function textOf(grade: Grade): string {
  return JSON.stringify({...grade, cases: grade.cases.map(({cpuMs: _, ...rest}) => rest)});
}

/** Grades all of them once, several at a time: the text of each grade, without the times in it. */
export async function gradeAll(grader: Grader, chosen: readonly Specimen[]): Promise<readonly string[]> {
  const grades = await Promise.all(
    chosen.map(({exercise, language, source}) => gradeExplained(grader, {exercise, language, source, seed})),
  );
  return grades.map(textOf);
}

/** Does it while every core has more to do than it can. */
export async function whileBurning<T>(work: () => Promise<T>): Promise<T> {
  const burners = Array.from(
    {length: availableParallelism() * burnersPerCore},
    (): ChildProcess => spawn(process.execPath, ['-e', 'for (;;);'], {stdio: 'ignore'}),
  );
  try {
    return await work();
  } finally {
    for (const burner of burners) burner.kill('SIGKILL');
  }
}
