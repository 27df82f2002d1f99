/** The inputs that complexity is measured on: made by the exercise, held to its own rules, and as long as they grow. */
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import {inputOf} from '#lib/kinds/inputs';

/** Inputs longer than this should go on growing; one that lags by more than this share has reached its bound. */
const lagCharactersMin = 600;
const lagShareMax = 0.2;

export type Sized = {readonly size: number; readonly inputJson: string};
type Asked = {readonly seed: string; readonly size: number};

/** The inputs that the exercise's own rules allow, in the order asked. */
export async function demandingInputs(
  author: AuthorRunner,
  {authorScript: script, signature}: PreparedExercise,
  asked: readonly Asked[],
): Promise<ReadonlyArray<Asked & Sized>> {
  const {check} = inputOf(signature);
  const calls = asked.map(({seed, size}) => ({call: 'demanding', seed, size}) as const);
  const answers = await author.evaluate({script, calls});
  const made = asked.flatMap((one, index) => {
    const answer = answers[index];
    if (answer?.kind !== 'value' || !check(decodeTagged(answer.valueJson)).ok) return [];
    return [{...one, inputJson: answer.valueJson}];
  });
  const rules = made.map(({inputJson}) => ({call: 'rules', inputJson}) as const);
  const allowed = await author.evaluate({script, calls: rules});
  return made.filter((_, index) => {
    const answer = allowed[index];
    return answer?.kind === 'value' && answer.valueJson === 'null';
  });
}

/** Generators keep to the rules by cutting sizes: what lies past the cut would look like slower growth. */
export function beforeBound(inputs: readonly Sized[]): readonly Sized[] {
  const kept: Sized[] = [];
  for (const [index, input] of inputs.entries()) {
    const last = kept.at(-1);
    if (input.inputJson === last?.inputJson) continue;
    // One that lags may be chance; past the cut they all do.
    const after = inputs[index + 1] ?? input;
    if (last !== undefined && lags(kept[0]!, last, input) && lags(kept[0]!, last, after)) break;
    kept.push(input);
  }
  return kept;
}

/** Compared with the growth up to here, since a part of an input may be the same at every size. */
function lags(first: Sized, from: Sized, to: Sized): boolean {
  if (from === first || from.inputJson.length < lagCharactersMin) return false;
  return charactersPerItem(from, to) < charactersPerItem(first, from) * (1 - lagShareMax);
}

function charactersPerItem(from: Sized, to: Sized): number {
  return (to.inputJson.length - from.inputJson.length) / (to.size - from.size);
}
