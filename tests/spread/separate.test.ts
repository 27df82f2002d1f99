/** The web server without a grader of its own, and the graders elsewhere. */
import {afterAll, beforeAll, describe, expect, test, vi} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {readHealth} from '#lib/platform/health';
import {getPlatform} from '#lib/platform/platform';
import {measureSubmission} from '#lib/submissions/measure';
import {run} from '#lib/submissions/run';
import {readSubmission, submit} from '#lib/submissions/submissions';
import {findPostgres, type PostgresServer, startPostgres} from '../database/postgres-server.ts';
import {newViewer, verdictOf} from '../submissions/system.ts';
import {Cluster, slug} from './cluster.ts';

const binaries = await findPostgres();
if (binaries === undefined)
  console.warn('PostgreSQL is not installed here: the tests of separate graders are skipped.');

describe.skipIf(binaries === undefined)('graders apart from the web server', () => {
  let server: PostgresServer;
  let cluster: Cluster;
  let viewer: Viewer;
  const language = 'javascript';
  const runsHere = (source: string) => run(cluster.platform!, viewer, {slug, language, source});

  beforeAll(async () => {
    server = await startPostgres(binaries!);
    cluster = await Cluster.found(await server.createDatabase());
    const grader = await cluster.addGrader();
    await grader.end();
    viewer = await newViewer({platform: await cluster.openWeb()});
    // The one that published the exercises is gone; the registry learns it from its silence, or here.
    await cluster.platform!.database.query('UPDATE pgboss.instance SET stopped_on = now() WHERE pid = $1', [
      grader.child.pid,
    ]);
  });
  afterAll(async () => {
    await cluster?.leave();
    await server?.stop();
  });

  test('a run says so when no grader is at work, and a submission waits', async () => {
    expect(await runsHere(cluster.source)).toMatchObject({
      ok: false,
      error: {kind: 'busy', message: expect.stringMatching(/No grader.*Your code is kept/)},
    });
    expect(await readHealth(getPlatform)).toMatchObject({
      status: 'degraded',
      ok: true,
      database: true,
      grader: false,
      graders: 0,
    });
    const sent = await submit(cluster.platform!, viewer, {slug, language, source: cluster.source});
    expect(sent.ok && (await readSubmission(cluster.platform!, viewer, sent.value.id))).toMatchObject({
      value: {state: 'queued'},
    });
  });

  test('a grader that comes takes up what waits, and is counted', async () => {
    await cluster.addGrader();
    const {data} = cluster.platform!;
    const waiting = await data.submission.findFirstOrThrow({select: {id: true}});
    expect(await verdictOf(viewer, waiting.id)).toMatchObject({verdict: 'accepted', score: 100});
    expect(await readHealth(getPlatform)).toMatchObject({
      status: 'ok',
      ok: true,
      database: true,
      grader: true,
      graders: 1,
    });
    const [entry] = (await cluster.platform!.graders()).filter(({live}) => live);
    expect(entry).toMatchObject({pid: cluster.graders.at(-1)!.child.pid, since: expect.any(Date)});
  });

  test('a run is answered as it would be here, and leaves nothing behind', async () => {
    const source = `${cluster.source}\nconsole.log('a\\0b', '\\ud800');\n`;
    const answer = await runsHere(source);
    expect(answer).toMatchObject({ok: true});
    const cases = answer.ok ? answer.value.cases : [];
    expect(cases.length).toBeGreaterThan(0);
    for (const one of cases) expect(one).toMatchObject({outcome: {matches: true}});
    // What no text column holds is written out, and arrives as it would from a grader in this process.
    expect(cases[0]!.consoleText).toContain('a\\0b');
    const jobs = await cluster.platform!.database.query(`SELECT id FROM pgboss.job WHERE name = 'run'`);
    expect(jobs).toEqual([]);
  });

  test('an input that is none is refused by its sentence, from the grader too', async () => {
    const refused = await run(cluster.platform!, viewer, {
      slug,
      language,
      source: cluster.source,
      inputs: ['nonsense'],
    });
    expect(refused).toMatchObject({ok: false, error: {kind: 'invalid', field: 'input'}});
  });

  test('the page hears of results from another process', async () => {
    const heard = vi.fn();
    const sent = await submit(cluster.platform!, viewer, {slug, language, source: cluster.source});
    if (!sent.ok) throw new Error(sent.error.message);
    const stop = cluster.platform!.changes.listen(sent.value.id, heard);
    await verdictOf(viewer, sent.value.id);
    await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0);
    stop();
  });

  describe('measurements', () => {
    const judged = async (who: Viewer): Promise<string> => {
      const sent = await submit(cluster.platform!, who, {slug, language, source: cluster.source});
      if (!sent.ok) throw new Error(sent.error.message);
      await verdictOf(who, sent.value.id);
      return sent.value.id;
    };

    test('one is made by a grader elsewhere, kept with the submission, and leaves nothing behind', async () => {
      const id = await judged(viewer);
      const measured = await measureSubmission(cluster.platform!, viewer, id);
      expect(measured).toMatchObject({ok: true, value: {measured: {growth: expect.any(String)}}});
      const kept = await readSubmission(cluster.platform!, viewer, id);
      expect(kept.ok && kept.value.complexity).toEqual(measured.ok && measured.value);
      const jobs = await cluster.platform!.database.query(`SELECT id FROM pgboss.job WHERE name = 'measure'`);
      expect(jobs).toEqual([]);
    });

    test('of two that an account asks for at once, one is refused; another account is not', async () => {
      const other = await newViewer({platform: cluster.platform!});
      const ids = [await judged(viewer), await judged(viewer)];
      const theirs = await judged(other);
      const [third, ...both] = await Promise.all([
        measureSubmission(cluster.platform!, other, theirs),
        ...ids.map((id) => measureSubmission(cluster.platform!, viewer, id)),
      ]);
      expect(both.filter(({ok}) => ok)).toHaveLength(1);
      expect(both.find(({ok}) => !ok)).toMatchObject({
        error: {kind: 'busy', message: expect.stringMatching(/being measured/)},
      });
      expect(third).toMatchObject({ok: true});
    });

    test('the same account is refused when it asks through another server', async () => {
      const {database, measurements, data} = cluster.platform!;
      const {id: exerciseVersionId} = await data.exerciseVersion.findFirstOrThrow({select: {id: true}});
      const question = {exerciseVersionId, language, source: cluster.source, seed: 1} as const;
      // Each asks past what the other remembers, as two servers do.
      const both = await Promise.all([1, 2].map(() => measurements.ask(viewer.id, question)));
      expect(both.filter(({ok}) => ok)).toHaveLength(1);
      expect(both.find(({ok}) => !ok)).toMatchObject({error: {kind: 'busy'}});
      // What a server that died had asked is no obstacle to its account.
      await database.query(
        `INSERT INTO pgboss.job (id, name, data, state) VALUES ($1, 'measure', '{}', 'failed')`,
        [viewer.id],
      );
      expect(await measurements.ask(viewer.id, question)).toMatchObject({ok: true});
    });
  });
});
