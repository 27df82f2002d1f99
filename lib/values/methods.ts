/** What follows from the declarations of methods alone. Pure. */
import type {MethodSignature} from '#lib/values/signature';

/** The methods that return nothing, for a driver: it writes no result of theirs. */
export function voidMethods(methods: readonly MethodSignature[]): Readonly<Record<string, true>> {
  const voids = methods.filter(({returns}) => returns.trim() === 'void');
  return Object.fromEntries(voids.map(({name}) => [name, true]));
}
