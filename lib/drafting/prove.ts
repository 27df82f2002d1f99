/**
 * Proves a draft until the report is about its newest revision, writing down what it finds as it finds it; publishes it where
 * that was asked for and it holds. Runs where a grader is; web servers only ask (lib/drafting/publish.ts).
 */
import {actingFor} from '#lib/access/scope';
import {createLimit} from '#lib/authoring/limit';
import {mutatePackage} from '#lib/authoring/mutate-package';
import {type Limit, verifyPackage} from '#lib/authoring/verify-package';
import {attemptsMax, proofLookMs, proofSecondsMax} from '#lib/base/limits';
import {type Loading, publishExercise} from '#lib/catalogue/load-exercises';
import {addAuditLine} from '#lib/data/audit';
import {findDraftRevision} from '#lib/data/package-drafts';
import {readWholeDraft, type WholeDraft} from '#lib/data/package-files';
import {
  claimProof,
  endWishes,
  findProof,
  findWishes,
  finishProof,
  type ProofClaim,
  type ProofWishes,
} from '#lib/data/package-proofs';
import {storeSnapshot} from '#lib/data/package-snapshots';
import {draftSource} from '#lib/drafting/database-source';
import {asProof, type KnownGrades} from '#lib/drafting/known-grades';
import {tellProgress} from '#lib/drafting/proof-progress';
import {emptyReport, reportOf, suggestionsOf} from '#lib/drafting/proof-report';
import {type ProofReport, readReport} from '#lib/drafting/proof-view';
import {endWhenStuck, Stuck} from '#lib/drafting/stuck-calls';
import {asPatches} from '#lib/exercises/as-patches';
import {packageOfFiles} from '#lib/exercises/package';
import {prepareExercise} from '#lib/exercises/prepare';
import {writeReason} from '#lib/exercises/reason';
import type {Grader} from '#lib/grader/grader';

export type Proving = Omit<Loading, 'source' | 'author' | 'log'> & {
  readonly grader: Grader;
  readonly known: KnownGrades;
  /** Requests in hand at a time. */
  readonly slots: number;
  readonly log: (message: string, error?: unknown) => void;
};

/** The draft has changed. */
class Superseded extends Error {
  override readonly name = 'Superseded';
}

class TooLong extends Error {
  override readonly name = 'TooLong';
  override readonly message = `could not be proved within ${proofSecondsMax} seconds; make its cases smaller`;
}

/** Whose doing these are is not known: asking again is right. */
const passing = ['GraderBusy', 'GraderDied'];

/** Resolves when the proof is done, by us or by another; rejects when it must be handed out again. */
export async function proveDraft(proving: Proving, jobId: string): Promise<void> {
  const {data} = proving;
  const claim = await claimProof(data, jobId, new Date());
  if (claim === undefined) return;
  for (;;) {
    const [draft, wishes] = [await readWholeDraft(data, claim.draftId), await findWishes(data, claim)];
    if (draft === undefined || wishes === undefined) return;
    const report = await proveOnce(proving, claim, draft, wishes).catch((error: unknown) => {
      if (error instanceof Superseded) return undefined;
      throw error;
    });
    if (report === undefined) continue;
    await endWishes(data, claim, wishes);
    const {revision} = draft;
    if ((await finishProof(data, claim, {revision, report})) !== 'changed') return;
  }
}

async function proveOnce(
  proving: Proving,
  claim: ProofClaim,
  draft: WholeDraft,
  wishes: ProofWishes,
): Promise<ProofReport> {
  if (claim.tries > attemptsMax) {
    return emptyReport([
      {file: '', sentence: `ended the grader ${attemptsMax} times and is proved no more.`},
    ]);
  }
  try {
    return await proveWhole(proving, claim, draft, wishes);
  } catch (error) {
    if (error instanceof Superseded || !(error instanceof Error) || passing.includes(error.name)) throw error;
    const isTheirs = error instanceof TooLong || error instanceof Stuck;
    if (!isTheirs) proving.log(`The proof of draft ${claim.draftId} failed.`, error);
    return emptyReport([{file: '', sentence: `${isTheirs ? '' : 'could not be proved: '}${error.message}.`}]);
  }
}

async function proveWhole(
  proving: Proving,
  claim: ProofClaim,
  draft: WholeDraft,
  wishes: ProofWishes,
): Promise<ProofReport> {
  const {data, grader: plain, known} = proving;
  const {slug, files, revision} = draft;
  const loaded = await packageOfFiles(slug, files);
  if (!loaded.ok) return withPublication(proving, draft, emptyReport(loaded.error), wishes);
  // What is published is proved anew, as `npm run verify` does it.
  const isPublishing = wishes.publishRevision !== undefined;
  const asked = endWhenStuck(isPublishing ? asProof(plain) : known.over(plain));
  const before = readReport((await findProof(data, claim.draftId))?.report);
  const {grader, prepare, end} = tellProgress(
    {data, claim, revision, submissions: loaded.value.submissions, reasons: before?.reasons ?? []},
    asked,
    (source, author) => prepareExercise(source, author),
  );
  const limit = whileNewest(proving, claim, revision);
  try {
    const verified = await verifyPackage(loaded.value, prepare, grader, limit);
    const report = verified.ok ? reportOf(verified.value) : emptyReport(verified.error);
    if (wishes.suggest && verified.ok) {
      const score = await mutatePackage(loaded.value, prepare, asked, limit);
      if (score.ok)
        return withPublication(proving, draft, {...report, suggestions: suggestionsOf(score.value)}, wishes);
    }
    return await withPublication(proving, draft, report, wishes);
  } finally {
    await end();
  }
}

/** Work in turn, which ends when the draft changes or the proof takes too long. */
function whileNewest({data, slots}: Proving, {draftId}: ProofClaim, revision: number): Limit {
  const inTurn = createLimit(slots);
  const until = performance.now() + proofSecondsMax * 1000;
  let looked = performance.now();
  let over: Error | undefined;
  return <T>(work: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      if (performance.now() > until) over ??= new TooLong();
      if (over === undefined && performance.now() - looked > proofLookMs) {
        looked = performance.now();
        if ((await findDraftRevision(data, draftId)) !== revision) over = new Superseded();
      }
      if (over !== undefined) throw over;
      return work();
    });
}

async function withPublication(
  proving: Proving,
  {slug, ownerId, revision, files}: WholeDraft,
  report: ProofReport,
  {publishRevision, publishAskedById}: ProofWishes,
): Promise<ProofReport> {
  if (publishRevision === undefined) return report;
  const refuse = (sentences: readonly string[]): ProofReport => ({
    ...report,
    publication: {kind: 'refused', sentences: [...sentences]},
  });
  if (publishRevision !== revision) {
    return refuse(['The draft was changed after you asked. Look at it and publish again.']);
  }
  if (report.reasons.length > 0) return refuse(report.reasons.map((reason) => writeReason(slug, reason)));
  const {data, graderVersion, projectFolder, cacheFolder, log, grader} = proving;
  const loading = {data, graderVersion, projectFolder, cacheFolder, log, author: asProof(grader).author};
  const outcome = await publishExercise({...loading, source: draftSource(slug, files)}, slug, {
    ownerId,
    alongside: async (tx, version) => {
      await storeSnapshot(tx, {slug, version, files: asPatches(files), report});
      const published = {act: 'exercise.published', exerciseSlug: slug, details: {version}} as const;
      await addAuditLine(tx, actingFor(publishAskedById), published);
    },
  });
  return outcome.kind === 'refused' ? refuse(outcome.reasons) : {...report, publication: outcome};
}
