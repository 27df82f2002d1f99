import path from 'node:path';
import {expect, test} from 'vitest';
import {loadPackage, packageOfFiles} from '#lib/exercises/package';
import {writeReason} from '#lib/exercises/reason';
import {listSlugs} from '#lib/exercises/shelf';
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
