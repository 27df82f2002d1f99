/** Every kind of exercise, bound to a signature: the one place that knows them by name on the host. */
import type {Signature} from '#lib/exercises/exercise';
import {judgeClass} from '#lib/kinds/class/judge';
import {judgeFunction} from '#lib/kinds/function/judge';
import type {JudgeArguments, Judgement} from '#lib/kinds/kind';

export function judgeCase(signature: Signature, args: Omit<JudgeArguments, 'signature'>): Judgement {
  return signature.kind === 'function'
    ? judgeFunction({...args, signature, input: args.input as never})
    : judgeClass({...args, signature, input: args.input as never});
}

/** What the kind's driver is told about the signature; nothing in it helps to guess an answer. */
export function driverOptions(signature: Signature): unknown {
  if (signature.kind === 'function') {
    const {parameters, keepsArguments = false, withoutSort = false} = signature;
    return {withoutSort, ...(keepsArguments ? {keptNames: parameters.map(({name}) => name)} : {})};
  }
  const voids = signature.methods.filter(({returns}) => returns.trim() === 'void');
  return {voidMethods: Object.fromEntries(voids.map(({name}) => [name, true]))};
}
