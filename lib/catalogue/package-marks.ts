/**
 * Remembers what the files of each package were when it was last published, so that a start with nothing changed
 * bundles and prepares nothing. Losing the file costs time and nothing else.
 */
import {randomUUID} from 'node:crypto';
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {z} from 'zod';
import {readFolder} from '#lib/exercises/folder';
import {hashFiles, type PackageFiles} from '#lib/exercises/package-files';

/** `versionId` names the row that was stored or found for these files; rows are never changed. */
const markSchema = z.object({mark: z.string(), versionId: z.string()});
export type PackageMark = z.infer<typeof markSchema>;

export type PackageMarks = {
  /** What identifies the files, together with everything that turns it into an exercise. */
  readonly markOf: (files: PackageFiles) => string;
  readonly published: (slug: string) => PackageMark | undefined;
  readonly remember: (slug: string, mark: PackageMark) => void;
  readonly save: () => Promise<void>;
};

/** Code that decides what becomes of a package: when it changes, every package is looked at again. */
const codeFolders = ['lib/exercises', 'lib/exercise-sdk', 'lib/kinds', 'lib/languages'];

export async function readPackageMarks(options: {
  readonly projectFolder: string;
  readonly cacheFolder: string;
  readonly graderVersion: number;
}): Promise<PackageMarks> {
  const {projectFolder, cacheFolder, graderVersion} = options;
  const file = join(cacheFolder, 'published.json');
  const code = codeFolders.map((folder) => hashOfCode(join(projectFolder, folder)));
  const marks = await readMarks(file);
  return {
    markOf: (files) => hashFiles(files, [String(graderVersion), ...code]),
    published: (slug) => marks.get(slug),
    remember: (slug, mark) => void marks.set(slug, mark),
    save: async () => {
      await mkdir(cacheFolder, {recursive: true});
      const draft = `${file}.${process.pid}`;
      await writeFile(draft, JSON.stringify(Object.fromEntries(marks)));
      await rename(draft, file);
    },
  };
}

function hashOfCode(folder: string): string {
  const files = readFolder(folder);
  // Code that cannot be read as a package, for it has too many files, makes every start look again.
  return files.ok ? hashFiles(files.value, []) : randomUUID();
}

async function readMarks(file: string): Promise<Map<string, PackageMark>> {
  try {
    const json: unknown = JSON.parse(await readFile(file, 'utf8'));
    return new Map(Object.entries(z.record(z.string(), markSchema).parse(json)));
  } catch {
    return new Map();
  }
}
