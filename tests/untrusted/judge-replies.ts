/** Puts mutated replies through all that a real reply goes through on the host: reader, dialogue, batch, decoder, judge, texts. */
import {createRandom} from '#lib/exercise-sdk/random';
import {runBatch} from '#lib/grader/host/batch';
import {callsOf} from '#lib/grader/host/calls';
import {candidateAllowance} from '#lib/grader/host/candidate';
import {judgeOutcome} from '#lib/grader/host/judging';
import {createPool} from '#lib/grader/host/pool';
import {returnedText} from '#lib/grader/host/sentences';
import {inputOf} from '#lib/kinds/inputs';
import {mutateReplies} from './mutate';
import type {Recorded} from './real-replies';
import {replyingLaunch} from './replying';

export type Judgements = {readonly replies: number; readonly verdicts: ReadonlyMap<string, number>};

/** Answers how many of which verdict there were. Rejects with the seed of what threw. */
export async function judgeReplies(
  recorded: readonly Recorded[],
  first: number,
  count: number,
): Promise<Judgements> {
  let seed = first;
  let conversation = recorded[0]!;
  let replies = 0;
  const verdicts = new Map<string, number>();
  const launch = replyingLaunch(() => {
    replies++;
    return mutateReplies(conversation.lines, createRandom(`${seed}:${replies}`));
  });
  const pool = createPool(launch, {concurrency: 1, spares: 0});
  for (; replies < count; seed++) {
    conversation = recorded[seed % recorded.length]!;
    try {
      await judgeOne(pool, conversation, createRandom(`judge ${seed}`).int(0, 5), (verdict) =>
        verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1),
      );
    } catch (error) {
      throw new Error(`replies of seed ${seed}: ${(error as Error).stack}`, {cause: error});
    }
  }
  await pool.close();
  return {replies, verdicts};
}

async function judgeOne(
  pool: ReturnType<typeof createPool>,
  {exercise, job}: Recorded,
  at: number,
  onVerdict: (verdict: string) => void,
): Promise<void> {
  const {signature} = exercise;
  const {formatOutput} = inputOf(signature);
  const said = [undefined, {ok: true}, {ok: false}, {ok: false, reason: 'a rule', run: at, at: at * 50}];
  await runBatch(pool, job, candidateAllowance, (index, outcome) => {
    const {inputJson, expectedJson, operationsMax} = exercise.cases[index]!;
    const trial = {inputJson, expectedJson, operationsMax, outcome};
    for (const checked of said) {
      const judged = judgeOutcome({...exercise, hasChecker: checked !== undefined}, trial, checked);
      callsOf(signature, {inputJson, expectedJson, outcome}, judged);
      // What is stored and sent must be text that JSON can carry.
      JSON.parse(JSON.stringify(judged));
      if (checked === undefined) onVerdict(judged.verdict);
    }
    if (outcome.kind === 'returned') returnedText(outcome.valueJson, formatOutput);
  });
}
