/** Makes the view of an exercise that a candidate may see; what is not copied here stays on the server. */
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {PreparedCase, PreparedExercise, Signature} from '#lib/exercises/exercise';
import {markdownToHtml, statementToHtml} from '#lib/exercises/markdown';
import {samplesMarker} from '#lib/exercises/statement';
import type {ExerciseView, SampleView} from '#lib/exercises/view';
import {injectedDeclarations} from '#lib/kinds/async/injected';
import {type BoundInput, inputOf} from '#lib/kinds/inputs';
import {simulationEditorTypes} from '#lib/kinds/simulation/editor-types';
import {environmentTypes} from '#lib/languages/javascript/editor-types';
import {starters} from '#lib/languages/starters';

export function exerciseView(exercise: PreparedExercise): ExerciseView {
  const input = inputOf(exercise.signature);
  const samples = exercise.cases.filter(({sample}) => sample).map((sample) => sampleView(sample, input));
  return {
    slug: exercise.slug,
    version: exercise.version,
    title: exercise.title,
    difficulty: exercise.difficulty,
    topics: exercise.topics,
    statementHtml: statementToHtml(exercise.statement, samplesMarker, samples),
    editorialHtml: markdownToHtml(exercise.editorial),
    hintsHtml: exercise.hints.map(markdownToHtml),
    samples,
    casesTotal: exercise.cases.length,
    languages: starters.map(({name, title, starter}) => ({
      name,
      title,
      starter: starter(exercise.signature),
      editorTypes: editorTypes(exercise.signature),
    })),
  };
}

/** What a candidate's code finds besides the language itself; an exercise may have a console of its own. */
function editorTypes(signature: Signature): string {
  return environmentTypes + kindTypes(signature);
}

function kindTypes(signature: Signature): string {
  if (signature.kind === 'simulation') return simulationEditorTypes;
  if (signature.kind !== 'async') return '';
  const {parameters, methods} = signature;
  return injectedDeclarations([...parameters, ...methods.flatMap((method) => method.parameters)]);
}

function sampleView({id, inputJson, expectedJson, explanation}: PreparedCase, input: BoundInput): SampleView {
  const [value, expected] = [decodeTagged(inputJson), decodeTagged(expectedJson)];
  const calls = input.calls(value, {expected});
  return {
    id,
    inputText: input.format(value),
    expectedText: input.formatOutput(expected),
    ...(calls === undefined ? {} : {calls}),
    ...(explanation === undefined ? {} : {explanation}),
  };
}
