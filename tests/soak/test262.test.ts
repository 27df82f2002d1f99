/**
 * The public conformance suite, each test of it run with the meter and without: what a program can tell must be the same.
 * `TEST262=<folder of the suite> npm run test:soak -- tests/soak/test262.test.ts`; the suite is not part of this repository.
 * `TEST262_AREAS="language/statements annexB"` runs parts of it.
 */
import {availableParallelism} from 'node:os';
import {expect, test} from 'vitest';
import {judgeDifferences} from './test262-differences';
import {compareArea} from './test262-suite';

const folder = process.env.TEST262;
const chosen = (process.env.TEST262_AREAS ?? 'language built-ins annexB').split(' ');

test('a reason is stale where its whole area was run and no test needs it', () => {
  const call = 'annexB/language/expressions/assignmenttargettype/callexpression.js';
  expect(judgeDifferences('annexB', [call])).toEqual({unexplained: [], stale: []});
  expect(judgeDifferences('annexB', []).stale).toHaveLength(1);
  expect(judgeDifferences('annexB/language', []).stale).toEqual([]);
  expect(
    judgeDifferences('language', [`language/${call.slice('annexB/language/'.length)}`]).stale,
  ).toHaveLength(3);
  expect(judgeDifferences('annexB', ['annexB/other.js']).unexplained).toEqual(['other.js']);
});

test.skipIf(folder === undefined).each(chosen)(
  '%s: every test of the conformance suite behaves with the meter as without it (skipped unless TEST262 names its folder)',
  async (area) => {
    const {same, refused, modules, different} = await compareArea(folder!, area, availableParallelism());
    console.info(
      `${area}: ${same} the same, ${different.size} differ, ${refused} refused, ${modules} modules`,
    );
    const {unexplained, stale} = judgeDifferences(area, different.keys());
    const root = area.split('/', 1)[0]!;
    expect(unexplained.map((name) => `${name}: ${different.get(`${root}/${name}`)?.slice(0, 300)}`)).toEqual(
      [],
    );
    expect(stale).toEqual([]);
  },
);
