/** Unfinished code, kept on the server as it is written. */
import {type Context, practice} from '#lib/access/context';
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {BrowserText} from '#lib/base/text-origin';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import type {Data} from '#lib/data/client';
import {findDraftHistory, findDrafts, type StoredDraft, storeDraft} from '#lib/data/drafts';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import type {DraftView} from '#lib/data/submission-views';
import type {LanguageName} from '#lib/exercises/exercise';
import {type Code, checkCode} from '#lib/submissions/code';

export type Drafting = {readonly data: Data};

/** All drafts of an exercise, the latest saved first; none when nothing was saved yet. */
export async function readDrafts(
  {data}: Drafting,
  viewer: Viewer,
  slug: string,
  context: Context = practice,
): Promise<DraftView[]> {
  const owner = ownedBy(viewer, 'draft.read');
  if (!owner.ok) return [];
  return (await findDrafts(data, owner.value, {context, exerciseSlug: slug})).map(viewOf);
}

/** A refusal, and with a conflict the draft that is stored and was left as it is. */
export type DraftRefusal = Refusal & {readonly draft?: DraftView};

export type DraftSave = Code & {
  readonly slug: string;
  readonly context?: Context;
  /** The one that the writer began from: 0 for a first save. */
  readonly revision: number;
  /** What is written over was replaced (reset, restored, chosen against), and is kept in the history. */
  readonly replaces?: boolean;
  /** Which browser saves it, where it is one. */
  readonly by?: BrowserText;
};

/** Saves over `revision` and over no other. */
export async function saveDraft(
  {data}: Drafting,
  viewer: Viewer,
  {slug, context = practice, revision, replaces = false, by, ...code}: DraftSave,
): Promise<Result<{readonly revision: number; readonly savedAt: string}, DraftRefusal>> {
  const owner = ownedBy(viewer, 'draft.write');
  if (!owner.ok) return owner;
  const checked = checkCode(code);
  if (!checked.ok) return checked;
  if ((await findCurrentVersion(data, slug)) === undefined) return err(noSuchExercise(slug));
  const {language, source} = checked.value;
  const draft = {context, exerciseSlug: slug, language, source, revision, replaces, by};
  const saved = await storeDraft(data, owner.value, draft, new Date());
  if (saved.ok) return ok({revision: saved.value.revision, savedAt: saved.value.savedAt.toISOString()});
  return err({
    kind: 'conflict',
    message: 'This draft was changed in another tab or on another device; nothing was overwritten.',
    draft: viewOf(saved.error),
  });
}

export type DraftHistoryItem = {
  readonly revision: number;
  readonly source: string;
  /** When it was written over; ISO 8601, UTC. */
  readonly savedAt: string;
};

/** Earlier texts of a draft, the newest first. */
export async function readDraftHistory(
  {data}: Drafting,
  viewer: Viewer,
  {
    slug,
    language,
    context = practice,
  }: {readonly slug: string; readonly language: LanguageName; readonly context?: Context},
): Promise<DraftHistoryItem[]> {
  const owner = ownedBy(viewer, 'draft.read');
  if (!owner.ok) return [];
  const texts = await findDraftHistory(data, owner.value, {context, exerciseSlug: slug, language});
  return texts.map(({savedAt, ...text}) => ({...text, savedAt: savedAt.toISOString()}));
}

function viewOf({source, language, revision, updatedAt, origin}: StoredDraft): DraftView {
  return {source, language: language as LanguageName, revision, savedAt: updatedAt.toISOString(), origin};
}
