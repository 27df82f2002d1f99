import {type AsyncInput, defineRules, type Rule, spanText} from '#lib/exercise-sdk/async';
import {callsOf, type History, type Span, workOf} from '#lib/exercise-sdk/history';
import {thrownText, valueText} from '#lib/exercise-sdk/value-text';

const ttlOf = ({construct}: AsyncInput): number => construct[1] as number;
const is =
  (name: string, token: unknown) =>
  (span: Span): boolean =>
    span.name === name && span.args[0] === token;
const endMsOf = ({endMs}: Span): number => endMs ?? Number.POSITIVE_INFINITY;
const isRight = ({outcome, value, name}: Span): boolean =>
  outcome === 'value' && (name === 'login' || value === true);

/** When a session may have been given more time, and by whom. */
function extensions(history: History, token: unknown): Span[] {
  return callsOf(history).filter((span) => is('login', token)(span) || is('refresh', token)(span));
}

const whatIsSeen: Rule = (history, input) => {
  const calls = callsOf(history);
  for (const call of calls) {
    if ((call.name !== 'userOf' && call.name !== 'refresh') || call.outcome !== 'value') continue;
    const [token] = call.args;
    const sees = call.name === 'userOf' ? call.value !== null : call.value === true;
    const login = calls.find(is('login', token));
    // What was logged out before the login began has nothing to do with the session.
    const logouts = calls.filter(
      (span) => is('logout', token)(span) && login !== undefined && span.to > login.from,
    );
    if (sees) {
      // A logout that began before the login may come before it.
      const gone = logouts.find(
        ({from, to, outcome}) =>
          to < call.from && outcome === 'value' && login !== undefined && login.from < from,
      );
      if (gone) return {says: `${spanText(call)} finds a session that was logged out before`, at: call.to};
      const mayLiveUntil = Math.max(
        Number.NEGATIVE_INFINITY,
        ...extensions(history, token)
          .filter((span) => span.id !== call.id && span.from < call.to && span.value !== false)
          .map((span) => Math.min(endMsOf(span), endMsOf(call)) + ttlOf(input)),
      );
      if (call.startMs >= mayLiveUntil)
        return {says: `${spanText(call)} finds a session that is not alive`, at: call.to};
    } else {
      const alive = extensions(history, token).find(
        (span) =>
          span.id !== call.id &&
          isRight(span) &&
          span.to < call.from &&
          endMsOf(call) < span.startMs + ttlOf(input),
      );
      if (alive && !logouts.some(({from}) => from < call.to)) {
        return {
          says: `${spanText(call)} finds no session although ${spanText(alive)} gave it more time`,
          at: call.to,
        };
      }
    }
  }
  return undefined;
};

/** Whether a look at the session found it, and undefined where the call says nothing of it. */
function seenBy({name, outcome, value}: Span): boolean | undefined {
  if (outcome !== 'value') return undefined;
  return name === 'userOf' ? value !== null : name === 'refresh' ? value === true : undefined;
}

/** What a failed call has left open is decided once: nobody finds the session again, or loses it again, after somebody has looked. */
const decidedOnce: Rule = (history, input) => {
  const calls = callsOf(history);
  const looks = calls.filter((span) => seenBy(span) !== undefined);
  for (const [index, later] of looks.entries()) {
    const [token] = later.args;
    const login = calls.find(is('login', token));
    for (const before of looks.slice(0, index)) {
      if (login === undefined || before.args[0] !== token || before.to > later.from) continue;
      if (before.from < login.to || seenBy(before) === seenBy(later)) continue;
      const meets = ({from, to}: Span): boolean => to > before.from && from < later.to;
      const others = calls.filter(
        (span) => span !== before && span !== later && span.args[0] === token && meets(span),
      );
      const isTooEarly = (span: Span): boolean => endMsOf(span) < login.startMs + ttlOf(input);
      const isBroken = seenBy(before)
        ? isTooEarly(later) && !others.some(({name}) => name === 'logout')
        : isTooEarly(before) || !others.some(({name, value}) => name === 'refresh' && value !== false);
      if (!isBroken) continue;
      const what = seenBy(before) ? 'finds no session' : 'finds a session';
      return {says: `${spanText(later)} ${what}, though ${spanText(before)} saw it otherwise`, at: later.to};
    }
  }
  return undefined;
};

const rightUser: Rule = (history) => {
  const logins = callsOf(history, 'login');
  const wrong = callsOf(history, 'userOf').find(
    ({args, outcome, value}) =>
      outcome === 'value' &&
      value !== null &&
      !logins.some((login) => login.args[0] === args[0] && login.args[1] === value),
  );
  return (
    wrong && {
      says: `${spanText(wrong)} gives ${valueText(wrong.value)}, who never logged in with it`,
      at: wrong.to,
    }
  );
};

const refreshAnswers: Rule = (history) => {
  const wrong = callsOf(history, 'refresh').find(
    ({outcome, value}) => outcome === 'value' && typeof value !== 'boolean',
  );
  return (
    wrong && {says: `${spanText(wrong)} gives ${valueText(wrong.value)}, not true or false`, at: wrong.to}
  );
};

const userIsText: Rule = (history) => {
  const wrong = callsOf(history, 'userOf').find(
    ({outcome, value}) => outcome === 'value' && value !== null && typeof value !== 'string',
  );
  return (
    wrong && {
      says: `${spanText(wrong)} gives ${valueText(wrong.value)}, neither a user nor null`,
      at: wrong.to,
    }
  );
};

const goneFromTheStore: Rule = (history) => {
  const writes = workOf(history)
    .filter(({name, outcome}) => name !== 'get' && outcome === 'value')
    .sort((a, b) => a.to - b.to);
  for (const {args, from, to, outcome} of callsOf(history, 'logout')) {
    if (outcome !== 'value') continue;
    // A login that began after the logout may come after it.
    const login = callsOf(history, 'login').find((span) => span.args[0] === args[0]);
    if (login === undefined || login.from > from) continue;
    const own = writes.filter((span) => span.args[0] === args[0]);
    const last = own.findLast((span) => span.to < to);
    const late = last?.name === 'set' ? last : own.find((span) => span.to > to && span.name === 'set');
    if (late === undefined) continue;
    return {
      says: `${valueText(args[0])} is in the store after it was logged out`,
      at: Math.max(late.to, to),
    };
  }
  return undefined;
};

const keptInTheStore: Rule = (history) => {
  for (const login of callsOf(history, 'login')) {
    const isKept = workOf(history, 'set').some(
      ({args, outcome, from, to}) =>
        args[0] === login.args[0] && outcome === 'value' && from > login.from && to < login.to,
    );
    if (login.outcome === 'value' && !isKept)
      return {says: `${spanText(login)} puts nothing into the store`, at: login.to};
  }
  return undefined;
};

/** Whether a failed operation of the store can be one that the call needed: what a login or a refresh sets is theirs. */
function mayBeOf(call: Span, operation: Span, calls: readonly Span[]): boolean {
  const isWithin = (span: Span): boolean =>
    span.args[0] === operation.args[0] && operation.to > span.from && operation.to < span.to;
  if (!isWithin(call)) return false;
  const isSetter = ({name}: Span): boolean => name === 'login' || name === 'refresh';
  return operation.name !== 'set' || isSetter(call) || !calls.some((one) => isSetter(one) && isWithin(one));
}

const failsForAReason: Rule = (history) => {
  const calls = callsOf(history);
  const failed = workOf(history).filter(({outcome}) => outcome === 'error');
  const thrown = calls.filter(({outcome}) => outcome === 'error');
  const wrong = thrown.find(
    (call, index) =>
      index >= failed.length ||
      call.value !== 'store unavailable' ||
      !failed.some((operation) => mayBeOf(call, operation, calls)),
  );
  if (wrong)
    return {
      says: `${spanText(wrong)} rejects (${thrownText(wrong.value)}), and no operation of its own had failed`,
      at: wrong.to,
    };
  const silent = failed[thrown.length];
  return (
    silent && {
      says: 'an operation of the store failed, and the call that needed it did not reject',
      at: silent.to,
    }
  );
};

export default defineRules([
  refreshAnswers,
  userIsText,
  rightUser,
  whatIsSeen,
  decidedOnce,
  goneFromTheStore,
  keptInTheStore,
  failsForAReason,
]);
