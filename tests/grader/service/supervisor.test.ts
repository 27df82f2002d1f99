/** The host as a process: real processes are started, killed and made to crash, and every request is settled once. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {readdirSync, readFileSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {setTimeout as sleep} from 'node:timers/promises';
import fc from 'fast-check';
import {afterEach, describe, expect, test} from 'vitest';
import type {GradeRequest, Grader} from '#lib/grader/grader';
import type {HostDeath} from '#lib/grader/service/host-process';
import {superviseGrader} from '#lib/grader/service/supervisor';
import {sumExercise} from '../exercises.ts';

const light = 'tests/grader/service/light-host.ts';
const planted = 'tests/grader/service/planted-host.ts';
const onLinux = process.platform === 'linux';
const exercise = sumExercise();
const right = 'function sum(numbers) { let total = 0; for (const n of numbers) total += n; return total; }';

let grader: Grader | undefined;
let deaths: HostDeath[] = [];
afterEach(() => grader?.close());

function supervise(script: string): Grader {
  deaths = [];
  grader = superviseGrader({script, concurrency: 1, spares: 0, onDeath: (death) => deaths.push(death)});
  return grader;
}

function ask(source: string, seed = 1): GradeRequest {
  return {exercise, language: 'javascript', source, seed};
}

async function pidOf(of: Grader): Promise<number> {
  return (await of.grade(ask('pid'))).operations;
}

const isAlive = (pid: number): boolean => {
  try {
    // A zombie that nobody has waited for yet is dead.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]);
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return new RegExp(`^PPid:\\s+${parent}$`, 'm').test(readFileSync(`/proc/${pid}/status`, 'utf8'));
      } catch {
        return false;
      }
    });
}

describe('a supervised host', () => {
  test('answers as a grader does, in another process', async () => {
    const heard: string[] = [];
    const of = supervise(light);
    const grade = await of.grade(ask('after 0', 5), ({id}) => heard.push(id));
    expect(grade).toMatchObject({verdict: 'accepted', operations: 5});
    expect(heard).toEqual(exercise.cases.map(({id}) => id));
    expect(await pidOf(of)).not.toBe(process.pid);
    expect(of.status().since).toBeInstanceOf(Date);
  });

  test('tells results of cases while it grades', async () => {
    const of = supervise(light);
    const first = Promise.withResolvers<void>();
    const graded = of.grade(ask('after 2000'), () => first.resolve());
    expect(await Promise.race([first.promise.then(() => 'heard'), graded.then(() => 'graded')])).toBe(
      'heard',
    );
    await graded;
  });

  test.each(['crash', 'exit', 'kill', 'leave', 'nonsense', 'shape'])(
    'that ends by "%s" rejects what is in hand at once, and is there again',
    async (how) => {
      const of = supervise(light);
      const pid = await pidOf(of);
      const neighbour = of.grade(ask('after 60000'));
      const results = await Promise.allSettled([of.grade(ask(how)), neighbour]);
      expect(results.map((result) => result.status === 'rejected' && result.reason.name)).toEqual([
        'GraderDied',
        'GraderDied',
      ]);
      expect(deaths).toMatchObject([{pid, inHand: 2, isAsked: false}]);
      expect(await of.grade(ask('after 0'))).toMatchObject({verdict: 'accepted'});
      expect(await pidOf(of)).not.toBe(pid);
      expect(isAlive(pid)).toBe(false);
    },
  );

  test.each(['throw', 'function'])('ends the request alone that answers by "%s"', async (how) => {
    const of = supervise(light);
    const neighbour = of.grade(ask('after 300', 9));
    await expect(of.grade(ask(how))).rejects.toThrow(how === 'throw' ? 'thrown on purpose' : /clone/);
    expect(await neighbour).toMatchObject({operations: 9});
    expect(deaths).toEqual([]);
  });

  test('is closed with everything that waits, and leaves no process', async () => {
    const of = supervise(light);
    const pid = await pidOf(of);
    const left = of.grade(ask('after 60000'));
    const closing = Promise.all([of.close(), expect(left).rejects.toThrow()]);
    await closing;
    expect(isAlive(pid)).toBe(false);
    expect(deaths).toEqual([]);
    await expect(of.grade(ask('after 0'))).rejects.toThrow('closed');
  });
});

/** As a submission is taken through its deaths (lib/submissions/grade.ts): what becomes of it in the end. */
async function settle(of: Grader, request: GradeRequest): Promise<number | 'fault' | 'thrown'> {
  for (let inHand = 0; ; ) {
    const isAlone = inHand >= 2;
    try {
      return (await of.grade({...request, isAlone})).operations;
    } catch (error) {
      const {name} = error as Error;
      if (name === 'RangeError') return 'thrown';
      if (name === 'GraderBusy') continue;
      expect(name).toBe('GraderDied');
      if (isAlone) return 'fault';
      inHand += 1;
    }
  }
}

const poisons = ['crash', 'exit', 'kill', 'leave', 'nonsense', 'shape'] as const;

test('whatever dies when, every request is settled once: poison as a fault after its lone run, all others with their own answer', async () => {
  const request = fc.record({
    startMs: fc.integer({min: 0, max: 200}),
    source: fc.oneof(
      {weight: 8, arbitrary: fc.integer({min: 0, max: 300}).map((ms) => `after ${ms}`)},
      {weight: 1, arbitrary: fc.constant('throw')},
      {weight: 1, arbitrary: fc.constantFrom(...poisons)},
    ),
  });
  const plan = fc.record({
    requests: fc.array(request, {minLength: 1, maxLength: 12}),
    killsMs: fc.array(fc.integer({min: 0, max: 400}), {maxLength: 2}),
  });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(plan, async ({requests, killsMs}) => {
      const of = supervise(light);
      const settled = requests.map(() => 0);
      const asked = requests.map(async ({startMs, source}, seed) => {
        await sleep(startMs);
        const outcome = await settle(of, ask(source, seed));
        settled[seed]! += 1;
        return outcome;
      });
      const kills = killsMs.map(async (ms) => {
        await sleep(ms);
        // The one for everybody: whoever is alone has it of its own.
        const pid = await pidOf(of).catch(() => 0);
        if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGKILL');
      });
      const outcomes = await Promise.all(asked);
      await Promise.all(kills);
      for (const [seed, {source}] of requests.entries()) {
        const isPoison = (poisons as readonly string[]).includes(source);
        expect(outcomes[seed], source).toBe(isPoison ? 'fault' : source === 'throw' ? 'thrown' : seed);
        seen.add(source.split(' ')[0]!);
      }
      expect(settled.every((times) => times === 1)).toBe(true);
      expect(of.status().queued).toBe(0);
      await of.close();
    }),
    {numRuns: 8},
  );
  expect(seen.size).toBeGreaterThan(2);
});

describe('a Run', () => {
  const run = (of: Grader, source: string): Promise<unknown> =>
    of.run({exercise, language: 'javascript', source, inputs: []}).then(
      () => 'answered',
      (error: Error) => error.name,
    );

  test('that was in hand at two deaths has a host of its own, and is refused once that one died too', async () => {
    const of = supervise(light);
    const ends: unknown[] = [];
    for (let times = 0; times < 5; times++) ends.push(await run(of, 'crash'));
    expect(ends).toEqual(['GraderDied', 'GraderDied', 'GraderDied', 'GraderRefused', 'GraderRefused']);
    expect(deaths).toHaveLength(3);
    // Another program, and the same one as a submission, are not refused.
    expect(await run(of, 'crash 1')).toBe('GraderDied');
    await expect(of.grade(ask('crash'))).rejects.toMatchObject({name: 'GraderDied'});
  });

  test('that kills its host disturbs nobody from the third time on', async () => {
    const of = supervise(light);
    for (let times = 0; times < 2; times++) await run(of, 'kill');
    const neighbour = of.grade(ask('after 1000', 9));
    for (let times = 0; times < 3; times++) await run(of, 'kill');
    expect(await neighbour).toMatchObject({operations: 9});
  });

  test('that was only beside what kills hosts is cleared by its answer', async () => {
    const of = supervise(light);
    for (let times = 0; times < 4; times++) {
      const beside = run(of, 'after 0 beside');
      expect(await beside).toBe('answered');
      const results = await Promise.all([run(of, `kill ${times}`), run(of, 'after 0 beside')]);
      expect(results[1]).not.toBe('GraderRefused');
    }
    expect(await run(of, 'after 0 beside')).toBe('answered');
  });
});

test.runIf(onLinux)(
  'no worker outlives its host, not even one that is in an endless regular expression',
  async () => {
    const of = supervise(planted);
    await of.ready;
    const host = parentOf(of.status().workers[0]!.pid);
    const busy = of.grade(ask('function sum() { return /^(a+)+$/.test("a".repeat(60) + "b"); }'));
    busy.catch(() => {});
    await expect.poll(() => of.status().workers.some(({state}) => state === 'busy')).toBe(true);
    // The host tells of its workers once a second, and one may have ended since: the system knows which run now.
    const workers = childrenOf(host);
    expect(workers).not.toEqual([]);
    process.kill(host, 'SIGKILL');
    await expect(busy).rejects.toThrow('SIGKILL');
    await expect.poll(() => workers.filter(isAlive)).toEqual([]);
  },
);

test.runIf(onLinux)(
  'no process outlives whoever supervises it, not even where the host hangs and a worker burns',
  async () => {
    const child = spawn(process.execPath, ['tests/grader/service/supervising.ts'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(createInterface({input: child.stdout}), 'line');
    const hosts = childrenOf(child.pid!);
    const workers = hosts.flatMap(childrenOf);
    expect(workers).not.toEqual([]);
    for (const pid of hosts) process.kill(pid, 'SIGSTOP');
    child.kill('SIGKILL');
    await expect.poll(() => [...hosts, ...workers].filter(isAlive)).toEqual([]);
  },
);

test('an exception in the host ends its request alone, and a crash is survived by the next', async () => {
  const of = supervise(planted);
  await expect(of.grade(ask(`${right} // PLANTED: throw`))).rejects.toThrow('thrown on purpose');
  expect(await of.grade(ask(right))).toMatchObject({verdict: 'accepted', score: 100});
  await expect(of.grade(ask(`${right} // PLANTED: crash`))).rejects.toMatchObject({name: 'GraderDied'});
  expect(deaths).toMatchObject([
    {how: 'exit code 1', errorText: expect.stringContaining('crashed on purpose')},
  ]);
  expect(await of.grade(ask(right))).toMatchObject({verdict: 'accepted', score: 100});
});
