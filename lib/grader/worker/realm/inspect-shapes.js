/*
 * How each kind of value is written: what stands before its braces, which braces, and what it holds beside its keys.
 * What an engine keeps to itself (the state of a promise, the items of a weak collection, the rest of an iterator) is said to be unknown.
 */
(realm) => {
  const {isArray, isView, getOwnPropertyDescriptor, lengthOf, uncurry, keys, hasOwn} = realm;
  const {mapForEach, mapSize, setForEach, setSize, dateTime, dateText, bytesOf, typedArrayTag} = realm;
  const {isPrototypeOf, add, more, titlePrefix, functionTitle, primitiveText} = realm;
  const {weakMapHas, weakSetHas, objectText, regexpText, boxes} = realm;
  const views = DataView.prototype;
  const viewBytes = uncurry(getOwnPropertyDescriptor(views, 'byteLength').get);
  const viewOffset = uncurry(getOwnPropertyDescriptor(views, 'byteOffset').get);
  const viewBuffer = uncurry(getOwnPropertyDescriptor(views, 'buffer').get);
  const Bytes = Uint8Array;
  const bytesShown = 50;
  const digits = '0123456789abcdef';
  const key = realm.freeze({__proto__: null});

  const works = (read, value) => {
    try {
      return read(value);
    } catch {
      return undefined;
    }
  };

  /**
   * `base` stands before the braces, and alone where nothing is in them; `isIndexed` says that keys which are places are no
   * keys; `fill(out)` adds what is held; `isEmpty` that there is nothing.
   */
  const shape = (given) => ({
    __proto__: null,
    base: '',
    open: '{',
    close: '}',
    isIndexed: false,
    isList: false,
    numbers: false,
    isEmpty: true,
    fill: undefined,
    isPattern: false,
    ...given,
  });

  const arrayShape = (context, value, level, front, length) =>
    shape({
      open: `${front}[`,
      close: ']',
      isIndexed: true,
      isList: true,
      isEmpty: length === 0,
      fill: (out) => items(context, value, length, level, out),
    });

  const holes = (value, from, length) => {
    // The keys come in the order of their numbers: the first at or behind `from` ends the hole.
    const names = keys(value);
    for (let i = 0; i < names.length; i++) if (realm.isPlace(names[i]) && +names[i] >= from) return +names[i];
    return length;
  };

  const items = (context, value, length, level, out) => {
    let isNumbers = true;
    let at = 0;
    while (at < length && out.length < context.itemsMax) {
      const slot = getOwnPropertyDescriptor(value, at);
      const next = slot === undefined ? holes(value, at, length) : at + 1;
      if (slot === undefined) add(out, `<${next - at} empty item${next - at > 1 ? 's' : ''}>`);
      else add(out, realm.slotText(context, slot, level));
      isNumbers &&= slot !== undefined && (typeof slot.value === 'number' || typeof slot.value === 'bigint');
      at = next;
    }
    if (at < length) add(out, more(length - at, 'item'));
    return isNumbers;
  };

  const typedShape = (context, value, name, tag, type) => {
    const length = lengthOf(value);
    const fill = (out) => {
      for (let i = 0; i < length && i < context.itemsMax; i++) add(out, primitiveText(context, value[i]));
      if (length > context.itemsMax) add(out, more(length - context.itemsMax, 'item'));
      return true;
    };
    const open = `${titlePrefix(name, tag === type ? '' : tag, type, `(${length})`)}[`;
    return shape({open, close: ']', isIndexed: true, isList: true, isEmpty: length === 0, fill});
  };

  const collectionShape = (context, value, open, each, write, size) => {
    const fill = (out) => {
      let left = 0;
      each(value, (item, itemKey) => {
        if (out.length >= context.itemsMax) left++;
        else add(out, write(item, itemKey));
      });
      if (left > 0) add(out, more(left, 'item'));
    };
    return shape({open: `${open}{`, isEmpty: size === 0, fill});
  };

  const heldShape = (open, text) => shape({open: `${open}{`, isEmpty: false, fill: (out) => add(out, text)});

  const baseShape = (base, isIndexed = false) => shape({base, isIndexed});

  const bufferText = (value, bytes) => {
    const view = new Bytes(value);
    let text = '';
    for (let i = 0; i < bytes && i < bytesShown; i++) {
      text += `${i === 0 ? '' : ' '}${digits[view[i] >> 4]}${digits[view[i] & 15]}`;
    }
    if (bytes > bytesShown) text += ` ${more(bytes - bytesShown, 'byte')}`;
    return `<${text}>`;
  };

  const boxShape = (context, value, name, tag) => {
    for (let i = 0; i < boxes.length; i++) {
      const {title, valueOf} = boxes[i];
      const inner = works(valueOf, value);
      if (inner === undefined) continue;
      const named = name === title ? '' : name === null ? ' (null prototype)' : ` (${name})`;
      const text = `[${title}${named}: ${primitiveText({...context, breakLength: Infinity}, inner)}]`;
      return baseShape(tag !== '' && tag !== name ? `${text} [${tag}]` : text, title === 'String');
    }
    return undefined;
  };

  const bytesShape = (context, value, name, tag, level) => {
    const bytes = works(bytesOf, value);
    if (bytes !== undefined) {
      const fill = (out) => {
        add(out, `[Uint8Contents]: ${bufferText(value, bytes)}`);
        add(out, `[byteLength]: ${bytes}`);
      };
      return shape({open: `${titlePrefix(name, tag, 'ArrayBuffer')}{`, isEmpty: false, fill});
    }
    const viewed = works(viewBytes, value);
    if (viewed === undefined) return undefined;
    const fill = (out) => {
      add(out, `[byteLength]: ${viewed}`);
      add(out, `[byteOffset]: ${viewOffset(value)}`);
      add(out, `[buffer]: ${realm.nestedText(context, viewBuffer(value), level)}`);
    };
    return shape({open: `${titlePrefix(name, tag, 'DataView')}{`, isEmpty: false, fill});
  };

  const iteratedShape = (context, value, name, tag, level) => {
    const entries = works(mapSize, value);
    const nested = (item) => realm.nestedText(context, item, level);
    if (entries !== undefined) {
      const write = (item, itemKey) => `${nested(itemKey)} => ${nested(item)}`;
      const open = titlePrefix(name, tag, 'Map', `(${entries})`);
      return collectionShape(context, value, open, mapForEach, write, entries);
    }
    const members = works(setSize, value);
    if (members === undefined) return undefined;
    const open = titlePrefix(name, tag, 'Set', `(${members})`);
    return collectionShape(context, value, open, setForEach, nested, members);
  };

  const titledShape = (value, name, tag) => {
    const pattern = regexpText(value);
    if (pattern !== undefined) {
      const front = titlePrefix(name, tag, 'RegExp');
      return shape({base: front === 'RegExp ' ? pattern : `${front}${pattern}`, isPattern: true});
    }
    const time = works(dateTime, value);
    if (time === undefined) return undefined;
    const front = titlePrefix(name, tag, 'Date');
    const text = time - time === 0 ? dateText(value) : 'Invalid Date';
    return baseShape(front === 'Date ' ? text : `${front}${text}`);
  };

  const secretShape = (value, name, tag) => {
    if (isPrototypeOf(realm.promisePrototype, value)) {
      return heldShape(titlePrefix(name, tag, 'Promise'), '<state unknown>');
    }
    const isWeakMap = works((one) => weakMapHas(one, key), value) !== undefined;
    if (!isWeakMap && works((one) => weakSetHas(one, key), value) === undefined) return undefined;
    return heldShape(titlePrefix(name, tag, isWeakMap ? 'WeakMap' : 'WeakSet'), '<items unknown>');
  };

  const isArguments = (value, tag) =>
    tag === '' && hasOwn(value, 'length') && objectText(value) === '[object Arguments]';

  const plainShape = (value, name, tag) => {
    if (isArguments(value, tag)) return shape({open: '[Arguments] {'});
    return shape({open: name === 'Object' && tag === '' ? '{' : `${titlePrefix(name, tag, 'Object')}{`});
  };

  realm.shapeOf = (context, value, name, tag, level) => {
    if (isArray(value)) {
      const front =
        name === 'Array' && tag === '' ? '' : titlePrefix(name, tag, 'Array', `(${value.length})`);
      return arrayShape(context, value, level, front, value.length);
    }
    const typed = isView(value) ? works(typedArrayTag, value) : undefined;
    if (typed !== undefined) return typedShape(context, value, name, tag, typed);
    if (typeof value === 'function') return baseShape(functionTitle(value, name, tag));
    if (isPrototypeOf(realm.errorPrototype, value)) {
      return baseShape(realm.errorText(context, value, name, tag));
    }
    return (
      iteratedShape(context, value, name, tag, level) ??
      titledShape(value, name, tag) ??
      boxShape(context, value, name, tag) ??
      bytesShape(context, value, name, tag, level) ??
      secretShape(value, name, tag) ??
      plainShape(value, name, tag)
    );
  };

  realm.shallowText = (shape, value, name, tag) => {
    if (shape.isPattern) return shape.base;
    const text = isArray(value) ? titlePrefix(name, tag, 'Array') : titlePrefix(name, tag, 'Object');
    return `[${realm.slice(text, 0, -1)}]`;
  };
};
