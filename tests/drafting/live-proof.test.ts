/** The proof of a draft while it is written: what a change runs again, and that nothing remembered changes what is found. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {createLimit} from '#lib/authoring/limit';
import {verifyPackage} from '#lib/authoring/verify-package';
import {readDraft} from '#lib/drafting/drafts';
import type {ProofView} from '#lib/drafting/proof-view';
import {suggestSolutions} from '#lib/drafting/publish';
import {packageOfFiles} from '#lib/exercises/package';
import {prepareExercise} from '#lib/exercises/prepare';
import type {GradeRequest, Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {openSystem, type System} from '../submissions/system.ts';
import {got, newDraft, proved, viewerOf, write} from './world.ts';

let system: System;
let grader: Grader;
let author: Viewer;
/** Requests of grades, in the order in which the grader heard them. */
let asked: GradeRequest[] = [];

beforeAll(async () => {
  grader = await createGrader();
  const counting: Grader = {
    ...grader,
    grade: (request, onCase) => {
      asked.push(request);
      return grader.grade(request, onCase);
    },
  };
  system = await openSystem({}, () => counting);
  await viewerOf(system, 'administrator');
  author = await viewerOf(system, 'instructor');
});
afterAll(() => system?.platform.close());

const wrong = 'submissions/wrong-answer/starts-from-zero.js';

async function change(
  id: string,
  path: string,
  how: string | ((text: string) => string),
): Promise<ProofView> {
  asked = [];
  got(await write(system, author, id, path, how));
  return proved(system, author, id);
}

test('a change of a statement runs nothing again', async () => {
  const {id} = await newDraft(system, author);
  await proved(system, author, id);
  const {report} = await change(id, 'statement.md', (text) => `${text}\nMore.\n`);
  expect(report?.reasons).toEqual([]);
  expect(asked).toEqual([]);
});

test('a change of a wrong solution runs that one again, less urgently than what candidates wait for', async () => {
  const {id} = await newDraft(system, author);
  await proved(system, author, id);
  const {report} = await change(id, wrong, (text) => text.replace('let best = 0', 'let best = 1'));
  expect(report?.rows.find(({path}) => path === wrong)?.verdict).toBe('wrong-answer');
  expect(asked.map(({source, urgency}) => [source.includes('let best = 1'), urgency])).toEqual([
    [true, 'verify'],
  ]);
});

test('a new case is run by itself on solutions that fail already', async () => {
  const {id} = await newDraft(system, author);
  await proved(system, author, id);
  const more = "{id: 'two', group: 'small', guards: 'two numbers', input: [[-2, -1]]},\n    {id: 'negative',";
  const {report} = await change(id, 'cases.ts', (text) => text.replace("{id: 'negative',", more));
  expect(report?.reasons).toEqual([]);
  const again = asked.filter(({source}) => source.includes('let best = 0') && source.startsWith('//'));
  expect(again.map(({exercise}) => exercise.cases.map((one) => one.id))).toEqual([['two']]);
});

/** Edits that touch each sort of thing, each on top of those before. */
const edits: ReadonlyArray<readonly [string, string | ((text: string) => string)]> = [
  [wrong, (text) => text.replace('let best = 0', 'let best = -4')],
  ['cases.ts', (text) => text.replace('[[-5, -3, -9]]', '[[-5, -4, -9]]')],
  [wrong, (text) => text.replace('let best = -4', 'let best = nums[0]')],
  ['submissions/time-limit/slow.js', '// Never ends.\nfunction largest(nums) {\n  for (;;);\n}\n'],
  [
    'submissions/runtime-error/throws.js',
    '// Throws.\nfunction largest(nums) {\n  throw new Error(`no`);\n}\n',
  ],
  ['exercise.json', (text) => text.replace('"operationsFactor": 10', '"operationsFactor": 12')],
  ['submissions/accepted/one-pass.ts', (text) => text.replace('let best = nums[0]', 'let best = nums[0]!')],
  ['cases.ts', (text) => text.replace("id: 'negative'", "id: 'below-zero'")],
  [wrong, (text) => text.replace('let best = nums[0]', 'let best = 0')],
  [
    'check.ts',
    "import {defineCheck} from '#lib/exercise-sdk/cases';\nexport default defineCheck<[number[]], number>((_, actual, expected) => ({ok: actual === expected, reason: 'differs'}));\n",
  ],
  [
    'cases.ts',
    (text) =>
      text.replace(
        "{id: 'below-zero', group: 'small', category: 'only negative numbers', input: [[-5, -4, -9]]},\n",
        '',
      ),
  ],
];

test('what is remembered changes nothing: after each change the report is that of a proof from nothing', async () => {
  const {id, slug} = await newDraft(system, author);
  await proved(system, author, id);
  for (const [path, how] of edits) {
    const {report} = await change(id, path, how);
    const {files} = got(await readDraft(system.platform, author, id));
    const loaded = await packageOfFiles(slug, new Map(files.map((file) => [file.path, file.text])));
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
    const verified = await verifyPackage(
      loaded.value,
      (source) => prepareExercise(source, grader.author),
      grader,
      createLimit(2),
    );
    if (!verified.ok) throw new Error(JSON.stringify(verified.error));
    const {rows, reasons} = verified.value;
    const places = (all: ReadonlyArray<{file: string; key?: string}>) =>
      all.map(({file, key}) => `${file} ${key ?? ''}`);
    expect([path, places(report!.reasons)]).toEqual([path, places(reasons)]);
    expect(
      report!.rows.map(({path: of, verdict, cells}) => [
        of,
        verdict,
        Object.entries(cells)
          .map(([at, cell]) => [at, cell.verdict])
          .sort(),
      ]),
    ).toEqual(
      rows.map(({submission, grade}) => [
        submission.path,
        grade.verdict,
        grade.cases.map((one) => [one.id, one.verdict]).sort(),
      ]),
    );
  }
});

test('of many changes in a row the last one is what the proof is about', async () => {
  const {id} = await newDraft(system, author);
  for (let index = 0; index < 12; index++) {
    got(await write(system, author, id, wrong, (text) => `${text}// ${index}\n`));
  }
  const {revision} = await proved(system, author, id);
  expect(revision).toBe(got(await readDraft(system.platform, author, id)).revision);
});

test('faulty copies of the reference that no case tells from it are offered, with their lines', async () => {
  const {id} = await newDraft(system, author);
  await proved(system, author, id);
  got(await suggestSolutions(system.platform, author, id));
  const {report} = await proved(system, author, id);
  // `>` and `>=` find the same largest number.
  expect(report?.suggestions?.map((one) => [one.id, one.line])).toContainEqual([
    expect.stringContaining('num > best'),
    4,
  ]);
});
