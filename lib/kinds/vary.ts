/** What kinds vary inputs with: arguments by their parameters, and lists of calls. Pure. */
import type {Random} from '#lib/exercise-sdk/random';
import {drawValue, type Source, type Words} from '#lib/values/draw-value';
import {type Argument, mapValue, type Place, seenIn} from '#lib/values/place';
import {drawRenaming} from '#lib/values/rename-values';
import {scatterValue} from '#lib/values/scatter-value';
import type {Parameter} from '#lib/values/signature';
import {drawTwins} from '#lib/values/twins';
import {parseType} from '#lib/values/type-text';
import {varyValue} from '#lib/values/vary-value';

export type Call = readonly [method: string, ...args: unknown[]];
type Method = {readonly name: string; readonly parameters: readonly Parameter[]};

const places = new WeakMap<Parameter, Place>();

function placeOf(parameter: Parameter): Place {
  const known = places.get(parameter) ?? {type: parseType(parameter.type), rules: parameter.rules};
  places.set(parameter, known);
  return known;
}

function argumentsOf(parameters: readonly Parameter[], args: readonly unknown[]): Argument[] {
  return parameters.map((parameter, index) => ({place: placeOf(parameter), value: args[index]}));
}

function argumentsOfCalls(methods: readonly Method[], calls: readonly Call[]): Argument[] {
  return calls.flatMap(([called, ...args]) =>
    argumentsOf(methods.find(({name}) => name === called)?.parameters ?? [], args),
  );
}

/** Arguments of a constructor (or a function), and calls, as one input has them. */
export type Made = {
  readonly parameters: readonly Parameter[];
  readonly args: readonly unknown[];
  readonly methods: readonly Method[];
  readonly calls: readonly Call[];
  readonly words: Words;
  /** Some of them describe what is handed over. */
  readonly isDescribed?: boolean;
};

export function createVarying(
  random: Random,
  {parameters, args, methods, calls, words, isDescribed = false}: Made,
) {
  const seen = seenIn([...argumentsOf(parameters, args), ...argumentsOfCalls(methods, calls)]);
  const source: Source = {random, seen, words, isDescribed};

  const varyArguments = (declared: readonly Parameter[], values: readonly unknown[]): unknown[] => {
    if (declared.length === 0) return [...values];
    const at = random.int(0, declared.length - 1);
    return values.with(at, varyValue(source, placeOf(declared[at]!), values[at]));
  };
  const drawCall = (): Call => {
    const method = random.pick(methods);
    return [method.name, ...method.parameters.map((parameter) => drawValue(source, placeOf(parameter)))];
  };
  const varyCall = ([name, ...values]: Call): Call => {
    const method = methods.find((one) => one.name === name);
    if (method === undefined) return [name, ...values];
    const alike = methods.filter(
      (other) =>
        JSON.stringify(other.parameters.map(({type}) => type)) ===
        JSON.stringify(method.parameters.map(({type}) => type)),
    );
    if (random.boolean(0.2)) return [random.pick(alike).name, ...values];
    return [name, ...varyArguments(method.parameters, values)];
  };

  /** One call more, less, twice, elsewhere, or of other arguments. */
  const varyCalls = (list: readonly Call[]): readonly Call[] => {
    if (list.length === 0) return [drawCall()];
    const at = random.int(0, list.length - 1);
    const to = random.int(0, list.length);
    switch (random.int(0, isDescribed ? 8 : 9)) {
      case 0:
        return list.toSpliced(at, 1);
      case 9: {
        const [name, ...values] = list[at]!;
        const places = methods.find((one) => one.name === name)?.parameters.map(placeOf) ?? [];
        const twins = drawTwins(random, places, values);
        return twins === undefined ? list : list.toSpliced(to, 0, [name, ...twins[0]], [name, ...twins[1]]);
      }
      case 1:
        return list.toSpliced(to, 0, list[at]!);
      case 2:
        return list.toSpliced(at, 1).toSpliced(Math.max(0, to - 1), 0, list[at]!);
      case 3:
      case 4:
        return list.toSpliced(to, 0, random.boolean() ? drawCall() : varyCall(list[at]!));
      case 5:
        return [...list.slice(0, to), ...list.slice(Math.min(at, to), to), ...list.slice(to)];
      default:
        return list.with(at, varyCall(list[at]!));
    }
  };

  const createRenaming = () => {
    const scalars = drawRenaming(source);
    const renameArguments = (declared: readonly Parameter[], values: readonly unknown[]): unknown[] =>
      declared.map((parameter, index) => mapValue(placeOf(parameter), values[index], scalars));
    const renameCall = ([name, ...values]: Call): Call => {
      const method = methods.find((one) => one.name === name);
      return method === undefined ? [name, ...values] : [name, ...renameArguments(method.parameters, values)];
    };
    return {renameArguments, renameCall};
  };

  const scatterArguments = (declared: readonly Parameter[], values: readonly unknown[]): unknown[] =>
    declared.map((parameter, index) => scatterValue(source, placeOf(parameter), values[index]));
  const scatterCall = ([name, ...values]: Call): Call => {
    const method = methods.find((one) => one.name === name);
    return method === undefined ? [name, ...values] : [name, ...scatterArguments(method.parameters, values)];
  };
  /** Bounds such as a number of nodes follow what was renamed: the numbers that are arguments themselves become large enough. */
  const lift = (declared: readonly Parameter[], values: readonly unknown[]): unknown[] => {
    const most = Math.max(0, ...seenIn(argumentsOf(declared, values)).numbers.keys());
    const at = declared.findIndex(({type}) => type === 'int');
    return at < 0 || !random.boolean() ? [...values] : values.with(at, most + random.int(0, 1));
  };

  return {varyArguments, varyCall, varyCalls, createRenaming, scatterArguments, scatterCall, lift};
}
