/** Own inputs and examples, from what is typed to what is answered, with the real grader. */
import {mkdir, writeFile} from 'node:fs/promises';
import {dirname, join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {runInputsMax} from '#lib/base/limits';
import {ok} from '#lib/base/result';
import {loadExercises} from '#lib/catalogue/load-exercises';
import {folderSource} from '#lib/exercises/source';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {graderVersion} from '#lib/grader/limits';
import {checkExamples} from '#lib/submissions/examples';
import {run} from '#lib/submissions/run';
import {smallFiles} from '../exercises/small-package.ts';
import {openSystem, type System} from './system.ts';

const slug = 'running-maximum';
let system: System;
let grader: Grader;
beforeAll(async () => {
  grader = await createGrader();
  system = await openSystem({}, () => grader);
  const content = join(system.folder, 'content');
  for (const [name, text] of smallFiles) {
    await mkdir(dirname(join(content, slug, name)), {recursive: true});
    await writeFile(join(content, slug, name), text);
  }
  const {data} = system.platform;
  const loading = {data, author: grader.author, graderVersion, projectFolder: process.cwd()};
  const cacheFolder = join(system.folder, 'prepared');
  await loadExercises({...loading, source: folderSource(content), cacheFolder, log: () => {}});
});
afterAll(() => system?.platform.close());

test('examples are checked without an account; what cannot be read is refused by its place', async () => {
  const ask = (examples: ReadonlyArray<{input: string; expected: string}>) =>
    checkExamples(system.platform, {address: '192.0.2.77'}, {slug, examples});
  const right = {input: 'nums = [-3, -5]', expected: '[-3, -3]'};
  expect(await ask([right])).toEqual(
    ok({examples: [{id: '0', isRight: true}], caught: {count: 1, total: 1}}),
  );
  expect(await ask([{...right, expected: '[-3, -5]'}])).toMatchObject({
    ok: true,
    value: {examples: [{isRight: false, answerText: '[-3, -3]'}], caught: {count: 0}},
  });
  const refused = [
    [{...right, expected: '['}, '0.expected'],
    [{...right, expected: '"text"'}, '0.expected'],
    [{...right, expected: ''}, '0.expected'],
    [{...right, input: 'nums = ['}, '0.input'],
  ] as const;
  for (const [example, field] of refused) {
    expect(await ask([example])).toMatchObject({ok: false, error: {kind: 'invalid', field}});
  }
  expect(await ask([])).toMatchObject({ok: false, error: {kind: 'invalid', field: 'examples'}});
});

test('several inputs are run together, each with its place, and of those that do not fit it is said which', async () => {
  const source = smallFiles.get('submissions/accepted/one-pass.js')!;
  const ask = (inputs: readonly string[]) =>
    run(system.platform, {address: '192.0.2.78'}, {slug, language: 'javascript', source, inputs});
  const inputs = ['nums = [1]', 'nums = [2, 3]'];
  expect(await ask(inputs)).toMatchObject({
    ok: true,
    value: {cases: inputs.map((inputText, index) => ({id: String(index), inputText}))},
  });
  expect(await ask([inputs[0]!, 'no'])).toMatchObject({error: {kind: 'invalid', field: '1.input'}});
  for (const many of [[], Array.from({length: runInputsMax + 1}, () => 'nums = [1]')]) {
    expect(await ask(many)).toMatchObject({error: {kind: 'invalid', field: 'inputs'}});
  }
});
