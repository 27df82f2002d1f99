/** The states of a submission as a model, and steps that every worker may take, for tests that play them in any order. */
import type fc from 'fast-check';
import {expect} from 'vitest';
import {readCases} from '#lib/data/case-column';
import type {Data} from '#lib/data/client';
import {
  addCases,
  type Claim,
  finishSubmission,
  type Release,
  releaseSubmission,
  requeueLost,
  storeGraderFault,
  takeSubmission,
} from '#lib/data/grading';
import type {Grade} from '#lib/verdict/grade';
import type {Verdict} from '#lib/verdict/verdict';

/** What must be true of the submission, by the comment in lib/data/grading.ts. */
export type Model = {
  state: 'queued' | 'running' | 'done';
  attempt: number;
  faults: number;
  deaths: number;
  released: number;
  verdict?: Verdict;
  cases: Set<string>;
};
/** The submission, and what each worker holds: a claim, perhaps one it has long lost. */
export type Real = {readonly data: Data; readonly id: string; readonly claims: Map<number, Claim>};

/** Each worker has its own reason. */
export function releaseOf(worker: number): Release {
  return (['put-back', 'fault', 'death'] as const)[worker]!;
}

export function applyRelease(
  model: Pick<Model, 'state' | 'faults' | 'deaths' | 'released'>,
  release: Release,
): void {
  model.state = 'queued';
  model.released += 1;
  if (release === 'fault') model.faults += 1;
  if (release === 'death') model.deaths += 1;
}

function holds(model: Model, claim: Claim): boolean {
  return model.state === 'running' && model.attempt === claim.attempt;
}

export function gradeWith(verdict: Verdict): Grade {
  const receipt = {exercise: 'double', version: 1, language: 'javascript', sourceHash: '', seed: 1};
  return {
    exercise: 'double',
    version: 1,
    language: 'javascript',
    verdict,
    score: verdict === 'accepted' ? 100 : 0,
    operations: 3,
    cases: ['two', 'zero', 'minus'].map((id) => ({id, group: 'hidden', verdict, operations: 1, cpuMs: 0})),
    casesTotal: 3,
    diagnostics: [],
    receipt: {...receipt, engine: 'none', graderVersion: 0},
  };
}

export abstract class Step implements fc.AsyncCommand<Model, Real> {
  readonly worker: number;
  constructor(worker: number) {
    this.worker = worker;
  }
  check(_model: Readonly<Model>): boolean {
    return true;
  }
  abstract act(model: Model, real: Real): Promise<void>;
  async run(model: Model, real: Real): Promise<void> {
    await this.act(model, real);
    const row = await real.data.submission.findUniqueOrThrow({where: {id: real.id}});
    expect({
      state: row.state,
      attempt: row.attempt,
      faults: row.faults,
      ...{deaths: row.deaths, released: row.released},
      verdict: row.verdict ?? undefined,
      cases: readCases(row.cases)
        .map(({id}) => id)
        .sort(),
    }).toEqual({
      state: model.state,
      attempt: model.attempt,
      faults: model.faults,
      ...{deaths: model.deaths, released: model.released},
      verdict: model.verdict,
      cases: [...model.cases].sort(),
    });
  }
  toString(): string {
    return `${this.constructor.name}(${this.worker})`;
  }
}

class ClaimIt extends Step {
  async act(model: Model, {data, id, claims}: Real): Promise<void> {
    const claim = await takeSubmission(data);
    expect(claim?.id).toBe(model.state === 'queued' ? id : undefined);
    if (claim === undefined) return;
    model.state = 'running';
    model.attempt += 1;
    model.cases.clear();
    expect(claim.attempt).toBe(model.attempt);
    claims.set(this.worker, claim);
  }
}

class AddACase extends Step {
  async act(model: Model, {data, claims}: Real): Promise<void> {
    const claim = claims.get(this.worker);
    if (claim === undefined) return;
    const result = {
      id: 'zero',
      group: 'hidden',
      verdict: 'accepted',
      operations: 1,
      cpuMs: 0,
    } as const;
    expect(await addCases(data, claim, [result])).toBe(holds(model, claim));
    if (holds(model, claim)) model.cases.add('zero');
  }
}

class Finish extends Step {
  async act(model: Model, {data, claims}: Real): Promise<void> {
    const claim = claims.get(this.worker);
    if (claim === undefined) return;
    // Each worker would give another verdict, so that a second one could not hide.
    const verdict = (['accepted', 'wrong-answer', 'time-limit'] as const)[this.worker]!;
    expect(await finishSubmission(data, claim, gradeWith(verdict), new Date(), async () => {})).toBe(
      holds(model, claim),
    );
    if (!holds(model, claim)) return;
    Object.assign(model, {state: 'done', verdict, cases: new Set(['two', 'zero', 'minus'])});
  }
}

class GiveUp extends Step {
  async act(model: Model, {data, claims}: Real): Promise<void> {
    const claim = claims.get(this.worker);
    if (claim === undefined) return;
    expect(await storeGraderFault(data, claim, 'ours', new Date())).toBe(holds(model, claim));
    if (holds(model, claim)) Object.assign(model, {state: 'done', verdict: 'grader-fault', cases: new Set()});
  }
}

class GiveBack extends Step {
  async act(model: Model, {data, claims}: Real): Promise<void> {
    const claim = claims.get(this.worker);
    if (claim === undefined) return;
    const release = releaseOf(this.worker);
    expect(await releaseSubmission(data, claim, release)).toBe(holds(model, claim));
    if (holds(model, claim)) applyRelease(model, release);
  }
}

class FindWorkerDead extends Step {
  async act(model: Model, {data}: Real): Promise<void> {
    expect(await requeueLost(data, {all: true})).toBe(model.state === 'running' ? 1 : 0);
    if (model.state === 'running') model.state = 'queued';
  }
}

export const judgingSteps = [ClaimIt, AddACase, Finish, GiveUp, GiveBack, FindWorkerDead];
