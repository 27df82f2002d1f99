/**
 * What the search for a counterexample tries, sweep by sweep: first what the package's generator makes small, then what accepted
 * code is confirmed on, then other values, then more room. Hidden cases and what is made of them are never among it.
 */
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {MeasureRequest} from '#lib/grader/grader';
import {confirmationCases} from '#lib/grader/host/confirm';
import {demandingInputs} from '#lib/grader/host/demanding-inputs';
import {generateInputs, isFresh} from '#lib/grader/host/fresh';
import {wordsOf} from '#lib/grader/host/source-words';
import {variedInputs} from '#lib/grader/host/varied-inputs';
import {counterexampleSizeMax, generatedSizeMax, longInputSizes, sourceSizesMax} from '#lib/grader/limits';
import type {SearchEffort} from '#lib/kinds/effort';
import {kindOf} from '#lib/kinds/registry';

/** The sweeps in which more is tried than what the generator makes. */
const confirmedSweep = 1;
const variedSweep = 3;
/** From here on inputs may be too long to be read at once, since nothing shorter showed anything. */
const roomySweep = 2;
const longSweep = 4;

export function effortOf({signature}: PreparedExercise): SearchEffort {
  return kindOf(signature).effort(signature).search;
}

/** `known` are inputs that are known to fail. */
export async function sweepInputs(
  author: AuthorRunner,
  request: MeasureRequest,
  sweep: number,
  known: readonly string[],
): Promise<string[]> {
  const first = sweep === 0 ? known : await special(author, request, sweep);
  return [...first, ...(await generated(author, request, sweep))];
}

async function special(
  author: AuthorRunner,
  request: MeasureRequest,
  sweep: number,
): Promise<readonly string[]> {
  if (sweep === confirmedSweep) return confirmed(author, request);
  if (sweep === variedSweep) return varied(author, request);
  return sweep >= longSweep ? long(author, request, longInputSizes[sweep - longSweep] ?? []) : [];
}

/**
 * In the first sweep sizes rise with the square, so that most inputs are small. What hides from those may need room: then the
 * generator is asked for all that it knows.
 */
function generated(author: AuthorRunner, {exercise, seed}: MeasureRequest, sweep: number): Promise<string[]> {
  const {inputsMax} = effortOf(exercise);
  const sizeMax = sweep < roomySweep ? counterexampleSizeMax : generatedSizeMax;
  const inputs = Array.from({length: inputsMax}, (_, index) => {
    const size = 1 + Math.floor((index / inputsMax) ** (sweep === 0 ? 2 : 1) * sizeMax);
    return {seed: `${seed}:${sweep * inputsMax + index}`, size};
  });
  return generateInputs(author, exercise, inputs);
}

/** What the generator does not come upon may lie in what accepted code is confirmed on. */
async function confirmed(author: AuthorRunner, request: MeasureRequest): Promise<string[]> {
  return (await confirmationCases(author, request)).map(({inputJson}) => inputJson);
}

/** As many again, with other values in other inputs. */
async function varied(author: AuthorRunner, {exercise, source, seed}: MeasureRequest): Promise<string[]> {
  const {signature} = exercise;
  const {varied: count = 0, ofSource = 0} = kindOf(signature).effort(signature).confirmation;
  return [
    ...(await variedInputs(author, exercise, ofSource, `search:source:${seed}`, wordsOf(source))),
    ...(await variedInputs(author, exercise, count, `search:${seed}`)),
  ];
}

/** A list, a stack or a table that is too short shows only on what is longer; a program may write how long it is. */
async function long(
  author: AuthorRunner,
  {exercise, source, seed}: MeasureRequest,
  sizes: readonly number[],
): Promise<string[]> {
  const [least = 0, most = 0] = [sizes[0], sizes.at(-1)];
  const written = wordsOf(source).numbers.filter((one) => Number.isInteger(one) && one > least && one < most);
  const asked = [...new Set([...sizes, ...written.slice(0, sourceSizesMax)])]
    .sort((a, b) => a - b)
    .map((size) => ({seed: `long:${seed}:${size}`, size}));
  const made = await demandingInputs(author, exercise, asked);
  return [...new Set(made.map(({inputJson}) => inputJson))].filter(isFresh(exercise));
}
