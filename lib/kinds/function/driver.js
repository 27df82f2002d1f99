/*
 * Calls a function exercise's solution with its arguments, and writes what it returns. Where arguments must stay as
 * they were and one did not, it writes the opaque value `[changed <name>]` instead; where the result must be new
 * and is an argument, `[returned <name>]`.
 */
(realm, solution, input, options) => {
  const {isArray, keys, hasOwn, is} = realm;

  /** Reading `value` may run the candidate's getters, as writing it may. */
  const isSame = (before, value) => {
    if (typeof before !== 'object' || before === null) return is(before, value);
    if (typeof value !== 'object' || value === null || isArray(before) !== isArray(value)) return false;
    if (isArray(before)) {
      if (before.length !== value.length) return false;
      for (let i = 0; i < before.length; i++) if (!isSame(before[i], value[i])) return false;
      return true;
    }
    const names = keys(before);
    if (keys(value).length !== names.length) return false;
    for (let i = 0; i < names.length; i++) {
      if (!hasOwn(value, names[i]) || !isSame(before[names[i]], value[names[i]])) return false;
    }
    return true;
  };

  // The call spreads the list: what the candidate does to `arguments` does not reach it.
  const value = realm.apply(solution, undefined, input);
  if (options.keptNames !== undefined) {
    const before = realm.decode(realm.inputJson);
    for (let i = 0; i < before.length; i++) {
      if (!isSame(before[i], input[i])) return realm.writeOpaque(`[changed ${options.keptNames[i]}]`);
    }
  }
  if (options.givenNames !== undefined && typeof value === 'object' && value !== null) {
    for (let i = 0; i < input.length; i++) {
      if (value === input[i]) return realm.writeOpaque(`[returned ${options.givenNames[i]}]`);
    }
  }
  realm.writeValue(value);
};
