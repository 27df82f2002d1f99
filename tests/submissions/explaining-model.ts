/** The explanation of a judged submission as a model, and steps that any worker may take, for tests that play them in any order. */
import type fc from 'fast-check';
import {expect} from 'vitest';
import type {Data} from '#lib/data/client';
import {
  claimExplanation,
  type EnqueueExplanation,
  type ExplanationClaim,
  finishExplanation,
  giveUpExplanation,
  releaseExplanation,
  requeueExplanation,
} from '#lib/data/explaining';
import {addRejudgements, claimRejudgement, finishRejudgement} from '#lib/data/rejudgements';
import type {Grade} from '#lib/verdict/grade';
import {gradeWith} from './grading-model.ts';

/** What must be true, by the comment in lib/data/explaining.ts. */
export type ExplainedModel = {
  /** Which verdict it is, by the version that gave it. */
  verdict: number;
  explanation: 'none' | 'pending' | 'done' | 'given_up';
  attempt: number;
  isRunning: boolean;
  message: string;
};

export type ExplainedReal = {
  readonly data: Data;
  readonly id: string;
  readonly versionIds: ReadonlyMap<number, string>;
  /** Every job that was added, the last for the verdict that stands. */
  readonly jobs: string[];
  readonly enqueue: EnqueueExplanation;
  /** What each worker holds, and of which verdict. */
  readonly claims: Map<number, {readonly verdict: number; readonly claim: ExplanationClaim}>;
};

export const messageOf = (verdict: number): string => `The verdict of version ${verdict}.`;

export function verdictToExplain(version: number, isWorthIt: boolean): Grade {
  const toExplain = {verdict: 'wrong-answer', caseId: 'zero'} as const;
  return {
    ...gradeWith('wrong-answer'),
    message: messageOf(version),
    ...(isWorthIt ? {toExplain} : {}),
  };
}

abstract class ExplainStep implements fc.AsyncCommand<ExplainedModel, ExplainedReal> {
  readonly worker: number;
  readonly isWorthIt: boolean;
  constructor(worker: number, isWorthIt: boolean) {
    this.worker = worker;
    this.isWorthIt = isWorthIt;
  }
  check(_model: Readonly<ExplainedModel>): boolean {
    return true;
  }
  abstract act(model: ExplainedModel, real: ExplainedReal): Promise<void>;
  async run(model: ExplainedModel, real: ExplainedReal): Promise<void> {
    await this.act(model, real);
    const row = await real.data.submission.findUniqueOrThrow({where: {id: real.id}});
    expect({
      explanation: row.explanation,
      attempt: row.explanationAttempt,
      isRunning: row.explanation === 'pending' && row.explanationStartedAt !== null,
      message: row.message,
      job: row.explanationId,
      // Nothing of this ever touches the verdict.
      verdict: row.verdict,
      state: row.state,
    }).toEqual({
      explanation: model.explanation,
      attempt: model.attempt,
      isRunning: model.explanation === 'pending' && model.isRunning,
      message: model.message,
      job: model.explanation === 'pending' ? real.jobs.at(-1) : null,
      verdict: 'wrong-answer',
      state: 'done',
    });
  }
  toString(): string {
    return `${this.constructor.name}(${this.worker}, ${this.isWorthIt})`;
  }
}

class ClaimIt extends ExplainStep {
  async act(model: ExplainedModel, {data, jobs, claims}: ExplainedReal): Promise<void> {
    // The job of the verdict that stands, or of one that was replaced.
    const job = this.isWorthIt ? jobs.at(-1) : jobs[0];
    if (job === undefined) return;
    const claim = await claimExplanation(data, job, new Date());
    const isCurrent = model.explanation === 'pending' && job === jobs.at(-1);
    expect(claim !== undefined).toBe(isCurrent);
    if (claim === undefined) return;
    model.attempt += 1;
    model.isRunning = true;
    expect(claim).toMatchObject({attempt: model.attempt, toExplain: {caseId: 'zero'}});
    claims.set(this.worker, {verdict: model.verdict, claim});
  }
}

/** A step with a claim, perhaps one that was lost long ago. */
abstract class WithClaim extends ExplainStep {
  async act(model: ExplainedModel, {data, claims}: ExplainedReal): Promise<void> {
    const held = claims.get(this.worker);
    if (held === undefined) return;
    const holds =
      model.explanation === 'pending' &&
      held.verdict === model.verdict &&
      held.claim.attempt === model.attempt;
    expect(await this.write(data, held.claim, held.verdict)).toBe(holds);
    if (holds) this.apply(model);
  }
  abstract write(data: Data, claim: ExplanationClaim, verdict: number): Promise<boolean>;
  abstract apply(model: ExplainedModel): void;
}

class Finish extends WithClaim {
  write(data: Data, claim: ExplanationClaim, verdict: number): Promise<boolean> {
    // Each worker would find something else, so that a second one could not hide.
    return finishExplanation(data, claim, {message: this.textOf(verdict)});
  }
  apply(model: ExplainedModel): void {
    Object.assign(model, {explanation: 'done', message: this.textOf(model.verdict)});
  }
  textOf(verdict: number): string {
    return `${messageOf(verdict)} Explained by ${this.worker}.`;
  }
}

class GiveUp extends WithClaim {
  write(data: Data, claim: ExplanationClaim): Promise<boolean> {
    return giveUpExplanation(data, claim);
  }
  apply(model: ExplainedModel): void {
    model.explanation = 'given_up';
  }
}

class Release extends WithClaim {
  write(data: Data, claim: ExplanationClaim): Promise<boolean> {
    return releaseExplanation(data, claim);
  }
  apply(model: ExplainedModel): void {
    model.isRunning = false;
  }
}

class FindWorkerDead extends ExplainStep {
  async act(model: ExplainedModel, {data, jobs}: ExplainedReal): Promise<void> {
    const job = jobs.at(-1);
    if (job === undefined) return;
    await data.$transaction((tx) => requeueExplanation(tx, job));
    if (model.explanation === 'pending') model.isRunning = false;
  }
}

class Rejudge extends ExplainStep {
  async act(model: ExplainedModel, real: ExplainedReal): Promise<void> {
    const {data, versionIds, enqueue, jobs} = real;
    const exerciseVersionId = versionIds.get(model.verdict + 1);
    if (exerciseVersionId === undefined) return;
    const target = {exerciseSlug: 'double', exerciseVersionId, graderVersion: 0, since: new Date(0)};
    const [added] = await data.$transaction((tx) => addRejudgements(tx, target, 10));
    const claim = await claimRejudgement(data, added!, new Date());
    const grade = verdictToExplain(model.verdict + 1, this.isWorthIt);
    const before = jobs.length;
    expect(await finishRejudgement(data, claim!, grade, new Date(), enqueue)).toBe(true);
    // A job exactly for what is worth one.
    expect(jobs.length - before).toBe(this.isWorthIt ? 1 : 0);
    model.verdict += 1;
    Object.assign(model, {
      explanation: this.isWorthIt ? 'pending' : 'none',
      attempt: 0,
      isRunning: false,
      message: messageOf(model.verdict),
    });
  }
}

/** What leads somewhere comes more often. */
export const explainingSteps = [ClaimIt, ClaimIt, Finish, GiveUp, Release, FindWorkerDead, Rejudge];
