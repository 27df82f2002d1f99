/** Follows the queue through one history, where calls end in any order and the reference answers for one of them alone. */
import {type AsyncInput, type Breach, type Rule, same, spanText} from '#lib/exercise-sdk/async';
import {callsOf, type HistoryEvent, type Span, workOf} from '#lib/exercise-sdk/history';
import {thrownText, valueText} from '#lib/exercise-sdk/value-text';

type Options = {
  readonly workers: number;
  readonly capacity: number;
  readonly attempts: number;
  readonly backoffMs: number;
};
type Reply = {readonly ms?: number; readonly throws?: string};
type Work = {readonly ms?: number; readonly byKey?: Readonly<Record<string, readonly Reply[]>>};
type Job = {
  readonly id: string;
  /** How many were taken before it. */
  readonly place: number;
  tries: number;
  state: 'waits' | 'runs' | 'rests' | 'over';
  /** Since when it waits, or until when it rests. */
  ms: number;
  /** When its last try threw before it returned a promise: what follows from that happens in the same moment. */
  threwMs?: number;
};

/** Whether some job of the input may take as long as it likes. */
export function leavesOrderOpen({construct, clients}: AsyncInput): boolean {
  const {ms, byKey = {}} = construct[0] as Work;
  const ids = clients.flatMap((steps) =>
    steps.filter(([name]) => name === 'add').map(([, id]) => String(id)),
  );
  return ids.some((id) => {
    const replies = Object.hasOwn(byKey, id) ? byKey[id]! : [];
    return (replies.length === 0 ? [{} as Reply] : replies).some(
      (reply) => reply.throws === undefined && (reply.ms ?? ms) === undefined,
    );
  });
}

export const rightInAnyOrder: Rule = (history, {construct}) => {
  const {workers, capacity, attempts, backoffMs} = construct[1] as Options;
  const calls = new Map(callsOf(history).map((span) => [span.id, span]));
  const works = new Map(workOf(history).map((span) => [span.id, span]));
  const jobs = new Map<string, Job>();
  const dead: string[] = [];
  /** Of each drain(), when there was nothing left for the first time. */
  const drained = new Map<number, number | undefined>();
  const count = (counts: (job: Job) => boolean): number => [...jobs.values()].filter(counts).length;
  const isOver = (): boolean => count(({state}) => state !== 'over') === 0;

  for (const [index, event] of history.events.entries()) {
    for (const job of jobs.values()) if (job.state === 'rests' && job.ms < event.at) job.state = 'waits';
    const call = calls.get(event.id);
    const work = works.get(event.id);
    const breach = call ? ofCall(call, event, index) : work ? ofWork(work, event, index) : undefined;
    if (breach !== undefined) return breach;
    if (isOver()) for (const [id, ms] of drained) drained.set(id, ms ?? event.at);
  }
  const left = [...jobs.values()].find(({state}) => state === 'waits' || state === 'rests');
  return left && `${left.id} was taken, and is not tried as often as it should be`;

  function ofCall(call: Span, {what, at: ms}: HistoryEvent, at: number): Breach | undefined {
    if (what !== 'call') {
      if (call.name !== 'drain') return undefined;
      const due = drained.get(call.id);
      if (due === undefined) return {says: 'drain() is over while something waits, runs or rests', at};
      return due === ms
        ? undefined
        : {says: `drain() is over at ${ms} ms; nothing was left at ${due} ms`, at};
    }
    if (call.name === 'drain') drained.set(call.id, undefined);
    if (call.name === 'deadLetters') return listed(call, ms, at);
    return call.name === 'add' ? added(call, ms, at) : undefined;
  }

  function added(call: Span, ms: number, at: number): Breach | undefined {
    const isThere = ({state}: Job): boolean => state === 'waits' || state === 'runs';
    const isOpen = (job: Job): boolean => job.threwMs === ms || (job.state === 'rests' && job.ms === ms);
    const least = count((job) => isThere(job) && !isOpen(job));
    const most = count((job) => isThere(job) || isOpen(job));
    const room = workers + capacity;
    if (call.value === true ? least >= room : most < room) {
      const why = call.value === true ? 'there is no room' : 'there is room';
      return {says: `${spanText(call)} returned ${valueText(call.value)}, and ${why}`, at};
    }
    const id = String(call.args[0]);
    if (call.value === true) jobs.set(id, {id, place: jobs.size, tries: 0, state: 'waits', ms});
    return undefined;
  }

  function listed(call: Span, ms: number, at: number): Breach | undefined {
    const sure = dead.filter((id) => jobs.get(id)!.threwMs !== ms);
    if (same(call.value, dead) || same(call.value, sure)) return undefined;
    return {
      says: `${spanText(call)} returned ${valueText(call.value)}; it should return ${valueText(dead)}`,
      at,
    };
  }

  function ofWork({args}: Span, {what, at: ms, id}: HistoryEvent, at: number): Breach | undefined {
    const name = thrownText(args[0]);
    const job = jobs.get(name);
    if (what === 'start') return begun(job, name, ms, at);
    if (job === undefined) return undefined;
    const threw = what === 'fail' && history.events[at - 1]?.id === id;
    const running = count(({state}) => state === 'runs');
    const idle = [...jobs.values()].find(({state, ms: since}) => state === 'waits' && since < ms);
    if (!threw && running < workers && idle !== undefined)
      return {says: `${idle.id} waits while a worker is free`, at};
    job.state = 'over';
    if (threw) job.threwMs = ms;
    if (what === 'fail' && job.tries < attempts) {
      job.state = 'rests';
      job.ms = ms + backoffMs * 2 ** (job.tries - 1);
    } else if (what === 'fail') dead.push(name);
    return undefined;
  }

  function begun(job: Job | undefined, name: string, ms: number, at: number): Breach | undefined {
    const isDue = job?.state === 'waits' || (job?.state === 'rests' && job.ms === ms);
    if (job === undefined || !isDue) {
      const why =
        job?.state === 'rests' ? `it rests until ${job.ms} ms` : 'it was not taken, or is at work, or over';
      return {says: `work is called for ${name}, but ${why}`, at};
    }
    const first = [...jobs.values()].find(
      (other) =>
        other.state === 'waits' &&
        (other.ms < job.ms ||
          (other.ms === job.ms && other.tries + job.tries === 0 && other.place < job.place)),
    );
    if (first !== undefined) return {says: `${name} begins before ${first.id}, which came first`, at};
    job.state = 'runs';
    job.tries++;
    return undefined;
  }
};
