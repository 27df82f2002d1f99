import {type AsyncInput, defineRules, type Rule, spanText} from '#lib/exercise-sdk/async';
import {callsOf, type Span, workOf} from '#lib/exercise-sdk/history';
import {thrownText, valueText} from '#lib/exercise-sdk/value-text';

type Write = {readonly value: number; readonly index: number};

const contentOf = ({construct}: AsyncInput): Record<string, number> =>
  (construct[0] as {content: Record<string, number>}).content;
const initialOf = (input: AsyncInput, key: string): number =>
  Object.hasOwn(contentOf(input), key) ? contentOf(input)[key]! : 0;
const isDone = ({outcome}: Span): boolean => outcome === 'value';

/** What each key held, and from when on. */
function writesOf(history: Parameters<Rule>[0], input: AsyncInput, key: string): Write[] {
  const sets = workOf(history, 'set').filter((span) => isDone(span) && span.args[0] === key);
  const writes = sets.map(({args, to}) => ({value: args[1] as number, index: to}));
  return [{value: initialOf(input, key), index: -1}, ...writes.sort((a, b) => a.index - b.index)];
}

const nothingLost: Rule = (history, input) => {
  const increments = callsOf(history, 'increment').filter(isDone);
  for (const key of new Set(callsOf(history, 'increment').map(({args}) => args[0] as string))) {
    const right = increments
      .filter(({args}) => args[0] === key)
      .reduce((sum, {args}) => sum + (args[1] as number), initialOf(input, key));
    const last = writesOf(history, input, key).at(-1)!;
    if (last.value === right) continue;
    const at = last.index < 0 ? undefined : last.index;
    const says = `${JSON.stringify(key)} ends at ${valueText(last.value)}, but everything added with success makes ${right}`;
    return at === undefined ? says : {says, at};
  }
  return undefined;
};

const returnsItsOwn: Rule = (history, input) => {
  const increments = callsOf(history, 'increment').filter(isDone);
  for (const call of increments) {
    const writes = writesOf(history, input, call.args[0] as string);
    const place = writes.findIndex(
      ({value, index}) => value === call.value && index >= call.from && index <= call.to,
    );
    if (place > 0 && writes[place]!.value === writes[place - 1]!.value + (call.args[1] as number)) continue;
    return {
      says: `${spanText(call)} returned ${valueText(call.value)}, which is not what it has written`,
      at: call.to,
    };
  }
  return undefined;
};

const readsWhatWasThere: Rule = (history, input) => {
  for (const call of callsOf(history, 'read').filter(isDone)) {
    const writes = writesOf(history, input, call.args[0] as string);
    const held = writes.filter(
      ({index}, place) =>
        index <= call.to && (writes[place + 1]?.index ?? Number.POSITIVE_INFINITY) >= call.from,
    );
    if (held.some(({value}) => value === call.value)) continue;
    return {
      says: `${spanText(call)} returned ${valueText(call.value)}, which the counter was not then`,
      at: call.to,
    };
  }
  return undefined;
};

const failsForAReason: Rule = (history) => {
  const failed = workOf(history).filter(({outcome}) => outcome === 'error');
  const thrown = callsOf(history).filter(({outcome}) => outcome === 'error');
  for (const [index, call] of thrown.entries()) {
    const own = failed.some(({args, to}) => args[0] === call.args[0] && to > call.from && to < call.to);
    if (own && index < failed.length && call.value === 'store unavailable') continue;
    return {
      says: `${spanText(call)} rejected (${thrownText(call.value)}), and no operation of its own had failed`,
      at: call.to,
    };
  }
  const silent = failed.length > thrown.length ? failed[thrown.length] : undefined;
  return silent === undefined
    ? undefined
    : {says: 'an operation of the store failed, and the call that needed it did not reject', at: silent.to};
};

const keysDoNotWait: Rule = (history, input) => {
  const firstEnd = history.events.findIndex(
    ({who, what}) => who === 'store' && (what === 'end' || what === 'fail'),
  );
  const before = firstEnd < 0 ? history.events.length : firstEnd;
  const started = workOf(history).filter(({from}) => from < before);
  for (const [method, key] of input.clients.flatMap((steps) => steps.slice(0, 1))) {
    if (method !== 'increment' || started.some(({args}) => args[0] === key)) continue;
    return {
      says: `an increment of ${JSON.stringify(key)} waits although nobody else uses that key`,
      at: before - 1,
    };
  }
  return undefined;
};

export default defineRules([nothingLost, returnsItsOwn, failsForAReason, readsWhatWasThere, keysDoNotWait]);
