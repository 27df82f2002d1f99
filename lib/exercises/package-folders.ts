/** Where packages lie: finds their folders by slug. Opens none. */
import {readdir} from 'node:fs/promises';
import path from 'node:path';
import {chainsFolder} from '#lib/exercises/chain';
import {topicsFolder} from '#lib/exercises/topics';
import {suggestion} from '#lib/values/nearest';

/** What lies beside the packages and is none. */
const otherFolders: readonly string[] = [chainsFolder, topicsFolder];

/** The slugs of the packages in a folder, in alphabetical order. */
export async function listSlugs(exercisesFolder: string): Promise<string[]> {
  const entries = await readdir(exercisesFolder, {withFileTypes: true});
  return entries
    .filter(
      (entry) => entry.isDirectory() && !entry.name.startsWith('.') && !otherFolders.includes(entry.name),
    )
    .map(({name}) => name)
    .sort();
}

export function packageFolder(exercisesFolder: string, slug: string): string {
  return path.join(exercisesFolder, slug);
}

/** One line for someone who asked for a slug that is not there. */
export function unknownSlug(slug: string, slugs: readonly string[]): string {
  return `There is no exercise "${slug}"${suggestion(slug, slugs)}.`;
}
