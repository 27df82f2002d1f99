/**
 * Finds out how many operations an input would have taken that passed its limit: the same run again with more room. It
 * changes no verdict, and says the same on every machine.
 */
import {count} from '#lib/base/count';
import type {PreparedCase} from '#lib/exercises/exercise';
import type {MeasureRequest} from '#lib/grader/grader';
import {runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob, outputCharactersMaxOf} from '#lib/grader/host/candidate';
import type {Pool} from '#lib/grader/host/pool';
import {overrunFactorMax, overrunOperationsMax} from '#lib/grader/limits';

/** `hasGrowth`: code that ends on growing inputs is slow, not endless. A sentence that goes on from the one that names the limit; undefined where there is nothing more to say. */
export async function describeOverrun(
  pool: Pool,
  {exercise, language, source, seed}: MeasureRequest,
  {inputJson, operationsMax}: Pick<PreparedCase, 'inputJson' | 'operationsMax'>,
  hasGrowth: boolean,
): Promise<string | undefined> {
  const room = Math.min(operationsMax * overrunFactorMax, overrunOperationsMax);
  if (room <= operationsMax) return undefined;
  const job = candidateJob({
    signature: exercise.signature,
    language,
    source,
    seed,
    memoryMbMax: exercise.limits.memoryMbMax,
    outputCharactersMax: outputCharactersMaxOf(exercise),
    withConsole: false,
    cases: [{inputJson, operationsMax: room}],
  });
  const {outcomes} = await runBatch(pool, job, candidateAllowance);
  const again = outcomes.get(0);
  if (again === undefined) return undefined;
  if (again.kind === 'limit' && again.limit === 'operations') {
    return `Still running after ${count(room, 'step')}${hasGrowth ? '.' : ': an endless loop?'}`;
  }
  // An async case plays many schedules, each with a count of its own: what this one ended with need not be the costliest.
  if (again.kind !== 'returned' || again.operations <= operationsMax) return undefined;
  const times = (again.operations / operationsMax).toPrecision(2);
  return `Your code took ${count(again.operations, 'step')}, ${times} × the limit.`;
}
