import {
  type AsyncInput,
  defineRules,
  overlap,
  type Rule,
  sameOutcomes,
  sameTimes,
} from '#lib/exercise-sdk/async';
import {callsOf, type History, type Span, workOf} from '#lib/exercise-sdk/history';
import {thrownText} from '#lib/exercise-sdk/value-text';
import {leavesOrderOpen, rightInAnyOrder} from './lib/any-order.ts';

type Options = {readonly workers: number};

const atMostWorkers: Rule = (history, {construct}) =>
  overlap(workOf(history), (construct[1] as Options).workers);

/** Where each call takes a time of its own, what begins when leaves no choice. */
const begunInTime: Rule = (history, _input, reference) => {
  const textOf = ({startMs, args}: Span): string => `${thrownText(args[0])} at ${startMs} ms`;
  const due = workOf(reference).map(textOf).sort();
  const spans = workOf(history);
  const asked = spans.map(textOf).sort();
  const missing = due.find((text, index) => text !== asked[index]);
  const extra = spans.find((span) => !due.includes(textOf(span)));
  if (extra)
    return {
      says: `work is called for ${textOf(extra)}, where ${missing ?? 'nothing'} is due`,
      at: extra.from,
    };
  return missing && `work is due for ${missing}, and is not called`;
};

/** Jobs begin in the order in which they were taken, where nothing is tried twice. */
const inOrder: Rule = (history) => {
  const spans = workOf(history);
  if (spans.some(({outcome}) => outcome === 'error')) return undefined;
  const due = callsOf(history, 'add')
    .filter(({value}) => value !== false)
    .map(({args}) => args[0]);
  const wrong = spans.findIndex(({args}, index) => args[0] !== due[index]);
  return wrong < 0
    ? undefined
    : {
        says: `${thrownText(spans[wrong]!.args[0])} begins before ${String(due[wrong])}`,
        at: spans[wrong]!.from,
      };
};

/** Whether everything that was taken before a call was over by then. */
function isIdleAt(history: History, {from}: Span): boolean {
  const taken = callsOf(history, 'add').filter((add) => add.from < from && add.value === true);
  return taken.every(({args}) => {
    const tries = workOf(history).filter((work) => work.args[0] === args[0]);
    return tries.length > 0 && tries.every(({to}) => to < from);
  });
}

const drained: Rule = (history) => {
  for (const call of callsOf(history, 'drain')) {
    // What others add in the moment in which it is over does not keep it.
    if (isIdleAt(history, call)) continue;
    const late = workOf(history).find(
      ({from, to, startMs}) => from < call.to && (to > call.to || startMs > call.endMs!),
    );
    if (late)
      return {says: `drain() is over while work is done for ${thrownText(late.args[0])}`, at: call.to};
  }
  return undefined;
};

/** The first of these rules that is broken, where each call takes a time of its own. */
const asTheReference: Rule = (...args) => {
  for (const rule of [begunInTime, sameOutcomes, sameTimes]) {
    const breach = rule(...args);
    if (breach !== undefined) return breach;
  }
  return undefined;
};

const outcomes: Rule = (history, input, reference) =>
  (leavesOrderOpen(input) ? rightInAnyOrder : asTheReference)(history, input, reference);

export default defineRules<AsyncInput>([atMostWorkers, inOrder, drained, outcomes]);
