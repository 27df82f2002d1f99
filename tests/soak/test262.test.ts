/**
 * The public conformance suite, each test of it run with the meter and without: what a program can tell must be the same.
 * `TEST262=<folder of the suite> npm run test:soak -- tests/soak/test262.test.ts`; the suite is not part of this repository.
 * `TEST262_AREAS="language/statements annexB"` runs parts of it. `TEST262_FOUND=<file>` is appended to when a folder ends.
 */
import {appendFileSync} from 'node:fs';
import {availableParallelism} from 'node:os';
import {expect, test} from 'vitest';
import {judgeDifferences} from './test262-differences';
import {type Comparison, compareArea} from './test262-suite';

const folder = process.env.TEST262;
const foundFile = process.env.TEST262_FOUND;
const chosen = (process.env.TEST262_AREAS ?? 'language built-ins annexB').split(' ');

function writeFound(ofFolder: string, {same, refused, modules, different}: Comparison): void {
  if (foundFile === undefined) return;
  const head = `${ofFolder}: ${same} the same, ${different.size} differ, ${refused} refused, ${modules} modules`;
  const lines = [...different].map(([name, what]) => `  ${JSON.stringify(`${name}: ${what}`).slice(1, -1)}`);
  appendFileSync(foundFile, `${[head, ...lines].join('\n')}\n`);
}

test('a reason is stale where its whole area was run and no test needs it', () => {
  const call = 'language/expressions/assignmenttargettype/callexpression.js';
  const none = new Map<string, string>();
  expect(judgeDifferences('annexB', new Map([[`annexB/${call}`, '']]))).toEqual({unexplained: [], stale: []});
  expect(judgeDifferences('annexB', none).stale).toHaveLength(1);
  expect(judgeDifferences('annexB/language', none).stale).toEqual([]);
  expect(judgeDifferences('language', new Map([[call, '']])).stale).toHaveLength(3);
  expect(judgeDifferences('annexB', new Map([['annexB/other.js', 'x']])).unexplained).toEqual([
    'other.js: x',
  ]);
});

test.skipIf(folder === undefined).each(chosen)(
  '%s: every test of the conformance suite behaves with the meter as without it (skipped unless TEST262 names its folder)',
  async (area) => {
    const {same, refused, modules, different} = await compareArea(
      folder!,
      area,
      availableParallelism(),
      writeFound,
    );
    console.info(
      `${area}: ${same} the same, ${different.size} differ, ${refused} refused, ${modules} modules`,
    );
    const {unexplained, stale} = judgeDifferences(area, different);
    expect(unexplained.map((line) => line.slice(0, 300))).toEqual([]);
    expect(stale).toEqual([]);
  },
);
