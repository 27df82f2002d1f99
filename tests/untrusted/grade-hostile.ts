/** Grades hostile programs of every kind in real workers: whatever they hand over, they get a verdict, and it is no fault of ours. */

import {createRandom} from '#lib/exercise-sdk/random';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {createAuthorRunner} from '#lib/grader/host/author-runner';
import {gradeSubmission} from '#lib/grader/host/grading';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {runInputs} from '#lib/grader/host/running';
import {workerScript} from '#lib/grader/host/worker-script';
import {counterExercise, sumExercise} from '../grader/exercises';
import {type HostileKind, hostileProgram} from './hostile-values';
import {prepare} from './real-replies';

export const hostileKinds = ['function', 'class', 'async', 'simulation'] as const;

export type Hostile = {readonly verdicts: ReadonlyMap<string, number>; readonly faults: readonly string[]};

/** Each program is graded, and every tenth is run as well, which writes all values for people. */
export async function gradeHostile(first: number, count: number): Promise<Hostile> {
  const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
  const pool = createPool(launch, {concurrency: 2, spares: 0});
  const authors = createPool(launch, {concurrency: 1, spares: 0});
  const author = createAuthorRunner(authors);
  const exercises: Record<HostileKind, PreparedExercise> = {
    function: sumExercise({cases: sumExercise().cases.slice(1, 3)}),
    class: counterExercise(),
    async: await prepare('atomic-counter', authors, 1),
    simulation: await prepare('gossip-counter', authors, 1),
  };
  const verdicts = new Map<string, number>();
  const faults: string[] = [];
  const grade = async (seed: number): Promise<void> => {
    const kind = hostileKinds[seed % hostileKinds.length]!;
    const exercise = exercises[kind];
    const source = hostileProgram(kind, createRandom(`hostile ${seed}`));
    const request = {exercise, language: 'javascript', source} as const;
    const {verdict, message} = await gradeSubmission(pool, author, {...request, seed});
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    if (verdict === 'grader-fault') faults.push(`${seed}, ${kind}: ${message}\n${source}`);
    if (seed % 10 > 0) return;
    const inputs = exercise.cases.map(({id, inputJson}) => ({id, inputJson}));
    await runInputs(pool, author, {...request, inputs});
  };
  const last = first + count;
  let next = first;
  const work = async (): Promise<void> => {
    while (next < last) {
      const seed = next++;
      await grade(seed).catch((error: unknown) => faults.push(`${seed}: ${(error as Error).stack}`));
    }
  };
  await Promise.all([work(), work()]);
  await Promise.all([pool.close(), authors.close()]);
  return {verdicts, faults};
}
