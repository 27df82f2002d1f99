/** An input that someone typed, held to the signature and to the exercise's own rules. */
import {inputBytesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {inputOf} from '#lib/kinds/inputs';

/** As tagged JSON. `text`: as the workspace writes an input, `nums = [1, 2]` or one call a line. */
export async function readInput(
  exercise: PreparedExercise,
  text: string,
  author: AuthorRunner,
): Promise<Result<string>> {
  if (Buffer.byteLength(text) > inputBytesMax) {
    return err({
      kind: 'too-large',
      message: `The input is too long; at most ${inputBytesMax / 1024} KB are taken.`,
    });
  }
  const parsed = inputOf(exercise.signature).parse(text);
  if (!parsed.ok) return err({kind: 'invalid', field: 'input', message: parsed.message});
  const inputJson = encodeTagged(parsed.value);
  const [answer] = await author.evaluate({
    script: exercise.authorScript,
    calls: [{call: 'rules', inputJson}],
  });
  // Rules that cannot be asked are ours to mend; the input fits the signature, so it may run.
  const broken = answer?.kind === 'value' ? decodeTagged(answer.valueJson) : null;
  if (typeof broken === 'string') return err({kind: 'invalid', field: 'input', message: broken});
  return ok(inputJson);
}
