/** Exercises that ask for a design: it is simulated under the scenarios of the exercise, and its figures are held to budgets. */
import type {CanvasInput} from '#lib/exercise-sdk/canvas';
import {misdeclaredCanvas} from '#lib/kinds/canvas/declared';
import {canvasInput} from '#lib/kinds/canvas/input';
import {judgeCanvas, thinMargin} from '#lib/kinds/canvas/judge';
import {readOutput} from '#lib/kinds/canvas/output';
import {type CanvasSignature, canvasSignature, modelOf} from '#lib/kinds/canvas/signature';
import type {Effort} from '#lib/kinds/effort';
import type {Kind} from '#lib/kinds/kind';
import {problem} from '#lib/values/problem';

/** One input is a whole simulation, and other seeds say little new. */
const effort: Effort = {
  search: {inputsMax: 6, sweepsMax: 2, roundsMax: 0, variantsMax: 0},
  confirmation: {inputs: 2, sizeMax: 24},
  proofInputs: 6,
};

/** Clients alone: what stands between them and an answer is the candidate's to draw. */
const starter = `${JSON.stringify({nodes: [{id: 'clients', type: 'clients'}], edges: []}, undefined, 2)}\n`;

export const canvasKind = {
  signature: canvasSignature,
  misdeclared: misdeclaredCanvas,
  input: canvasInput,
  given: () => [],
  outputProblem: (_signature, _input, output) =>
    readOutput(output) === undefined ? problem('must be the report of a run') : undefined,
  asksFor: () => 'design',
  driverOptions: (signature) => modelOf(signature),
  hidesExpected: true,
  judge: judgeCanvas,
  showsAccepted: true,
  smaller: () => [],
  idleCase: (input, output, signature) => thinMargin(signature, input, output),
  hasSize: false,
  effort: () => effort,
  editor: (signature) => ({form: 'drawing', model: modelOf(signature)}),
  starters: {design: () => starter},
} as const satisfies Kind<CanvasSignature, CanvasInput, 'topology'>;
