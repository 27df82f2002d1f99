import {execFile} from 'node:child_process';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {pathToFileURL} from 'node:url';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {loadPackage, packageOfFiles} from '#lib/exercises/package';
import {listSlugs} from '#lib/exercises/package-folders';
import {writeReason} from '#lib/exercises/reason';
import {changed, smallFiles} from './small-package';

const exercises = path.join(import.meta.dirname, '../../exercises');

test.each(await listSlugs(exercises))('%s is one script with all that it imports', async (slug) => {
  const loaded = await loadPackage(path.join(exercises, slug));
  expect(loaded.ok ? [] : loaded.error.map((reason) => writeReason(slug, reason))).toEqual([]);
});

test('an exercise itself does not reach what the exercise-sdk stands on', async () => {
  const loaded = await packageOfFiles(
    'small',
    changed({'cases.ts': `import '#lib/base/limits';\n${smallFiles.get('cases.ts')!}`}),
  );
  expect(loaded.ok ? '' : loaded.error.map((reason) => writeReason('small', reason)).join('\n')).toMatch(
    /imports "#lib\/base\/limits"; an exercise may import only/,
  );
});

test('a package bundles to the same script wherever that is asked for', async () => {
  const folder = path.join(exercises, 'implement-trie');
  const here = await loadPackage(folder);
  if (!here.ok) throw new Error('implement-trie does not load');
  const module = pathToFileURL(path.resolve(import.meta.dirname, '../../lib/exercises/package.ts')).href;
  const script = `import {loadPackage} from ${JSON.stringify(module)};
    const loaded = await loadPackage(${JSON.stringify(folder)});
    console.log(loaded.ok ? loaded.value.contentHash : JSON.stringify(loaded.error));`;
  const run = promisify(execFile);
  const {stdout} = await run(process.execPath, ['--input-type=module', '--eval', script], {cwd: tmpdir()});
  expect(stdout.trim()).toBe(here.value.contentHash);
});
