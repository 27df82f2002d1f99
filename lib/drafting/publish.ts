/** Asks for a draft to be published, and follows its proof. The proof itself runs where a grader is (prove.ts). */
import {authoredBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Result} from '#lib/base/result';
import {findPackageDraft, holdDraft} from '#lib/data/package-drafts';
import {askProof, findProof} from '#lib/data/package-proofs';
import {type Drafting, noSuchDraft} from '#lib/drafting/drafts';
import {type ProofView, readReport} from '#lib/drafting/proof-view';

/**
 * Publishes this very revision once it is proved, or says in the report why not. Resolves when that is asked for, not when it
 * is done: a proof may take a minute.
 */
export async function publishDraft(
  {data, verifies}: Drafting,
  viewer: Viewer,
  id: string,
  revision: number,
): Promise<Result<ProofView>> {
  const scope = authoredBy(viewer, 'package.publish');
  if (!scope.ok) return scope;
  const draft = await findPackageDraft(data, scope.value, id);
  if (draft === undefined) return err(noSuchDraft);
  if (draft.revision !== revision) {
    return err({kind: 'conflict', message: 'The draft was changed meanwhile. Look at it and publish again.'});
  }
  await data.$transaction(async (tx) => {
    if (!(await holdDraft(tx, id))) return;
    await askProof(tx, id, new Date(), verifies.enqueue, {
      ...{publishRevision: revision, publishAskedById: scope.value.userId},
    });
  });
  return readProof({data, verifies}, viewer, id);
}

/** Looks for mutants of the reference that no case kills, when the draft as it is now has been proved. */
export async function suggestSolutions(
  {data, verifies}: Drafting,
  viewer: Viewer,
  id: string,
): Promise<Result<ProofView>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  if ((await findPackageDraft(data, scope.value, id)) === undefined) return err(noSuchDraft);
  await data.$transaction(async (tx) => {
    if (!(await holdDraft(tx, id))) return;
    await askProof(tx, id, new Date(), verifies.enqueue, {suggestAsked: true});
  });
  return readProof({data, verifies}, viewer, id);
}

export async function readProof({data}: Drafting, viewer: Viewer, id: string): Promise<Result<ProofView>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  if ((await findPackageDraft(data, scope.value, id)) === undefined) return err(noSuchDraft);
  const stored = await findProof(data, id);
  if (stored === undefined) return ok({state: 'queued', isPublishing: false, isSuggesting: false});
  const report = readReport(stored.report);
  const {state, isPublishing, isSuggesting, revision} = stored;
  return ok({
    state,
    isPublishing,
    isSuggesting,
    ...(revision === undefined ? {} : {revision}),
    ...(report === undefined ? {} : {report}),
  });
}
