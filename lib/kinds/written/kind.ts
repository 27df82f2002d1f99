/** Exercises in numbers and words: estimates are held to a tolerance, texts are assessed by their writer beside a model answer. */
import type {WrittenInput} from '#lib/exercise-sdk/written';
import {type Effort, plainEffort} from '#lib/kinds/effort';
import type {Kind} from '#lib/kinds/kind';
import {misdeclaredWritten} from '#lib/kinds/written/declared';
import {writtenInput} from '#lib/kinds/written/input';
import {judgeWritten} from '#lib/kinds/written/judge';
import {readOutput} from '#lib/kinds/written/output';
import {askedOf, unitsOf, type WrittenSignature, writtenSignature} from '#lib/kinds/written/signature';
import {problem} from '#lib/values/problem';

/** There are no more inputs than questions, and each is a case: nothing else could be found. */
const effort: Effort = {
  ...plainEffort,
  search: {inputsMax: 0, sweepsMax: 0, roundsMax: 0, variantsMax: 0},
  proofInputs: 12,
};

export const writtenKind = {
  signature: writtenSignature,
  misdeclared: misdeclaredWritten,
  input: writtenInput,
  given: () => [],
  outputProblem: (_signature, _input, output) =>
    readOutput(output)?.answer == null ? problem('must be an answer to the question') : undefined,
  asksFor: () => 'sheet of answers',
  driverOptions: (signature) => ({questions: askedOf(signature)}),
  hidesExpected: true,
  judge: judgeWritten,
  smaller: () => [],
  hasSize: false,
  effort: () => effort,
  editor: ({questions}) => ({
    form: 'sheet',
    questions: questions.map((one) =>
      one.form === 'text'
        ? {
            id: one.id,
            title: one.title,
            ask: one.ask,
            form: one.form,
            rubric: one.rubric,
            needed: one.needed,
            model: one.model,
            charactersMin: one.charactersMin,
          }
        : {id: one.id, title: one.title, ask: one.ask, form: one.form, units: unitsOf(one)},
    ),
  }),
  starters: {'answer-sheet': () => '{}\n'},
} as const satisfies Kind<WrittenSignature, WrittenInput>;
