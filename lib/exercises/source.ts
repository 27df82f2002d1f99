/** Where packages come from. Whatever it is, loader, proof and publisher get the same files of it. */
import type {Result} from '#lib/base/result';
import {readFolder} from '#lib/exercises/folder';
import type {PackageFiles} from '#lib/exercises/package-files';
import {listSlugs, packageFolder} from '#lib/exercises/package-folders';
import type {Reason} from '#lib/exercises/reason';

/** As the row of an exercise names it. Each source publishes and retires its own exercises only. */
export type SourceName = 'folder' | 'database' | 'archive';

export type PackageSource = {
  readonly name: SourceName;
  /** What to tell a person: a folder, a file. */
  readonly place: string;
  /** In alphabetical order. */
  readonly list: () => Promise<readonly string[]>;
  /** The files as they are now, or why they cannot be read. */
  readonly read: (slug: string) => Promise<Result<PackageFiles, Reason[]>>;
};

export function folderSource(exercisesFolder: string): PackageSource {
  return {
    name: 'folder',
    place: exercisesFolder,
    list: () => listSlugs(exercisesFolder),
    read: async (slug) => readFolder(packageFolder(exercisesFolder, slug)),
  };
}
