/** What a worker keeps of the programs that it has run. */
import {expect, test} from 'vitest';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {canMeterProcesses, readProcessUsage} from '#lib/grader/host/process-meter';
import {startWorker} from '#lib/grader/host/worker-process';
import {workerScript} from '#lib/grader/host/worker-script';

/** Enough to be seen: of each program a worker once kept some forty times its text. */
const functionsCount = 100;
const warmJobs = 40;
const measuredJobs = 80;
const keptMbMax = 6;

test.runIf(canMeterProcesses)('a worker keeps nothing of the programs that it has run', async () => {
  const worker = startWorker(createLaunch(process.cwd(), await workerScript(process.cwd())));
  const run = async (count: number): Promise<number> => {
    for (let index = 0; index < count; index++) {
      const end = await worker.run(jobOf(index), candidateAllowance, (reply) => {
        expect(reply).toMatchObject({type: 'case', status: 'returned'});
      });
      expect(end).toEqual({kind: 'done', spent: false});
    }
    return readProcessUsage(worker.pid)!.residentMb;
  };
  try {
    expect(await worker.started).toBe(true);
    const before = await run(warmJobs);
    expect((await run(measuredJobs)) - before).toBeLessThan(keptMbMax);
  } finally {
    worker.kill();
    await worker.ended;
  }
});

/** No two have the same text. */
function jobOf(index: number): ReturnType<typeof candidateJob> {
  const functions = Array.from(
    {length: functionsCount},
    (_, at) =>
      `function step${index}_${at}(list) { for (const one of [...list]) if (one > ${at}) return one; }`,
  );
  return candidateJob({
    signature: {kind: 'function', name: 'solve', parameters: [{name: 'n', type: 'int'}], returns: 'int'},
    language: 'javascript',
    source: `${functions.join('\n')}\nfunction solve(n) { return n; }`,
    seed: 1,
    withConsole: false,
    cases: [{inputJson: '[1]', operationsMax: 1_000}],
  });
}
