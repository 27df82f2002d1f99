/*
 * Replays a class exercise: makes the object, then makes the calls, and writes the results as one array.
 * Each result is written when it is returned: what the object later does to it changes nothing.
 * `realm.step` says which call is being made, so that an exception can be told where it happened.
 */
(realm, Solution, input, {voidMethods}) => {
  const {apply, shift, writeText, writeValue} = realm;
  writeText('[');
  realm.keepText();
  const instance = realm.construct(Solution, input.construct);
  const calls = input.calls;
  for (let i = 0; i < calls.length; i++) {
    realm.step = i;
    // The decoded call is ours, and every item its own: what is left of it are the arguments.
    const args = calls[i];
    const name = shift(args);
    const method = instance[name];
    if (typeof method !== 'function') throw new realm.TypeError(`the class has no method ${name}`);
    const value = apply(method, instance, args);
    if (i > 0) writeText(',');
    // What a method without a result returns is nobody's business, and may be the whole structure.
    if (voidMethods[name] === true) writeText('{"$":"undefined"}');
    else writeValue(value);
    realm.keepText();
  }
  writeText(']');
};
