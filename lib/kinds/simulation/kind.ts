/** Exercises about nodes on a network: clients call them, faults strike, and the exercise's rules judge what happened. */
import type {Run, Scenario} from '#lib/exercise-sdk/simulation';
import {type Effort, plainEffort} from '#lib/kinds/effort';
import {givenInCalls} from '#lib/kinds/given';
import type {Kind} from '#lib/kinds/kind';
import {driverBounds} from '#lib/kinds/simulation/bounds';
import {simulationEditorTypes} from '#lib/kinds/simulation/editor-types';
import {simulationInput} from '#lib/kinds/simulation/input';
import {judgeSimulation} from '#lib/kinds/simulation/judge';
import {checkRun, idleFault} from '#lib/kinds/simulation/output';
import {type SimulationSignature, simulationSignature} from '#lib/kinds/simulation/signature';
import {smallerSimulations} from '#lib/kinds/simulation/smaller';
import {javascriptStarter, typescriptStarter} from '#lib/kinds/simulation/starters';
import {varySimulation} from '#lib/kinds/simulation/vary';
import {checkMethodNames, checkMethodParameters} from '#lib/values/declarations';
import {voidMethods} from '#lib/values/methods';

const effort: Effort = {...plainEffort, confirmation: {inputs: 4, sizeMax: 24, varied: 16}, proofInputs: 12};

export const simulationKind = {
  signature: simulationSignature,
  misdeclared: ({methods}) => [...checkMethodNames(methods), ...checkMethodParameters(methods)],
  input: simulationInput,
  given: ({methods}, {operations, after}) =>
    givenInCalls(
      methods,
      [...operations, ...after].map(({call}) => call),
    ),
  outputProblem: (signature, _input, output) => checkRun(signature, output),
  asksFor: () => 'class',
  driverOptions: ({methods, services}) => ({
    voidMethods: voidMethods(methods),
    services,
    bounds: driverBounds,
    sharesNothing: true,
  }),
  judge: judgeSimulation,
  smaller: smallerSimulations,
  vary: varySimulation,
  idleCase: (scenario, expected) => idleFault(scenario, expected as Run),
  checkerNeeded: 'a simulation is judged by its rules',
  hasSize: false,
  effort: () => effort,
  starters: {javascript: javascriptStarter, typescript: typescriptStarter},
  editorTypes: {javascript: () => simulationEditorTypes, typescript: () => simulationEditorTypes},
} as const satisfies Kind<SimulationSignature, Scenario, 'sequence'>;
