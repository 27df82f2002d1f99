/*
 * Counts operations and ends the run at the limit. Every charge is a whole number from 0 to `chargeMax`, whatever is asked for:
 * the counters stay exact integers.
 *
 * Candidate code keeps its own small-integer `fuel` in a closure (see lib/languages/javascript/instrument.ts) and asks
 * for more in chunks; built-ins draw on `native`. Both come out of one budget, and what one side has left is taken
 * back before the budget is called empty, so the count is exact and the same on every machine.
 *
 * `stop` is thrown at the limit. Catch clauses hand it on; where it is swallowed all the same, every further
 * operation throws it again and the flag `stopped` decides. A stack overflow that is caught ends the run as well.
 */
(realm) => {
  const {
    min,
    ceil,
    getPrototypeOf,
    getOwnPropertyDescriptor,
    rangeErrorPrototype,
    typeErrorPrototype,
    referenceErrorPrototype,
  } = realm;
  /*
   * The counters hold quarters of operations, as the program's own fuel does (`partsPerOperation` in
   * lib/languages/javascript/prices.ts); limits, charges and what is read are whole operations.
   */
  const parts = 4;
  const chunk = 65536 * parts;
  /* More than any limit: what is no number, or no end, costs all that is left. */
  const chargeMax = 0x7fffffff;
  /* An exception costs the engine about two microseconds; one that it makes itself some ten, which find the words for it. */
  const catchOperations = 250;
  const engineErrorOperations = 750;
  const overflowText = 'Maximum call stack size exceeded';
  const stop = realm.freeze({__proto__: null});

  // An author's script may work while it loads; a candidate's never runs before `startMeter`.
  let limit = Number.POSITIVE_INFINITY;
  let granted = 0;
  let native = 0;
  let stopped = false;
  let overflow;
  let setFuel = () => 0;

  const halt = () => {
    stopped = true;
    native = 0;
    throw stop;
  };

  /** Grants `need` operations that are already used and up to a chunk beyond; answers what is left of the grant. */
  const grant = (need) => {
    if (need > limit - granted) {
      granted = limit;
      halt();
    }
    const more = min(need + chunk, limit - granted);
    granted += more;
    return more - need;
  };

  const refill = (need) => {
    if (stopped) throw stop;
    granted -= native;
    native = 0;
    return grant(need);
  };

  const refillNative = () => {
    const need = -native;
    native = 0;
    if (stopped) throw stop;
    const left = setFuel(0);
    if (left > 0) granted -= left;
    native = grant(need);
  };

  /** Charges operations for work that a built-in does. */
  const charge = (operations) => {
    const whole = operations | 0;
    native -= parts * (whole === operations && whole >= 0 ? whole : chargeMax);
    if (native < 0) refillNative();
  };
  /** The same in quarters, for what costs less than an operation. */
  const chargeParts = (count) => {
    const whole = count | 0;
    native -= whole === count && whole >= 0 ? whole : parts * chargeMax;
    if (native < 0) refillNative();
  };

  /** The prototype of what was thrown; undefined where there is none, or a proxy of the candidate's throws. */
  const prototypeOf = (error) => {
    if (typeof error !== 'object' || error === null) return undefined;
    try {
      return getPrototypeOf(error);
    } catch {
      return undefined;
    }
  };
  const isOverflow = (error, prototype = prototypeOf(error)) => {
    if (prototype !== rangeErrorPrototype) return false;
    try {
      const message = getOwnPropertyDescriptor(error, 'message');
      return message !== undefined && message.value === overflowText;
    } catch {
      // A proxy of the candidate's has thrown: it is no error of the engine's.
      return false;
    }
  };

  realm.charge = charge;
  realm.chargeParts = chargeParts;
  realm.isOverflow = isOverflow;
  realm.meter = {
    __proto__: null,
    refill,
    caught: (error) => {
      if (stopped) throw stop;
      const prototype = prototypeOf(error);
      const isEngines =
        prototype === typeErrorPrototype ||
        prototype === referenceErrorPrototype ||
        prototype === rangeErrorPrototype;
      charge(isEngines ? engineErrorOperations : catchOperations);
      realm.quoteError(error);
      // Stack overflow depth depends on JIT state, so code that carries on after it would not be reproducible.
      if (isOverflow(error, prototype)) {
        overflow ??= error;
        setFuel(0);
        halt();
      }
      if (stopped) throw stop;
    },
    connect: (set) => {
      setFuel = set;
    },
  };
  realm.startMeter = (operationsMax) => {
    limit = operationsMax * parts;
    granted = 0;
    native = 0;
    stopped = false;
    overflow = undefined;
    setFuel(0);
  };
  /** A part of an operation counts as a whole one. */
  const operationsOf = (count) => ceil(count / parts);
  realm.readMeter = () => {
    const left = setFuel(0);
    return operationsOf(granted - native - (left > 0 ? left : 0));
  };
  /** The count so far, in the middle of a run. */
  realm.peekMeter = () => {
    const left = setFuel(0);
    setFuel(left);
    return operationsOf(granted - native - (left > 0 ? left : 0));
  };
  realm.isStopped = () => stopped;
  realm.overflowError = () => overflow;
};
