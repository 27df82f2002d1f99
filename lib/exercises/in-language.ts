/**
 * An exercise as it is judged in one language. Operations are counted by a meter, and languages of one meter share a reference
 * unless the package names another; where it does, the counts and the limits of a language are those of its own reference. Pure.
 */
import type {LanguageName, PreparedExercise} from '#lib/exercises/exercise';
import {operationsMax} from '#lib/exercises/operation-limit';

/** With the reference, the counts and the limits of this language, and of no other. */
export function inLanguage(exercise: PreparedExercise, language: LanguageName): PreparedExercise {
  if (exercise.otherReferences === undefined) return exercise;
  const known = made.get(exercise) ?? new Map<LanguageName, PreparedExercise>();
  const one = known.get(language) ?? make(exercise, language);
  known.set(language, one);
  made.set(exercise, known);
  return one;
}

/** Each once: what is remembered of an exercise is remembered by identity. */
const made = new WeakMap<PreparedExercise, Map<LanguageName, PreparedExercise>>();

function make(exercise: PreparedExercise, language: LanguageName): PreparedExercise {
  const {otherReferences = {}, ...alone} = exercise;
  const other = otherReferences[language];
  if (other === undefined) return alone;
  return {
    ...alone,
    reference: {language, source: other.source},
    cases: exercise.cases.map((one) => {
      const referenceOperations = other.operations[one.id] ?? one.referenceOperations;
      return {
        ...one,
        referenceOperations,
        operationsMax: operationsMax(exercise.limits, referenceOperations),
      };
    }),
  };
}
