import path from 'node:path';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {createLimit} from '#lib/authoring/limit';
import {mutatePackage} from '#lib/authoring/mutate-package';
import type {MutationScore} from '#lib/authoring/mutation-gate';
import {readFolder} from '#lib/exercises/folder';
import {packageOfFiles} from '#lib/exercises/package';
import type {PackageFiles} from '#lib/exercises/package-files';
import {prepareExercise} from '#lib/exercises/prepare';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {changed, smallFiles} from '../exercises/small-package';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
});
afterAll(() => grader.close());

const reference = `// Carries the largest.
function runningMaximum(nums) {
  let largest = -Infinity;
  return nums.map((num) => {
    if (num > largest) largest = num;
    return largest;
  });
}
`;
/** Whether an equal number is taken or not makes no difference. */
const equal = 'if (num > largest) largest = num; → if (num >= largest) largest = num;';

async function scoreOf(files: PackageFiles, slug = 'small'): Promise<MutationScore> {
  const loaded = await packageOfFiles(slug, files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const score = await mutatePackage(
    loaded.value,
    (source) => prepareExercise(source, grader.author),
    grader,
    createLimit(3),
  );
  if (!score.ok) throw new Error(JSON.stringify(score.error));
  return score.value;
}

const strong = `import {defineCases} from '#lib/exercise-sdk/cases';
export default defineCases<[number[]]>({
  badInputs: [[[1.5]]],
  generate: () => [[1]],
  cases: [
    {id: 'mixed', group: 'samples', sample: true, explanation: 'x', input: [[3, 5, 2, 7]]},
    {id: 'secret', group: 'small', category: 'negative numbers', input: [[-531, -977, -353]]},
  ],
});
`;
const weak = strong.replace('[[3, 5, 2, 7]]', '[[]]').replace('[[-531, -977, -353]]', '[[-1]]');
const listing = (mutant: string): Record<string, string> => ({
  'equivalents.json': JSON.stringify([{mutant, reason: 'An equal number changes nothing.'}]),
});
const filesWith = (cases: string, more: Record<string, string> = {}): PackageFiles =>
  changed({'submissions/accepted/one-pass.js': reference, 'cases.ts': cases, ...more});

describe('the cases of a package', () => {
  test('kill every mutant that can be told from the reference', async () => {
    const score = await scoreOf(filesWith(strong, listing(equal)));
    expect(score).toMatchObject({survivors: [], equivalents: 1, reasons: []});
    expect(score.killed).toBe(score.total);
    expect(score.total).toBeGreaterThan(3);
  });

  test('that are too weak are caught, and the survivors named with their lines', async () => {
    const score = await scoreOf(filesWith(weak));
    expect(score.survivors.map(({line, id}) => [line, id])).toContainEqual([5, equal]);
    expect(score.killed).toBeLessThan(score.total);
    expect(score.reasons.map(({sentence}) => sentence).join()).toMatch(/kills \d of \d mutants/);
  });

  test('do not kill what only fresh inputs show wrong', async () => {
    const least = reference.replace('-Infinity', '-1000');
    const files = filesWith(strong.replace('[[1]]', '[[-1000]]'), {
      'submissions/accepted/one-pass.js': least,
    });
    const {survivors} = await scoreOf(files);
    expect(survivors.map(({id}) => id)).toContain('let largest = -1000; → let largest = -999;');
  });

  test('leave an equivalent alive; one that is killed is refused', async () => {
    const killed = 'return largest; → return;';
    const {reasons} = await scoreOf(filesWith(strong, listing(killed)));
    expect(reasons).toContainEqual(
      expect.objectContaining({key: killed, sentence: expect.stringMatching(/^is killed by case /)}),
    );
  });

  test('cannot excuse a mutant that is not made any more', async () => {
    const {reasons} = await scoreOf(filesWith(strong, listing('x → y')));
    expect(reasons).toContainEqual(
      expect.objectContaining({key: 'x → y', sentence: expect.stringMatching(/no such mutant/)}),
    );
  });
});

test('a list of equivalents changes no published version', async () => {
  const hashOf = async (files: PackageFiles): Promise<string> => {
    const loaded = await packageOfFiles('small', files);
    return loaded.ok ? loaded.value.contentHash : 'refused';
  };
  expect(await hashOf(changed(listing(equal)))).toBe(await hashOf(smallFiles));
});

test.each([
  ['no JSON', '{', /is not JSON/],
  ['a reason that says nothing', '[{"mutant": "a → b", "reason": "equal"}]', /0\.reason|Too small/],
  ['an unknown key', '[{"mutant": "a → b", "reason": "It is the same.", "why": 1}]', /why/],
  [
    'an entry twice',
    `[${'{"mutant": "a → b", "reason": "It is the same."},'.repeat(2).slice(0, -1)}]`,
    /listed twice/,
  ],
])('a list of equivalents with %s is refused', async (_, text, sentence) => {
  const loaded = await packageOfFiles('small', changed({'equivalents.json': text}));
  expect(loaded.ok ? '' : JSON.stringify(loaded.error)).toMatch(sentence);
});

/** A sample of the catalogue, one of each kind of thing; `npm run test:soak` tries all of it. */
test.each(['lru-cache', 'union-find', 'longest-common-subsequence'])('the cases of %s hold', async (slug) => {
  const files = readFolder(path.join(import.meta.dirname, '../../exercises', slug));
  if (!files.ok) throw new Error(JSON.stringify(files.error));
  const {reasons, total} = await scoreOf(files.value, slug);
  expect(reasons).toEqual([]);
  expect(total).toBeGreaterThan(10);
});
