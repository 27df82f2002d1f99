import {join} from 'node:path';
import {expect, test} from 'vitest';
import {asPatches, asWhole} from '#lib/exercises/as-patches';
import {readFolder} from '#lib/exercises/folder';
import {listSlugs, packageFolder} from '#lib/exercises/package-folders';
import {root} from '../support/source-files.ts';

const exercises = join(root, 'exercises');

test('every package is the same to the byte, as patches and whole again', async () => {
  let patches = 0;
  for (const slug of await listSlugs(exercises)) {
    const read = readFolder(packageFolder(exercises, slug));
    if (!read.ok) throw new Error(slug);
    const whole = asWhole(read.value);
    const patched = asPatches(whole);
    patches += [...patched.keys()].filter((file) => file.endsWith('.patch')).length;
    expect([...asWhole(patched)], slug).toEqual([...whole]);
    expect([...asPatches(patched)], slug).toEqual([...patched]);
  }
  expect(patches).toBeGreaterThan(100);
});

test('two files of one name in two languages make one patch', () => {
  const body =
    'const a = 1;\nconst b = 2;\nconst c = 3;\nconst d = 4;\nconst e = 5;\nconst f = 6;\nconst g = 7;\n'.repeat(
      4,
    );
  const files = new Map([
    ['submissions/accepted/one.js', `// Right.\n${body}`],
    ['submissions/accepted/one.ts', `// Right.\n${body}`],
    ['submissions/wrong-answer/it.js', `// Wrong.\n${body}more();\n`],
    ['submissions/wrong-answer/it.ts', `// Wrong.\n${body}more();\n`],
  ]);
  const patched = asPatches(files);
  expect([...patched.keys()].filter((file) => /wrong/.test(file))).toHaveLength(2);
  expect([...asWhole(patched)]).toEqual([...files]);
});
