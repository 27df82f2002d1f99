/**
 * `npm run rejudge -- <slug> [--since <date>]`: grades the submissions of an exercise again against its current version,
 * after everything that candidates wait for, and says what became of the verdicts. Beside a server that runs on the same
 * PostgreSQL, or instead of one that uses the embedded database. Ctrl+C stops it; the same command goes on.
 * Exits with 0 when all are graded, 1 when some could not be, 2 for wrong usage, 3 for a fault of ours.
 */
import {parseArgs} from 'node:util';
import {err, ok, type Result} from '#lib/base/result';
import {generateClient} from '#lib/database/generate';
import type {RejudgeOrder, RejudgeReport} from '#lib/submissions/rejudge';

const usage = 'Usage: npm run rejudge -- <slug> [--since <date, such as 2026-11-23>]';

function readOrder(args: readonly string[]): Result<RejudgeOrder, string> {
  let parsed: {values: {since?: string}; positionals: string[]};
  try {
    parsed = parseArgs({args: [...args], options: {since: {type: 'string'}}, allowPositionals: true});
  } catch {
    return err(usage);
  }
  const [slug, ...more] = parsed.positionals;
  const {since} = parsed.values;
  if (slug === undefined || more.length > 0) return err(usage);
  if (since === undefined) return ok({slug});
  const date = new Date(since);
  if (Number.isNaN(date.getTime())) return err(`"${since}" is no date. ${usage}`);
  return ok({slug, since: date});
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
  const {rejudge} = await import('#lib/submissions/rejudge');
  const platform = await startHere();
  try {
    let reported = 0;
    const onProgress = (done: number): void => {
      if (done > reported) console.log(`${done} rejudged …`);
      reported = done;
    };
    const done = await rejudge(platform, {...order.value, onProgress});
    if (!done.ok) {
      console.error(done.error.message);
      return 2;
    }
    for (const line of linesOf(order.value.slug, done.value)) console.log(line);
    return done.value.tally.some(({outcome}) => outcome === 'fault') ? 1 : 0;
  } finally {
    await platform.close();
  }
}

function linesOf(slug: string, {version, tally}: RejudgeReport): string[] {
  if (tally.length === 0) {
    return [`Nothing to do: every such submission has a verdict of ${slug}, version ${version}.`];
  }
  return tally.map(({outcome, from, to, count}) => {
    if (outcome === 'fault') return `${count} could not be rejudged, and keep their verdict: ${from}`;
    if (outcome === 'outdated') return `${count} were graded by a newer version meanwhile`;
    return from === to ? `${count} as before: ${to}` : `${count} changed: ${from} → ${to}`;
  });
}

try {
  process.exit(await main(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(3);
}
