/**
 * `npm run grader`: grades submissions and runs from a shared database, beside any number of others on any machine.
 * It serves no pages.
 */
import {generateClient} from '#lib/database/generate';
import {readEnvironment} from '#lib/env';

async function main(): Promise<void> {
  const {databaseUrl, graders} = readEnvironment();
  if (databaseUrl === undefined) {
    throw new Error(
      'npm run grader needs DATABASE_URL, the database that the web server uses. An embedded database is graded by the server itself.',
    );
  }
  if (graders === 0)
    throw new Error('GRADERS=0 leaves a grader nothing to do. Unset it, or set it to 1 or more.');
  await generateClient();
  // Its code needs the client that was just generated.
  const {startHere} = await import('#lib/platform/main');
  const {database} = await startHere();
  const atOnce = graders === undefined ? 'one submission for each core' : `${graders} at once`;
  console.log(`Grading from ${database.place}, ${atOnce}. Ctrl+C stops it; what is in hand goes to others.`);
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
