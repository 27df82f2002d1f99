/** Keys under a skewed load: Zipf's law by the alias method, so that a draw costs the same for any number of keys. */
import {power} from '#lib/design-simulator/arithmetic';
import {indexOf} from '#lib/design-simulator/draws';

export type KeySampler = {
  readonly keys: number;
  /** A key from 0 (the most popular) from two draws of 32 bits. */
  readonly keyOf: (column: number, coin: number) => number;
};

const kept = new Map<string, KeySampler>();
const samplersKeptMax = 32;

/** The k-th key has the weight k to the power of -skewPercent/100; 0 is uniform. */
export function samplerOf(keys: number, skewPercent: number): KeySampler {
  const name = `${keys}/${skewPercent}`;
  const found = kept.get(name);
  if (found !== undefined) return found;
  if (kept.size >= samplersKeptMax) kept.clear();
  const made = makeSampler(keys, skewPercent);
  kept.set(name, made);
  return made;
}

function makeSampler(keys: number, skewPercent: number): KeySampler {
  const weights = new Float64Array(keys);
  let total = 0;
  for (let key = 0; key < keys; key++) {
    weights[key] = skewPercent === 0 ? 1 : power(key + 1, -skewPercent / 100);
    total += weights[key]!;
  }
  const threshold = new Float64Array(keys);
  const alias = new Int32Array(keys);
  const small: number[] = [];
  const large: number[] = [];
  for (let key = 0; key < keys; key++) {
    threshold[key] = (weights[key]! / total) * keys;
    alias[key] = key;
    (threshold[key]! < 1 ? small : large).push(key);
  }
  while (small.length > 0 && large.length > 0) {
    const less = small.pop()!;
    const more = large[large.length - 1]!;
    alias[less] = more;
    threshold[more] = threshold[more]! - (1 - threshold[less]!);
    if (threshold[more]! < 1) {
      large.pop();
      small.push(more);
    }
  }
  for (const key of [...small, ...large]) threshold[key] = 1;
  return {
    keys,
    keyOf: (column, coin) => {
      const index = indexOf(column, keys);
      return coin / 4294967296 < threshold[index]! ? index : alias[index]!;
    },
  };
}
