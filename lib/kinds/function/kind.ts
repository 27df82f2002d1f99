/** Exercises that ask for a function: it is called once for each case, and what it returns is compared. */
import type {FunctionInput} from '#lib/exercise-sdk/cases';
import {plainEffort} from '#lib/kinds/effort';
import {functionInput} from '#lib/kinds/function/input';
import {judgeFunction} from '#lib/kinds/function/judge';
import {type FunctionSignature, functionSignature} from '#lib/kinds/function/signature';
import {varyFunctionInput} from '#lib/kinds/function/vary';
import {givenArguments} from '#lib/kinds/given';
import type {Kind} from '#lib/kinds/kind';
import {smallerParts} from '#lib/kinds/smaller';
import * as javascript from '#lib/languages/javascript/declarations';
import * as typescript from '#lib/languages/typescript/declarations';
import {checkNames, checkParameters} from '#lib/values/declarations';
import {checkType} from '#lib/values/type-check';
import {parseType} from '#lib/values/type-text';

export const functionKind = {
  signature: functionSignature,
  misdeclared: ({name, parameters}) => [
    ...checkParameters('.parameters', parameters),
    ...checkNames([{key: '.name', name}]),
  ],
  input: functionInput,
  given: ({parameters}, args) => givenArguments(parameters, args),
  outputProblem: ({returns}, _input, output) => checkType(parseType(returns), output),
  asksFor: () => 'function',
  driverOptions: ({parameters, keepsArguments = false, returnsNew = false, withoutSort = false}) => ({
    withoutSort,
    ...(returnsNew ? {givenNames: parameters.map(({name}) => name)} : {}),
    ...(keepsArguments ? {keptNames: parameters.map(({name}) => name)} : {}),
  }),
  judge: judgeFunction,
  smaller: smallerParts,
  vary: varyFunctionInput,
  hasSize: true,
  effort: () => plainEffort,
  starters: {
    javascript: (signature) => javascript.functionStarter(typescript.callable(signature, false)),
    typescript: (signature) => typescript.functionStarter(typescript.callable(signature, false)),
  },
} as const satisfies Kind<FunctionSignature, FunctionInput>;
