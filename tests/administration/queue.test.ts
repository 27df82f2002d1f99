/** What administrators see of queue and graders is what there is. */
import {mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {readQueue} from '#lib/administration/queue';
import {loadExercises} from '#lib/catalogue/load-exercises';
import {addGraderDeath} from '#lib/data/grader-deaths';
import {folderSource} from '#lib/exercises/source';
import {submit} from '#lib/submissions/submissions';
import {got, viewerOf} from '../drafting/world.ts';
import {newViewer, openSystem, type System, verdictOf} from '../submissions/system.ts';

let system: System;
let root: Viewer;
const parts = () => system.platform;
const look = async () => got(await readQueue(parts(), root));
const rowOf = async (name: string) => (await look()).waiting.find((row) => row.class === name);

beforeAll(async () => {
  system = await openSystem({GRADERS: '1'});
  root = await viewerOf(system, 'administrator');
});
afterAll(() => system?.platform.close());

let number = 0;
async function send(viewer: Viewer): Promise<string> {
  const source = `const double = (value) => 2 * value; // ${++number}`;
  return got(await submit(parts(), viewer, {slug: 'double', language: 'javascript', source})).id;
}

test('an empty site has nothing waiting, no verdict and one grader', async () => {
  const view = await look();
  expect(view.waiting.map((row) => row.class)).toEqual(['submit', 'explain', 'verify', 'rejudge']);
  expect(
    view.waiting.every(({waiting, running, oldestS}) => waiting + running === 0 && oldestS === null),
  ).toBe(true);
  expect(view).toMatchObject({verdicts: [], deaths: [], refused: [], faults: [], graders: [{}]});
});

test('what waits and what is in hand is counted, with the age of the oldest, and then by verdict', async () => {
  const [ann, ben] = [await newViewer(system), await newViewer(system)];
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  system.grader.answer = async () => {
    await held;
    return 'wrong-answer';
  };
  const ids = [await send(ann), await send(ben), await send(ann)];
  while ((await rowOf('submit'))?.running !== 1) await new Promise((resolve) => setTimeout(resolve, 10));
  await parts().data
    .$executeRaw`UPDATE "Submission" SET "createdAt" = "createdAt" - interval '90 seconds' WHERE state = 'queued'`;
  const row = await rowOf('submit');
  expect(row).toMatchObject({waiting: 2, running: 1});
  expect(row!.oldestS).toBeGreaterThanOrEqual(90);
  expect(row!.oldestS).toBeLessThan(200);
  release();
  for (const [index, id] of ids.entries()) await verdictOf(index === 1 ? ben : ann, id);
  const view = await look();
  expect(view.verdicts).toEqual([{verdict: 'wrong-answer', count: 3}]);
  expect(view.times.waitMs95).toBeGreaterThanOrEqual(90_000);
  expect(view.times.gradeMsMedian).toBeGreaterThan(0);
});

test('a verdict that was a grader fault is listed without whose it is, until a day is over', async () => {
  const ann = await newViewer(system);
  const id = await send(ann);
  await verdictOf(ann, id);
  await parts().data.submission.update({
    where: {id},
    data: {verdict: 'grader-fault', message: 'the host died'},
  });
  const [fault] = (await look()).faults;
  expect(fault).toMatchObject({id, exercise: 'double', language: 'javascript', message: 'the host died'});
  expect(JSON.stringify(await look())).not.toContain(ann.email);
  const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
  await parts().data.submission.update({where: {id}, data: {gradedAt: old}});
  expect((await look()).faults).toEqual([]);
});

test('a death of a grader is listed', async () => {
  await addGraderDeath(parts().data, {how: 'SIGKILL', inHand: 2}, new Date());
  expect((await look()).deaths).toMatchObject([{how: 'SIGKILL', inHand: 2}]);
});

test('an exercise that is refused is listed with its reasons until it is loaded or gone', async () => {
  const folder = join(system.folder, 'broken-exercises');
  await mkdir(join(folder, 'broken'), {recursive: true});
  await writeFile(join(folder, 'broken', 'exercise.json'), '{}');
  const {data} = parts();
  const loading = {
    data,
    ...{author: system.grader.author, graderVersion: 1, projectFolder: process.cwd()},
    cacheFolder: join(system.folder, 'prepared'),
    log: () => {},
  };
  await loadExercises({...loading, source: folderSource(folder)});
  const [refused] = (await look()).refused;
  expect(refused).toMatchObject({slug: 'broken', source: 'folder'});
  expect(refused!.reasons.length).toBeGreaterThan(0);
  await loadExercises({...loading, source: folderSource(join(system.folder, 'exercises'))});
  expect((await look()).refused).toEqual([]);
});

test('only administrators see it', async () => {
  for (const viewer of [undefined, await newViewer(system), await viewerOf(system, 'instructor')]) {
    expect((await readQueue(parts(), viewer)).ok).toBe(false);
  }
});
