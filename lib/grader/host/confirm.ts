/**
 * Tries an accepted submission once more, in a fresh realm and on fresh inputs that no stored case shows: a table of answers,
 * or a counter kept from case to case, knows nothing of them. It refuses to be stricter than the cases: what is merely slow stays accepted.
 */
import {createHash} from 'node:crypto';
import type {AuthorRunner} from '#lib/exercises/author-runner';
import type {PreparedExercise} from '#lib/exercises/exercise';
import type {MeasureRequest} from '#lib/grader/grader';
import {
  answerInputs,
  type FreshCase,
  type FreshInput,
  generateInputs,
  type Tried,
  tryCases,
} from '#lib/grader/host/fresh';
import type {Pool} from '#lib/grader/host/pool';
import {
  confirmationOperationsFactor,
  confirmationSetsKeptMax,
  confirmationSetsPerExercise,
} from '#lib/grader/limits';
import {kindOf} from '#lib/kinds/registry';

export type Confirmation = {
  /** What went wrong, in the order of the inputs; empty when the verdict is confirmed. */
  readonly failed: readonly Tried[];
  readonly tried: number;
};

/** Inputs and answers, by exercise and number of the set; the oldest go first. They depend on nothing else, so all graders share them. */
const sets = new Map<string, Promise<readonly FreshCase[]>>();

export async function confirm(
  pool: Pool,
  author: AuthorRunner,
  request: MeasureRequest,
): Promise<Confirmation> {
  const {exercise, seed} = request;
  const cases = await casesOf(author, exercise, Math.abs(seed) % confirmationSetsPerExercise);
  if (cases.length === 0) return {failed: [], tried: 0};
  const tried = await tryCases(pool, author, request, cases);
  const failed = tried.filter(({judged}) => judged.verdict !== 'accepted');
  return {failed, tried: Math.max(tried.length, cases.length)};
}

function casesOf(
  author: AuthorRunner,
  exercise: PreparedExercise,
  number: number,
): Promise<readonly FreshCase[]> {
  const {authorScript, reference, signature, limits, slug, contentHash} = exercise;
  const most = exercise.cases.reduce((max, {operationsMax}) => Math.max(max, operationsMax), 0);
  const hash = createHash('sha256').update(authorScript).update(reference.source);
  const key = `${hash.update(JSON.stringify([signature, limits, most, slug, contentHash])).digest('hex')}:${number}`;
  const known = sets.get(key);
  if (known !== undefined) return known;
  const making = makeCases(author, exercise, number, most);
  sets.set(key, making);
  // What failed once is not kept: a full queue passes.
  making.catch(() => sets.delete(key));
  for (const oldest of sets.keys()) {
    if (sets.size <= confirmationSetsKeptMax) break;
    sets.delete(oldest);
  }
  return making;
}

/** What is asked of the generator for a submission of this seed. */
export function confirmationInputs(exercise: PreparedExercise, seed: number): readonly FreshInput[] {
  const number = Math.abs(seed) % confirmationSetsPerExercise;
  const {signature} = exercise;
  const {inputs: count, sizeMax} = kindOf(signature).effort(signature).confirmation;
  return Array.from({length: count}, (_, index): FreshInput => {
    const size = Math.ceil(((index + 1) / count) * sizeMax);
    return {seed: `confirm:${number}:${index}`, size};
  });
}

async function makeCases(
  author: AuthorRunner,
  exercise: PreparedExercise,
  number: number,
  operationsMin: number,
): Promise<readonly FreshCase[]> {
  const inputs = confirmationInputs(exercise, number);
  const cases = await answerInputs(author, exercise, await generateInputs(author, exercise, inputs));
  return cases.map((one) => ({
    ...one,
    operationsMax: Math.max(operationsMin, one.operationsMax * confirmationOperationsFactor),
  }));
}
