/**
 * Opens the database for one command, brought up to date: beside a server that runs on PostgreSQL, or instead of one that
 * uses the embedded database, whose folder is locked.
 */
import {openDatabase} from '#lib/database/database';
import {generateClient} from '#lib/database/generate';
import {applyMigrations} from '#lib/database/migrations';
import {type Environment, readEnvironment} from '#lib/env';

type Data = ReturnType<typeof import('#lib/data/open')['openData']>;

export async function withData<T>(work: (data: Data, environment: Environment) => Promise<T>): Promise<T> {
  const environment = readEnvironment();
  await generateClient();
  // Its code needs the client that was just generated.
  const {openData} = await import('#lib/data/open');
  const database = await openDatabase(environment);
  const data = openData(database);
  try {
    await database.exclusively('whetstone: schema', () =>
      applyMigrations(database, environment.projectFolder),
    );
    return await work(data, environment);
  } finally {
    await data.$disconnect();
    await database.close();
  }
}

/** Runs a command to its exit code; a fault of ours is 3 and its message. */
export async function exitWith(main: (args: readonly string[]) => Promise<number>): Promise<never> {
  let code = 3;
  try {
    code = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  // The schema engine leaves a timer of ten seconds behind.
  process.exit(code);
}
