/**
 * Looks for mistakes that the stored cases of a package let through: mutants of its right submissions in other styles, which
 * have places for a mistake that the reference has not. A mutant that every stored case accepts and that a fresh allowed input
 * shows wrong is a hole. What neither tells from a right submission is right as well, or wrong unnoticed: it is only counted.
 */
import type {Mutant} from '#lib/authoring/mutants';
import {type MutantFate, runMutants} from '#lib/authoring/mutation-run';
import {chooseStyleMutants, type StyleMutant} from '#lib/authoring/style-mutants';
import type {Limit} from '#lib/authoring/verify-package';
import {styleSearchesPerExerciseMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {createRandom} from '#lib/exercise-sdk/random';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {inLanguage} from '#lib/exercises/in-language';
import type {ExercisePackage} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import type {Grader} from '#lib/grader/grader';
import type {Evidence, ToExplain} from '#lib/verdict/grade';

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

/** What makes a hole of a mutant, or nothing. */
type Shown = Pick<Hole, 'sentence' | 'evidence'> | undefined;

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

/** Every mutant is held against what accepted submissions are confirmed on; a sample of the rest gets a long search. */
async function findHoles(
  exercise: PreparedExercise,
  accepted: readonly StyleMutant[],
  grader: Grader,
  limit: Limit,
): Promise<Hole[]> {
  const shown = new Map<StyleMutant, Shown>();
  const ask = (asked: readonly StyleMutant[], how: typeof confirm) =>
    Promise.all(
      asked.map(async (one) => {
        const judged = inLanguage(exercise, one.style.language);
        shown.set(one, await limit(() => how(judged, one.mutant, grader)));
      }),
    );
  await ask(accepted, confirm);
  const rest = accepted.filter((one) => shown.get(one) === undefined);
  await ask(createRandom(1).shuffle(rest).slice(0, styleSearchesPerExerciseMax), search);
  return accepted.flatMap((one): Hole[] => {
    const found = shown.get(one);
    return found === undefined ? [] : [{...one, ...found}];
  });
}

async function confirm(exercise: PreparedExercise, mutant: Mutant, grader: Grader): Promise<Shown> {
  const {language, source} = mutant;
  const {
    verdict,
    message = verdict,
    counterexample,
    toExplain,
  } = await grader.grade({
    exercise,
    language,
    source,
    seed,
  });
  if (verdict === 'accepted' || verdict === 'grader-fault') return undefined;
  const smaller = toExplain === undefined ? undefined : await search(exercise, mutant, grader, toExplain);
  return smaller ?? {sentence: counterexample?.sentence ?? message, evidence: counterexample};
}

/** What a candidate gets whose submission only fresh inputs show wrong: sweeps of inputs until one fails, then smaller ones. */
async function search(
  exercise: PreparedExercise,
  {language, source}: Mutant,
  grader: Grader,
  toExplain: ToExplain = {verdict: 'wrong-answer'},
): Promise<Shown> {
  const {counterexample} = await grader.explain({exercise, language, source, seed, toExplain});
  return counterexample && {sentence: counterexample.sentence, evidence: counterexample};
}
