/** A seeded source of randomness: the same seed gives the same draws on every machine. */

export type Random = {
  /** An integer from `min` to `max`, both included. */
  readonly int: (min: number, max: number) => number;
  /** A number in [0, 1). */
  readonly real: () => number;
  readonly boolean: (chance?: number) => boolean;
  readonly pick: <T>(items: readonly T[]) => T;
  /** A new array, shuffled (Fisher–Yates). */
  readonly shuffle: <T>(items: readonly T[]) => T[];
  /** A string of `length` characters drawn from `alphabet`. */
  readonly string: (length: number, alphabet?: string) => string;
  /** `length` items made by `make`. */
  readonly array: <T>(length: number, make: (index: number) => T) => T[];
};

/** sfc32 (Chris Doty-Humphrey's Small Fast Counter, PractRand), seeded by an FNV-1a hash of `seed`. */
export function createRandom(seed: number | string): Random {
  let hash = 0x811c9dc5;
  for (const character of String(seed)) {
    hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193);
  }
  let a = hash | 0;
  let b = Math.imul(hash, 0x9e3779b1) | 0;
  let c = Math.imul(hash, 0x85ebca6b) | 0;
  let counter = 1;
  const next = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + sum) | 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warmUp = 0; warmUp < 12; warmUp++) next();

  const int = (min: number, max: number): number => min + Math.floor(next() * (max - min + 1));
  return {
    int,
    real: next,
    boolean: (chance = 0.5) => next() < chance,
    pick: (items) => {
      if (items.length === 0) throw new Error('pick: nothing to pick from');
      return items[int(0, items.length - 1)]!;
    },
    shuffle: (items) => {
      const result = [...items];
      for (let i = result.length - 1; i > 0; i--) {
        const j = int(0, i);
        [result[i], result[j]] = [result[j]!, result[i]!];
      }
      return result;
    },
    string: (length, alphabet = 'abcdefghijklmnopqrstuvwxyz') => {
      let text = '';
      for (let i = 0; i < length; i++) text += alphabet[int(0, alphabet.length - 1)];
      return text;
    },
    array: (length, make) => Array.from({length}, (_, index) => make(index)),
  };
}
