/** Tries the cases of a package on mutants of its reference, and scores them. */
import {chooseMutants, makeMutants} from '#lib/authoring/mutants';
import {type MutationScore, scoreMutants} from '#lib/authoring/mutation-gate';
import {runMutants} from '#lib/authoring/mutation-run';
import type {Limit} from '#lib/authoring/verify-package';
import {err, ok, type Result} from '#lib/base/result';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {inLanguage} from '#lib/exercises/in-language';
import type {ExercisePackage} from '#lib/exercises/package';
import type {Reason} from '#lib/exercises/reason';
import type {Grader} from '#lib/grader/grader';

export async function mutatePackage(
  source: ExercisePackage,
  prepare: (source: ExercisePackage) => Promise<Result<PreparedExercise, Reason[]>>,
  grader: Grader,
  limit: Limit,
): Promise<Result<MutationScore, Reason[]>> {
  const prepared = await limit(() => prepare(source));
  if (!prepared.ok) return err(prepared.error);
  const {reference, equivalents} = source;
  const mutants = chooseMutants(makeMutants(reference), new Set(equivalents.map(({mutant}) => mutant)));
  const exercise = inLanguage(prepared.value, reference.language);
  const fates = await runMutants(exercise, mutants, grader, limit);
  return ok(scoreMutants(reference.path, fates, equivalents));
}
