/** Every kind of exercise, bound to a signature: the one place that knows them by name on the host. */
import type {ClassInput} from '#lib/exercise-sdk/cases';
import type {Run, Scenario} from '#lib/exercise-sdk/simulation';
import type {Parameter, Signature} from '#lib/exercises/exercise';
import type {Problem} from '#lib/exercises/values/problem';
import {checkType} from '#lib/exercises/values/type-check';
import {parseType} from '#lib/exercises/values/type-text';
import {judgeAsync} from '#lib/kinds/async/judge';
import {checkAsyncOutput} from '#lib/kinds/async/output';
import {judgeClass} from '#lib/kinds/class/judge';
import {checkResults} from '#lib/kinds/class/output';
import {judgeFunction} from '#lib/kinds/function/judge';
import type {JudgeArguments, Judgement} from '#lib/kinds/kind';
import {driverBounds} from '#lib/kinds/simulation/bounds';
import {judgeSimulation} from '#lib/kinds/simulation/judge';
import {checkRun, idleFault} from '#lib/kinds/simulation/output';

export function judgeCase(signature: Signature, args: Omit<JudgeArguments, 'signature'>): Judgement {
  const input = args.input as never;
  switch (signature.kind) {
    case 'function':
      return judgeFunction({...args, signature, input});
    case 'class':
      return judgeClass({...args, signature, input});
    case 'async':
      return judgeAsync({...args, signature, input});
    case 'simulation':
      return judgeSimulation({...args, signature, input});
  }
}

/** What keeps an output from being of the signature's types, given the input that it answers. */
export function outputProblem(signature: Signature, input: unknown, output: unknown): Problem | undefined {
  switch (signature.kind) {
    case 'function':
      return checkType(parseType(signature.returns), output);
    case 'class':
      return checkResults(signature, input as ClassInput, output);
    case 'async':
      return checkAsyncOutput(signature, output);
    case 'simulation':
      return checkRun(signature, output);
  }
}

/** What the kind's driver is told about the signature; nothing in it helps to guess an answer. */
export function driverOptions(signature: Signature): unknown {
  if (signature.kind === 'function') {
    const {parameters, keepsArguments = false, withoutSort = false} = signature;
    return {withoutSort, ...(keepsArguments ? {keptNames: parameters.map(({name}) => name)} : {})};
  }
  if (signature.kind === 'async') {
    const {form, name, parameters, schedulesMax} = signature;
    const bare = (all: readonly Parameter[]): unknown[] =>
      all.map(({name: label, inject}) => ({name: label, ...(inject === undefined ? {} : {inject})}));
    const methods = signature.methods.map((method) => [method.name, bare(method.parameters)]);
    const named = {form, name, parameters: bare(parameters), methods: Object.fromEntries(methods)};
    return {...named, schedulesMax, sharesNothing: true};
  }
  const voids = signature.methods.filter(({returns}) => returns.trim() === 'void');
  const voidMethods = Object.fromEntries(voids.map(({name}) => [name, true]));
  if (signature.kind === 'class') return {voidMethods};
  return {voidMethods, services: signature.services, bounds: driverBounds, sharesNothing: true};
}

/** Why the reference's own run says that a case proves nothing. */
export function idleCase(signature: Signature, input: unknown, expected: unknown): string | undefined {
  if (signature.kind !== 'simulation') return undefined;
  return idleFault(input as Scenario, expected as Run);
}

/** Whether inputs have a size that the work grows with; what is played event by event has none. */
export function hasSize({kind}: Signature): boolean {
  return kind === 'function' || kind === 'class';
}
