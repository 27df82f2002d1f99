/**
 * Remembers what each exercise folder looked like when it was last published, so that a start with nothing changed
 * bundles and prepares nothing. Losing the file costs time and nothing else.
 */
import {mkdir, readFile, rename, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {z} from 'zod';
import {hashFiles, readFolder} from '#lib/exercises/folder';

const markSchema = z.object({mark: z.string(), version: z.number(), contentHash: z.string()});
export type FolderMark = z.infer<typeof markSchema>;

export type FolderMarks = {
  /** What identifies the folder as it is now, together with everything that turns it into an exercise. */
  readonly markOf: (slug: string) => Promise<string | undefined>;
  readonly published: (slug: string) => FolderMark | undefined;
  readonly remember: (slug: string, mark: FolderMark) => void;
  readonly save: () => Promise<void>;
};

/** Code that decides what becomes of a folder: when it changes, every folder is looked at again. */
const codeFolders = ['lib/exercises', 'lib/exercise-sdk', 'lib/kinds', 'lib/languages'];

export async function readFolderMarks(options: {
  readonly projectFolder: string;
  readonly exercisesFolder: string;
  readonly cacheFolder: string;
  readonly graderVersion: number;
}): Promise<FolderMarks> {
  const {projectFolder, exercisesFolder, cacheFolder, graderVersion} = options;
  const file = join(cacheFolder, 'published.json');
  const code = await Promise.all(codeFolders.map((folder) => hashOf(join(projectFolder, folder), [])));
  const marks = await readMarks(file);
  return {
    markOf: (slug) => hashOf(join(exercisesFolder, slug), [String(graderVersion), ...code.map(String)]),
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

async function hashOf(folder: string, more: readonly string[]): Promise<string | undefined> {
  const files = await readFolder(folder);
  return files.ok ? hashFiles(files.value, more) : undefined;
}

async function readMarks(file: string): Promise<Map<string, FolderMark>> {
  try {
    const json: unknown = JSON.parse(await readFile(file, 'utf8'));
    return new Map(Object.entries(z.record(z.string(), markSchema).parse(json)));
  } catch {
    return new Map();
  }
}
