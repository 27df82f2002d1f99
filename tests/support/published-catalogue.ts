/**
 * A data folder in which the catalogue is published, which is a copy: bundling and storing all exercises is most of what a
 * first start costs, and nearly every server of a test has one. Tests of the first start begin with an empty folder.
 */
import {cp, rm} from 'node:fs/promises';
import {join} from 'node:path';
import {loadExercises} from '#lib/catalogue/load-exercises';
import {openData} from '#lib/data/open';
import {openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import {folderSource} from '#lib/exercises/source';
import {createGrader} from '#lib/grader/index';
import {graderVersion} from '#lib/grader/limits';
import {keptFolder} from '../database/kept-folder.ts';
import {copyMigratedDatabase} from '../database/migrated.ts';
import {borrowPrepared, keepPrepared, publishedMarks} from './prepared-exercises.ts';

const published = {
  name: 'published',
  inputs: ['exercises', 'lib', 'prisma', 'package-lock.json'],
  make: async (folder: string): Promise<void> => {
    await copyMigratedDatabase(folder);
    await borrowPrepared(folder);
    const environment = readEnvironment({DATA_DIR: folder});
    const {projectFolder} = environment;
    const database = await openDatabase(environment);
    const data = openData(database);
    const grader = await createGrader({concurrency: 1, spares: 0});
    const {refused} = await loadExercises({
      ...{data, author: grader.author, graderVersion, projectFolder},
      source: folderSource(join(projectFolder, 'exercises')),
      cacheFolder: join(folder, 'prepared'),
      log: () => {},
    });
    await grader.close();
    await data.$disconnect();
    await database.close();
    if (refused.length > 0) throw new Error(`Not published: ${JSON.stringify(refused)}`);
    await keepPrepared(folder);
    const kept = join(folder, 'published.json');
    await cp(join(folder, publishedMarks), kept);
    // Megabytes that a server reads only where it publishes.
    await rm(join(folder, 'prepared'), {recursive: true});
  },
};

/** Fills a data folder that is empty: the database, and the marks by which a start sees that nothing has changed. */
export async function copyPublishedCatalogue(dataFolder: string): Promise<void> {
  const kept = await keptFolder(published);
  await cp(join(kept, 'database'), join(dataFolder, 'database'), {recursive: true});
  await cp(join(kept, 'published.json'), join(dataFolder, publishedMarks));
}
