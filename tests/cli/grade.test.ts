import {spawn} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {sourceBytesMax} from '#lib/base/limits';

const project = path.join(import.meta.dirname, '../..');
const reference = path.join(project, 'exercises/implement-trie/submissions/accepted/map-nodes.js');
const wrong = path.join(project, 'exercises/implement-trie/submissions/wrong-answer/prefix-is-word.js');

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'grade-'));
});
afterAll(() => rm(folder, {recursive: true}));

type Finished = {readonly code: number | null; readonly stdout: string; readonly stderr: string};

function run(command: 'grade' | 'verify', ...args: string[]): Promise<Finished> {
  const child = spawn(process.execPath, [`lib/cli/${command}.ts`, ...args], {
    cwd: project,
    env: {...process.env, DATA_DIR: path.join(folder, 'data')},
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve) => child.on('close', (code) => resolve({code, stdout, stderr})));
}

async function file(name: string, text: string): Promise<string> {
  const where = path.join(folder, name);
  await writeFile(where, text);
  return where;
}

test('an accepted file exits with 0 and prints exactly one JSON object with the promised keys', async () => {
  const {code, stdout, stderr} = await run('grade', 'implement-trie', reference, '--json');
  expect({code, stderr}).toEqual({code: 0, stderr: ''});
  expect(stdout.endsWith('}\n')).toBe(true);
  const grade = JSON.parse(stdout) as Record<string, unknown> & {cases: Record<string, unknown>[]};
  expect(Object.keys(grade).sort()).toEqual(
    ['cases', 'exercise', 'language', 'operations', 'receipt', 'score', 'verdict', 'version'].sort(),
  );
  expect(grade).toMatchObject({
    exercise: 'implement-trie',
    language: 'javascript',
    verdict: 'accepted',
    score: 100,
  });
  for (const one of grade.cases)
    expect(Object.keys(one)).toEqual(['id', 'group', 'verdict', 'operations', 'cpuMs']);
  expect(grade.operations).toBe(grade.cases.reduce((sum, {operations}) => sum + (operations as number), 0));
});

test('a wrong file exits with 1 and says the verdict first', async () => {
  const text = await run('grade', 'implement-trie', wrong);
  expect(text.code).toBe(1);
  expect(text.stdout).toMatch(/^Wrong answer: search\(/);
  const json = await run('grade', 'implement-trie', wrong, '--json');
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    verdict: 'wrong-answer',
    counterexample: {inputText: expect.stringMatching(/^Trie\(\)/)},
  });
});

test('the same file gets the same verdict and the same operations again', async () => {
  const operations = async (): Promise<unknown> => {
    const {stdout} = await run(
      'grade',
      'dijkstra',
      path.join(project, 'exercises/dijkstra/submissions/time-limit/bellman-ford.js'),
      '--json',
    );
    const {cases, verdict} = JSON.parse(stdout) as {
      verdict: string;
      cases: {id: string; operations: number}[];
    };
    return {verdict, cases: cases.map((one) => [one.id, one.operations])};
  };
  const first = await operations();
  expect(first).toMatchObject({verdict: 'time-limit'});
  expect(await operations()).toEqual(first);
});

test('TypeScript is known by its ending, and a syntax error is a verdict with its line', async () => {
  const broken = await file('broken.ts', 'class Trie {\n  insert(word: string { }\n}\n');
  const {code, stdout} = await run('grade', 'implement-trie', broken, '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    verdict: 'compile-error',
    language: 'typescript',
    message: expect.stringContaining('line 2'),
  });
});

test('with --complexity the growth is part of the object, beside the reference', async () => {
  const {code, stdout} = await run('grade', 'implement-trie', reference, '--json', '--complexity');
  expect(code).toBe(0);
  const {complexity} = JSON.parse(stdout) as {complexity: Record<string, unknown>};
  expect(complexity).toMatchObject({measured: {growth: 'n', plausible: ['n']}, expected: 'n'});
  expect(complexity.sentence).toMatch(/^O\(n\), as expected\./);
  expect(complexity.of).toBe('the number of calls, with words of 8 letters');
});

test('as text, --complexity says what n is', async () => {
  const {stdout} = await run('grade', 'implement-trie', reference, '--complexity');
  expect(stdout).toMatch(
    /^Measured: O\(n\), as expected\..*\n {2}n: the number of calls, with words of 8 letters$/m,
  );
});

test('a solution as a module is graded', async () => {
  const source =
    'export default class Trie { words = new Set(); insert(w) { this.words.add(w); } search(w) { return this.words.has(w); } startsWith() { return true; } }';
  const {code, stdout} = await run('grade', 'implement-trie', await file('trie.mjs', source), '--json');
  expect(code).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({verdict: 'wrong-answer', language: 'javascript'});
});

test('wrong usage exits with 2, one line on stderr and nothing on stdout', async () => {
  const large = await file('large.js', `//${' '.repeat(sourceBytesMax)}`);
  const usages: [string[], string][] = [
    [[], 'Usage: '],
    [['implement-trie'], 'Usage: '],
    [['implement-tri', reference], 'There is no exercise "implement-tri" (did you mean implement-trie?).'],
    [['../exercises/implement-trie', reference], 'There is no exercise "../exercises/implement-trie".'],
    [['implement-trie', path.join(folder, 'none.js')], 'There is no file'],
    [['implement-trie', 'README.md'], 'is not known: its name ends in .js, .mjs, .ts'],
    [['implement-trie', large], `at most ${sourceBytesMax} are read`],
    [['implement-trie', reference, '--jsn'], 'There is no option --jsn.'],
  ];
  const finished = await Promise.all(usages.map(([args]) => run('grade', ...args)));
  for (const [index, {code, stdout, stderr}] of finished.entries()) {
    expect({code, stdout}).toEqual({code: 2, stdout: ''});
    expect(stderr).toContain(usages[index]![1]);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  }
});

test('verify prints the matrix of an exercise that holds, and refuses a slug that is not there', async () => {
  const holds = await run('verify', 'implement-trie');
  expect(holds.code).toBe(0);
  expect(holds.stdout).toContain('✓ implement-trie');
  expect(holds.stdout).toMatch(/wrong-answer\/prefix-is-word\.js +W/);
  const unknown = await run('verify', 'implement-trie', 'nothing-here');
  expect(unknown).toEqual({code: 2, stdout: '', stderr: 'There is no exercise "nothing-here".\n'});
});

test('a receipt of an answer in SQL reproduces its verdict and its steps, and names the engine', async () => {
  const slow = path.join(project, 'exercises/month-report/submissions/time-limit/as-given.sql');
  const first = await run('grade', 'month-report', slow, '--json');
  expect(JSON.parse(first.stdout)).toMatchObject({
    verdict: 'time-limit',
    receipt: {language: 'sql', engine: expect.stringMatching(/^sqlite 3\.\d+\.\d+, node /)},
  });
  const receipt = await file('receipt-sql.json', first.stdout);
  const again = await run('grade', '--replay', receipt, slow, '--json');
  expect(again.code).toBe(0);
  expect(again.stderr).toMatch(/^Reproduced: Time limit, [\d,]+ steps\.$/m);
});

test('a receipt reproduces its verdict, and says when it does not or cannot', async () => {
  const first = await run('grade', 'implement-trie', wrong, '--json');
  const receipt = await file('receipt.json', first.stdout);
  const again = await run('grade', '--replay', receipt, wrong, '--json');
  expect(again.code).toBe(0);
  expect(again.stderr).toMatch(/^Reproduced: Wrong answer, [\d,]+ steps\.$/m);
  const strip = (text: string): unknown =>
    JSON.parse(text, (key, value: unknown) => (key === 'cpuMs' ? undefined : value));
  expect(strip(again.stdout)).toEqual(strip(first.stdout));

  const grade = JSON.parse(first.stdout) as {operations: number; receipt: {engine: string; version: number}};
  const altered = {...grade, operations: 1, receipt: {...grade.receipt, engine: 'node 1', version: 99}};
  const other = await run('grade', '--replay', await file('altered.json', JSON.stringify(altered)), wrong);
  expect(other.code).toBe(1);
  expect(other.stderr).toMatch(
    /^The version of the exercise has changed: the receipt says 99, this is \d+\.$/m,
  );
  expect(other.stderr).toMatch(/^The engine has changed: the receipt says node 1, this is node /m);
  expect(other.stderr).toMatch(/^Not reproduced: then Wrong answer, 1 step; now Wrong answer, /m);

  const changed = await run('grade', '--replay', receipt, reference);
  expect(changed).toMatchObject({code: 2, stdout: ''});
  expect(changed.stderr).toMatch(/is not the source of this receipt: its content has changed\.\n$/);
  const nonsense = await run('grade', '--replay', wrong, wrong);
  expect(nonsense).toMatchObject({code: 2, stdout: ''});
  expect(nonsense.stderr).toMatch(/is not a receipt/);
});
