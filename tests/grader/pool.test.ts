/** The pool and its workers, with real processes. */
import {setTimeout as sleep} from 'node:timers/promises';
import {afterEach, expect, test} from 'vitest';
import {GraderBusy, isBackground, urgencies} from '#lib/grader/grader';
import {authorAllowance} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {startWorker, type WorkerProcess} from '#lib/grader/host/worker-process';
import {workerScript} from '#lib/grader/host/worker-script';
import {jobsPerWorkerMax, queueLengthMax} from '#lib/grader/limits';
import type {AuthorJob, Reply} from '#lib/grader/protocol';

const launch = createLaunch(process.cwd(), await workerScript(process.cwd()));
const endings: Array<() => Promise<void>> = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

function author(script: string): AuthorJob {
  return {type: 'author', script, callsJson: ['{"call":"rules","inputJson":"1"}'], memoryMbMax: 64};
}
const quick = author('var author = {cases: {rules: () => "no"}};');
const endless = author('var author = {cases: {rules: () => { for (;;); }}};');

async function idleWorker(): Promise<WorkerProcess> {
  const worker = startWorker(launch);
  endings.push(async () => {
    worker.kill();
    await worker.ended;
  });
  expect(await worker.started).toBe(true);
  return worker;
}

function pool(options: {concurrency: number; spares: number}): Pool {
  const made = createPool(launch, options);
  endings.push(() => made.close());
  return made;
}

test('a worker goes from starting over idle and busy back to idle', async () => {
  const worker = startWorker(launch);
  expect(worker.state()).toBe('starting');
  await worker.started;
  expect(worker.state()).toBe('idle');
  const replies: Reply[] = [];
  const running = worker.run(quick, authorAllowance, (reply) => replies.push(reply));
  expect(worker.state()).toBe('busy');
  expect(await running).toEqual({kind: 'done', spent: false});
  expect(worker.state()).toBe('idle');
  expect(replies).toEqual([{type: 'answer', index: 0, valueJson: '"no"'}]);
  worker.kill();
  await worker.ended;
  expect(worker.state()).toBe('dead');
});

test('a listener that throws ends its job alone, at once, and the next has the slot', async () => {
  const {withWorker} = pool({concurrency: 1, spares: 0});
  const thrown = withWorker((worker) =>
    worker.run(quick, authorAllowance, () => {
      throw new RangeError('cannot be judged');
    }),
  );
  await expect(thrown).rejects.toThrow('cannot be judged');
  expect(await withWorker((worker) => worker.run(quick, authorAllowance, () => {}))).toMatchObject({
    kind: 'done',
  });
});

test('a second job for a busy worker is a bug', async () => {
  const worker = await idleWorker();
  const first = worker.run(quick, authorAllowance, () => {});
  expect(() => worker.run(quick, authorAllowance, () => {})).toThrow(/given to a worker that is busy/);
  await first;
});

test('a job for a worker that has died ends at once', async () => {
  const worker = await idleWorker();
  process.kill(worker.pid, 'SIGKILL');
  await worker.ended;
  expect(await worker.run(quick, authorAllowance, () => {})).toMatchObject({kind: 'crashed'});
});

test('a worker past its processor time is killed, and says so', async () => {
  const worker = await idleWorker();
  const end = await worker.run(endless, {...authorAllowance, cpuMsMaxPerCase: 100}, () => {});
  expect(end).toMatchObject({kind: 'killed', reason: 'cpu'});
  expect(worker.state()).toBe('dead');
});

test('a worker past its memory is killed, and says so', async () => {
  const worker = await idleWorker();
  const end = await worker.run(endless, {...authorAllowance, residentMbMax: 10}, () => {});
  expect(end).toMatchObject({kind: 'killed', reason: 'memory'});
});

test('a worker that dies by itself ends its job', async () => {
  const worker = await idleWorker();
  const running = worker.run(endless, authorAllowance, () => {});
  await sleep(30);
  process.kill(worker.pid, 'SIGKILL');
  expect(await running).toMatchObject({kind: 'crashed', signal: 'SIGKILL'});
});

test('the pool replaces a worker that was killed while idle', async () => {
  const workers = pool({concurrency: 1, spares: 0});
  await workers.withWorker(async () => {});
  const [first] = workers.workers();
  process.kill(first!.pid, 'SIGKILL');
  await first!.ended;
  const pid = await workers.withWorker(async (worker) => worker.pid);
  expect(pid).not.toBe(first!.pid);
});

test('a worker is replaced after its number of jobs', async () => {
  const workers = pool({concurrency: 1, spares: 0});
  const pids: number[] = [];
  for (let job = 0; job <= jobsPerWorkerMax; job++) {
    await workers.withWorker(async (worker) => {
      pids.push(worker.pid);
      await worker.run(quick, authorAllowance, () => {});
    });
  }
  expect(new Set(pids.slice(0, jobsPerWorkerMax)).size).toBe(1);
  expect(pids.at(-1)).not.toBe(pids[0]);
});

test('a full queue refuses the next request, and what waits is served', async () => {
  const workers = pool({concurrency: 1, spares: 0});
  let served = 0;
  const waiting = Array.from({length: queueLengthMax}, () =>
    workers.withWorker(async () => {
      served++;
    }),
  );
  await expect(workers.withWorker(async () => {})).rejects.toThrow(GraderBusy);
  await Promise.all(waiting);
  expect(served).toBe(queueLengthMax);
});

test('never more jobs run at one time than the pool allows', async () => {
  const workers = pool({concurrency: 2, spares: 1});
  await Promise.all(workers.workers().map(({started}) => started));
  let running = 0;
  let most = 0;
  await Promise.all(
    Array.from({length: 20}, () =>
      workers.withWorker(async () => {
        most = Math.max(most, ++running);
        await sleep(2);
        running--;
      }),
    ),
  );
  expect(most).toBe(2);
});

test.each(urgencies.filter(isBackground))('%s leaves a worker free for candidates', async (urgency) => {
  const workers = pool({concurrency: 2, spares: 0});
  await Promise.all(workers.workers().map(({started}) => started));
  const release = Promise.withResolvers<void>();
  const order: string[] = [];
  const held = Array.from({length: 3}, () =>
    workers.at(urgency).withWorker(async () => {
      order.push(urgency);
      await release.promise;
    }),
  );
  await workers.withWorker(async () => order.push('submit'));
  expect(order).toEqual([urgency, 'submit']);
  release.resolve();
  await Promise.all(held);
  expect(order).toHaveLength(4);
});

test('closing refuses what waits and ends every process', async () => {
  const workers = pool({concurrency: 1, spares: 1});
  const refused = expect(workers.withWorker(async () => {})).rejects.toThrow('the grader is closed');
  const pids = workers.workers().map(({pid}) => pid);
  await workers.close();
  await refused;
  for (const pid of pids) expect(() => process.kill(pid, 0)).toThrow(/ESRCH/);
});

test('workers that do not start are told, instead of waited for', async () => {
  const broken = createPool(createLaunch('/nowhere', await workerScript('/nowhere')), {
    concurrency: 1,
    spares: 0,
  });
  endings.push(() => broken.close());
  await expect(broken.withWorker(async () => {})).rejects.toThrow(/^the grader's workers do not start: /);
});
