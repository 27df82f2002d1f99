import {cp, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {writeManifestJsonSchema} from '#lib/exercises/manifest';
import {loadPackage, packageOfFiles} from '#lib/exercises/package';
import type {PackageFiles} from '#lib/exercises/package-files';
import {writeReason} from '#lib/exercises/reason';
import {changed, changedManifest, smallFiles} from './small-package';

const exercises = path.join(import.meta.dirname, '../../exercises');

async function reasonsOf(files: PackageFiles, slug = 'small'): Promise<string[]> {
  const loaded = await packageOfFiles(slug, files);
  return loaded.ok ? [] : loaded.error.map((reason) => writeReason(slug, reason));
}

test('a complete package has no reason against it', async () => {
  expect(await reasonsOf(smallFiles)).toEqual([]);
});

// biome-ignore lint/suspicious/noExplicitAny: a manifest is broken at will here
const broken: [string, (manifest: any) => void, string][] = [
  ['a misspelt key', (m) => (m.titel = 1), 'titel: "titel" is no known key (did you mean title?).'],
  [
    'a misspelt key deep down',
    (m) => (m.signature.parameters[0].rules.lenght = [0, 1]),
    'signature.parameters[0].rules.lenght: "lenght" is no known key (did you mean length?).',
  ],
  ['a missing key', (m) => delete m.version, 'version: is missing.'],
  [
    'an unknown kind',
    (m) => (m.kind = 'quiz'),
    'kind: must be "function", "class", "async", "simulation", "sql", "canvas" or "written".',
  ],
  [
    'a type that is none',
    (m) => (m.signature.returns = 'integer[]'),
    'signature.returns: "integer[]" is no type: "integer" is no type',
  ],
  ['a void parameter', (m) => (m.signature.parameters[0].type = 'void'), 'A parameter cannot be void.'],
  [
    'a rule that cannot apply',
    (m) => (m.signature.parameters[0].rules = {min: 1}),
    'signature.parameters[0].rules.min: does not apply to this type, which takes length, items.',
  ],
  ['a reserved word', (m) => (m.signature.parameters[0].name = 'lambda'), '"lambda" is a reserved word'],
  [
    'a parameter twice',
    (m) => m.signature.parameters.push(m.signature.parameters[0]),
    '"nums" is declared twice.',
  ],
  ['a name that is not camelCase', (m) => (m.signature.name = 'running_maximum'), 'is not a camelCase name'],
  [
    'an n that nothing names',
    (m) => (m.complexityOf = 'the number of readings'),
    'complexityOf: says what n is, but there is no `complexity` that names it.',
  ],
  ['two hints', (m) => m.hints.pop(), 'hints: must hold exactly three hints'],
  [
    'points that do not add up',
    (m) => (m.groups[1].points = 90),
    'groups: the points add up to 90; they must add up to 100.',
  ],
  ['no group for samples', (m) => (m.groups[0].id = 'first'), 'groups: needs the group "samples"'],
  [
    'a hint that shows an input',
    (m) => (m.groups[1].hint = 'Try [-5, -9].'),
    'groups[1].hint: holds signs that values are written with; say it in words.',
  ],
  [
    'a hint that is no sentence',
    (m) => (m.groups[1].hint = 'negative numbers'),
    'groups[1].hint: is not a sentence: it begins with a capital letter and ends with a full stop.',
  ],
  [
    'a hint as long as a page',
    (m) => (m.groups[1].hint = `${'Long '.repeat(40)}.`),
    'groups[1].hint: Too big',
  ],
  ['a group twice', (m) => (m.groups[0].id = 'small'), 'groups[1].id: "small" is declared twice.'],
  [
    'a reference that is not there',
    (m) => (m.reference = 'submissions/accepted/none.js'),
    'reference: there is no file submissions/accepted/none.js.',
  ],
  [
    'a reference elsewhere',
    (m) => (m.reference = '../other.js'),
    'reference: is not a file in submissions/accepted.',
  ],
  [
    'a topic that is none',
    (m) => (m.topics = ['segment-trees']),
    'topics[0]: "segment-trees" is no topic (did you mean segment-tree?).',
  ],
  [
    'a theme where its track belongs',
    (m) => (m.topics = ['arrays', 'segment-tree']),
    'topics[0]: "arrays" has no track; name the track first.',
  ],
  ['a stingy limit', (m) => (m.limits.operationsFactor = 1), 'limits.operationsFactor: Too small'],
];

test.each(broken)('a manifest with %s is refused', async (_what, change, sentence) => {
  const reasons = await reasonsOf(changedManifest(change));
  expect(reasons.join('\n')).toContain(`small/exercise.json, ${sentence.includes(': ') ? sentence : ''}`);
  expect(reasons.join('\n')).toContain(sentence);
});

test.each([
  ['broken JSON', {'exercise.json': '{'}, 'small/exercise.json: is not JSON: '],
  ['a missing statement', {'statement.md': undefined}, 'small/statement.md: is missing.'],
  ['an empty editorial', {'editorial.md': ' \n'}, 'small/editorial.md: is empty.'],
  [
    'no place for samples',
    {'statement.md': '## Constraints\n'},
    'needs exactly one line {{samples}}, found 0.',
  ],
  ['no constraints', {'statement.md': '{{samples}}\n'}, 'needs a heading "## Constraints"'],
  [
    'a title in the statement',
    {'statement.md': '# T\n{{samples}}\n## Constraints\n'},
    'the title is in exercise.json',
  ],
  ['a stray file', {'notes.txt': 'x'}, 'small/notes.txt: is no file of a package.'],
  [
    'a submission in no folder of a verdict',
    {'submissions/wrong/a.js': '// x'},
    'small/submissions/wrong/a.js: belongs in submissions/{accepted,wrong-answer,',
  ],
  [
    'a submission without a first-line comment',
    {'submissions/wrong-answer/a.js': 'function f() {}\n// late'},
    'small/submissions/wrong-answer/a.js, line 1: begins with a comment',
  ],
  ['a syntax error', {'cases.ts': 'export default {\n  a: ]'}, 'small/cases.ts, line 2: Unexpected "]".'],
  [
    'a Node module',
    {'cases.ts': "import fs from 'node:fs';\nexport default fs;"},
    'cases.ts, line 1: imports "node:fs"; an exercise may import only',
  ],
  [
    'a file outside its folder',
    {'cases.ts': "import x from '../other/cases.ts';\nexport default x;"},
    'imports "../other/cases.ts"; an exercise may import only',
  ],
  [
    'another room of the system',
    {'cases.ts': "import x from '#lib/data/users';\nexport default x;"},
    'imports "#lib/data/users"; an exercise may import only',
  ],
  [
    'a way out of the sdk',
    {'cases.ts': "import x from '#lib/exercise-sdk/../data/users';\nexport default x;"},
    'the exercise-sdk has no "#lib/exercise-sdk/../data/users"',
  ],
] as [string, Record<string, string | undefined>, string][])(
  'a package with %s is refused',
  async (_what, changes, sentence) => {
    expect((await reasonsOf(changed(changes))).join('\n')).toContain(sentence);
  },
);

test('every reason is given at once, not only the first', async () => {
  const reasons = await reasonsOf(changed({'notes.txt': 'x', 'statement.md': 'x', 'cases.ts': ']'}));
  expect(reasons.length).toBeGreaterThanOrEqual(4);
});

test('a folder that is not there is a reason, not an exception', async () => {
  const loaded = await loadPackage(path.join(exercises, 'no-such-exercise'));
  expect(loaded).toEqual({ok: false, error: [{file: '', sentence: 'there is no such folder.'}]});
});

test('a folder loads to the same hash wherever it lies, and to another when a byte changes', async () => {
  const elsewhere = await mkdtemp(path.join(tmpdir(), 'package-'));
  try {
    const copy = path.join(elsewhere, 'implement-trie');
    await cp(path.join(exercises, 'implement-trie'), copy, {recursive: true});
    const hashOf = async (folder: string): Promise<string> => {
      const loaded = await loadPackage(folder);
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
      return loaded.value.contentHash;
    };
    const original = await hashOf(path.join(exercises, 'implement-trie'));
    expect(await hashOf(copy)).toBe(original);
    const editorial = path.join(copy, 'editorial.md');
    const text = await readFile(editorial, 'utf8');
    await writeFile(editorial, text.replace('a', 'b'));
    expect(await hashOf(copy)).not.toBe(original);
  } finally {
    await rm(elsewhere, {recursive: true});
  }
});

test('exercise.schema.json is the one that lib/exercises/schema.ts makes', async () => {
  expect(await readFile(path.join(exercises, 'exercise.schema.json'), 'utf8')).toBe(
    writeManifestJsonSchema(),
  );
});
