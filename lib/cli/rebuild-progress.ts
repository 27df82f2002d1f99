/**
 * `npm run rebuild-progress`: derives everyone's progress again from their submissions. It is kept as verdicts come and never
 * needs this; whoever doubts it, or has put submissions into the database by other means, runs it. Beside a server that
 * runs on PostgreSQL, whose verdicts wait meanwhile, or instead of one that uses the embedded database.
 * Exits with 0, 2 for wrong usage, 3 for a fault.
 */
import {count} from '#lib/base/count';
import {exitWith, withData} from '#lib/cli/with-data';

await exitWith(async (args) => {
  if (args.length > 0) {
    console.error('Usage: npm run rebuild-progress');
    return 2;
  }
  return withData(async (data) => {
    // It needs the client that was just generated.
    const {rebuildProgress} = await import('#lib/data/derive-progress');
    const rows = await rebuildProgress(data);
    console.log(`Derived everyone’s progress again: ${count(rows, 'row')}.`);
    return 0;
  });
});
