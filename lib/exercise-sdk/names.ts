/** Names in fresh inputs that mistakes trip over, which chance alone would never draw. */
import type {Random} from '#lib/exercise-sdk/random';

/** Found on every plain object, whether or not somebody put them there. */
export const inheritedNames = ['constructor', 'toString', '__proto__'] as const;

/** The same input with another text wherever it holds `from`, as a value or as a key. */
export function withName<T>(input: T, from: string, to: string): T {
  const walk = (value: unknown): unknown => {
    if (value === from) return to;
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [key === from ? to : key, walk(inner)]),
    );
  };
  return walk(input) as T;
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
