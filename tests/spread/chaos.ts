/**
 * Trouble of every kind while submissions are judged, and judged again by new versions of their exercise: graders killed,
 * graders that hang and come back, connections cut, the database and the web server restarted. The database itself keeps
 * the record of what was decided when.
 */
import {setTimeout as sleep} from 'node:timers/promises';
import {expect} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import type {Platform} from '#lib/platform/platform';
import {rejudge} from '#lib/submissions/rejudge';
import {submit} from '#lib/submissions/submissions';
import type {PostgresServer} from '../database/postgres-server.ts';
import {newViewer} from '../submissions/system.ts';
import {Cluster, type GraderProcess, slug} from './cluster.ts';

/** Submissions of each account, once before the hanging and the killing, once before what is cut and restarted. */
const perBatch = 5;
/** Longer than a silent worker is given, so that its work is in other hands when it wakes. */
const hangMs = 18_000;
const language = 'javascript';
/** Past any that the exercise has had. */
const newVersion = 1000;

export type ChaosOptions = {
  readonly accounts: number;
  /** How often each kind of trouble comes. */
  readonly rounds: number;
  readonly verdictsMsMax: number;
};

export type ChaosReport = {
  readonly accepted: number;
  readonly refused: number;
  readonly claimedAgain: number;
  /** Verdicts that those of a newer version took the place of. */
  readonly replaced: number;
  readonly tookS: number;
};

export async function runChaos(server: PostgresServer, options: ChaosOptions): Promise<ChaosReport> {
  const began = performance.now();
  const cluster = await Cluster.found(await server.createMigratedDatabase());
  try {
    const sleeper = await cluster.addGrader();
    await cluster.openWeb();
    await keepRecord(cluster.platform!);
    const viewers: Viewer[] = [];
    for (let i = 0; i < options.accounts; i++) {
      viewers.push(await newViewer({platform: cluster.platform!}));
    }
    let accepted = 0;
    let refused = 0;
    const send = async (): Promise<void> => {
      const sent = await sendAll(cluster, viewers);
      accepted += sent.accepted;
      refused += sent.refused;
    };
    for (let round = 0; round < options.rounds; round++) {
      const first = send();
      // Alone, so that what is being judged is in its hands.
      for (const other of cluster.graders) if (other !== sleeper) await other.end();
      await stopWhileJudging(cluster, sleeper);
      // The next grader publishes it.
      await cluster.writeVersion(newVersion + round);
      const victim = await cluster.addGrader();
      await untilJudging(cluster, 2);
      await victim.end();
      await cluster.addGrader();
      await Promise.all([sleep(hangMs), first]);
      // Whoever asks is gone with the web server; what was asked for is not.
      const asking = rejudge(cluster.platform!, {slug}).catch(() => undefined);
      sleeper.kill('SIGCONT');
      const second = send();
      await untilJudging(cluster, 1);
      await cutConnections(cluster);
      await cluster.closeWeb();
      await cluster.openWeb();
      await untilJudging(cluster, 1);
      await server.restart();
      await second;
      await asking;
    }
    await untilAllJudged(cluster, options.verdictsMsMax);
    const newest = newVersion + options.rounds - 1;
    expect(await rejudge(cluster.platform!, {slug})).toMatchObject({
      ok: true,
      value: {version: newest},
    });
    expect(await rejudge(cluster.platform!, {slug})).toMatchObject({ok: true, value: {tally: []}});
    const claimedAgain = await checkRecord(cluster.platform!, accepted);
    const replaced = await checkReplaced(cluster.platform!, newest);
    return {accepted, refused, claimedAgain, replaced, tookS: (performance.now() - began) / 1000};
  } finally {
    await cluster.leave();
  }
}

/** One after another; what fails while the database is away was not accepted, and is sent again. */
async function sendAll(
  cluster: Cluster,
  viewers: readonly Viewer[],
): Promise<{readonly accepted: number; readonly refused: number}> {
  let accepted = 0;
  let refused = 0;
  for (let nth = 0; nth < perBatch; nth++) {
    for (const viewer of viewers) {
      for (;;) {
        const taken = await submit(cluster.platform!, viewer, {slug, language, source: cluster.source}).then(
          (sent) => sent.ok,
          () => false,
        );
        if (taken) break;
        refused += 1;
        await sleep(100);
      }
      accepted += 1;
    }
  }
  return {accepted, refused};
}

const judging = (cluster: Cluster): Promise<number> =>
  cluster.platform!.data.submission.count({where: {state: 'running'}});

async function untilJudging(cluster: Cluster, least: number): Promise<void> {
  await expect.poll(() => judging(cluster), {timeout: 60_000, interval: 2}).toBeGreaterThanOrEqual(least);
}

/** With a submission in hand: what it was seen with may be judged before it stops. */
async function stopWhileJudging(cluster: Cluster, grader: GraderProcess): Promise<void> {
  for (;;) {
    await untilJudging(cluster, 1);
    grader.kill('SIGSTOP');
    if ((await judging(cluster)) > 0) return;
    grader.kill('SIGCONT');
  }
}

async function cutConnections(cluster: Cluster): Promise<void> {
  await cluster.platform!.database.query(
    'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
  );
}

/** Written by the database, so that no process under test can leave out what it did. */
async function keepRecord({database}: Platform): Promise<void> {
  await database.query('CREATE TABLE decided (id uuid, change text)');
  await database.query(`CREATE FUNCTION record_decision() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
      IF OLD.state = 'done' AND OLD."exerciseVersionId" <> NEW."exerciseVersionId" THEN
        INSERT INTO decided VALUES (OLD.id, 'judged again');
      ELSIF OLD.state = 'done' AND (OLD.state, OLD.verdict, OLD."judgedAt") IS DISTINCT FROM (NEW.state, NEW.verdict, NEW."judgedAt") THEN
        INSERT INTO decided VALUES (OLD.id, 'changed after its verdict');
      ELSIF OLD.state <> 'done' AND NEW.state = 'done' THEN INSERT INTO decided VALUES (OLD.id, 'verdict'); END IF;
      RETURN NEW;
    END $$`);
  await database.query(
    'CREATE TRIGGER record AFTER UPDATE ON "Submission" FOR EACH ROW EXECUTE FUNCTION record_decision()',
  );
}

async function untilAllJudged(cluster: Cluster, msMax: number): Promise<void> {
  const left = () => cluster.platform!.data.submission.count({where: {state: {not: 'done'}}});
  await expect.poll(left, {timeout: msMax, interval: 200}).toBe(0);
}

/** Every submission: one verdict, the right one, with each of its cases once. How many were claimed more than once. */
async function checkRecord({database}: Platform, accepted: number): Promise<number> {
  const rows = await database.query(`SELECT s.attempt, s.verdict, s."casesTotal" AS total,
      jsonb_array_length(s.cases) AS cases,
      (SELECT array_agg(d.change) FROM decided d WHERE d.id = s.id AND d.change <> 'judged again') AS changes FROM "Submission" s`);
  // One that was written just before its connection broke was accepted, though nobody could be told so.
  expect(rows.length).toBeGreaterThanOrEqual(accepted);
  for (const row of rows) {
    expect(row).toMatchObject({verdict: 'accepted', cases: row.total, changes: ['verdict']});
  }
  const jobs = await database.query(
    `SELECT count(*)::int AS open FROM pgboss.job WHERE name = 'rejudge' AND state IN ('created', 'retry')`,
  );
  expect(jobs).toEqual([{open: 0}]);
  return rows.filter(({attempt}) => Number(attempt) > 1).length;
}

/** Every verdict is of the newest version, and for each that was replaced there is one row that keeps it. How many. */
async function checkReplaced({database}: Platform, version: number): Promise<number> {
  const rows = await database.query(`SELECT v.version,
      (SELECT count(*)::int FROM decided d WHERE d.id = s.id AND d.change = 'judged again') AS times,
      (SELECT coalesce(array_agg(r.outcome), '{}') FROM "Rejudgement" r WHERE r."submissionId" = s.id) AS outcomes,
      (SELECT count(*)::int FROM "Rejudgement" r WHERE r."submissionId" = s.id AND r.replaced->>'verdict' = 'accepted'
        AND jsonb_array_length(r.replaced->'cases') = s."casesTotal") AS kept
    FROM "Submission" s JOIN "ExerciseVersion" v ON v.id = s."exerciseVersionId"`);
  let replaced = 0;
  for (const row of rows) {
    const outcomes = row.outcomes as Array<string | null>;
    expect(row).toMatchObject({version, kept: row.times});
    expect(outcomes.filter((outcome) => outcome === 'replaced')).toHaveLength(Number(row.times));
    for (const outcome of outcomes) expect(['replaced', 'outdated']).toContain(outcome);
    replaced += Number(row.times);
  }
  return replaced;
}
