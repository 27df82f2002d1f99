import {type AsyncInput, type Breach, defineRules, type Rule, same, spanText} from '#lib/exercise-sdk/async';
import {callsOf, type HistoryEvent, type Span, workOf} from '#lib/exercise-sdk/history';
import {thrownText, valueText} from '#lib/exercise-sdk/value-text';

const nothing = 'nothing to release';

/** Follows permits and line through the history, and names the first thing that is otherwise. */
const asStated: Rule = (history, input) => {
  const permits = input.construct[0] as number;
  const calls = new Map(callsOf(history).map((span) => [span.id, span]));
  const tasks = new Map(workOf(history).map((span) => [span.id, span]));
  const runs = new Map(
    [...calls.values()]
      .filter(({name}) => name === 'run')
      .map((span) => [(span.args[0] as {name: string}).name, span]),
  );
  let free = permits;
  const line: Span[] = [];
  /** When each call got its permit. */
  const given = new Map<number, number>();
  const began = new Set<string>();
  /** Runs that found nothing to give back. */
  const excess = new Set<number>();
  /** What the synchronous calls must come to. */
  const due = new Map<number, unknown>();

  for (const [at, event] of history.events.entries()) {
    const call = calls.get(event.id);
    const task = tasks.get(event.id);
    const breach = call ? ofCall(call, event, at) : task ? ofTask(task, event, at) : undefined;
    if (breach !== undefined) return breach;
  }
  return undefined;

  function giveBack(ms: number): void {
    const first = line.shift();
    if (first === undefined) free++;
    else given.set(first.id, ms);
  }

  function ofCall(call: Span, {what, at: ms, value}: HistoryEvent, at: number): Breach | undefined {
    if (what === 'call') {
      if (call.name === 'release') {
        due.set(call.id, free === permits ? nothing : undefined);
        if (free < permits) giveBack(ms);
      } else if (call.name === 'tryAcquire') {
        due.set(call.id, free > 0);
        if (free > 0) free--;
      } else if (free > 0) {
        free--;
        given.set(call.id, ms);
      } else line.push(call);
      return undefined;
    }
    if (call.name === 'acquire') {
      if (what === 'throw') return {says: `${spanText(call)} rejects (${thrownText(value)})`, at};
      return inTime(call, ms, at, 'has a permit') ?? otherwise(call, undefined, at);
    }
    if (call.name === 'run') {
      const task = [...tasks.values()].find(({who}) => runs.get(who) === call);
      if (task === undefined || task.to > at) return {says: `${spanText(call)} is over before its task`, at};
      if (task.endMs !== ms) return {says: `${spanText(call)} is over later than its task`, at};
      if (excess.has(call.id))
        return call.outcome === 'error'
          ? otherwise(call, nothing, at)
          : {says: `${spanText(call)} should reject with "${nothing}"`, at};
      if (task.outcome !== call.outcome) return {says: `${spanText(call)} ends otherwise than its task`, at};
      return otherwise(call, task.value, at);
    }
    const right = due.get(call.id);
    const isError = typeof right === 'string';
    if (isError !== (what === 'throw')) {
      const should = isError ? `should throw "${right}"` : 'should not throw';
      return {says: `${spanText(call)} ${should}`, at};
    }
    return otherwise(call, right, at);
  }

  function ofTask({who}: Span, {what, at: ms}: HistoryEvent, at: number): Breach | undefined {
    const call = runs.get(who);
    if (what !== 'start') {
      if (free < permits) giveBack(ms);
      else if (call !== undefined) excess.add(call.id);
      return undefined;
    }
    if (call === undefined || began.has(who)) return {says: `${who} runs twice`, at};
    began.add(who);
    return inTime(call, ms, at, 'begins');
  }

  function inTime(call: Span, ms: number, at: number, does: string): Breach | undefined {
    const right = given.get(call.id);
    if (right === undefined) {
      const why = line[0] === call ? 'no permit is free' : `${spanText(line[0]!)} came first`;
      return {says: `${spanText(call)} ${does} although ${why}`, at};
    }
    if (right === ms) return undefined;
    return {says: `${spanText(call)} ${does} at ${ms} ms; its permit was there at ${right} ms`, at};
  }

  function otherwise(call: Span, right: unknown, at: number): Breach | undefined {
    if (same(call.value, right)) return undefined;
    return {
      says: `${spanText(call)} gives ${valueText(call.value)}; it should give ${valueText(right)}`,
      at,
    };
  }
};

/** Just before a task ends, everything that follows from what came earlier has happened. */
const nobodyWaitsForNothing: Rule = (history, input) => {
  const permits = input.construct[0] as number;
  const throwing = callsOf(history, 'run').flatMap(({args}) => {
    const {name, throws} = args[0] as {name: string; throws?: string};
    return throws === undefined ? [] : [name];
  });
  for (const {who, to: moment} of workOf(history)) {
    // What throws at once ends in the turn in which it begins, and others may be about to begin in it.
    if (!Number.isFinite(moment) || throwing.includes(who)) continue;
    let out = 0;
    const waiting: Span[] = [];
    for (const call of callsOf(history)) {
      if (call.from > moment) continue;
      if (call.name === 'release' && call.to < moment && call.outcome === 'value') out--;
      if (call.name === 'tryAcquire' && call.to < moment && call.value === true) out++;
      if (call.name === 'acquire') call.to < moment ? out++ : waiting.push(call);
      if (call.name === 'run') {
        const task = workOf(history).find(({who}) => who === (call.args[0] as {name: string}).name);
        if (task === undefined || task.from > moment) waiting.push(call);
        else if (task.to >= moment || call.value === nothing) out++;
      }
    }
    if (out < permits && waiting.length > 0)
      return {says: `${spanText(waiting[0]!)} waits while a permit is free`, at: moment};
  }
  return undefined;
};

export default defineRules<AsyncInput>([asStated, nobodyWaitsForNothing]);
