/** Rejudgements as a model, for as many versions as there are, and steps that every worker may take with them. */
import {expect} from 'vitest';
import {
  type AgainClaim,
  addRejudgements,
  claimRejudgement,
  failRejudgement,
  finishRejudgement,
  releaseRejudgement,
  requeueRejudgement,
} from '#lib/data/rejudgements';
import {applyRelease, gradeWith, type Model, type Real, releaseOf, Step} from './grading-model.ts';

export const versionNumbers = [1, 2, 3] as const;
export type VersionNumber = (typeof versionNumbers)[number];

type AgainModel = {
  state: 'queued' | 'running' | 'done';
  attempt: number;
  faults: number;
  deaths: number;
  released: number;
  outcome?: string;
  /** The score that was replaced: no two grades have the same. */
  replaced?: number;
};

/** What must be true, by the comment in lib/data/rejudgements.ts. */
export type RejudgedModel = Model & {version: number; score: number; again: Map<VersionNumber, AgainModel>};

export type RejudgedReal = Real & {
  readonly slug: string;
  readonly versionIds: ReadonlyMap<number, string>;
  readonly ids: Map<VersionNumber, string>;
  readonly againClaims: Map<string, AgainClaim>;
};

abstract class AgainStep extends Step {
  readonly version: VersionNumber;
  constructor(worker: number, version: VersionNumber) {
    super(worker);
    this.version = version;
  }
  async act(model: Model, real: Real): Promise<void> {
    const [known, rows] = [model as RejudgedModel, real as RejudgedReal];
    await this.again(known, rows, `${this.worker}:${this.version}`);
    const submission = await real.data.submission.findUniqueOrThrow({
      where: {id: real.id},
      include: {exerciseVersion: true},
    });
    if (model.state === 'done') {
      expect(submission).toMatchObject({score: known.score, exerciseVersion: {version: known.version}});
    }
    for (const [version, expected] of known.again) {
      const row = await real.data.rejudgement.findUniqueOrThrow({where: {id: rows.ids.get(version)!}});
      const {score, receipt, cases} = (row.replaced ?? {}) as {score?: number; receipt?: object; cases?: []};
      expect({
        ...{state: row.state, attempt: row.attempt, faults: row.faults},
        ...{deaths: row.deaths, released: row.released},
        ...{outcome: row.outcome ?? undefined, replaced: score},
      }).toEqual({outcome: undefined, replaced: undefined, ...expected});
      // The verdict of a fault of ours came with neither.
      if (score !== undefined && score > 0) {
        expect(receipt).toMatchObject({exercise: 'double'});
        expect(cases).toHaveLength(3);
      }
    }
  }
  abstract again(model: RejudgedModel, real: RejudgedReal, key: string): Promise<void>;
  override toString(): string {
    return `${this.constructor.name}(${this.worker}, version ${this.version})`;
  }
}

class AskAgain extends AgainStep {
  async again(model: RejudgedModel, {data, slug, versionIds, ids}: RejudgedReal): Promise<void> {
    const target = {
      exerciseSlug: slug,
      exerciseVersionId: versionIds.get(this.version)!,
      graderVersion: 0,
      since: new Date(0),
    };
    const added = await data.$transaction((tx) => addRejudgements(tx, target, 10));
    const isNew = model.version !== this.version || model.verdict === 'grader-fault';
    const isAdded = model.state === 'done' && isNew && !model.again.has(this.version);
    expect(added).toHaveLength(isAdded ? 1 : 0);
    if (!isAdded) return;
    ids.set(this.version, added[0]!);
    model.again.set(this.version, {
      ...{state: 'queued', attempt: 0, faults: 0, deaths: 0, released: 0},
    });
  }
}

class ClaimAgain extends AgainStep {
  async again(model: RejudgedModel, {data, ids, againClaims}: RejudgedReal, key: string): Promise<void> {
    const one = model.again.get(this.version);
    if (one === undefined) return;
    const claim = await claimRejudgement(data, ids.get(this.version)!, new Date());
    expect(claim !== undefined).toBe(one.state !== 'done');
    if (claim === undefined) return;
    Object.assign(one, {state: 'running', attempt: one.attempt + 1});
    againClaims.set(key, claim);
  }
}

/** A step with a claim, perhaps one that was lost long ago. */
abstract class WithClaim extends AgainStep {
  async again(model: RejudgedModel, real: RejudgedReal, key: string): Promise<void> {
    const claim = real.againClaims.get(key);
    const one = model.again.get(this.version);
    if (claim === undefined || one === undefined) return;
    const holds = one.state === 'running' && one.attempt === claim.attempt;
    expect(await this.write(real, claim)).toBe(holds);
    if (holds) this.apply(model, one, this.scoreOf(claim));
  }
  abstract write(real: RejudgedReal, claim: AgainClaim): Promise<boolean>;
  abstract apply(model: RejudgedModel, one: AgainModel, score: number): void;
  scoreOf({attempt}: AgainClaim): number {
    return 1000 * this.version + 10 * attempt + this.worker;
  }
}

class FinishAgain extends WithClaim {
  write({data}: RejudgedReal, claim: AgainClaim): Promise<boolean> {
    const grade = {...gradeWith('wrong-answer'), score: this.scoreOf(claim)};
    return finishRejudgement(data, claim, grade, new Date(), async () => {});
  }
  apply(model: RejudgedModel, one: AgainModel, score: number): void {
    if (this.version < model.version) {
      Object.assign(one, {state: 'done', outcome: 'outdated'});
      return;
    }
    Object.assign(one, {state: 'done', outcome: 'replaced', replaced: model.score});
    const cases = new Set(['two', 'zero', 'minus']);
    Object.assign(model, {verdict: 'wrong-answer', score, version: this.version, cases});
  }
}

class FailAgain extends WithClaim {
  write({data}: RejudgedReal, claim: AgainClaim): Promise<boolean> {
    return failRejudgement(data, claim, new Date());
  }
  apply(_model: RejudgedModel, one: AgainModel): void {
    Object.assign(one, {state: 'done', outcome: 'fault'});
  }
}

class ReleaseAgain extends WithClaim {
  write({data}: RejudgedReal, claim: AgainClaim): Promise<boolean> {
    return releaseRejudgement(data, claim, releaseOf(this.worker));
  }
  apply(_model: RejudgedModel, one: AgainModel): void {
    applyRelease(one, releaseOf(this.worker));
  }
}

class FindAgainWorkerDead extends AgainStep {
  async again(model: RejudgedModel, {data, ids}: RejudgedReal): Promise<void> {
    const one = model.again.get(this.version);
    if (one === undefined) return;
    await data.$transaction((tx) => requeueRejudgement(tx, ids.get(this.version)!));
    if (one.state === 'running') one.state = 'queued';
  }
}

/** What leads somewhere comes more often. */
export const rejudgeSteps = [
  ...[AskAgain, AskAgain, ClaimAgain, ClaimAgain, ClaimAgain, FinishAgain, FinishAgain],
  ...[FailAgain, ReleaseAgain, FindAgainWorkerDead],
];
