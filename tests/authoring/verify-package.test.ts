import {afterAll, beforeAll, expect, test} from 'vitest';
import {createLimit} from '#lib/authoring/limit';
import {type MatrixWish, verifyPackage} from '#lib/authoring/verify-package';
import type {LanguageName} from '#lib/exercises/exercise';
import {inLanguage} from '#lib/exercises/in-language';
import {packageOfFiles} from '#lib/exercises/package';
import type {PackageFiles} from '#lib/exercises/package-files';
import {prepareExercise} from '#lib/exercises/prepare';
import {writeReason} from '#lib/exercises/reason';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {changed, changedManifest, smallFiles} from '../exercises/small-package';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

const ends = "{id: 'ends', group: 'small', guards: 'both ends of the rules', input: [[-1000, 1000]]},";

/** The small package, made to hold: its random case catches nothing that `secret` does not, and no list is too long. */
const holding = changed({
  'cases.ts': smallFiles
    .get('cases.ts')!
    .replace(
      "{id: 'random', group: 'small',",
      `${ends}\n    {id: 'random', group: 'small', guards: 'longer arrays',`,
    ),
  'exercise.json': smallFiles.get('exercise.json')!.replace('"length":[0,2000],', ''),
});

async function reasonsOf(files: PackageFiles, matrix?: MatrixWish): Promise<string[]> {
  const loaded = await packageOfFiles('small', files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const verified = await verifyPackage(
    loaded.value,
    (source) => prepareExercise(source, grader.author),
    grader,
    createLimit(2),
    matrix,
  );
  const reasons = verified.ok ? verified.value.reasons : verified.error;
  return reasons.map((reason) => writeReason('small', reason));
}

function holdingWith(changes: Record<string, string | undefined>): PackageFiles {
  const files = new Map(holding);
  for (const [name, text] of Object.entries(changes)) {
    if (text === undefined) files.delete(name);
    else files.set(name, text);
  }
  return files;
}

test('a package that keeps every promise holds', async () => {
  expect(await reasonsOf(holding)).toEqual([]);
});

test('as much of the matrix as is needed finds what the whole finds', async () => {
  const onlyLater =
    '// Forgets the longest.\nfunction runningMaximum(nums) { let best = nums.length === 2 ? 7 : -Infinity; return nums.map((num) => (best = Math.max(best, num))); }';
  const harmless = "{id: 'harmless', group: 'small', input: [[1, 2, 3]]},\n    {id: 'secret'";
  const cases = holding.get('cases.ts')!;
  const fine =
    '// Claims to be wrong.\nconst runningMaximum = (nums) => nums.map((_, i) => Math.max(...nums.slice(0, i + 1)));';
  for (const changes of [
    {'submissions/wrong-answer/only-later.js': onlyLater},
    {'cases.ts': cases.replace("{id: 'secret'", harmless)},
    {'submissions/wrong-answer/fine.js': fine},
  ]) {
    const files = holdingWith(changes);
    expect(await reasonsOf(files, 'needed')).toEqual(await reasonsOf(files));
  }
});

test.each([
  [
    'a wrong submission that nothing catches',
    {
      'submissions/wrong-answer/fine.js':
        '// Claims to be wrong.\nconst runningMaximum = (nums) => nums.map((_, i) => Math.max(...nums.slice(0, i + 1)));',
    },
    'small/submissions/wrong-answer/fine.js: must get wrong-answer but gets accepted.',
  ],
  [
    'a wrong submission that dies of something else',
    {
      'submissions/wrong-answer/throws.js':
        '// Throws.\nconst runningMaximum = () => { throw new Error("no"); };',
    },
    'small/submissions/wrong-answer/throws.js: must get wrong-answer but gets runtime-error on case mixed',
  ],
  [
    'an accepted submission that is wrong',
    {
      'submissions/accepted/no.ts':
        '// Not right.\nexport const runningMaximum = (nums: number[]): number[] => nums;',
    },
    'small/submissions/accepted/no.ts: must get accepted but gets wrong-answer on case mixed',
  ],
  [
    'no wrong solution',
    {'submissions/wrong-answer/starts-from-zero.js': undefined},
    'small/submissions/wrong-answer: is empty',
  ],
  [
    'a slow solution that is not slow',
    {
      'submissions/time-limit/quick.js':
        '// Counts to a few.\nfunction runningMaximum(nums) { for (let i = 0; i < 15000; i++); let best = -Infinity; return nums.map((num) => (best = Math.max(best, num))); }',
    },
    'small/submissions/time-limit/quick.js: needs more than 2 times the limit on no case',
  ],
  [
    'an accepted solution near the limit',
    {
      'submissions/accepted/slow.js':
        '// Counts to many.\nfunction runningMaximum(nums) { for (let i = 0; i < 7000; i++); let best = -Infinity; return nums.map((num) => (best = Math.max(best, num))); }',
    },
    '% of the operations; the limit must leave a factor of 2.',
  ],
  [
    'inputs that change',
    {
      'cases.ts': holding
        .get('cases.ts')!
        .replace(
          'random.array(5, () => random.int(-9, 9))',
          'random.array(5, () => Math.floor(Math.random() * 1000))',
        ),
    },
    'case random: ',
  ],
] as [string, Record<string, string | undefined>, string][])(
  '%s is found out',
  async (_what, changes, sentence) => {
    expect((await reasonsOf(holdingWith(changes))).join('\n')).toContain(sentence);
  },
);

test.each([
  ['javascript', {'submissions/accepted/slices.ts': undefined}],
  [
    'typescript',
    {
      ...Object.fromEntries(
        [...holding.keys()].filter((name) => /accepted.*[.]js$/.test(name)).map((name) => [name, undefined]),
      ),
      'exercise.json': JSON.stringify({
        ...JSON.parse(holding.get('exercise.json')!),
        reference: 'submissions/accepted/slices.ts',
      }),
    },
  ],
] as [string, Record<string, string | undefined>][])(
  'a package with accepted solutions in %s only holds, and is offered in that language',
  async (language, changes) => {
    const files = holdingWith(changes);
    expect(await reasonsOf(files)).toEqual([]);
    const loaded = await packageOfFiles('small', files);
    expect(loaded).toMatchObject({ok: true, value: {languages: [language]}});
  },
);

test('limits of a language with a reference of its own are measured from that reference', async () => {
  const manifest = JSON.parse(holding.get('exercise.json')!);
  const files = holdingWith({
    'exercise.json': JSON.stringify({
      ...manifest,
      references: {typescript: 'submissions/accepted/slow.ts'},
      limits: {...manifest.limits, operationsMin: 1000},
    }),
    // Past the limit that the other reference would set.
    'submissions/accepted/slow.ts':
      '// Counts first.\nfunction runningMaximum(nums: number[]): number[] { for (let i = 0; i < 7000; i++); let best = -Infinity; return nums.map((num) => (best = Math.max(best, num))); }',
  });
  const loaded = await packageOfFiles('small', files);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const prepared = await prepareExercise(loaded.value, grader.author);
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const exercise = prepared.value;
  const limitsIn = (language: LanguageName) =>
    inLanguage(exercise, language).cases.map(({operationsMax}) => operationsMax);
  expect(limitsIn('javascript')).toEqual(exercise.cases.map(({operationsMax}) => operationsMax));
  expect(Math.max(...limitsIn('javascript'))).toBeLessThan(7000);
  expect(Math.min(...limitsIn('typescript'))).toBeGreaterThan(7000);
  const {source} = loaded.value.otherReferences[0]!;
  const grade = (language: LanguageName, code: string) =>
    grader.grade({exercise, language, source: code, seed: 1});
  expect(await grade('typescript', source)).toMatchObject({verdict: 'accepted', timesReference: 1});
  const plain = source.replaceAll(/: number\[\]/g, '');
  expect((await grade('javascript', plain)).verdict).toBe('time-limit');
});

test.each([
  ['a file that is not there', 'submissions/accepted/none.ts', 'references.typescript: there is no file'],
  ['a file of another language', 'submissions/accepted/one-pass.js', 'one-pass.js is not TypeScript.'],
])('a reference of a language that is %s is refused', async (_what, reference, sentence) => {
  const manifest = JSON.parse(holding.get('exercise.json')!);
  const text = JSON.stringify({...manifest, references: {typescript: reference}});
  const loaded = await packageOfFiles('small', holdingWith({'exercise.json': text}));
  if (loaded.ok) throw new Error('it was let in');
  expect(loaded.error.map((reason) => writeReason('small', reason)).join('\n')).toContain(sentence);
});

test('a checker that refuses a right answer to a fresh input is found out, with the input', async () => {
  const checker = (longest: number): string => `import {defineCheck} from '#lib/exercise-sdk/cases';
    export default defineCheck<[number[]], number[]>(([nums], actual, expected) =>
      nums.length > ${longest} ? {ok: false, reason: 'is too long'} : {ok: String(actual) === String(expected)});`;
  // No case and no confirmation of a verdict comes to 31 numbers.
  expect((await reasonsOf(holdingWith({'check.ts': checker(30)}))).join('\n')).toMatch(
    /^small\/submissions\/accepted\/one-pass\.js, fresh input: must be accepted but gets wrong-answer on nums = \[.{60,}\]: .*is too long/m,
  );
  expect(await reasonsOf(holdingWith({'check.ts': checker(2000)}))).toEqual([]);
});

test('a rule of which no hidden case reaches an end is found out', async () => {
  const within = holdingWith({'cases.ts': holding.get('cases.ts')!.replace('[-1000, 1000]', '[-1000, 999]')});
  expect(await reasonsOf(within)).toEqual([
    'small/cases.ts, nums[]: no hidden case has the greatest number, 1000, which the rules allow.',
  ]);
});

test('a hidden case that catches nothing is found out', async () => {
  const positive = holdingWith({
    'cases.ts': holding
      .get('cases.ts')!
      .replace("id: 'secret'", "id: 'harmless', group: 'small', input: [[1, 2]]},\n    {id: 'secret'"),
  });
  expect(await reasonsOf(positive)).toEqual([
    'small/cases.ts, case harmless: is passed by every submission; add the one it catches, or drop it.',
  ]);
});

/** The holding package with a complexity, inputs that show it, and one slow submission. */
function growing(complexity: string | undefined, slow?: string): PackageFiles {
  const manifest = JSON.parse(holding.get('exercise.json')!) as Record<string, unknown>;
  const demanding = 'demanding: (random, size) => [random.array(Math.min(size, 2000), () => 1)],';
  return holdingWith({
    'exercise.json': JSON.stringify({...manifest, complexity}),
    'cases.ts': holding.get('cases.ts')!.replace('generate:', `${demanding} generate:`),
    'submissions/time-limit/slow.js': slow,
  });
}

test('a stated complexity that the reference does not have is found out', async () => {
  expect(await reasonsOf(growing('n'))).toEqual([]);
  expect((await reasonsOf(growing('n²'))).join('\n')).toContain(
    'small/exercise.json, complexity: says O(n²), but the reference measures O(n); ',
  );
});

test('demanding inputs without a stated complexity are found out', async () => {
  expect((await reasonsOf(growing(undefined))).join('\n')).toContain(
    'small/exercise.json, complexity: is missing, though cases.ts has `demanding` inputs',
  );
});

test('a slow submission that claims a growth which it does not have is found out', async () => {
  const around = (nums: string): string =>
    `function runningMaximum(nums) { return nums.map((_, i) => ${nums}.reduce((a, b) => (a > b ? a : b))); }`;
  const reasons = async (source: string): Promise<string> =>
    (await reasonsOf(growing('n', source))).join('\n');
  expect(await reasons(`// All before it: O(n²).\n${around('nums.slice(0, i + 1)')}`)).not.toContain(
    'line 1',
  );
  expect(await reasons(`// All before it: O(n²).\n${around('nums.slice(i, i + 1)')}`)).toContain(
    'small/submissions/time-limit/slow.js, line 1: claims O(n²), but measures O(n); ',
  );
});

test('an exercise whose starter is accepted is found out', async () => {
  const nothing = changedManifest((manifest) => {
    (manifest.signature as {returns: string}).returns = 'any';
  });
  const files = new Map(nothing);
  files.set(
    'submissions/accepted/one-pass.js',
    '// Reference.\nfunction runningMaximum(nums) { return undefined; }',
  );
  files.set('submissions/accepted/slices.ts', '// The same.\nfunction runningMaximum(nums: number[]) {}');
  expect(await reasonsOf(files)).toEqual(
    expect.arrayContaining([
      'small: the JavaScript starter is accepted as it stands.',
      'small: the TypeScript starter is accepted as it stands.',
    ]),
  );
});
