/**
 * Runs one program on a list of cases to the end, whatever happens to the workers under it: after a kill the rest goes to a
 * fresh worker, and what failed through no fault of the program's is run again. It says what happened, and judges nothing.
 */
import {assert} from '#lib/base/assert';
import {cutText} from '#lib/base/cut-text';
import type {RepliedText} from '#lib/exercise-sdk/tagged';
import {unlessSpent} from '#lib/grader/host/budget';
import type {Pool} from '#lib/grader/host/pool';
import {canMeterProcesses} from '#lib/grader/host/process-meter';
import type {Allowance} from '#lib/grader/host/watchdog';
import type {JobEnd} from '#lib/grader/host/worker-process';
import {faultRetriesMax, killsPerSubmissionMax, outOfMemoryResidentMb} from '#lib/grader/limits';
import type {CandidateJob, CaseReply, Refused, ReturnedReply} from '#lib/grader/protocol';

type Measured = {
  readonly operations: number;
  /** By line of the source, where the job asked for it. */
  readonly lines?: ReadonlyArray<readonly [line: number, operations: number]>;
  readonly cpuMs: number;
  readonly console: string;
  readonly consoleCut: boolean;
};

export type Outcome = Measured &
  (
    | {readonly kind: 'returned'; readonly valueJson: RepliedText}
    | {
        readonly kind: 'threw';
        readonly name: string | null;
        readonly message: string;
        readonly overflow: boolean;
        readonly position?: {readonly line: number; readonly column: number};
        readonly trace: string;
        readonly step: number;
        readonly partialJson: RepliedText;
      }
    | {readonly kind: 'limit'; readonly limit: 'operations' | 'output' | 'cpu' | 'memory'}
    /** The engine itself went down on this case, every time. */
    | {readonly kind: 'crashed'; readonly signal: string}
    | {readonly kind: 'fault'; readonly message: string}
  );

export type BatchResult = {
  readonly refused?: Refused;
  /** By the index of the case in the job; absent where no worker or no processor time was left to run it. */
  readonly outcomes: ReadonlyMap<number, Outcome>;
  readonly engine: string;
};

export async function runBatch(
  pool: Pool,
  job: CandidateJob,
  allowance: Allowance,
  onOutcome: (index: number, outcome: Outcome) => void = () => {},
): Promise<BatchResult> {
  const outcomes = new Map<number, Outcome>();
  const settle = (index: number, outcome: Outcome): void => {
    outcomes.set(index, outcome);
    onOutcome(index, outcome);
  };
  let refused: Refused | undefined;
  let engine = '';
  let kills = 0;
  let faults = 0;
  // The case that a CPU kill has ended once: a second kill, past a longer time, is needed to believe it.
  let suspected = -1;
  // A worker that died with what it held says nothing about which case it was: they are run again, one reply after the other.
  let holdsReplies = job.holdsReplies;
  // It was for processor time: the longer time is the second that a case gets.
  let wasTooSlow = false;
  // Of all workers that the job is given, together.
  let cpuMsLeft = allowance.cpuMsMaxPerJob;

  for (let start = 0; start < job.cases.length; ) {
    const first = start;
    let next = start;
    const {cpuMsSuspectPerCase, cpuMsMaxPerCase} = allowance;
    const cpuMsMax =
      suspected === start || wasTooSlow ? cpuMsMaxPerCase : Math.min(cpuMsSuspectPerCase, cpuMsMaxPerCase);
    // What the case in hand has printed; a case that is run again prints it again.
    let printed = '';
    let hasRunOut = false;
    const running = pool.withWorker(async (worker) => {
      engine = worker.engine();
      const before = worker.cpuMs();
      const rest = {...job, holdsReplies, cases: job.cases.slice(first)};
      const allowed = {...allowance, cpuMsMaxPerCase: cpuMsMax, cpuMsMaxPerJob: cpuMsLeft};
      const end = await worker.run(rest, allowed, (reply) => {
        if (reply.type === 'refused') refused = reply;
        if (reply.type === 'console') printed = cutText(printed + reply.text, job.consoleCharactersMax);
        if (reply.type === 'returned') {
          next = first + reply.index;
          for (const outcome of toOutcomes(reply)) settle(next++, outcome);
        }
        if (reply.type !== 'case') return;
        next = first + reply.index + 1;
        settle(next - 1, toOutcome(reply, printed));
        hasRunOut = reply.status === 'memory';
        printed = '';
      });
      cpuMsLeft -= worker.cpuMs() - before;
      return end;
    }, job.runtime);
    const end = await unlessSpent(running);
    if (end === undefined || refused !== undefined) break;
    start = next;
    if (end.kind === 'done') {
      // A worker that ran out of memory has reported its last case; the rest needs another one.
      assert(end.spent || start >= job.cases.length, 'a worker was done before its cases were');
      if (holdsReplies === 'throughout' && end.spent && !hasRunOut) {
        holdsReplies = undefined;
        continue;
      }
      if (!end.spent) break;
      // The case that ran out, unless it was counted when it was suspected.
      if (suspected !== start - 1) kills++;
      if (kills >= killsPerSubmissionMax || cpuMsLeft <= 0) break;
      continue;
    }
    if (start >= job.cases.length) break;
    if (holdsReplies !== undefined && start === first) {
      holdsReplies = undefined;
      wasTooSlow = end.kind === 'killed' && end.reason === 'cpu';
      continue;
    }
    const blame = assign(end);
    if (blame.kind === 'fault') {
      if (++faults > faultRetriesMax || cpuMsLeft <= 0) {
        settle(start++, {...unmeasured(end, printed), ...blame});
        break;
      }
      continue;
    }
    const isSlow = blame.kind === 'limit' && blame.limit === 'cpu';
    const isBelieved = isSlow && wasTooSlow;
    const isDoubtful = isSlow || blame.kind === 'crashed';
    // One end for each case, or how many cases are run after it would depend on how slow the machine is; two where it is slow itself.
    if (isDoubtful || suspected !== start) kills += isBelieved ? 2 : 1;
    if (isDoubtful && suspected !== start && !isBelieved && cpuMsLeft > 0) {
      suspected = start;
      continue;
    }
    wasTooSlow = false;
    settle(start++, {...unmeasured(end, printed), ...blame});
    if (kills >= killsPerSubmissionMax || cpuMsLeft <= 0) break;
  }
  return {...(refused === undefined ? {} : {refused}), outcomes, engine};
}

function toOutcomes({valuesJson, operations}: ReturnedReply): Outcome[] {
  return valuesJson.map((valueJson, index) => ({
    kind: 'returned',
    valueJson,
    operations: operations[index]!,
    cpuMs: 0,
    console: '',
    consoleCut: false,
  }));
}

const refusedBuffer = /^Array buffer allocation failed$|: Out of memory$/;

function toOutcome(reply: CaseReply, console: string): Outcome {
  const {operations, cpuMs, consoleCut, lines} = reply;
  const measured = {operations, cpuMs, console, consoleCut, ...(lines === undefined ? {} : {lines})};
  switch (reply.status) {
    case 'returned':
      return {...measured, kind: 'returned', valueJson: reply.valueJson};
    case 'limit':
      return {...measured, kind: 'limit', limit: reply.limit};
    case 'memory':
      return {...measured, kind: 'limit', limit: 'memory'};
    case 'threw':
      // The kernel refuses buffers that no heap counts before the watchdog sees them.
      if (reply.name === 'RangeError' && refusedBuffer.test(reply.message)) {
        return {...measured, kind: 'limit', limit: 'memory'};
      }
      return {
        ...measured,
        kind: 'threw',
        name: reply.name,
        message: reply.message,
        overflow: reply.overflow ?? false,
        ...(reply.position === undefined ? {} : {position: reply.position}),
        trace: reply.trace,
        step: reply.step,
        partialJson: reply.partialJson,
      };
  }
}

type Blame =
  | {readonly kind: 'limit'; readonly limit: 'cpu' | 'memory'}
  | {readonly kind: 'crashed'; readonly signal: string}
  | {readonly kind: 'fault'; readonly message: string};

/** Signals that the engine raises against itself; anything else came from outside. */
const engineSignals = new Set(['SIGSEGV', 'SIGABRT', 'SIGILL', 'SIGBUS', 'SIGTRAP', 'SIGFPE']);

/** Whose fault the end of a worker was. In doubt it was ours. */
function assign(end: Exclude<JobEnd, {kind: 'done'}>): Blame {
  if (end.kind === 'killed') {
    if (end.reason === 'memory') return {kind: 'limit', limit: 'memory'};
    // Where the system tells no processor time, wall time is all there is to go by.
    if (end.reason === 'cpu' || !canMeterProcesses) return {kind: 'limit', limit: 'cpu'};
    return {kind: 'fault', message: 'The machine was too busy to run this case in time.'};
  }
  const ranOut = /out of memory|OOM|memory limit/i.test(end.errorText);
  if (end.signal !== null && engineSignals.has(end.signal)) {
    if (ranOut || end.residentMb >= outOfMemoryResidentMb) return {kind: 'limit', limit: 'memory'};
    return {kind: 'crashed', signal: end.signal};
  }
  return {kind: 'fault', message: 'The process that ran this case was lost.'};
}

function unmeasured(end: Exclude<JobEnd, {kind: 'done'}>, console: string): Measured {
  return {operations: 0, cpuMs: end.kind === 'killed' ? end.cpuMs : 0, console, consoleCut: false};
}
