/** Exercises that authors published from their drafts, as a source like the folder. */
import {err, ok} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {listPublished} from '#lib/data/exercises';
import {findSnapshot} from '#lib/data/package-snapshots';
import type {PackageFiles} from '#lib/exercises/package-files';
import type {PackageSource} from '#lib/exercises/source';

const place = 'the database';

export function databaseSource(data: Data): PackageSource {
  return {
    name: 'database',
    place,
    list: () => listPublished(data, 'database'),
    read: async (slug) => {
      const snapshot = await findSnapshot(data, slug);
      if (snapshot !== undefined) return ok(snapshot.files);
      return err([{file: '', sentence: `its files are not in ${place}.`}]);
    },
  };
}

/** One package that is being published, before its files are those of the source. */
export function draftSource(slug: string, files: PackageFiles): PackageSource {
  return {name: 'database', place, list: async () => [slug], read: async () => ok(files)};
}
