/**
 * `npm run reset-password -- <email>`: ends every session of the account and its password, and prints a link with which a
 * new password can be chosen. Beside a server that runs on PostgreSQL, or instead of one that uses the embedded database.
 * Exits with 0 when there is a link, 1 when there is no such account, 2 for wrong usage, 3 for a fault.
 */
import {actingFor} from '#lib/access/scope';
import {openDatabase} from '#lib/database/database';
import {generateClient} from '#lib/database/generate';
import {applyMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';

const usage = 'Usage: npm run reset-password -- <email>';

async function main(args: readonly string[]): Promise<number> {
  const [address, ...more] = args;
  if (address === undefined || more.length > 0 || address.startsWith('-')) {
    console.error(usage);
    return 2;
  }
  const environment = readEnvironment();
  await generateClient();
  // Their code needs the client that was just generated.
  const {openData} = await import('#lib/data/open');
  const {makeResetLink} = await import('#lib/auth/password-reset');
  const {findPassword, replacePassword} = await import('#lib/data/users');
  const database = await openDatabase(environment);
  const data = openData(database);
  try {
    await database.exclusively('whetstone: schema', () =>
      applyMigrations(database, environment.projectFolder),
    );
    const found = await findPassword(data, address.trim().toLowerCase());
    if (found === undefined) {
      console.error(`There is no account with the e-mail address ${address}.`);
      return 1;
    }
    // First: a new link is kept only until the next change of the password.
    await replacePassword(data, found.account.id, null);
    const link = await makeResetLink(data, actingFor(null), address);
    if (!link.ok) throw new Error(link.error.message);
    const site = environment.publicUrl ?? `http://localhost:${environment.port}`;
    console.log(`${found.account.name} is signed out everywhere, and the old password no longer works.`);
    console.log('A new one can be chosen here, once, within 24 hours:');
    console.log(new URL(link.value.path, site).href);
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
