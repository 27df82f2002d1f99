/** An answer in SQL on four images, from the grader's queue to the verdict: what its engine, its databases and its plan cost. */
import {readFileSync} from 'node:fs';
import path from 'node:path';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {loadPackage} from '#lib/exercises/package';
import {prepareExercise} from '#lib/exercises/prepare';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {row, showTimes, timed, timesOf} from './measure.ts';

const warmRounds = 10;
const rounds = 60;
const slug = 'customers-without-orders';
/** Tiny, with NULL, with duplicates, large. */
const images = ['free-order', 'guests-among-others', 'same-name', 'large'];

export async function benchSql(): Promise<void> {
  const grader = await createGrader();
  try {
    const exercise = await prepare(grader);
    const source = readFileSync(
      path.resolve('exercises', slug, 'submissions/accepted/not-exists.sql'),
      'utf8',
    );
    let seed = 0;
    const grade = async (): Promise<void> => {
      const {verdict, message} = await grader.grade({exercise, language: 'sql', source, seed: seed++ % 2});
      if (verdict !== 'accepted') throw new Error(`the benchmark's own answer got ${verdict}: ${message}`);
    };
    row('the first answer, its worker started', `${(await timed(grade)).toFixed(0)} ms`);
    for (let round = 0; round < warmRounds; round++) await grade();
    showTimes('an answer on four images, confirmed on fresh ones', await timesOf(rounds, grade));
  } finally {
    await grader.close();
  }
}

async function prepare(grader: Grader): Promise<PreparedExercise> {
  const loaded = await loadPackage(path.resolve('exercises', slug));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const prepared = await prepareExercise(loaded.value, grader.author);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const cases = prepared.value.cases.filter(({id}) => images.includes(id));
  return {...prepared.value, cases};
}
