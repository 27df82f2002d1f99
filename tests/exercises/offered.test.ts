import path from 'node:path';
import {expect, test} from 'vitest';
import {supportedLanguages} from '#lib/exercises/offered';
import {loadPackage} from '#lib/exercises/package';
import {listSlugs, packageFolder} from '#lib/exercises/package-folders';

test('every exercise of the catalogue is offered in every language that its kind supports', async () => {
  const folder = path.resolve('exercises');
  for (const slug of await listSlugs(folder)) {
    const loaded = await loadPackage(packageFolder(folder, slug));
    if (!loaded.ok) throw new Error(`${slug}: ${JSON.stringify(loaded.error)}`);
    expect(loaded.value.languages, slug).toEqual(supportedLanguages(loaded.value.signature));
  }
});
