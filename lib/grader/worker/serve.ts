/**
 * The worker process: boots the runtime it was started for, reads jobs from standard input, writes replies to descriptor 3,
 * one line each, and blocks in between. It knows nothing but the job at hand; whatever goes wrong in it, the host outside decides.
 *
 * Its end is an end of input, or a SIGKILL. It never exits with a running isolate, because that hangs.
 */
import {readSync, writeSync} from 'node:fs';
import {heldMsMax, isolateMemoryMb} from '#lib/grader/limits';
import {askedSchema, type Job, type SaidReply} from '#lib/grader/protocol';
import {homeRuntime} from '#lib/grader/runtimes';
import {createTextCollector} from '#lib/grader/worker/collect';
import {doAuthorJob, doCandidateJob, doCases} from '#lib/grader/worker/job';
import {createLineReader} from '#lib/grader/worker/line-reader';
import type {Place} from '#lib/grader/worker/runtime';
import type {Runtimes} from '#lib/grader/worker/runtimes';
import {enterSandbox} from '#lib/grader/worker/sandbox';

const jobsDescriptor = 0;
const repliesDescriptor = 3;

const countBytes = createTextCollector();

function say(...replies: readonly SaidReply[]): void {
  let rest = Buffer.from(replies.map((reply) => `${JSON.stringify(reply)}\n`).join(''));
  countBytes(rest.length);
  while (rest.length > 0) rest = rest.subarray(writeSync(repliesDescriptor, rest));
}

/** Replies of the current job that are not written yet, where the job allows it, and until when they may wait. */
let held: SaidReply[] | undefined;
let heldUntilMs = 0;

function tell(reply: SaidReply): void {
  if (held === undefined) {
    say(reply);
    return;
  }
  held.push(reply);
  if (performance.now() < heldUntilMs) return;
  say(...held);
  held = undefined;
}

function startHolding(job: Job): void {
  const holds = job.type === 'candidate' ? job.holdsReplies : undefined;
  held = holds === undefined ? undefined : [];
  heldUntilMs = holds === 'at-first' ? performance.now() + heldMsMax : Number.POSITIVE_INFINITY;
}

/** Serves until its input ends. The arguments of the process are the folder of lib and the name of the runtime. */
export async function serve(runtimes: Runtimes): Promise<void> {
  const [libFolder, name = homeRuntime] = process.argv.slice(2);
  if (libFolder === undefined) throw new Error('the folder of lib must be given');
  const load = Object.hasOwn(runtimes, name) ? runtimes[name] : undefined;
  if (load === undefined) throw new Error(`there is no runtime "${name}"`);
  const {engine, prepare} = await (await load()).open(libFolder);
  let next: Place | undefined = await prepare(isolateMemoryMb);
  let kept: Place | undefined;
  const hardening = await enterSandbox();
  const nextLine = createLineReader((buffer) => readSync(jobsDescriptor, buffer));
  say({type: 'ready', engine, hardening: [...hardening]});

  for (let line = nextLine(); line !== undefined; line = nextLine()) {
    const job = askedSchema.parse(JSON.parse(line));
    countBytes(line.length);
    if (job.type === 'leave') {
      kept?.dispose();
      kept = undefined;
      next ??= await prepare(isolateMemoryMb);
      continue;
    }
    const runtime = runtimeOf(job);
    if (runtime !== name) throw new Error(`a job for ${runtime} came to a worker of ${name}`);
    const isAgain = job.type === 'candidate' && kept?.again?.(job) === true;
    if (!isAgain) kept?.dispose();
    if (!isAgain && next?.memoryMbMax !== job.memoryMbMax) {
      next?.dispose();
      next = await prepare(job.memoryMbMax);
    }
    const place: Place = isAgain ? kept! : next!;
    next = undefined;
    startHolding(job);
    const spent =
      job.type === 'author'
        ? doAuthorJob(job, place, tell)
        : (isAgain ? doCases : doCandidateJob)(job, place, tell);
    const said = held ?? [];
    held = undefined;
    say(...said, {type: 'done', spent});
    kept =
      job.type === 'candidate' && job.staysOpen === true && place.again !== undefined ? place : undefined;
    if (kept !== undefined) continue;
    // The next place is made while nobody waits.
    place.dispose();
    next = await prepare(job.memoryMbMax);
  }
  next?.dispose();
  kept?.dispose();
}

function runtimeOf(job: Job): string {
  return job.type === 'candidate' ? job.runtime : homeRuntime;
}
