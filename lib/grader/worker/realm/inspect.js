/*
 * Writes values the way Node's console does (after its lib/internal/util/inspect.js, MIT), within bounds. It runs no code
 * of the candidate's but the traps of a proxy: an accessor is named, not called.
 */
(realm) => {
  const {ownKeys, getOwnPropertyDescriptor, charge, parts, add, primitiveText, keyText, dataOf} = realm;
  /**
   * Values written in one case, all its calls together: writing one takes a thousand times as long as a turn of a loop, and
   * is not charged to a program that only prints. Past this the console is cut.
   */
  const valuesMax = 20_000;
  let values = 0;
  const manyKeys = 200;
  const lookedOperations = 8;

  const format = (context, value, level) => {
    charge(1);
    const isObject = (typeof value === 'object' && value !== null) || typeof value === 'function';
    if (!isObject) return primitiveText(context, value);
    for (let link = context.above; link !== null; link = link.above) {
      if (link.value !== value) continue;
      if (link.index === 0) link.index = ++context.circles;
      return `[Circular *${link.index}]`;
    }
    return ++values > valuesMax ? '...' : object(context, value, level);
  };

  const object = (context, value, level) => {
    const name = realm.titleOf(context, value, level);
    const tag = realm.tagOf(value, name);
    const shape = realm.shapeOf(context, value, name, tag, level);
    const keys = keysOf(context, value, shape.isIndexed);
    if (shape.isEmpty && keys.length === 0) {
      return shape.base === '' ? `${shape.open}${shape.close}` : shape.base;
    }
    if (level > context.depth) return realm.shallowText(shape, value, name, tag);
    const link = {__proto__: null, value, above: context.above, index: 0};
    context.above = link;
    context.deepest = level;
    const out = parts();
    shape.numbers = shape.fill !== undefined && shape.fill(out) === true;
    for (let i = 0; i < keys.length; i++) {
      const slot = getOwnPropertyDescriptor(value, keys[i]);
      if (slot === undefined) continue;
      shape.numbers = false;
      add(out, `${keyText(keys[i], slot.enumerable)}: ${slotText(context, slot, level)}`);
    }
    context.above = link.above;
    if (link.index > 0) {
      if (shape.base === '') shape.open = `<ref *${link.index}> ${shape.open}`;
      else shape.base = `<ref *${link.index}> ${shape.base}`;
    }
    return realm.layOut(context, shape, out, level);
  };

  /** Own keys that are shown: the enumerable ones, and all where hidden ones are asked for. */
  const keysOf = (context, value, isIndexed) => {
    const found = parts();
    const hidden = realm.errorKeys(value);
    const all = ownKeys(value);
    // Far more than are written: a program that prints a long list pays for looking through it.
    if (all.length > manyKeys) charge(lookedOperations * all.length);
    for (let i = 0; i < all.length; i++) {
      if ((isIndexed && realm.isPlace(all[i])) || (hidden !== undefined && hidden[all[i]] === true)) continue;
      const slot = getOwnPropertyDescriptor(value, all[i]);
      if (slot === undefined) continue;
      const isOfError = hidden !== undefined && (all[i] === 'cause' || all[i] === 'errors');
      if (slot.enumerable || context.isHiddenShown || isOfError) add(found, all[i]);
    }
    return found;
  };

  const slotText = (context, slot, level) => {
    if (slot.get === undefined && slot.set === undefined) return nestedText(context, slot.value, level);
    const tamed = slot.get === undefined ? undefined : dataOf(slot);
    if (tamed !== undefined) return nestedText(context, tamed, level);
    return slot.get === undefined ? '[Setter]' : slot.set === undefined ? '[Getter]' : '[Getter/Setter]';
  };

  const nestedText = (context, value, level) => {
    context.indentation += 2;
    const text = format(context, value, level + 1);
    context.indentation -= 2;
    return text;
  };

  const bound = (given, otherwise) =>
    given === null ? Infinity : typeof given === 'number' && given >= 0 ? given : otherwise;

  /** What `console.dir` can be told; for the rest, and what it is not told, as `console.log` has it. */
  const contextOf = (options) => {
    const given = typeof options === 'object' && options !== null ? options : {__proto__: null};
    return {
      __proto__: null,
      depth: given.depth === null || typeof given.depth === 'number' ? (given.depth ?? Infinity) : 2,
      itemsMax: bound(given.maxArrayLength, 100),
      charactersMax: bound(given.maxStringLength, 10_000),
      breakLength: bound(given.breakLength, 80),
      isCompact: given.compact !== false && given.compact !== 0,
      isHiddenShown: given.showHidden === true,
      indentation: 0,
      deepest: 0,
      circles: 0,
      above: null,
    };
  };

  realm.startInspecting = () => {
    values = 0;
  };
  realm.hasInspectedEnough = () => values > valuesMax;
  realm.slotText = slotText;
  realm.nestedText = nestedText;
  realm.inspect = (value, options) => format(contextOf(options), value, 0);
};
