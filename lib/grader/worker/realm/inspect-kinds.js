/* Of what kind a value is, and what it holds, found by calling what throws for any other value. */
(realm) => {
  const {uncurry, getOwnPropertyDescriptor} = realm;
  const getter = (holder, name) => uncurry(getOwnPropertyDescriptor(holder, name).get);

  /** As `/source/flags`; undefined for what is no regular expression, `RegExp.prototype` included. */
  const source = getter(RegExp.prototype, 'source');
  const flags = [];
  for (const name of [
    'hasIndices',
    'global',
    'ignoreCase',
    'multiline',
    'dotAll',
    'unicode',
    'unicodeSets',
    'sticky',
  ])
    flags.push({
      __proto__: null,
      letter:
        {hasIndices: 'd', unicodeSets: 'v'}[name] ??
        (name === 'dotAll' ? 's' : name === 'sticky' ? 'y' : name[0]),
      isSet: getter(RegExp.prototype, name),
    });
  realm.regexpText = (value) => {
    try {
      if (flags[1].isSet(value) === undefined) return undefined;
    } catch {
      return undefined;
    }
    let text = `/${source(value)}/`;
    for (let i = 0; i < flags.length; i++) if (flags[i].isSet(value)) text += flags[i].letter;
    return text;
  };
  /** The primitives within objects, each read by what refuses any other value. */
  realm.boxes = [Number, String, Boolean, BigInt, Symbol].map((type) => ({
    __proto__: null,
    title: type.name,
    valueOf: uncurry(type.prototype.valueOf),
  }));
};
