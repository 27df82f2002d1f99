/** Ranges that a number made of their two ends, or of an end and the length, takes for one another. */

type Range = readonly [left: number, right: number];

/** What people multiply an end by to pack it with another number: round numbers, powers of two, and the length of the list or less. */
function multipliers(last: number): number[] {
  const powers = Array.from({length: 14}, (_, bits) => 2 ** (bits + 3));
  const hundreds = [10, 100, 200, 500, 1500, 2500, 3500, 4500];
  const thousands = Array.from(
    {length: 60},
    (_, index) => 1000 * (index < 40 ? index + 1 : 5 * (index - 31)),
  );
  return [...new Set([...powers, ...hundreds, ...thousands, last - 1])].filter((number) => number < last);
}

/**
 * Ranges within `0` to `last` in the order to ask about them. Whichever multiplier a key has, one of them has the key of an earlier one that
 * is another range: under `left * m + right`, `right * m + left`, `left * m + length` and `length * m + left`, bits put side by side among them.
 */
export function rangesOfOneKey(last: number): Range[] {
  const beyond = multipliers(last).flatMap((number): Range[] => [
    [0, number],
    [0, number + 1],
    [number, number],
  ]);
  const first: Range[] = [
    [1, 1],
    [0, 1],
  ];
  return [...new Map([...first, ...beyond].map((range) => [range.join(), range])).values()];
}

type Pair = readonly [one: number, other: number];

/**
 * A pair, and others from `0` to `last` that are the same once both numbers are packed into one: side by side in 32 bits or with a
 * multiplier, whichever of them comes first. None of the others shares a number with the pair, but for those that bits run over.
 */
export function pairsOfOneNumber(last: number): {pair: Pair; others: Pair[]} {
  const [one, other]: Pair = [1, 7];
  const others = multipliers(last).flatMap((number): Pair[] => [
    [one - 1, other + number],
    [one + number, other - 1],
    [one + number, other],
    [one, other + number],
    [one, other - 1 + number],
  ]);
  return {pair: [one, other], others: others.filter((pair) => pair.every((number) => number <= last))};
}
