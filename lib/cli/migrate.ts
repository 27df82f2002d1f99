/**
 * `npm run migrate` brings the database to the newest schema; `npm run migrate -- create <name>` writes a migration
 * from the changes in prisma/schema.prisma, against an empty database in memory; `status` says where things stand.
 */
import {openDatabase} from '#lib/database/database';
import {openInMemory} from '#lib/database/embedded';
import {generateClient} from '#lib/database/generate';
import {applyMigrations, createMigration, diagnoseMigrations} from '#lib/database/migrations';
import {type Environment, readEnvironment} from '#lib/env';

const usage = 'Usage: npm run migrate [-- create <name> | -- status]';

async function main(command: string | undefined, name: string | undefined): Promise<number> {
  const environment = readEnvironment();
  if (command === 'create' && name !== undefined) return create(environment.projectFolder, name);
  if (command !== undefined && command !== 'status') {
    console.error(usage);
    return 2;
  }
  return command === 'status' ? status(environment) : apply(environment);
}

async function create(projectFolder: string, name: string): Promise<number> {
  const scratch = await openInMemory();
  try {
    const file = await createMigration(scratch, projectFolder, name);
    await generateClient(projectFolder);
    console.log(
      file === undefined
        ? 'The migrations already give the schema; nothing was written.'
        : `Wrote ${file}. Read it before you commit it.`,
    );
    return 0;
  } finally {
    await scratch.close();
  }
}

async function status(environment: Environment): Promise<number> {
  const database = await openDatabase(environment);
  try {
    const {history, failedMigrationNames} = await diagnoseMigrations(database, environment.projectFolder);
    if (failedMigrationNames.length > 0) console.log(`Failed half way: ${failedMigrationNames.join(', ')}.`);
    console.log(
      history === null ? `${database.place} is current.` : `${database.place}: ${JSON.stringify(history)}`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

async function apply(environment: Environment): Promise<number> {
  const database = await openDatabase(environment);
  try {
    const applied = await applyMigrations(database, environment.projectFolder);
    console.log(
      applied.length === 0
        ? `${database.place} is current.`
        : `${database.place}: applied ${applied.join(', ')}.`,
    );
    return 0;
  } finally {
    await database.close();
  }
}

let code = 1;
try {
  code = await main(process.argv[2], process.argv[3]);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
// The schema engine leaves a timer of ten seconds behind.
process.exit(code);
