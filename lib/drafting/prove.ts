/**
 * Proves a draft until the report is about its newest revision, and publishes it where that was asked for and it holds. Runs
 * where a grader is; web servers only ask (lib/drafting/publish.ts).
 */
import {createLimit} from '#lib/authoring/limit';
import {type Verification, verifyPackage} from '#lib/authoring/verify-package';
import {proofLookMs, proofSecondsMax} from '#lib/base/limits';
import {err, type Result} from '#lib/base/result';
import {type Loading, publishExercise} from '#lib/catalogue/load-exercises';
import {findDraftRevision} from '#lib/data/package-drafts';
import {readWholeDraft, type WholeDraft} from '#lib/data/package-files';
import {
  claimProof,
  finishProof,
  type ProofClaim,
  storeSnapshot,
  takePublishWish,
} from '#lib/data/package-proofs';
import {draftSource} from '#lib/drafting/database-source';
import {emptyReport, reportOf} from '#lib/drafting/proof-report';
import type {ProofReport} from '#lib/drafting/proof-view';
import {packageOfFiles} from '#lib/exercises/package';
import {prepareExercise} from '#lib/exercises/prepare';
import {type Reason, writeReason} from '#lib/exercises/reason';
import type {Grader} from '#lib/grader/grader';

export type Proving = Omit<Loading, 'source' | 'author'> & {
  readonly grader: Grader;
  /** Requests in hand at a time. */
  readonly slots: number;
};

/** The draft has changed, or its proof takes too long. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

/** Resolves when the proof is done, by us or by another; rejects when it must be handed out again. */
export async function proveDraft(proving: Proving, jobId: string): Promise<void> {
  const {data} = proving;
  const claim = await claimProof(data, jobId, new Date());
  if (claim === undefined) return;
  for (;;) {
    const draft = await readWholeDraft(data, claim.draftId);
    if (draft === undefined) return;
    const proved = await proveOnce(proving, claim, draft).catch((error: unknown) => {
      if (error instanceof Superseded) return undefined;
      throw error;
    });
    if (proved === undefined) continue;
    const {revision} = draft;
    const wish = await takePublishWish(data, claim);
    const report = wish === undefined ? proved : await publish(proving, draft, proved, wish);
    if ((await finishProof(data, claim, {revision, report})) !== 'changed') return;
  }
}

async function proveOnce(
  proving: Proving,
  {draftId}: ProofClaim,
  {slug, files, revision}: WholeDraft,
): Promise<ProofReport> {
  const {data, grader, slots} = proving;
  const until = performance.now() + proofSecondsMax * 1000;
  const inTurn = createLimit(slots);
  let looked = performance.now();
  const limit = <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      if (performance.now() > until) throw new TooLong();
      if (performance.now() - looked > proofLookMs) {
        looked = performance.now();
        if ((await findDraftRevision(data, draftId)) !== revision) throw new Superseded();
      }
      return work();
    });
  const loaded = await packageOfFiles(slug, files);
  if (!loaded.ok) return emptyReport(loaded.error);
  let verified: Result<Verification, Reason[]>;
  try {
    verified = await verifyPackage(
      loaded.value,
      (source) => prepareExercise(source, grader.author),
      grader,
      limit,
    );
  } catch (error) {
    if (!(error instanceof TooLong)) throw error;
    verified = err([{file: '', sentence: error.message}]);
  }
  return verified.ok ? reportOf(verified.value) : emptyReport(verified.error);
}

class TooLong extends Error {
  override readonly name = 'TooLong';
  override readonly message =
    `could not be proved within ${proofSecondsMax} seconds; make its cases smaller.`;
}

async function publish(
  {data, grader, ...loading}: Proving,
  {slug, ownerId, revision, files}: WholeDraft,
  report: ProofReport,
  wish: number,
): Promise<ProofReport> {
  const refuse = (sentences: readonly string[]): ProofReport => ({
    ...report,
    publication: {kind: 'refused', sentences: [...sentences]},
  });
  if (wish !== revision)
    return refuse(['The draft was changed after you asked. Look at it and publish again.']);
  if (report.reasons.length > 0) {
    return refuse(report.reasons.map((reason) => writeReason(slug, reason)));
  }
  const outcome = await publishExercise(
    {...loading, data, author: grader.author, source: draftSource(slug, files)},
    slug,
    {ownerId, alongside: (tx, version) => storeSnapshot(tx, {slug, version, files})},
  );
  if (outcome.kind === 'refused') return refuse(outcome.reasons);
  return {...report, publication: outcome};
}
