/** A real pool with workers of the SQL runtime, and a small exercise to ask it with. */

import type {SqlInput, SqlOutput} from '#lib/exercise-sdk/sql';
import {decodeReplied, encodeTagged} from '#lib/exercise-sdk/tagged';
import {type BatchResult, type Outcome, runBatch} from '#lib/grader/host/batch';
import {candidateAllowance, candidateJob} from '#lib/grader/host/candidate';
import {createLaunch} from '#lib/grader/host/launch';
import {createPool, type Pool} from '#lib/grader/host/pool';
import {workerScript} from '#lib/grader/host/worker-script';
import type {SqlSignature} from '#lib/kinds/sql/signature';

export const shop: SqlSignature = {
  kind: 'sql',
  name: 'answer',
  tables: [
    {
      name: 'customers',
      columns: [
        {name: 'id', type: 'integer'},
        {name: 'name', type: 'text'},
        {name: 'score', type: 'real', nullable: true},
      ],
      key: ['id'],
      indexes: [],
    },
  ],
  parameters: [{name: 'least', type: 'int'}],
  rowsMax: 50_000,
  answer: {form: 'query', ordered: false, columns: [{name: 'id', type: 'integer'}]},
};

/** The same table, which indexes are to be made for. */
export const indexed: SqlSignature = {
  ...shop,
  parameters: [],
  answer: {
    form: 'indexes',
    indexesMax: 2,
    workload: [
      {
        says: 'by name',
        sql: 'SELECT id FROM customers WHERE name = :name',
        times: 3,
        binds: {name: {prefix: 'n', scatter: 5}},
      },
    ],
  },
};

export const few: SqlInput = {
  tables: {
    customers: [
      [1, 'Ada', 2],
      [2, 'Ben', null],
      [3, "O'Neil", 0.5],
    ],
  },
  parameters: {least: 2},
};

export async function openLaboratory(): Promise<Pool> {
  return createPool(createLaunch(process.cwd(), await workerScript(process.cwd())), {
    concurrency: 1,
    spares: 0,
    home: 'sqlite',
  });
}

type Asked = {
  readonly signature?: SqlSignature;
  readonly inputs?: readonly SqlInput[];
  readonly operationsMax?: number;
  readonly memoryMbMax?: number;
};

export function ask(
  pool: Pool,
  source: string,
  {signature = shop, inputs = [few], operationsMax = 100_000, memoryMbMax = 64}: Asked = {},
): Promise<BatchResult> {
  const cases = inputs.map((input) => ({inputJson: encodeTagged(input), operationsMax}));
  const job = candidateJob({
    signature,
    language: 'sql',
    source,
    seed: 1,
    memoryMbMax,
    withConsole: false,
    cases,
  });
  return runBatch(pool, job, candidateAllowance);
}

/** What the first case gave; the sentence where it was refused. */
export async function askOnce(pool: Pool, source: string, asked: Asked = {}): Promise<Outcome | string> {
  const {refused, outcomes} = await ask(pool, source, asked);
  return refused?.message ?? outcomes.get(0)!;
}

export function rowsOfOutcome(outcome: Outcome | string | undefined): SqlOutput['rows'] | string {
  if (outcome === undefined || typeof outcome === 'string') return outcome ?? 'nothing';
  if (outcome.kind !== 'returned') return JSON.stringify(outcome);
  const decoded = decodeReplied(outcome.valueJson);
  return decoded.ok ? (decoded.value as SqlOutput).rows : 'cannot be read';
}
