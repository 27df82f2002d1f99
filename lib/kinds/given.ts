/** The values that an input gives to the parameters of a signature: what the rules of those parameters speak of. Pure. */
import type {Parameter} from '#lib/values/signature';

export type Given = {readonly parameter: Parameter; readonly value: unknown};

type Method = {readonly name: string; readonly parameters: readonly Parameter[]};

export function givenArguments(parameters: readonly Parameter[], args: readonly unknown[]): Given[] {
  return parameters.map((parameter, index) => ({parameter, value: args[index]}));
}

/** Of calls of methods, each with its name first. */
export function givenInCalls(
  methods: readonly Method[],
  calls: readonly (readonly [method: string, ...args: unknown[]])[],
): Given[] {
  return calls.flatMap(([called, ...args]) =>
    givenArguments(methods.find(({name}) => name === called)?.parameters ?? [], args),
  );
}
