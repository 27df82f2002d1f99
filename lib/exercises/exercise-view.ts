/** Makes the view of an exercise that a candidate may see; what is not copied here stays on the server. */
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {LanguageName, PreparedCase, PreparedExercise, Signature} from '#lib/exercises/exercise';
import {markdownToHtml, statementToHtml} from '#lib/exercises/markdown';
import {starterOf} from '#lib/exercises/offered';
import {samplesMarker} from '#lib/exercises/statement';
import type {ExerciseView, SampleView} from '#lib/exercises/view';
import {type BoundInput, inputOf} from '#lib/kinds/inputs';
import {kindOf} from '#lib/kinds/registry';
import {languages} from '#lib/languages/registry';

export function exerciseView(exercise: PreparedExercise): ExerciseView {
  const input = inputOf(exercise.signature);
  const shown = exercise.cases.filter(({sample}) => sample);
  const samples = shown.map((sample) => sampleView(sample, input));
  const tables = shown[0] && tablesOf(exercise.signature, shown[0]);
  const editor = kindOf(exercise.signature).editor?.(exercise.signature);
  return {
    slug: exercise.slug,
    version: exercise.version,
    title: exercise.title,
    difficulty: exercise.difficulty,
    topics: exercise.topics,
    statementHtml: statementToHtml(withParts(exercise), samplesMarker, samples),
    editorialHtml: markdownToHtml(exercise.editorial),
    hintsHtml: exercise.hints.map(markdownToHtml),
    samples,
    takesExamples: input.parseOutput !== undefined,
    casesTotal: exercise.cases.length,
    ...(tables === undefined ? {} : {tables}),
    ...(editor === undefined ? {} : {editor}),
    languages: exercise.languages.map((name) => ({
      name,
      title: languages[name].title,
      starter: starterOf(exercise.signature, name),
      editorTypes: editorTypes(exercise.signature, name),
    })),
  };
}

function tablesOf(signature: Signature, {inputJson}: PreparedCase): ExerciseView['tables'] {
  return kindOf(signature).tables?.(signature, decodeTagged(inputJson));
}

/** The statement with what its kind writes in places of it. */
function withParts({statement, signature}: PreparedExercise): string {
  const parts = kindOf(signature).statementParts?.(signature) ?? {};
  return statement.replace(/^\{\{(\w+)\}\}$/gm, (marker, name: string) => parts[name] ?? marker);
}

/** What a candidate's code finds besides the language itself; an exercise may have a console of its own. */
function editorTypes(signature: Signature, name: LanguageName): string {
  return languages[name].editorTypes + (kindOf(signature).editorTypes?.[name]?.(signature) ?? '');
}

function sampleView({id, inputJson, expectedJson, explanation}: PreparedCase, input: BoundInput): SampleView {
  const [value, expected] = [decodeTagged(inputJson), decodeTagged(expectedJson)];
  const calls = input.calls(value, {expected});
  const expectedText = input.formatExpected(expected);
  return {
    id,
    inputText: input.format(value),
    ...(expectedText === undefined ? {} : {expectedText}),
    ...(calls === undefined ? {} : {calls}),
    ...(explanation === undefined ? {} : {explanation}),
  };
}
