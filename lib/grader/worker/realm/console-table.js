/* The table that console.table draws, as in Node (lib/internal/cli_table.js, MIT). */
(realm) => {
  const {inspect, keys, isArray, getOwnPropertyDescriptor, repeat, max, parts, add, charge} = realm;
  const {mapForEach, mapSize, setForEach, setSize} = realm;
  const rowsMax = 1000;

  const cell = (value) => {
    const isDeep = value !== null && typeof value === 'object' && !isArray(value) && keys(value).length > 2;
    charge(1);
    return inspect(value, {depth: isDeep ? -1 : 0, maxArrayLength: 3, breakLength: null});
  };

  const line = (left, middle, right, columns) => {
    let text = left;
    for (let i = 0; i < columns.length; i++) {
      text += `${i === 0 ? '' : middle}${repeat('─', columns[i].width + 2)}`;
    }
    return text + right;
  };

  const row = (columns, index) => {
    let text = '│';
    for (let i = 0; i < columns.length; i++) {
      const written = index < 0 ? columns[i].head : (columns[i].cells[index] ?? '');
      text += ` ${written}${repeat(' ', columns[i].width - written.length)} │`;
    }
    return text;
  };

  const drawn = (columns, count) => {
    for (let i = 0; i < columns.length; i++) {
      const column = columns[i];
      column.width = column.head.length;
      for (let k = 0; k < count; k++) column.width = max(column.width, (column.cells[k] ?? '').length);
    }
    let text = `${line('┌', '┬', '┐', columns)}\n${row(columns, -1)}\n${line('├', '┼', '┤', columns)}\n`;
    for (let k = 0; k < count; k++) text += `${row(columns, k)}\n`;
    return text + line('└', '┴', '┘', columns);
  };

  const column = (head) => ({__proto__: null, head, cells: {__proto__: null}, width: 0});

  const collection = (value, each, isMap) => {
    const columns = parts();
    const [index, first, second] = [
      column('(iteration index)'),
      column(isMap ? 'Key' : 'Values'),
      column('Values'),
    ];
    add(columns, index);
    add(columns, first);
    if (isMap) add(columns, second);
    let count = 0;
    each(value, (item, key) => {
      if (count >= rowsMax) return;
      index.cells[count] = `${count}`;
      first.cells[count] = cell(isMap ? key : item);
      second.cells[count] = cell(item);
      count++;
    });
    return drawn(columns, count);
  };

  const sizeOf = (read, value) => {
    try {
      return read(value);
    } catch {
      return -1;
    }
  };

  const dataOf = (holder, key) => {
    const slot = getOwnPropertyDescriptor(holder, key);
    return slot === undefined ? undefined : slot.get === undefined ? slot.value : holder[key];
  };

  /** The table of an object; `only` names the columns that are wanted. */
  realm.tableText = (value, only) => {
    if (sizeOf(mapSize, value) >= 0) return collection(value, mapForEach, true);
    if (sizeOf(setSize, value) >= 0) return collection(value, setForEach, false);
    const columns = parts();
    // Keys that are numbers come first, as they do in any object.
    const places = {__proto__: null};
    const index = column('(index)');
    const values = column('Values');
    let hasValues = false;
    add(columns, index);
    const names = keys(value);
    const count = names.length < rowsMax ? names.length : rowsMax;
    for (let i = 0; i < count; i++) {
      index.cells[i] = names[i];
      const item = dataOf(value, names[i]);
      const isValue = item === null || (typeof item !== 'object' && typeof item !== 'function');
      if (isValue) {
        hasValues = true;
        values.cells[i] = cell(item);
        if (only === undefined) continue;
      }
      const wanted = only === undefined ? keys(item) : only;
      for (let k = 0; k < wanted.length; k++) {
        const name = `${wanted[k]}`;
        places[name] ??= column(name);
        if (!isValue && getOwnPropertyDescriptor(item, name) !== undefined)
          places[name].cells[i] = cell(dataOf(item, name));
      }
    }
    const heads = keys(places);
    for (let k = 0; k < heads.length; k++) add(columns, places[heads[k]]);
    if (hasValues && only === undefined) add(columns, values);
    return drawn(columns, count);
  };
};
