/** Finds the name that was probably meant. */

/** ` (did you mean title?)` when one of `names` is near `name`, else nothing. */
export function suggestion(name: string, names: readonly string[]): string {
  const ranked = names
    .map((candidate) => ({candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase())}))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  if (!best || best.distance > Math.max(1, Math.floor(name.length / 2.5))) return '';
  return ` (did you mean ${best.candidate}?)`;
}

/** Levenshtein distance (Wagner and Fischer 1974), on names cut to 64 characters. */
function distance(left: string, right: string): number {
  const a = left.slice(0, 64);
  const b = right.slice(0, 64);
  let previous = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const substituted = previous[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(substituted, previous[j]! + 1, row[j - 1]! + 1));
    }
    previous = row;
  }
  return previous[b.length]!;
}
