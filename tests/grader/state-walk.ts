/** Runs the programs of state-programs.ts in real workers and says what one run has left for the next. */

import {runBatch} from '#lib/grader/host/batch';
import {authorAllowance, candidateJob} from '#lib/grader/host/candidate';
import type {Pool} from '#lib/grader/host/pool';
import type {FunctionSignature} from '#lib/kinds/function/signature';
import {functionProgram, type Way} from './state-programs';

const signature: FunctionSignature = {
  kind: 'function',
  name: 'look',
  parameters: [
    {name: 'way', type: 'string'},
    {name: 'from', type: 'int'},
    {name: 'to', type: 'int'},
  ],
  returns: 'string[]',
};
const operationsMax = 50_000_000;

export type Change = readonly [way: Way | 'statics', from: number, to: number];

/** The first walk's lines, and every line of a later walk that is another, with the change before it. */
export async function differencesAfter(
  pool: Pool,
  changes: readonly Change[],
  prefix = '',
): Promise<{readonly objects: number; readonly differences: readonly string[]}> {
  const inputs: Array<readonly [string, number, number]> = [['', 0, 0]];
  for (const change of changes) inputs.push(change, ['', 0, 0]);
  const cases = inputs.map((input) => ({inputJson: JSON.stringify(input), operationsMax}));
  const source = prefix + functionProgram;
  const job = candidateJob({signature, language: 'javascript', source, seed: 1, withConsole: false, cases});
  const {outcomes, refused} = await runBatch(pool, job, authorAllowance);
  const linesOf = (index: number): readonly string[] => {
    const outcome = outcomes.get(index);
    if (outcome?.kind === 'returned') return JSON.parse(outcome.valueJson) as string[];
    return [`${refused?.message ?? JSON.stringify(outcome)}`];
  };
  const first = linesOf(0);
  const differences = changes.flatMap((change, index) => {
    const done = outcomes.get(2 * index + 1);
    if (done?.kind !== 'returned') return [`${change.join(' ')} was not made: ${JSON.stringify(done)}`];
    const lines = linesOf(2 * index + 2);
    const place = first.findIndex((line, at) => line !== lines[at]);
    const isSame = place < 0 && lines.length === first.length;
    return isSame
      ? []
      : [`${change.join(' ')}: ${lines[place]?.slice(0, 200)} instead of ${first[place]?.slice(0, 200)}`];
  });
  return {objects: first.length, differences};
}
