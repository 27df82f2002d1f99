/**
 * `npm run reset-password -- <email>`: ends every session of the account and its password, and prints a link with which a
 * new password can be chosen. Beside a server that runs on PostgreSQL, or instead of one that uses the embedded database.
 * Exits with 0 when there is a link, 1 when there is no such account, 2 for wrong usage, 3 for a fault.
 */
import {actingFor} from '#lib/access/scope';
import {exitWith, withData} from '#lib/cli/with-data';

await exitWith(async (args) => {
  const [address, ...more] = args;
  if (address === undefined || more.length > 0 || address.startsWith('-')) {
    console.error('Usage: npm run reset-password -- <email>');
    return 2;
  }
  return withData(async (data, environment) => {
    // They need the client that was just generated.
    const {makeResetLink} = await import('#lib/auth/password-reset');
    const {findPassword, replacePassword} = await import('#lib/data/users');
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
  });
});
