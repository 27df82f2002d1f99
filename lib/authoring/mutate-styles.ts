/**
 * Looks for mistakes that the stored cases of a package let through: mutants of its right submissions in other styles, which
 * have places for a mistake that the reference has not. A mutant that every stored case accepts and that a fresh allowed input
 * shows wrong is a hole. What neither tells from a right submission is right as well, or wrong unnoticed: it is only counted.
 */
import type {Mutant} from '#lib/authoring/mutants';
import {type MutantFate, runMutants} from '#lib/authoring/mutation-run';
import {chooseStyleMutants, type StyleMutant} from '#lib/authoring/style-mutants';
import type {Limit} from '#lib/authoring/verify-package';
import {err, ok, type Result} from '#lib/base/result';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {inLanguage} from '#lib/exercises/in-language';
import type {ExercisePackage} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import type {Grader} from '#lib/grader/grader';
import type {Evidence} from '#lib/verdict/grade';

export type Hole = StyleMutant & {
  readonly sentence: string;
  /** Absent where the mutant does not end, or needs too much memory: the grader shows no input of that. */
  readonly evidence?: Evidence;
};

export type StyleScore = {
  readonly tried: number;
  /** By a stored case. */
  readonly killed: number;
  readonly holes: readonly Hole[];
  readonly survivors: number;
  /** Mutants without a verdict. */
  readonly reasons: readonly Reason[];
};

const seed = 1;

export async function mutateStyles(
  source: ExercisePackage,
  prepare: (source: ExercisePackage) => Promise<Result<PreparedExercise, Reason[]>>,
  grader: Grader,
  limit: Limit,
): Promise<Result<StyleScore, Reason[]>> {
  const prepared = await limit(() => prepare(source));
  if (!prepared.ok) return err(prepared.error);
  const exercise = prepared.value;
  const chosen = chooseStyleMutants(source);
  const fates = await fatesOf(exercise, chosen, grader, limit);
  const accepted = chosen.filter((_, index) => fates[index]!.kind === 'survived');
  const holes = await findHoles(exercise, accepted, grader, limit);
  return ok({
    tried: chosen.length,
    killed: fates.filter(({kind}) => kind === 'killed').length,
    holes,
    survivors: accepted.length - holes.length,
    reasons: chosen.flatMap(({style: {path}, mutant: {id}}, index) =>
      fates[index]!.kind === 'unknown'
        ? [{file: path, key: id, sentence: 'the grader gave no verdict.'}]
        : [],
    ),
  });
}

/** In the order of the mutants. */
async function fatesOf(
  exercise: PreparedExercise,
  chosen: readonly StyleMutant[],
  grader: Grader,
  limit: Limit,
): Promise<MutantFate[]> {
  const ofLanguages = Map.groupBy(chosen, ({style}) => inLanguage(exercise, style.language));
  const fates = await Promise.all(
    [...ofLanguages].map(([judged, some]) =>
      runMutants(
        judged,
        some.map(({mutant}) => mutant),
        grader,
        limit,
      ),
    ),
  );
  const known = new Map(fates.flat().map((fate) => [fate.mutant, fate]));
  return chosen.map(({mutant}) => known.get(mutant)!);
}

/** A mutant that passes is held against what accepted submissions are confirmed on. */
async function findHoles(
  exercise: PreparedExercise,
  accepted: readonly StyleMutant[],
  grader: Grader,
  limit: Limit,
): Promise<Hole[]> {
  const found = await Promise.all(
    accepted.map(async (one): Promise<Hole[]> => {
      const judged = inLanguage(exercise, one.style.language);
      const shown = await limit(() => confirm(judged, one.mutant, grader));
      return shown === undefined ? [] : [{...one, ...shown}];
    }),
  );
  return found.flat();
}

/** What makes a hole of a mutant, or nothing; with the smallest input that the search for a counterexample comes to. */
async function confirm(
  exercise: PreparedExercise,
  {language, source}: Mutant,
  grader: Grader,
): Promise<Pick<Hole, 'sentence' | 'evidence'> | undefined> {
  const request = {exercise, language, source, seed};
  const {verdict, message = verdict, counterexample, toExplain, cases} = await grader.grade(request);
  const isKnownWrong = cases.some((one) => one.verdict !== 'accepted');
  if (verdict === 'accepted' || verdict === 'grader-fault' || isKnownWrong) return undefined;
  const explained = toExplain && (await grader.explain({...request, toExplain}));
  const evidence = explained?.counterexample ?? counterexample;
  return {sentence: evidence?.sentence ?? message, evidence};
}
