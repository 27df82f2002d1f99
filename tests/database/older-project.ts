/** The project as it stood before a migration, for tests that bring rows of that time along. */
import {cp, mkdir, readdir, symlink} from 'node:fs/promises';
import {join, resolve} from 'node:path';
import {temporaryFolder} from './folder.ts';

/** Its folder, with the migrations before `first`. */
export async function olderProject(first: string): Promise<string> {
  const folder = await temporaryFolder();
  const migrations = join(folder, 'prisma', 'migrations');
  await mkdir(migrations, {recursive: true});
  await cp('prisma/schema.prisma', join(folder, 'prisma', 'schema.prisma'));
  for (const name of await readdir('prisma/migrations')) {
    if (name < first || name.endsWith('.toml')) {
      await cp(join('prisma/migrations', name), join(migrations, name), {recursive: true});
    }
  }
  // The schema engine lies there.
  await symlink(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
  return folder;
}
