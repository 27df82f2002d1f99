/** Written answers in the real grader: packages are prepared, right sheets are accepted, and every wrong one gets its verdict. */
import {readdirSync} from 'node:fs';
import {afterAll, expect, test} from 'vitest';
import {loadPackage} from '#lib/exercises/package';
import {prepareExercise} from '#lib/exercises/prepare';
import {createAuthorRunner} from '#lib/grader/host/author-runner';
import {gradeSubmission} from '#lib/grader/host/grading';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';

const pool = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
  concurrency: 1,
  spares: 0,
});
const author = createAuthorRunner(pool);
afterAll(() => pool.close());

const slugs = readdirSync('exercises').filter((slug) => /^(estimate|answer)-/.test(slug));

test.each(slugs)('%s gives each of its submissions the verdict of its folder', async (slug) => {
  const loaded = await loadPackage(`exercises/${slug}`);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const prepared = await prepareExercise(loaded.value, author);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  for (const {name, source, language, expected} of loaded.value.submissions) {
    const exercise = prepared.value;
    const {verdict} = await gradeSubmission(pool, author, {exercise, source, language, seed: 1});
    expect(verdict, name).toBe(expected);
  }
});

test('a sheet that cannot be read is refused with its sentence', async () => {
  const loaded = await loadPackage(`exercises/${slugs[0]!}`);
  const prepared = loaded.ok ? await prepareExercise(loaded.value, author) : loaded;
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const graded = await gradeSubmission(pool, author, {
    exercise: prepared.value,
    source: '{"constructor": {}}',
    language: 'answer-sheet',
    seed: 1,
  });
  expect(graded).toMatchObject({verdict: 'compile-error', message: 'There is no question "constructor".'});
});
