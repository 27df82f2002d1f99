/** How short and how long the texts are that a pattern allows, for patterns of characters and classes with counts in a row. */

/** Undefined for patterns of another form; the longest is Infinity where nothing bounds it. */
export function patternLengths(pattern: string): readonly [shortest: number, longest: number] | [] {
  const step = /(?:\[(?:\\.|[^\]\\])*\]|\\.|[^\\[\](){}*+?|^$.])(?:\{(\d+)(,(\d*))?\}|([*+?]))?/y;
  let [shortest, longest] = [0, 0];
  while (step.lastIndex < pattern.length) {
    const found = step.exec(pattern);
    if (found === null) return [];
    const [, least, more, most, sign] = found;
    if (least !== undefined) {
      shortest += Number(least);
      if (more === undefined) longest += Number(least);
      else longest += most === '' ? Number.POSITIVE_INFINITY : Number(most);
    } else {
      shortest += sign === '*' || sign === '?' ? 0 : 1;
      longest += sign === '*' || sign === '+' ? Number.POSITIVE_INFINITY : 1;
    }
  }
  return [shortest, longest];
}
