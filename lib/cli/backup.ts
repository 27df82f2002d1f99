/**
 * `npm run backup -- <file>`: writes everything that the database holds to one file. Beside a server that runs on PostgreSQL,
 * or instead of one that uses the embedded database, which one process at a time can open.
 * Exits with 0, 1 where it cannot be done, 2 for wrong usage, 3 for a fault.
 */
import {resolve} from 'node:path';
import {count} from '#lib/base/count';
import {exitWith} from '#lib/cli/with-data';
import {openDatabase} from '#lib/database/database';
import {generateClient} from '#lib/database/generate';
import {readEnvironment} from '#lib/env';

await exitWith(async ([file, ...more]) => {
  if (file === undefined || more.length > 0 || file.startsWith('-')) {
    console.error('Usage: npm run backup -- <file>');
    return 2;
  }
  const environment = readEnvironment();
  await generateClient();
  // Their code needs the client that was just generated.
  const {openData} = await import('#lib/data/open');
  const {backUp} = await import('#lib/backup/back-up');
  const database = await openDatabase(environment);
  const data = openData(database);
  try {
    const done = await backUp({database, data}, resolve(file));
    if (!done.ok) {
      console.error(done.error);
      return 1;
    }
    console.log(`Wrote ${count(done.value.rows, 'row')} of ${database.place} to ${file}.`);
    console.log('It holds password hashes and everyone’s code: keep it as you keep the database.');
    return 0;
  } finally {
    await data.$disconnect();
    await database.close();
  }
});
