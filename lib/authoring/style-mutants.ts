/** Mutants of the right submissions that are written in other styles than the reference, each with where it comes from. Runs none. */
import {type Mutant, makeMutants} from '#lib/authoring/mutants';
import {styleMutantsPerExerciseMax} from '#lib/base/limits';
import {createRandom} from '#lib/exercise-sdk/random';
import type {ExercisePackage, PackageSubmission} from '#lib/exercises/package';

export type StyleMutant = {readonly style: PackageSubmission; readonly mutant: Mutant};

/** All of them, or the same sample every time, in the order of the package. */
export function chooseStyleMutants({submissions, reference}: ExercisePackage): StyleMutant[] {
  const all = submissions
    .filter(({expected, path}) => expected === 'accepted' && path !== reference.path)
    .flatMap((style) => makeMutants(style).map((mutant): StyleMutant => ({style, mutant})));
  const chosen = new Set(createRandom(1).shuffle(all).slice(0, styleMutantsPerExerciseMax));
  return all.filter((one) => chosen.has(one));
}
