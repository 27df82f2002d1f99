/**
 * What real workers say: jobs of every kind with the replies that were given to them, line by line as they left the process.
 * Mutations start from these, so that what they break is what is really said.
 */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {LanguageName, PreparedExercise} from '#lib/exercises/exercise';
import {loadPackage} from '#lib/exercises/package';
import {prepareExercise} from '#lib/exercises/prepare';
import {createAuthorRunner} from '#lib/grader/host/author-runner';
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch, type Launch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import type {CandidateJob} from '#lib/grader/protocol';

export type Recorded = {
  readonly exercise: PreparedExercise;
  readonly job: CandidateJob;
  /** Without `ready`, the last one `done`. */
  readonly lines: readonly string[];
};

/** A function, classes with plain and with odd results, schedules, and nodes. */
const submissions = [
  ['longest-common-subsequence', 'accepted'],
  ['implement-trie', 'accepted'],
  ['lru-cache', 'wrong-answer'],
  ['atomic-counter', 'wrong-answer'],
  ['gossip-counter', 'accepted'],
  ['order-saga', 'accepted'],
] as const;

const odd = `
function longestCommonSubsequence(a) {
  return {$: 1, map: new Map([[{a: 1}, new Set([NaN, -0])]]), date: new Date(), big: 2n ** 70n, list: [[undefined], () => 1]};
}`;
const failing =
  'function longestCommonSubsequence(a) { console.log(a); throw new TypeError("no " + a.length); }';

/** An exercise of the catalogue with its smallest cases only. */
export async function prepare(slug: string, pool: Pool, casesMax: number): Promise<PreparedExercise> {
  const loaded = await loadPackage(path.resolve('exercises', slug));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
  const prepared = await prepareExercise(loaded.value, createAuthorRunner(pool));
  if (!prepared.ok) throw new Error(JSON.stringify(prepared.error));
  const size = ({inputJson, expectedJson}: {inputJson: string; expectedJson: string}): number =>
    inputJson.length + expectedJson.length;
  const cases = [...prepared.value.cases].sort((a, b) => size(a) - size(b)).slice(0, casesMax);
  return {...prepared.value, cases};
}

export async function recordReplies(casesMax: number): Promise<Recorded[]> {
  let heard: string[] = [];
  const launch = listening(createLaunch(process.cwd(), await workerScript(process.cwd())), (line) =>
    heard.push(line),
  );
  const authors = createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
  });
  const pool = createPool(launch, {concurrency: 1, spares: 0});
  const recorded: Recorded[] = [];
  const record = async (exercise: PreparedExercise, source: string, language: LanguageName) => {
    const {signature, cases} = exercise;
    const job = candidateJob({signature, language, source, seed: 1, withConsole: true, cases});
    await pool.withWorker(async () => {});
    heard = [];
    await runBatch(pool, job, candidateAllowance);
    recorded.push({exercise, job, lines: heard.filter((line) => !line.startsWith('{"type":"ready"'))});
  };
  for (const [slug, verdict] of submissions) {
    const exercise = await prepare(slug, authors, casesMax);
    const {source, language} = firstSubmission(slug, verdict) ?? exercise.reference;
    await record(exercise, source, language);
    if (slug !== 'longest-common-subsequence') continue;
    await record(exercise, odd, 'javascript');
    await record(exercise, failing, 'javascript');
    await record(exercise, 'function (', 'javascript');
  }
  await Promise.all([pool.close(), authors.close()]);
  return recorded;
}

function firstSubmission(
  slug: string,
  verdict: string,
): {readonly source: string; readonly language: 'javascript' | 'typescript'} | undefined {
  const folder = path.resolve('exercises', slug, 'submissions', verdict);
  const name = readdirSync(folder).find((file) => /\.[jt]s$/.test(file));
  if (name === undefined) return undefined;
  const language = name.endsWith('.ts') ? 'typescript' : 'javascript';
  return {source: readFileSync(path.join(folder, name), 'utf8'), language};
}

function listening(launch: Launch, onLine: (line: string) => void): Launch {
  return {
    ...launch,
    spawn: () => {
      const child = launch.spawn();
      let rest = '';
      child.stdio[3]?.on('data', (chunk: Buffer) => {
        const lines = (rest + chunk.toString()).split('\n');
        rest = lines.pop() ?? '';
        for (const line of lines) onLine(line);
      });
      return child;
    },
  };
}
