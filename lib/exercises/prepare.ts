/** From a package to an exercise that can be judged: inputs made and checked, answers and limits taken from the reference. */

import {mistakesMax, packageCasesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import {listCases} from '#lib/exercises/author-answers';
import type {AuthorRunner, CaseListing, ReferenceAnswer} from '#lib/exercises/author-runner';
import {
  type LanguageName,
  type Mistake,
  type OtherReference,
  type PreparedCase,
  type PreparedExercise,
  preparedForm,
} from '#lib/exercises/exercise';
import {makeInputs} from '#lib/exercises/made-inputs';
import {operationsMax} from '#lib/exercises/operation-limit';
import type {ExercisePackage} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import {samplesGroup} from '#lib/exercises/samples';
import {kindOf} from '#lib/kinds/registry';
import {sentenceOf} from '#lib/values/problem';

export async function prepareExercise(
  source: ExercisePackage,
  runner: AuthorRunner,
): Promise<Result<PreparedExercise, Reason[]>> {
  const listing = await listCases(runner, source.authorScript);
  if (!listing.ok) return listing;
  const misplaced = checkListing(source, listing.value);
  if (misplaced.length > 0) return err(misplaced);

  const inputs = await makeInputs(source, listing.value, runner);
  if (!inputs.ok) return inputs;
  const {signature, reference, manifest} = source;
  const answers = await runner.runReference({signature, reference, inputsJson: inputs.value});
  const others = await countOthers(source, listing.value, inputs.value, runner);
  if (!others.ok) return others;
  const wrong = checkAnswers(source, listing.value, inputs.value, answers);
  if (wrong.length > 0) return err(wrong);

  return ok({
    slug: source.slug,
    version: manifest.version,
    contentHash: source.contentHash,
    title: manifest.title,
    difficulty: manifest.difficulty,
    topics: manifest.topics,
    signature,
    limits: manifest.limits,
    ...(manifest.complexity === undefined ? {} : {complexity: manifest.complexity}),
    ...(manifest.complexityOf === undefined ? {} : {complexityOf: manifest.complexityOf}),
    groups: manifest.groups,
    hints: manifest.hints,
    statement: source.statement,
    editorial: source.editorial,
    languages: source.languages,
    reference: {language: reference.language, source: reference.source},
    ...(source.otherReferences.length === 0 ? {} : {otherReferences: others.value}),
    form: preparedForm,
    mistakes: mistakesOf(source),
    authorScript: source.authorScript,
    hasChecker: source.hasChecker,
    cases: listing.value.cases.map((listed, index): PreparedCase => {
      const answer = answers[index]!;
      if (answer.kind === 'failed') throw new Error('a failed reference was let through');
      return {
        ...listed,
        inputJson: inputs.value[index]!,
        expectedJson: answer.outputJson,
        referenceOperations: answer.operations,
        operationsMax: operationsMax(manifest.limits, answer.operations),
      };
    }),
  });
}

/** Wrong solutions of every sort, spread evenly where there are more than are kept. */
function mistakesOf({submissions}: ExercisePackage): Mistake[] {
  const wrong = submissions.filter(
    ({expected}) => expected === 'wrong-answer' || expected === 'runtime-error',
  );
  const kept = Math.min(wrong.length, mistakesMax);
  return Array.from({length: kept}, (_, index) => {
    const {language, source} = wrong[Math.floor((index * wrong.length) / kept)]!;
    return {language, source};
  });
}

/** What the references of other languages use. That their answers are right, their grades must say. */
async function countOthers(
  {signature, otherReferences}: ExercisePackage,
  listing: CaseListing,
  inputsJson: readonly string[],
  runner: AuthorRunner,
): Promise<Result<NonNullable<PreparedExercise['otherReferences']>, Reason[]>> {
  const reasons: Reason[] = [];
  const counted: Partial<Record<LanguageName, OtherReference>> = {};
  for (const reference of otherReferences) {
    const answers = await runner.runReference({signature, reference, inputsJson});
    const operations: Record<string, number> = {};
    for (const [index, {id}] of listing.cases.entries()) {
      const answer = answers[index];
      if (answer?.kind === 'returned') operations[id] = answer.operations;
      else {
        const why = answer?.message ?? 'it gave no answer';
        reasons.push({file: reference.path, key: `case ${id}`, sentence: `the reference failed: ${why}`});
      }
    }
    counted[reference.language] = {source: reference.source, operations};
  }
  return reasons.length > 0 ? err(reasons) : ok(counted);
}

function checkListing({manifest, hasChecker}: ExercisePackage, listing: CaseListing): Reason[] {
  const file = 'cases.ts';
  const groups = manifest.groups.map(({id}) => id);
  const ids = listing.cases.map(({id}) => id);
  const reasons = listing.cases.flatMap(({id, group, sample}, index): Reason[] => {
    const say = (sentence: string): Reason => ({file, key: `case ${id}`, sentence});
    return [
      ...(ids.indexOf(id) < index ? [say('the id is taken by an earlier case.')] : []),
      ...(groups.includes(group) ? [] : [say(`exercise.json has no group "${group}".`)]),
      ...(sample === (group === samplesGroup)
        ? []
        : [say(`samples, and only they, belong to the group "${samplesGroup}".`)]),
    ];
  });
  if (ids.length > packageCasesMax) {
    reasons.push({file, sentence: `declares ${ids.length} cases; at most ${packageCasesMax} are allowed.`});
  }
  for (const group of groups) {
    if (!listing.cases.some((listed) => listed.group === group)) {
      reasons.push({file, sentence: `has no case in the group "${group}" of exercise.json.`});
    }
  }
  if (listing.badInputsCount === 0) {
    reasons.push({file, key: 'badInputs', sentence: 'needs at least one input that the rules refuse.'});
  }
  const {checkerNeeded} = kindOf(manifest);
  if (checkerNeeded !== undefined && !hasChecker) {
    reasons.push({file: 'check.ts', sentence: `is missing; ${checkerNeeded}.`});
  }
  if (listing.hasChecker !== hasChecker) {
    reasons.push({file: 'check.ts', sentence: 'needs a default export made by defineCheck.'});
  }
  return reasons;
}

function checkAnswers(
  {signature, reference}: ExercisePackage,
  listing: CaseListing,
  inputs: readonly string[],
  answers: readonly ReferenceAnswer[],
): Reason[] {
  const kind = kindOf(signature);
  return listing.cases.flatMap(({id}, index): Reason[] => {
    const answer = answers[index];
    const say = (sentence: string): Reason[] => [{file: reference.path, key: `case ${id}`, sentence}];
    if (!answer) return say('the reference gave no answer.');
    if (answer.kind === 'failed') return say(`the reference failed: ${answer.message}`);
    const output = decodeTagged(answer.outputJson);
    const input = decodeTagged(inputs[index]!);
    const found = kind.outputProblem(signature, input, output);
    if (found) return say(`the reference's ${sentenceOf('answer', found)}.`);
    const idle = kind.idleCase?.(input, output, signature);
    return idle ? [{file: 'cases.ts', key: `case ${id}`, sentence: `${idle}.`}] : [];
  });
}
