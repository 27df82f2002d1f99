import {
  type AsyncInput,
  defineRules,
  overlap,
  type Rule,
  sameOutcomes,
  spanText,
} from '#lib/exercise-sdk/async';
import {callsOf, type History, type Span, workOf} from '#lib/exercise-sdk/history';

const sizeOf = ({construct}: AsyncInput): number => construct[0] as number;
const nameOf = (args: readonly unknown[]): string => (args[0] as {name: string}).name;
const refused = 'pool is shut down';

/** Whether a submit was refused. A task may have the same text for its own error, and has then run. */
function isRefused(history: History, {value, outcome, args}: Span): boolean {
  if (outcome !== 'error' || value !== refused) return false;
  const {fails, throws} = args[0] as {fails?: string; throws?: string};
  return (fails !== refused && throws !== refused) || !workOf(history).some(({who}) => who === nameOf(args));
}

const atMostSize: Rule = (history, input) => overlap(workOf(history), sizeOf(input));

/** Just before a task ends, everything that follows from what came earlier has happened: no slot is empty for nothing. */
const noIdleSlot: Rule = (history, input) => {
  const tasks = workOf(history);
  const submitted = callsOf(history, 'submit').filter((call) => !isRefused(history, call));
  const thrown = submitted.filter(({args}) => (args[0] as {throws?: string}).throws !== undefined);
  for (const ended of tasks) {
    const {to} = ended;
    if (!Number.isFinite(to) || thrown.some(({args}) => nameOf(args) === ended.who)) continue;
    const running = tasks.filter((task) => task.from < to && task.to >= to).length;
    const waiting = submitted.find(
      ({from, args}) => from < to && !tasks.some((task) => task.who === nameOf(args) && task.from < to),
    );
    if (running >= sizeOf(input) || waiting === undefined) continue;
    const slots = `${running} of ${sizeOf(input)} slots ${running === 1 ? 'is' : 'are'} taken`;
    return {says: `${spanText(waiting)} waits while ${slots}`, at: to};
  }
  return undefined;
};

const inOrder: Rule = (history) => {
  const asked = callsOf(history, 'submit').map(({args}) => nameOf(args));
  const tasks = workOf(history);
  const twice = tasks.find(({who, from}) => tasks.some((other) => other.who === who && other.from < from));
  if (twice !== undefined) return {says: `${twice.who} runs twice`, at: twice.from};
  const begun = tasks.map(({who}) => who);
  const right = asked.filter((name) => begun.includes(name));
  const wrong = begun.findIndex((name, index) => name !== right[index]);
  return wrong < 0
    ? undefined
    : {
        says: `${begun[wrong]} begins before ${right[wrong]}, which was submitted first`,
        at: tasks[wrong]!.from,
      };
};

const shutdownWaits: Rule = (history) => {
  for (const call of callsOf(history, 'shutdown')) {
    const due = callsOf(history, 'submit').filter(
      (submit) => submit.from < call.from && !isRefused(history, submit),
    );
    const tasks = workOf(history).filter(({who}) => due.some(({args}) => nameOf(args) === who));
    const late = tasks.find(({to}) => to > call.to);
    if (late !== undefined)
      return {says: `shutdown() is over although ${late.who} has not ended`, at: call.to};
    const lastMs = Math.max(call.startMs, ...tasks.map(({endMs}) => endMs ?? 0));
    if (call.endMs !== undefined && call.endMs > lastMs) {
      return {
        says: `shutdown() is over at ${call.endMs} ms, the last task ended at ${lastMs} ms`,
        at: call.to,
      };
    }
  }
  return undefined;
};

const lateTasksDoNotRun: Rule = (history) => {
  const late = callsOf(history, 'submit').find(
    (call) => isRefused(history, call) && workOf(history).some(({who}) => who === nameOf(call.args)),
  );
  return late && `${spanText(late)} was refused, and run all the same`;
};

/**
 * In which order tasks end is left open, and with it whether a submit that waits for one comes before a shutdown() that waits for
 * another; not, that a submit is refused after shutdown() and only then. The reference answers for one order alone.
 */
const outcomes: Rule = (history, input, reference) => {
  const closed = callsOf(history, 'shutdown').map(({from}) => from);
  const submits = callsOf(history, 'submit');
  for (const call of submits) {
    const isLate = closed.some((at) => at < call.from);
    if (!Number.isFinite(call.to) || isLate === isRefused(history, call)) continue;
    const says = isLate
      ? `${spanText(call)} comes after shutdown() and is not refused`
      : `${spanText(call)} is refused before shutdown()`;
    return {says, at: call.to};
  }
  const rights = callsOf(reference, 'submit');
  const open = submits.filter((call) =>
    rights.some(
      (right) =>
        right.who === call.who &&
        nameOf(right.args) === nameOf(call.args) &&
        isRefused(reference, right) !== isRefused(history, call),
    ),
  );
  const ids = new Set(open.map(({id}) => id));
  return sameOutcomes({...history, events: history.events.filter(({id}) => !ids.has(id))}, input, reference);
};

export default defineRules([atMostSize, inOrder, outcomes, noIdleSlot, shutdownWaits, lateTasksDoNotRun]);
