/** Which exercises one host knows, by what key: each is sent once, and the least recently used is forgotten past the bound. */
import type {PreparedExercise} from '#lib/exercises/exercise';
import {hostExercisesMax} from '#lib/grader/limits';
import type {ToHost} from '#lib/grader/service/messages';

export type ExerciseKeys = {
  /** The key of an exercise; what the host must be told first is sent before this returns. */
  readonly name: (exercise: PreparedExercise, send: (message: ToHost) => void) => number;
};

/** Keys are by identity: a prepared exercise never changes, and a copy is another. */
export function createExerciseKeys(): ExerciseKeys {
  const known = new Map<PreparedExercise, number>();
  let last = 0;
  return {
    name: (exercise, send) => {
      let key = known.get(exercise);
      if (key === undefined) {
        last += 1;
        key = last;
        send({type: 'exercise', key, exercise});
      }
      known.delete(exercise);
      known.set(exercise, key);
      for (const [oldest, oldKey] of known) {
        if (known.size <= hostExercisesMax) break;
        known.delete(oldest);
        send({type: 'forget', key: oldKey});
      }
      return key;
    },
  };
}
