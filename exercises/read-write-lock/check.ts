import {defineRules, type Rule, sameOutcomes, sameTimes} from '#lib/exercise-sdk/async';
import {callsOf, type History, type Span, workOf} from '#lib/exercise-sdk/history';

type Task = {readonly name: string; readonly throws?: string};
const taskOf = ({args}: Span): Task => args[0] as Task;

const writersAlone: Rule = (history) => {
  const writers = new Set(callsOf(history, 'write').map((call) => taskOf(call).name));
  const spans = workOf(history);
  for (const span of spans) {
    const inside = spans.filter(({from, to}) => from < span.from && to > span.from);
    if (inside.length === 0 || (!writers.has(span.who) && !inside.some(({who}) => writers.has(who))))
      continue;
    const names = inside.map(({who}) => who).join(', ');
    return {
      says: `${span.who} enters while ${names} ${inside.length === 1 ? 'is' : 'are'} inside`,
      at: span.from,
    };
  }
  return undefined;
};

/** Follows the line: who must be inside by the time the next task ends, and who must not be yet. */
const inLine: Rule = (history) => {
  const calls = new Map(callsOf(history).map((call) => [call.id, call]));
  const line: Span[] = [];
  const inside = new Set<Span>();
  const admitted = new Set<string>();
  const begun = new Set<string>();
  const admit = (): void => {
    for (let head = line[0]; head !== undefined; head = line[0]) {
      const isFree =
        head.name === 'write' ? inside.size === 0 : ![...inside].every(({name}) => name === 'read');
      if (head.name === 'write' ? !isFree : isFree) return;
      inside.add(head);
      admitted.add(taskOf(head).name);
      line.shift();
    }
  };
  const throwing = new Set(
    [...calls.values()].filter((call) => taskOf(call).throws !== undefined).map((call) => taskOf(call).name),
  );
  for (const [index, {what, who, id}] of history.events.entries()) {
    if (what === 'call') {
      line.push(calls.get(id)!);
      admit();
    } else if (what === 'start') {
      begun.add(who);
    } else if (what === 'end' || what === 'fail') {
      // What ends by itself ends in a moment of its own: all that was due before has happened.
      const late = throwing.has(who) ? undefined : [...admitted].find((name) => !begun.has(name));
      if (late !== undefined) return {says: `${late} could begin by now, and has not`, at: index};
      const early = throwing.has(who) ? undefined : [...begun].find((name) => !admitted.has(name));
      if (early !== undefined) return {says: `${early} overtakes those who wait`, at: index};
      for (const call of inside) if (taskOf(call).name === who) inside.delete(call);
      admit();
    }
  }
  return undefined;
};

/** Whether a client wakes in the very moment in which another does or a task ends: which of them comes first is left open. */
function hasTie(history: History): boolean {
  const calls = callsOf(history);
  const woken = calls.filter((call) => {
    const before = calls.findLast(({who, from}) => who === call.who && from < call.from);
    return call.startMs > (before === undefined ? 0 : (before.endMs ?? call.startMs));
  });
  return woken.some(
    ({who, startMs}) =>
      woken.some((other) => other.who !== who && other.startMs === startMs) ||
      history.events.some(({what, at}) => at === startMs && (what === 'end' || what === 'fail')),
  );
}

/** Where every task takes a time of its own, so does everything else. */
const inTime: Rule = (history, input, reference) => {
  const tasks = callsOf(reference).map((call) => call.args[0] as Task & {readonly ms?: number});
  const isOpen = tasks.some(({ms, throws}) => ms === undefined && throws === undefined) || hasTie(reference);
  return isOpen ? undefined : sameTimes(history, input, reference);
};

export default defineRules([writersAlone, inLine, sameOutcomes, inTime]);
