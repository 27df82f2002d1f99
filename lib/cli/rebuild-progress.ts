/**
 * `npm run rebuild-progress`: derives everyone's progress again from their submissions. It is kept as verdicts come and never
 * needs this; whoever doubts it, or has put submissions into the database by other means, runs it. Beside a server that
 * runs on PostgreSQL, whose verdicts wait meanwhile, or instead of one that uses the embedded database.
 * Exits with 0, 2 for wrong usage, 3 for a fault.
 */
import {count} from '#lib/base/count';
import {openDatabase} from '#lib/database/database';
import {generateClient} from '#lib/database/generate';
import {applyMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';

async function main(args: readonly string[]): Promise<number> {
  if (args.length > 0) {
    console.error('Usage: npm run rebuild-progress');
    return 2;
  }
  const environment = readEnvironment();
  await generateClient();
  // Their code needs the client that was just generated.
  const {openData} = await import('#lib/data/open');
  const {rebuildProgress} = await import('#lib/data/derive-progress');
  const database = await openDatabase(environment);
  const data = openData(database);
  try {
    await database.exclusively('whetstone: schema', () =>
      applyMigrations(database, environment.projectFolder),
    );
    const rows = await rebuildProgress(data);
    console.log(`Derived everyone’s progress again: ${count(rows, 'row')}.`);
    return 0;
  } finally {
    await data.$disconnect();
    await database.close();
  }
}

let code = 3;
try {
  code = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
}
// The schema engine leaves a timer of ten seconds behind.
process.exit(code);
