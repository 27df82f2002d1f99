/** Names in fresh inputs that mistakes trip over, which chance alone would never draw. */
import type {Random} from '#lib/exercise-sdk/random';

/** Found on every plain object, whether or not somebody put them there. */
export const inheritedNames = ['constructor', 'toString', '__proto__'] as const;

/** The same input with other texts in the place of those that `names` has, as values or as keys. */
export function withNames<T>(input: T, names: ReadonlyMap<string, string>): T {
  const named = (text: string): string => names.get(text) ?? text;
  const walk = (value: unknown): unknown => {
    if (typeof value === 'string') return named(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [named(key), walk(inner)]));
  };
  return walk(input) as T;
}

export function withName<T>(input: T, from: string, to: string): T {
  return withNames(input, new Map([[from, to]]));
}

/** Now and then the same input with an inherited name in the place of one of `names`. */
export function withInheritedName<T>(
  random: Random,
  input: T,
  names: readonly string[],
  inherited: readonly string[] = inheritedNames,
): T {
  return random.boolean(0.15) ? withName(input, random.pick(names), random.pick(inherited)) : input;
}
