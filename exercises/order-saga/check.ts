import {callText, lastCallsSucceed, type Rule, refereeOf} from '#lib/exercise-sdk/referee';
import {type Effect, lastCaller, type Run, type Scenario} from '#lib/exercise-sdk/simulation';
import {valueText} from '#lib/exercise-sdk/value-text';
import {follow, outcomeOf} from './lib/saga.ts';

function byOrder({effects}: Run, until = Number.POSITIVE_INFINITY): Map<string, Effect[]> {
  const found = new Map<string, Effect[]>();
  for (const effect of effects) {
    if (effect.at > until) continue;
    const list = found.get(effect.subject) ?? [];
    list.push(effect);
    found.set(effect.subject, list);
  }
  return found;
}

const stepsAreRight: Rule = (run) => {
  for (const [order, effects] of byOrder(run)) {
    const state = follow(order, effects);
    if (!('wrong' in state)) continue;
    const last = effects.find((_, index) => 'wrong' in follow(order, effects.slice(0, index + 1)))!;
    return {says: state.wrong, moment: last.at};
  }
  return undefined;
};

/** Where every answer comes, unless a crash comes first, nothing that was answered is asked for a second time. */
const nothingTwice: Rule = ({effects}, {faults, latency}) => {
  if (faults.some(({kind}) => kind !== 'crash')) return undefined;
  const again = effects.find(({outcome, subject, service, call, at}, index) => {
    if (outcome !== 'repeated') return false;
    const before = effects
      .slice(0, index)
      .findLast((effect) => effect.subject === subject && effect.service === service && effect.call === call);
    // The same moment of the clock can be either side of the crash.
    return (
      before !== undefined &&
      !faults.some(
        (crash) => crash.at <= before.at + latency[1] && crash.until >= before.at && crash.at <= at,
      )
    );
  });
  if (again === undefined) return undefined;
  const {service, call, subject, at} = again;
  const says = `${service} was asked to ${call} order ${subject} again at ${at} ms, though its answer had not been lost (rule: one order, one saga)`;
  return {says, moment: at};
};

/** The amounts that orders were placed with, by order. */
const amountsAreRight: Rule = ({history, effects}) => {
  const amounts = new Map(history.map(({call}) => [call[1], call[2]]));
  for (const {service, call, subject, message, at} of effects) {
    if (service !== 'payment') continue;
    if (!amounts.has(subject))
      return {
        says: `payment was asked to ${call} for ${valueText(subject)}, which nobody ordered`,
        moment: at,
      };
    const {amount} = message as {amount?: unknown};
    if (amount === amounts.get(subject)) continue;
    const says =
      `payment was asked at ${at} ms to ${call} ${valueText(amount)} for order ${subject} of ` +
      `${valueText(amounts.get(subject))} (rule: the amounts are those of the order)`;
    return {says, moment: at};
  }
  return undefined;
};

const answersAreTrue: Rule = (run) => {
  for (const done of run.history) {
    const {call, outcome, value, end} = done;
    if (outcome !== 'ok') continue;
    if (value !== 'placed' && value !== 'cancelled') {
      const says = `${callText(call)} returned ${valueText(value)}, which is neither "placed" nor "cancelled"`;
      return {says, calls: [done]};
    }
    const state = follow(String(call[1]), byOrder(run, end).get(String(call[1])) ?? []);
    const actual = 'wrong' in state ? undefined : outcomeOf(state);
    if (actual === value) continue;
    const word = actual === undefined ? 'neither placed nor cancelled yet' : actual;
    const says = `${callText(call)} returned ${valueText(value)} at ${end} ms, but the order was ${word} (rule: the answer is true)`;
    return {says, calls: [done]};
  }
  return undefined;
};

/** Whatever reached a service is brought to an end, before anybody asks again. */
const everythingEnds: Rule = (run) => {
  const asked = run.history.filter(({client}) => client === lastCaller).map(({start}) => start);
  for (const [order, effects] of byOrder(run, Math.min(...asked))) {
    const state = follow(order, effects);
    if ('wrong' in state || outcomeOf(state) !== undefined) continue;
    const last = effects.at(-1)!;
    const says = `the last that was heard of order ${order} is ${last.call} at ${last.at} ms: it is neither placed nor cancelled (rule: everything ends)`;
    return {says, moment: last.at};
  }
  return undefined;
};

/** A request that was not answered is repeated within so many milliseconds of being sent. */
const repeatMs = 150;

/** How long the next request of a saga may take, which is lost as long as some fault goes on. */
function dueAfter(at: number, {faults, latency}: Scenario): number {
  const slackMs = latency[1] - latency[0] + 5;
  let due = at + repeatMs + slackMs;
  for (let before = 0; before !== due; ) {
    before = due;
    for (const fault of faults) {
      if (fault.at > due || fault.kind === 'duplicate') continue;
      due = Math.max(due, fault.until + repeatMs + latency[1] + slackMs);
    }
  }
  return due;
}

/** Between two requests of a saga, and after a fault, no more time passes than the repetition takes. Slow messages are left out. */
const goesOnInTime: Rule = (run, scenario) => {
  if (scenario.faults.some(({kind}) => kind === 'slow')) return undefined;
  for (const [order, effects] of byOrder(run)) {
    for (const [index, {at}] of effects.entries()) {
      const state = follow(order, effects.slice(0, index + 1));
      const next = effects[index + 1];
      if ('wrong' in state || outcomeOf(state) !== undefined || next === undefined) continue;
      const due = dueAfter(at, scenario);
      if (next.at <= due) continue;
      const says = `order ${order} was not over at ${at} ms, and ${next.service} was asked to ${next.call} it only at ${next.at} ms, not by ${due} ms (rule: everything ends)`;
      return {says, moment: next.at};
    }
  }
  return undefined;
};

/** An order that was finished once is known: the answer comes without asking anyone. */
const atOnceMs = 5;
const finishedIsKnown: Rule = (run) => {
  for (const done of run.history) {
    const {client, call, start, end} = done;
    if (client !== lastCaller || end - start <= atOnceMs) continue;
    const state = follow(String(call[1]), byOrder(run, start).get(String(call[1])) ?? []);
    if ('wrong' in state || outcomeOf(state) === undefined) continue;
    const says = `${callText(call)} took ${end - start} ms, though the order had been finished before (rule: asking again answers at once)`;
    return {says, calls: [done]};
  }
  return undefined;
};

/** Where nothing is lost and nobody is down, a saga takes at most six calls. */
const untouchedMs = 6 * 40 + 10;
const nobodyWaits: Rule = ({history}, {faults, latency}) => {
  const slow = history.find(({start, end, outcome, client}) => {
    if (client === lastCaller || end - start <= (untouchedMs * latency[1]) / 20 + 10) return false;
    return outcome !== 'refused' && !faults.some(({at, until}) => at <= end && until + 150 >= start);
  });
  if (slow === undefined) return undefined;
  const says = `${callText(slow.call)}, called at ${slow.start} ms, was not answered in time though nothing was in its way (rule: no order keeps another waiting)`;
  return {says, calls: [slow]};
};

export default refereeOf([
  stepsAreRight,
  nothingTwice,
  amountsAreRight,
  answersAreTrue,
  everythingEnds,
  goesOnInTime,
  nobodyWaits,
  lastCallsSucceed,
  finishedIsKnown,
]);
