import {type AsyncInput, type Breach, defineRules, type Rule, same, spanText} from '#lib/exercise-sdk/async';
import {callsOf, type HistoryEvent, type Span, workOf} from '#lib/exercise-sdk/history';
import {thrownText, valueText} from '#lib/exercise-sdk/value-text';

type State = {
  /** The load that a `get` waits for now. */
  current?: Span;
  kept?: {value: unknown; untilMs: number};
  /** A `get` that must load, and has not yet, and when it was called. */
  wanted?: {id: number; ms: number};
};

/** Follows each key through the history as the statement says, and names the first thing that is otherwise. */
const asStated: Rule = (history, input) => {
  const ttlMs = input.construct[1] as number;
  const calls = new Map(callsOf(history).map((span) => [span.id, span]));
  const loads = new Map(workOf(history).map((span) => [span.id, span]));
  const states = new Map<string, State>();
  /** What each `get` waits for: a load, or a value that was there. */
  const sources = new Map<number, Span | {value: unknown}>();
  const stateOf = (key: string): State => {
    const state = states.get(key) ?? {};
    states.set(key, state);
    return state;
  };

  for (const [index, event] of history.events.entries()) {
    const call = calls.get(event.id);
    const load = loads.get(event.id);
    const state = stateOf(thrownText((call ?? load)?.args[0]));
    if (event.what === 'call' && event.name === 'invalidate') {
      delete state.current;
      delete state.kept;
    } else if (event.what === 'call') {
      asked(event, state);
    } else if (event.what === 'start') {
      if (state.wanted === undefined) {
        const why = state.current ? 'a load is under way' : 'the value is fresh';
        return {says: `${valueText(load!.args[0])} is loaded although ${why}`, at: index};
      }
      if (event.at > state.wanted.ms)
        return {says: `${valueText(load!.args[0])} is loaded later than it was asked for`, at: index};
      sources.set(state.wanted.id, load!);
      delete state.wanted;
      state.current = load!;
    } else if (load !== undefined && state.current === load) {
      delete state.current;
      if (event.what === 'end') state.kept = {value: event.value, untilMs: event.at + ttlMs};
    } else if (call?.name === 'get' && event.what !== 'note') {
      const breach = answered(call, index);
      if (breach !== undefined) return breach;
    }
  }
  return undefined;

  function asked({id, at}: HistoryEvent, state: State): void {
    if (state.current) sources.set(id, state.current);
    else if (state.kept && at < state.kept.untilMs) sources.set(id, {value: state.kept.value});
    else state.wanted = {id, ms: at};
  }

  function answered(call: Span, at: number): Breach | undefined {
    const source = sources.get(call.id);
    if (source === undefined) return {says: `${spanText(call)} must load, and does not`, at};
    if ('id' in source) {
      if (source.to > at) return {says: `${spanText(call)} does not wait for the load it belongs to`, at};
      if (source.outcome === call.outcome && same(source.value, call.value)) {
        return call.endMs === source.endMs
          ? undefined
          : {says: `${spanText(call)} settles later than its load`, at};
      }
      return {says: `${spanText(call)} gives ${text(call)}, its load gave ${text(source)}`, at};
    }
    if (call.outcome === 'value' && same(call.value, source.value)) return undefined;
    return {
      says: `${spanText(call)} gives ${text(call)}, the fresh value is ${valueText(source.value)}`,
      at,
    };
  }
};

function text({outcome, value}: Span): string {
  return outcome === 'error' ? `the error ${thrownText(value)}` : valueText(value);
}

export default defineRules<AsyncInput>([asStated]);
