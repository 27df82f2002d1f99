/** Numbers that a byte, a table or a packed key too narrow for them takes for one another. */
import type {Random} from '#lib/exercise-sdk/random';

/** Where narrow places end: the number of values of a byte or a word, round numbers, and the bits that are left for half a key. */
export const narrowWidths = [
  100,
  128,
  256,
  500,
  512,
  1000,
  1024,
  2000,
  2048,
  4096,
  8192,
  10_000,
  32_768,
  65_536,
  100_000,
  1_000_000,
  2 ** 20,
  2 ** 24,
  2 ** 31,
  2 ** 32,
] as const;

/** The widths that leave room for two blocks of `block` numbers from `least` to `max`. */
export function widthsWithin(max: number, least = 0, block = 2): number[] {
  return narrowWidths.filter((width) => width >= block && least + width + block - 1 <= max);
}

/**
 * `count` different numbers in two blocks of neighbours, `width` apart: each number has another that is the same modulo `width`, and
 * `u * width + v` is the same for the pairs `(u, v + width)` and `(u + 1, v)`, `u << bits | v` for even `u`.
 */
export function numbersAlike(count: number, width: number, least = 0): number[] {
  const block = Math.ceil(count / 2);
  return Array.from({length: count}, (_, index) => least + (index % block) + (index < block ? 0 : width));
}

/** The same in random order, at one of the widths that fit; neighbours from `least` where none does. */
export function someNumbersAlike(random: Random, count: number, max: number, least = 0): number[] {
  const block = Math.ceil(count / 2);
  const widths = widthsWithin(max, least, block);
  return random.shuffle(numbersAlike(count, widths.length > 0 ? random.pick(widths) : block, least));
}

/** `block` neighbours from `least`, and as many at each width after them: some are alike under every width that fits. */
export function numbersAlikeAtAll(block: number, max: number, least = 0): number[] {
  const starts = [0, ...widthsWithin(max, least, block)];
  return [
    ...new Set(starts.flatMap((start) => Array.from({length: block}, (_, index) => least + start + index))),
  ];
}
