/** Submissions that are kept as patches against an accepted one. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {packageOfFiles} from '#lib/exercises/package';
import {expandPatches, patchOf} from '#lib/exercises/patched-submission';
import {smallFiles} from './small-package';

const base = {path: 'submissions/accepted/one.js', source: '// Right.\na\nb\nc\nd\ne\nf\ng\n'};
const wrong = {path: 'submissions/wrong-answer/two.js', source: '// Wrong.\na\nb\nC\nd\ne\nf\ng\n'};
const patchFile = 'submissions/wrong-answer/two.patch';
const patch = patchOf(wrong, base);

function reasonsOf(files: Record<string, string>): string[] {
  const expanded = expandPatches(new Map(Object.entries(files)));
  return expanded.ok
    ? []
    : expanded.error.map(({file, key, sentence}) => [file, key, sentence].filter(Boolean).join(': '));
}

test('a patch makes the same file again, whatever the two files hold', () => {
  const line = fc.constantFrom(
    '',
    'a',
    'b',
    '  c',
    '-d',
    '+e',
    '@@ -1,1 +1,1 @@',
    '\\ No newline',
    '--- x',
    'é',
    '\t',
  );
  const source = fc
    .tuple(fc.array(line, {maxLength: 12}), fc.boolean())
    .map(([lines, ends]) => lines.join('\n') + (ends ? '\n' : ''));
  fc.assert(
    fc.property(source, source, (accepted, failing) => {
      const from = {path: base.path, source: `// Right.\n${accepted}`};
      const to = {path: wrong.path, source: `// Wrong.\n${failing}`};
      const text = patchOf(to, from);
      const expanded = expandPatches(
        new Map([
          [from.path, from.source],
          [patchFile, text],
        ]),
      );
      expect(expanded).toMatchObject({ok: true});
      if (!expanded.ok) return;
      expect([...expanded.value.files]).toEqual([
        [from.path, from.source],
        [to.path, to.source],
      ]);
      expect(expanded.value.patches.get(to.path)).toBe(text);
    }),
    {numRuns: 1000},
  );
});

test('a package is the same, hash and all, whether a submission is a file or a patch', async () => {
  const plain = await packageOfFiles('small', smallFiles);
  const [accepted] = [...smallFiles].find(([file]) => /accepted\/.*\.js$/.test(file))!;
  const failing = 'submissions/wrong-answer/starts-from-zero.js';
  const text = patchOf(
    {path: failing, source: smallFiles.get(failing)!},
    {path: accepted, source: smallFiles.get(accepted)!},
  );
  const files = new Map([...smallFiles].filter(([file]) => file !== failing));
  files.set(failing.replace('.js', '.patch'), text);
  const patched = await packageOfFiles('small', files);
  if (!plain.ok || !patched.ok) throw new Error('the small package does not load');
  expect(patched.value.contentHash).toBe(plain.value.contentHash);
  expect(patched.value.submissions.map(({patch: _, ...rest}) => rest)).toEqual(plain.value.submissions);
});

test.each([
  [
    'another accepted one',
    {[base.path]: base.source.replace('\nc\n', '\nx\n'), [patchFile]: patch},
    `${patchFile}: line 4: does not apply to ${base.path} any more: it looks for the line \`c\`.`,
  ],
  [
    'none',
    {[patchFile]: patch},
    `${patchFile}: line 2: names no file of submissions/accepted behind \`---\`.`,
  ],
  [
    'another name',
    {
      [base.path]: base.source,
      [patchFile]: patch.replace('+++ submissions/wrong-answer/two.js', '+++ two.js'),
    },
    `${patchFile}: line 3: names ${wrong.path} behind \`+++\`.`,
  ],
  [
    'a first line that says nothing',
    {[base.path]: base.source, [patchFile]: patch.replace('// Wrong.\n', '')},
    `${patchFile}: line 1: begins with a comment that says what it does wrong.`,
  ],
  [
    'a file of the same name',
    {[base.path]: base.source, [wrong.path]: wrong.source, [patchFile]: patch},
    `${patchFile}: makes ${wrong.path}, which is there as a file too; drop one.`,
  ],
  [
    'a place where only right ones are',
    {[base.path]: base.source, 'submissions/accepted/two.patch': patch},
    'submissions/accepted/two.patch: is a patch; only submissions that must fail may be patches.',
  ],
])('a patch against %s is refused with its line', (_what, files, sentence) => {
  expect(reasonsOf(files as Record<string, string>)).toEqual([sentence]);
});

test('what is no diff is refused', () => {
  expect(reasonsOf({[base.path]: base.source, [patchFile]: '// Wrong.\n@@ nonsense\n'})).toHaveLength(1);
  expect(
    reasonsOf({
      [base.path]: base.source,
      [patchFile]: `// Wrong.\n--- ${base.path}\n+++ ${wrong.path}\n@@ -1,9 +1,1 @@\n-a\n`,
    }),
  ).toHaveLength(1);
});
