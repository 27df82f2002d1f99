/**
 * `npm run restore -- <file> [--replace]`: puts what a backup holds into the database, PostgreSQL or the embedded one, whichever
 * it was taken from. No server may run on it meanwhile. Exits with 0, 1 where it cannot be done and nothing was changed, 2 for
 * wrong usage, 3 for a fault.
 */
import {resolve} from 'node:path';
import {parseArgs} from 'node:util';
import {count} from '#lib/base/count';
import {exitWith} from '#lib/cli/with-data';
import {openDatabase} from '#lib/database/database';
import {generateClient} from '#lib/database/generate';
import {readEnvironment} from '#lib/env';

type Order = {readonly file: string; readonly replace: boolean};

function readOrder(args: readonly string[]): Order | undefined {
  try {
    const options = {replace: {type: 'boolean', default: false}} as const;
    const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true});
    const [file, ...more] = positionals;
    return file === undefined || more.length > 0 ? undefined : {file, replace: values.replace};
  } catch {
    return undefined;
  }
}

await exitWith(async (args) => {
  const order = readOrder(args);
  if (order === undefined) {
    console.error('Usage: npm run restore -- <file> [--replace]');
    return 2;
  }
  const environment = readEnvironment();
  await generateClient();
  // Their code needs the client that was just generated.
  const {openData} = await import('#lib/data/open');
  const {restore} = await import('#lib/backup/restore');
  const database = await openDatabase(environment);
  const data = openData(database);
  try {
    const {projectFolder} = environment;
    const done = await restore({database, data, projectFolder}, resolve(order.file), order.replace);
    if (!done.ok) {
      console.error(done.error);
      return 1;
    }
    const {rows, madeAt} = done.value;
    console.log(`Put ${count(rows, 'row')}, as they were at ${madeAt}, into ${database.place}.`);
    console.log('Start the server; what waited for a verdict is graded then.');
    return 0;
  } finally {
    await data.$disconnect();
    await database.close();
  }
});
