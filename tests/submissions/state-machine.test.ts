/**
 * The states of a submission, as lib/data/grading.ts writes them down, against a model: any number of workers claim,
 * lose, release and finish in any order, and the database must agree with the model after each step.
 */
import {randomUUIDv7} from 'node:crypto';
import fc from 'fast-check';
import {afterAll, beforeAll, expect, test} from 'vitest';
import {practice} from '#lib/access/context';
import type {Viewer} from '#lib/access/viewer';
import {finishSubmission, storeGraderFault, takeSubmission} from '#lib/data/grading';
import {submitCode} from '#lib/data/submissions';
import {homes} from '../database/homes.ts';
import {ownerOf} from '../support/owner';
import {
  type ExplainedModel,
  type ExplainedReal,
  explainingSteps,
  messageOf,
  verdictToExplain,
} from './explaining-model.ts';
import {gradeWith, judgingSteps, type Model, type Real} from './grading-model.ts';
import {type Ledger, openLedger, publishVersions} from './ledger.ts';
import {type RejudgedModel, type RejudgedReal, rejudgeSteps, versionNumbers} from './rejudge-model.ts';
import {newViewer} from './system.ts';

/** The same sequences in every run, so that what a sequence has to reach is reached or never is; another seed is another search. */
const seed = Number(process.env.STATES_SEED ?? 20_261_130);

let system: Ledger;
let viewer: Viewer;
let versionIds: Map<number, string>;
beforeAll(async () => {
  system = await openLedger(await homes[0].migrated());
  viewer = await newViewer(system);
  versionIds = await publishVersions(system, versionNumbers);
});
afterAll(() => system?.close());

const worker = fc.integer({min: 0, max: 2});
const insert = async (): Promise<string> => {
  const id = randomUUIDv7();
  const submission = {
    exerciseVersionId: versionIds.get(1)!,
    context: practice,
    exerciseSlug: 'double',
    language: 'javascript',
    source: '',
    sourceHash: '',
    seed: 1,
    casesTotal: 3,
  } as const;
  await submitCode(system.platform.data, ownerOf(viewer), id, submission, {own: 1000, everyone: 1000});
  return id;
};

test('however workers come, stall, die and return, a submission gets at most one verdict, from the newest claim', async () => {
  const steps = fc.commands(
    judgingSteps.map((Kind) => worker.map((number) => new Kind(number))),
    {maxCommands: 14},
  );
  await fc.assert(
    fc.asyncProperty(steps, async (commands) => {
      const {data} = system.platform;
      const id = await insert();
      const model: Model = {
        ...{state: 'queued', attempt: 0, faults: 0, deaths: 0, released: 0},
        cases: new Set(),
      };
      await fc.asyncModelRun(() => ({model, real: {data, id, claims: new Map()}}), commands);
      await data.submission.delete({where: {id}});
    }),
    {numRuns: 60, seed},
  );
});

test('however it is judged again, a submission keeps one whole verdict, of ever newer versions, and every one before is kept', async () => {
  const which = fc.tuple(fc.integer({min: 0, max: 1}), fc.constantFrom(...versionNumbers));
  const steps = fc.commands(
    rejudgeSteps.map((Kind) => which.map(([number, version]) => new Kind(number, version))),
    {maxCommands: 40, size: 'max'},
  );
  const outcomes = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (commands, isOurFault) => {
      const {data} = system.platform;
      const id = await insert();
      const claim = (await takeSubmission(data))!;
      const model: RejudgedModel = {
        ...{state: 'done', attempt: 1, faults: 0, deaths: 0, released: 0},
        ...{cases: new Set(), verdict: 'grader-fault'},
        ...{version: 1, score: 0, again: new Map()},
      };
      if (isOurFault) await storeGraderFault(data, claim, 'ours', new Date());
      else {
        await finishSubmission(data, claim, gradeWith('accepted'), new Date(), async () => {});
        Object.assign(model, {verdict: 'accepted', score: 100, cases: new Set(['two', 'zero', 'minus'])});
      }
      const real: RejudgedReal = {
        ...{data, id, slug: 'double', versionIds, claims: new Map(), ids: new Map(), againClaims: new Map()},
      };
      try {
        await fc.asyncModelRun(() => ({model: model as Model, real: real as Real}), commands);
        for (const {outcome = 'none'} of model.again.values()) outcomes.add(outcome);
      } finally {
        await data.submission.delete({where: {id}});
      }
    }),
    {numRuns: 40, seed},
  );
  expect(outcomes).toContain('replaced');
});

test('however workers come, stall and return, and whatever is judged again meanwhile, a verdict gets its own explanation or none', async () => {
  const steps = fc.commands(
    explainingSteps.map((Kind) =>
      fc.tuple(fc.integer({min: 0, max: 1}), fc.boolean()).map(([who, flag]) => new Kind(who, flag)),
    ),
    {maxCommands: 30, size: 'max'},
  );
  const ends = new Set<string>();
  await fc.assert(
    fc.asyncProperty(steps, fc.boolean(), async (commands, isWorthIt) => {
      const {data} = system.platform;
      const id = await insert();
      const jobs: string[] = [];
      const enqueue = async (_: unknown, job: string) => void jobs.push(job);
      const claim = (await takeSubmission(data))!;
      await finishSubmission(data, claim, verdictToExplain(1, isWorthIt), new Date(), enqueue);
      const model: ExplainedModel = {
        ...{verdict: 1, explanation: isWorthIt ? 'pending' : 'none', attempt: 0, isRunning: false},
        message: messageOf(1),
      };
      const real: ExplainedReal = {data, id, versionIds, jobs, enqueue, claims: new Map()};
      try {
        await fc.asyncModelRun(() => ({model, real}), commands);
        ends.add(model.explanation);
      } finally {
        await data.submission.delete({where: {id}});
      }
    }),
    {numRuns: 40, seed},
  );
  expect([...ends].toSorted()).toEqual(['done', 'given_up', 'none', 'pending']);
});
