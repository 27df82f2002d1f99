/**
 * `npm run import -- <zip | folder> [--owner <email>] [--publish]`: makes a draft of a package, ours or Kattis',
 * proves it, and publishes it
 * where that is wanted and it holds. Beside a server that runs on the same PostgreSQL, or instead of one that uses the
 * embedded database. Exits with 0 when it holds, 1 with the reasons when it does not, 2 for wrong usage, 3 for a fault of ours.
 */
import {parseArgs} from 'node:util';
import {err, ok, type Result} from '#lib/base/result';
import {generateClient} from '#lib/database/generate';
import type {ImportOrder} from '#lib/drafting/import-package';
import {writeReason} from '#lib/exercises/reason';

const usage = 'Usage: npm run import -- <zip | folder> [--owner <email>] [--publish]';

function readOrder(args: readonly string[]): Result<ImportOrder, string> {
  const options = {owner: {type: 'string'}, publish: {type: 'boolean', default: false}} as const;
  try {
    const {values, positionals} = parseArgs({args: [...args], options, allowPositionals: true});
    const [place, ...more] = positionals;
    if (place === undefined || more.length > 0) return err(usage);
    return ok({place, email: values.owner?.toLowerCase(), publish: values.publish});
  } catch {
    return err(usage);
  }
}

async function main(args: readonly string[]): Promise<number> {
  const order = readOrder(args);
  if (!order.ok) {
    console.error(order.error);
    return 2;
  }
  await generateClient();
  // Their code needs the client that was just generated.
  const {startHere} = await import('#lib/platform/main');
  const {importPackage} = await import('#lib/drafting/import-package');
  const platform = await startHere();
  try {
    const done = await importPackage(platform, order.value);
    if (!done.ok) {
      console.error(done.error);
      return 2;
    }
    const {id, slug, report, notes} = done.value;
    console.log(`${slug} is a draft: /instructor/drafts/${id}`);
    if (notes.length > 0) console.log('Not everything of the package has a counterpart here:');
    for (const note of notes) console.log(`  ${note}`);
    for (const reason of report.reasons) console.log(`  ${writeReason(slug, reason)}`);
    const {publication} = report;
    if (publication?.kind === 'published') console.log(`Published as version ${publication.version}.`);
    if (publication?.kind === 'refused' && report.reasons.length === 0) {
      for (const sentence of publication.sentences) console.log(`  ${sentence}`);
    }
    return report.reasons.length > 0 || publication?.kind === 'refused' ? 1 : 0;
  } finally {
    await platform.close();
  }
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(3);
}
