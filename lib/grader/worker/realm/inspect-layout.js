/*
 * Lays out the parts of a value as Node's console does: on one line where it is short, in columns where an array holds
 * many short items, otherwise a line for each part. After reduceToSingleString and groupArrayElements of Node's
 * lib/internal/util/inspect.js (MIT).
 */
(realm) => {
  const {includes, repeat, padStart, padEnd, min, max, floor, round, sqrt, charge} = realm;
  const compactLevels = 3;
  const groupedMin = 7;
  const separatorWidth = 2;
  const characterHeight = 2.5;
  const columnsMax = 15;

  const joined = (parts, separator) => {
    let text = '';
    for (let i = 0; i < parts.length; i++) text += i === 0 ? parts[i] : separator + parts[i];
    return text;
  };

  const isShort = (context, parts, start, base) => {
    let width = parts.length + start;
    if (width + parts.length > context.breakLength) return false;
    for (let i = 0; i < parts.length; i++) {
      width += parts[i].length;
      if (width > context.breakLength) return false;
    }
    return base === '' || !includes(base, '\n');
  };

  /** `items` of the parts are the array's own; what comes behind them says how many more there are, or is a named key. */
  const inColumns = (context, parts, numbers) => {
    const hasRest = parts.length > context.itemsMax;
    const count = hasRest ? parts.length - 1 : parts.length;
    let total = 0;
    let widest = 0;
    for (let i = 0; i < count; i++) {
      const width = parts[i].length;
      total += width + separatorWidth;
      if (width > widest) widest = width;
    }
    const cell = widest + separatorWidth;
    const isEven = total / cell > 5 || widest <= 6;
    if (cell * 3 + context.indentation >= context.breakLength || !isEven) return parts;
    const biased = max(cell - 3 - sqrt(cell - total / parts.length), 1);
    const columns = min(
      round(sqrt(characterHeight * biased * count) / biased),
      floor((context.breakLength - context.indentation) / cell),
      compactLevels * 4,
      columnsMax,
    );
    if (columns <= 1) return parts;
    const widths = realm.parts();
    for (let i = 0; i < columns; i++) {
      let width = 0;
      for (let k = i; k < count; k += columns) if (parts[k].length > width) width = parts[k].length;
      realm.add(widths, width + separatorWidth);
    }
    const rows = realm.parts();
    for (let i = 0; i < count; i += columns) {
      charge(1);
      const end = min(i + columns, count);
      let row = '';
      for (let k = i; k < end - 1; k++) row += pad(numbers, `${parts[k]}, `, widths[k - i]);
      const last = end - 1;
      row += numbers ? padStart(parts[last], widths[last - i] - separatorWidth) : parts[last];
      realm.add(rows, row);
    }
    if (hasRest) realm.add(rows, parts[count]);
    return rows;
  };

  const pad = (numbers, text, width) => (numbers ? padStart(text, width) : padEnd(text, width));

  /**
   * `shape`: `base` stands before the braces `open` and `close`; `isList` for arrays, whose items may share lines, right
   * aligned where all are `numbers`. `level` is the value's own.
   */
  realm.layOut = (context, shape, parts, level) => {
    const {base, open, close} = shape;
    const front = base === '' ? '' : `${base} `;
    const count = parts.length;
    const laid =
      shape.isList && count >= groupedMin && context.isCompact
        ? inColumns(context, parts, shape.numbers)
        : parts;
    if (context.isCompact && context.deepest - level < compactLevels && laid.length === count) {
      const start = laid.length + context.indentation + open.length + base.length + 10;
      if (isShort(context, laid, start, base)) {
        const text = joined(laid, ', ');
        if (!includes(text, '\n')) return `${front}${open} ${text} ${close}`;
      }
    }
    const newline = `\n${repeat(' ', context.indentation)}`;
    return `${front}${open}${newline}  ${joined(laid, `,${newline}  `)}${newline}${close}`;
  };
};
