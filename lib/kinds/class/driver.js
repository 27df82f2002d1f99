/*
 * Replays a class exercise: makes the object, then makes the calls, and writes the results as one array.
 * Each result is written when it is returned: what the object later does to it changes nothing.
 * `realm.step` says which call is being made, so that an exception can be told where it happened.
 */
(realm, Solution, input, {voidMethods}) => {
  realm.writeText('[');
  const instance = realm.construct(Solution, input.construct);
  const calls = input.calls;
  for (let i = 0; i < calls.length; i++) {
    realm.step = i;
    const call = calls[i];
    const name = call[0];
    const method = instance[name];
    if (typeof method !== 'function') throw new realm.TypeError(`the class has no method ${name}`);
    const args = realm.after(call, 1);
    const value = realm.apply(method, instance, args);
    if (i > 0) realm.writeText(',');
    // What a method without a result returns is nobody's business, and may be the whole structure.
    if (voidMethods[name] === true) realm.writeText('{"$":"undefined"}');
    else realm.writeValue(value);
  }
  realm.writeText(']');
};
