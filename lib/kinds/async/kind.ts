/** Exercises about the order of events: several clients use the candidate's code under a virtual clock, in every order within bounds. */

import type {AsyncInput} from '#lib/exercise-sdk/async';
import {injectedDeclarations} from '#lib/kinds/async/injected';
import {asyncInput} from '#lib/kinds/async/input';
import {judgeAsync} from '#lib/kinds/async/judge';
import {checkAsyncOutput} from '#lib/kinds/async/output';
import {type AsyncParameter, type AsyncSignature, asyncSignature} from '#lib/kinds/async/signature';
import {smallerScenarios} from '#lib/kinds/async/smaller';
import {javascriptStarter, typescriptStarter} from '#lib/kinds/async/starters';
import {varyScenario} from '#lib/kinds/async/vary';
import {type Effort, plainEffort} from '#lib/kinds/effort';
import {type Given, givenArguments, givenInCalls} from '#lib/kinds/given';
import type {Kind} from '#lib/kinds/kind';
import {
  checkMethodNames,
  checkMethodParameters,
  checkParameters,
  type Misdeclared,
} from '#lib/values/declarations';
import {voidMethods} from '#lib/values/methods';

const playedEffort: Effort = {
  ...plainEffort,
  confirmation: {inputs: 8, sizeMax: 24, varied: 60},
  proofInputs: 12,
};
/** One that is played in many schedules costs as many runs. */
const schedulesEffort: Effort = {
  search: {inputsMax: 24, sweepsMax: 16, roundsMax: 6, variantsMax: 24},
  confirmation: {inputs: 3, sizeMax: 12, varied: 16},
  proofInputs: 12,
};

/** Words that stand for what a client does besides calling. */
const scenarioWords = ['sleep', 'collect', 'order', 'client'];

export const asyncKind = {
  signature: asyncSignature,
  misdeclared: (signature) => [
    ...checkParameters('.parameters', signature.parameters),
    ...checkMethodNames(signature.methods),
    ...checkForm(signature),
    ...checkMethodParameters(signature.methods),
  ],
  input: asyncInput,
  given: givenToSeen,
  outputProblem: (signature, _input, output) => checkAsyncOutput(signature, output),
  asksFor: ({form}) => form,
  driverOptions: ({form, name, parameters, methods, schedulesMax}) => {
    const calls = Object.fromEntries(methods.map((method) => [method.name, bare(method.parameters)]));
    return {
      form,
      name,
      parameters: bare(parameters),
      methods: calls,
      voidMethods: voidMethods(methods),
      schedulesMax,
      sharesNothing: true,
    };
  },
  judge: judgeAsync,
  smaller: smallerScenarios,
  vary: varyScenario,
  hasSize: false,
  effort: ({schedulesMax}) => (schedulesMax > 1 ? schedulesEffort : playedEffort),
  starters: {javascript: javascriptStarter, typescript: typescriptStarter},
  editorTypes: {javascript: editorTypes, typescript: editorTypes},
} as const satisfies Kind<AsyncSignature, AsyncInput, 'timeline'>;

function checkForm({form, name, parameters, methods}: AsyncSignature): Misdeclared[] {
  const found = methods.flatMap((method, index): Misdeclared[] =>
    scenarioWords.includes(method.name)
      ? [
          {
            key: `.methods[${index}].name`,
            sentence: `"${method.name}" has a meaning of its own in scenarios.`,
          },
        ]
      : [],
  );
  if (form === 'class') {
    if (!/^[A-Z]/.test(name)) {
      found.push({key: '.name', sentence: 'The name of a class begins with a capital letter.'});
    }
  } else if (methods.length !== 1 || methods[0]!.name !== name || parameters.length > 0) {
    found.push({
      key: '.methods',
      sentence: `A function has one method, ${name} itself, and no constructor parameters.`,
    });
  }
  return found;
}

/** What is handed over as a description is another thing for the program: names and times in it are not what it sees. */
function givenToSeen(
  {parameters, methods}: AsyncSignature,
  {construct, clients}: AsyncInput,
): readonly Given[] {
  const all = [...givenArguments(parameters, construct), ...givenInCalls(methods, clients.flat())];
  return all.filter(({parameter}) => (parameter as AsyncParameter).inject === undefined);
}

/** A parameter's name and what is injected for it: all of a parameter that a driver receives. */
function bare(parameters: readonly AsyncParameter[]): unknown[] {
  return parameters.map(({name, inject}) => ({name, ...(inject === undefined ? {} : {inject})}));
}

function editorTypes({parameters, methods}: AsyncSignature): string {
  return injectedDeclarations([...parameters, ...methods.flatMap((method) => method.parameters)]);
}
