/** Follows a draft while it is written, for a bounded number of listeners of each account; and shows a text as candidates will see it. */
import {authoredBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {packageSaveBytesMax, streamsPerAccountMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {findPackageDraft} from '#lib/data/package-drafts';
import {listFileRevisions} from '#lib/data/package-files';
import {findProof} from '#lib/data/package-proofs';
import {type Drafting, noSuchDraft} from '#lib/drafting/drafts';
import {type DraftState, readReport} from '#lib/drafting/proof-view';
import {readProof} from '#lib/drafting/publish';
import {readManifest} from '#lib/exercises/manifest';
import {markdownToHtml, statementToHtml} from '#lib/exercises/markdown';
import {starterOf, supportedLanguages} from '#lib/exercises/offered';
import {writeReason} from '#lib/exercises/reason';
import {signatureOf} from '#lib/exercises/schema';
import {samplesMarker} from '#lib/exercises/statement';
import {languageLabels} from '#lib/languages/browser';

export type FollowingDrafts = Drafting & {
  readonly draftChanges: {readonly listen: (id: string, listener: () => void) => () => void};
};

export type DraftFollowing = {
  /** Undefined when the draft is gone, or shared no longer. */
  readonly read: () => Promise<DraftState | undefined>;
  readonly listen: (onChange: () => void) => () => void;
  /** To be called once, when following ends. */
  readonly onClose: () => void;
};

const open = new Map<string, number>();

export async function followDraft(
  parts: FollowingDrafts,
  viewer: Viewer,
  id: string,
): Promise<Result<DraftFollowing>> {
  const {data, draftChanges} = parts;
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  if ((await findPackageDraft(data, scope.value, id)) === undefined) return err(noSuchDraft);
  const count = open.get(viewer.id) ?? 0;
  if (count >= streamsPerAccountMax) {
    return err({
      kind: 'too-many',
      retryAfterS: 5,
      message: `${count} pages are following drafts already. Close one of them and reload.`,
    });
  }
  open.set(viewer.id, count + 1);
  return ok({
    read: async () => {
      const [draft, files, proof] = await Promise.all([
        findPackageDraft(data, scope.value, id),
        listFileRevisions(data, id),
        readProof(parts, viewer, id),
      ]);
      if (draft === undefined || !proof.ok) return undefined;
      return {revision: draft.revision, files, proof: proof.value};
    },
    listen: (onChange) => draftChanges.listen(id, onChange),
    onClose: () => {
      const left = (open.get(viewer.id) ?? 1) - 1;
      if (left > 0) open.set(viewer.id, left);
      else open.delete(viewer.id);
    },
  });
}

/** Sanitised HTML of a text that is being written: a statement with the samples as they were proved last, the starters of a signature. */
export async function previewText(
  {data}: Drafting,
  viewer: Viewer,
  id: string,
  {path, text}: {readonly path: string; readonly text: string},
): Promise<Result<{readonly html: string}>> {
  const scope = authoredBy(viewer, 'package.write');
  if (!scope.ok) return scope;
  if ((await findPackageDraft(data, scope.value, id)) === undefined) return err(noSuchDraft);
  if (Buffer.byteLength(text) > packageSaveBytesMax) {
    return err({kind: 'too-large', message: 'The text is too long to be shown.'});
  }
  if (path === 'exercise.json') return startersHtml(text);
  if (path !== 'statement.md') return ok({html: markdownToHtml(text)});
  const report = readReport((await findProof(data, id))?.report);
  return ok({html: statementToHtml(text, samplesMarker, report?.samples ?? [])});
}

function startersHtml(manifestText: string): Result<{readonly html: string}> {
  const manifest = readManifest(manifestText);
  if (!manifest.ok) {
    const [reason] = manifest.error;
    const message = reason === undefined ? 'exercise.json cannot be read.' : writeReason('', reason);
    return err({kind: 'invalid', field: 'text', message});
  }
  const signature = signatureOf(manifest.value);
  const starters = supportedLanguages(signature).map((language) => {
    const {title, editor} = languageLabels[language];
    return `**${title}**\n\n\`\`\`\`${editor}\n${starterOf(signature, language).trimEnd()}\n\`\`\`\``;
  });
  return ok({html: markdownToHtml(starters.join('\n\n'))});
}
