/** Kattis problem packages: what maps is proved by the real grader, what does not is reported. */

import {afterAll, beforeAll, expect, test} from 'vitest';
import yazl from 'yazl';
import type {Viewer} from '#lib/access/viewer';
import {latexCharactersMax, latexDepthMax} from '#lib/base/limits';
import {readDraft} from '#lib/drafting/drafts';
import {asPackage} from '#lib/drafting/kattis/import-kattis';
import {latexToMarkdown} from '#lib/drafting/kattis/latex';
import {importDraft} from '#lib/drafting/origins';
import {readManifest} from '#lib/exercises/manifest';
import {packageOfFiles} from '#lib/exercises/package';
import {writePackageZip} from '#lib/exercises/package-zip';
import type {System} from '../submissions/system.ts';
import {legacyPackage, newPackage} from './kattis-packages.ts';
import {got, openAuthoring, proved} from './world.ts';

let system: System;
let author: Viewer;

beforeAll(async () => {
  ({system, author} = await openAuthoring());
});
afterAll(() => system?.platform.close());

test('a package of 2025-09 becomes a draft that holds', async () => {
  const bytes = await writePackageZip('addingup', newPackage);
  const {id, notes} = got(await importDraft(system.platform, author, {bytes}));
  const {report} = await proved(system, author, id);
  expect(report?.reasons).toEqual([]);
  const verdicts = Object.fromEntries((report?.rows ?? []).map(({path, verdict}) => [path, verdict]));
  expect(verdicts).toEqual({
    'submissions/accepted/adding.js': 'accepted',
    'submissions/accepted/listening.js': 'accepted',
    'submissions/wrong-answer/positive-only.js': 'wrong-answer',
    'submissions/runtime-error/throws.js': 'runtime-error',
  });
  const {files, slug} = got(await readDraft(system.platform, author, id));
  expect(slug).toBe('addingup');
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? '';
  const manifest = readManifest(textOf('exercise.json'));
  expect(manifest.ok && manifest.value).toMatchObject({
    title: 'Adding up',
    groups: [
      {id: 'samples', points: 0},
      {id: 'large', points: 70},
      {id: 'small', points: 30},
    ],
    limits: {memoryMbMax: 128},
  });
  expect(textOf('statement.md')).toContain('up to 1000');
  expect(textOf('check.ts')).toContain('relativeTolerance: number | undefined = 0.000001');
  expect(textOf('cases.ts')).toContain('// a single number');
  const said = notes.join('\n');
  for (const part of [
    'slow.py was left out',
    'submissions/rejected/other.js was left out',
    'problem.sv.md was left out',
    'time limit of 2 s',
    'memory limit of 1024 MiB',
    'Input validators are not taken over',
    'licence is "cc by-sa"',
  ]) {
    expect(said).toContain(part);
  }
});

test('an answer of the package that the reference contradicts is a reason', async () => {
  const wrong = new Map([...newPackage, ['data/secret/large/01.ans', '10\n']]);
  const bytes = await writePackageZip('contradicted', wrong);
  const {id} = got(await importDraft(system.platform, author, {bytes}));
  const {report} = await proved(system, author, id);
  expect(report?.reasons.length).toBeGreaterThan(0);
});

test('a legacy package without a program that runs here waits for a reference, and says so', async () => {
  const mapped = got2(asPackage(legacyPackage, {slug: 'sums', skipped: ['problem_statement/a.png']}));
  const loaded = await packageOfFiles('sums', mapped.files);
  expect(loaded.ok ? [] : loaded.error).toEqual([]);
  expect(mapped.files.get('statement.md')).toContain(
    'Add **all** of `a_1, …, a_n`, at most `10^5` with `n ≤ 100`.',
  );
  expect(mapped.files.get('check.ts')).toContain('isCaseSensitive = true');
  const said = mapped.notes.join('\n');
  for (const part of [
    'No accepted submission could be taken over',
    'data/secret/lost.in has no answer',
    'output validator is not taken over',
    '\\mystery',
    'problem_statement/a.png is no text',
  ]) {
    expect(said).toContain(part);
  }
});

function got2<T>(result: {ok: true; value: T} | {ok: false; error: string}): T {
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

test('what has no counterpart at all is refused with a sentence', () => {
  for (const [yaml, sentence] of [
    ['problem_format_version: 2025-09\nname: x\ntype: [pass-fail, interactive]\n', /interactive/],
    ['name: x\nvalidation: custom interactive\n', /interactive/],
    ['name: [1, 2\n', /test data/],
    ['limits: 5\n', /problem.yaml cannot be read: limits/],
  ] as const) {
    const refused = asPackage(new Map([['problem.yaml', yaml]]), {slug: 'x'});
    expect(refused.ok ? '' : refused.error).toMatch(sentence);
  }
});

test('pictures of a Kattis package are passed over, and those of ours refused', async () => {
  const zipOf = (more: Iterable<readonly [string, string]>) => {
    const zip = new yazl.ZipFile();
    for (const [name, text] of more) zip.addBuffer(Buffer.from(text), `pictured/${name}`);
    zip.addBuffer(Buffer.from([0x89, 0x50, 0xff, 0xfe]), 'pictured/statement/a.png');
    zip.end();
    return new Promise<Buffer>((resolve) => {
      const parts: Buffer[] = [];
      zip.outputStream.on('data', (part: Buffer) => parts.push(part));
      zip.outputStream.on('end', () => resolve(Buffer.concat(parts)));
    });
  };
  const taken = got(await importDraft(system.platform, author, {bytes: await zipOf(newPackage)}));
  expect(taken.notes.join('\n')).toContain('statement/a.png is no text');
  const ours = await zipOf([['exercise.json', '{}']]);
  const refused = await importDraft(system.platform, author, {bytes: ours});
  expect(refused.ok ? '' : refused.error.message).toContain('no UTF-8 text');
});

test('LaTeX outside the known subset is named, and never left in the text as a command', () => {
  const {markdown, unknown} = latexToMarkdown('\\begin{weird}a \\foo{b} $\\bar{x}$ \\& {\\bf c}\\end{weird}');
  expect(unknown).toEqual(['\\bar', '\\foo', '{weird}']);
  expect(markdown.trim()).toBe('a b `x` & **c**');
  const verbatim = latexToMarkdown('\\begin{verbatim}\n% \\kept {x}\n\\end{verbatim}');
  expect(verbatim.markdown).toBe('```\n% \\kept {x}\n```\n');
  const nested = latexToMarkdown(
    '\\begin{enumerate}\\item a\\begin{itemize}\\item b\\end{itemize}\\item c\\end{enumerate}',
  );
  expect(nested.markdown.replace(/\n+/g, '\n').trim()).toBe('1. a\n  - b\n2. c');
});

test('LaTeX that is long or deep is cut where it says so, and grows by no more than its levels', () => {
  const long = latexToMarkdown('a '.repeat(latexCharactersMax));
  expect(long.unknown).toEqual([`all after ${latexCharactersMax} characters`]);
  expect(long.markdown.length).toBeLessThanOrEqual(latexCharactersMax);
  const item = '\\begin{itemize}\\item a';
  const lists = 1000;
  const {markdown} = latexToMarkdown(item.repeat(lists));
  expect(markdown.match(/- a/g)).toHaveLength(lists);
  expect(markdown.length).toBeLessThan(lists * (2 * latexDepthMax + item.length));
});
