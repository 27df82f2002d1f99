/** Runs authors' code on workers of its own, and answers every call whatever becomes of the worker. */
import {assert} from '#lib/base/assert';
import {decodeReplied, type RepliedText} from '#lib/exercise-sdk/tagged';
import type {AuthorAnswer, AuthorRunner, ReferenceAnswer} from '#lib/exercises/author-runner';
import {type Outcome, runBatch} from '#lib/grader/host/batch';
import {authorAllowance, referenceJob} from '#lib/grader/host/candidate';
import type {Pool} from '#lib/grader/host/pool';
import {describeFailure} from '#lib/grader/host/sentences';
import {authorCallsMax, authorMemoryMbMax} from '#lib/grader/limits';

export function createAuthorRunner(pool: Pool): AuthorRunner {
  return {
    evaluate: async ({script, calls}) => {
      assert(calls.length <= authorCallsMax, `${calls.length} author calls in one request`);
      const answers = new Map<number, AuthorAnswer>();
      if (calls.length === 0) return [];
      const job = {
        type: 'author',
        script,
        callsJson: calls.map((call) => JSON.stringify(call)),
        memoryMbMax: authorMemoryMbMax,
      } as const;
      const end = await pool.withWorker((worker) =>
        worker.run({...job, callsJson: [...job.callsJson]}, authorAllowance, (reply) => {
          if (reply.type === 'answer') answers.set(reply.index, toValue(reply.valueJson));
          if (reply.type === 'answer-failed') {
            answers.set(reply.index, {kind: 'failed', message: reply.message});
          }
        }),
      );
      const why =
        end.kind === 'killed'
          ? `it was stopped at the ${end.reason} limit`
          : 'the process that ran it was lost';
      return calls.map((_, index) => answers.get(index) ?? {kind: 'failed', message: why});
    },
    runReference: async ({signature, reference, inputsJson}) => {
      const {refused, outcomes} = await runBatch(
        pool,
        referenceJob(signature, reference, inputsJson),
        authorAllowance,
      );
      return inputsJson.map((_, index): ReferenceAnswer => {
        if (refused !== undefined) return {kind: 'failed', message: refused.message};
        return toAnswer(outcomes.get(index));
      });
    },
  };
}

const unreadable = {kind: 'failed', message: 'what it gave cannot be read'} as const;

/** From here on the text is one that can be decoded, whoever reads it. */
function toValue(valueJson: RepliedText): AuthorAnswer {
  return decodeReplied(valueJson).ok ? {kind: 'value', valueJson: valueJson as string} : unreadable;
}

function toAnswer(outcome: Outcome | undefined): ReferenceAnswer {
  if (outcome === undefined)
    return {kind: 'failed', message: 'it was not run: earlier inputs ended its process'};
  if (outcome.kind === 'returned') {
    if (!decodeReplied(outcome.valueJson).ok) return unreadable;
    return {kind: 'returned', outputJson: outcome.valueJson as string, operations: outcome.operations};
  }
  return {kind: 'failed', message: describeFailure(outcome, undefined)};
}
