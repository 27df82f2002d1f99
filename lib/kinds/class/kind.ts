/** Exercises that ask for a class: an object is made, its methods are called in order, and every result is compared. */
import type {ClassInput} from '#lib/exercise-sdk/cases';
import {classInput} from '#lib/kinds/class/input';
import {judgeClass} from '#lib/kinds/class/judge';
import {checkResults} from '#lib/kinds/class/output';
import {type ClassSignature, classSignature} from '#lib/kinds/class/signature';
import {smallerCalls} from '#lib/kinds/class/smaller';
import {varyClassInput} from '#lib/kinds/class/vary';
import {plainEffort} from '#lib/kinds/effort';
import {givenArguments, givenInCalls} from '#lib/kinds/given';
import type {Kind} from '#lib/kinds/kind';
import * as javascript from '#lib/languages/javascript/declarations';
import * as typescript from '#lib/languages/typescript/declarations';
import {checkMethodNames, checkMethodParameters, checkParameters} from '#lib/values/declarations';
import {voidMethods} from '#lib/values/methods';

export const classKind = {
  signature: classSignature,
  misdeclared: ({parameters, methods}) => [
    ...checkParameters('.parameters', parameters),
    ...checkMethodNames(methods),
    ...checkMethodParameters(methods),
  ],
  input: classInput,
  given: ({parameters, methods}, {construct, calls}) => [
    ...givenArguments(parameters, construct),
    ...givenInCalls(methods, calls),
  ],
  outputProblem: checkResults,
  asksFor: () => 'class',
  driverOptions: ({methods}) => ({voidMethods: voidMethods(methods)}),
  judge: judgeClass,
  smaller: smallerCalls,
  vary: varyClassInput,
  hasSize: true,
  effort: () => plainEffort,
  starters: {
    javascript: ({name, parameters, methods}) =>
      typescript.classStarter(name, [
        javascript.constructorStarter(typescript.typedParameters(parameters)),
        ...methods.map((one) => javascript.methodStarter(typescript.callable(one, false))),
      ]),
    typescript: ({name, parameters, methods}) =>
      typescript.classStarter(name, [
        typescript.constructorStarter(typescript.typedParameters(parameters)),
        ...methods.map((one) => typescript.methodStarter(typescript.callable(one, false))),
      ]),
  },
} as const satisfies Kind<ClassSignature, ClassInput>;
