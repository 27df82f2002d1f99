/** Unfinished code, one per person, exercise and language, with its last texts. Every function asks whose it is. */
import {type Context, contextKey} from '#lib/access/context';
import type {Owned} from '#lib/access/scope';
import {draftHistoryMax, draftHistorySpacingS} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {type BrowserText, noOrigin, originAfter, readOrigin, type TextOrigin} from '#lib/base/text-origin';
import {type Data, isDuplicate, type Transaction} from '#lib/data/client';
import {jsonColumn} from '#lib/data/json-column';
import {recordStart} from '#lib/data/progress';

export type DraftPlace = {
  readonly context: Context;
  readonly exerciseSlug: string;
  readonly language: string;
};
export type StoredDraft = Omit<DraftPlace, 'context'> & {
  readonly source: string;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly origin: TextOrigin;
};
export type DraftText = {readonly revision: number; readonly source: string; readonly savedAt: Date};

const draftFields = {
  exerciseSlug: true,
  language: true,
  source: true,
  revision: true,
  updatedAt: true,
  origin: true,
} as const;

type Row = Omit<StoredDraft, 'origin'> & {readonly origin: unknown};

const storedOf = (row: Row): StoredDraft => ({...row, origin: readOrigin(row.origin)});

/** The drafts of one exercise, the latest saved first. */
export async function findDrafts(
  data: Data,
  owner: Owned,
  {context, exerciseSlug}: Omit<DraftPlace, 'language'>,
): Promise<StoredDraft[]> {
  const rows = await data.draft.findMany({
    where: {userId: owner.userId, context: contextKey(context), exerciseSlug},
    select: draftFields,
    orderBy: {updatedAt: 'desc'},
  });
  return rows.map(storedOf);
}

/** Earlier texts, the newest first. */
export async function findDraftHistory(data: Data, owner: Owned, place: DraftPlace): Promise<DraftText[]> {
  return data.draftHistory.findMany({
    where: {userId: owner.userId, ...place, context: contextKey(place.context)},
    select: {revision: true, source: true, savedAt: true},
    orderBy: {revision: 'desc'},
    take: draftHistoryMax,
  });
}

export type NewDraft = DraftPlace & {
  readonly source: string;
  readonly revision: number;
  /** The text written over goes into the history whatever the spacing: it was replaced, not typed on. */
  readonly replaces?: boolean;
  /** Undefined where a client has no browser's id. */
  readonly by?: BrowserText;
};

/**
 * Saves over the revision that the writer began from, and over no other: where another tab or device has saved
 * meanwhile, what is stored comes back as the error and stays as it is.
 */
export async function storeDraft(
  data: Data,
  owner: Owned,
  draft: NewDraft,
  now: Date,
): Promise<Result<{revision: number; savedAt: Date}, StoredDraft>> {
  const {exerciseSlug, language, source, revision, replaces = false, by} = draft;
  const place = {context: contextKey(draft.context), exerciseSlug, language};
  const key = {userId_context_exerciseSlug_language: {userId: owner.userId, ...place}};
  return data
    .$transaction(async (tx) => {
      const row = await tx.draft.findUnique({where: key, select: draftFields});
      const stored = row && storedOf(row);
      const isSame = stored?.source === source;
      const origin = jsonColumn(originAfter(stored?.origin ?? noOrigin, by, isSame));
      if (stored === null) {
        // A revision above 0 of a draft that is gone: nothing stored can be lost by taking it.
        await tx.draft.create({
          data: {userId: owner.userId, ...place, source, revision: revision + 1, origin, updatedAt: now},
        });
        if (draft.context.kind === 'practice') await recordStart(tx, owner, exerciseSlug, now);
        return ok({revision: revision + 1, savedAt: now});
      }
      // The same text again, such as a save whose answer was lost on the way, conflicts with nothing.
      if (isSame) {
        const where = {userId: owner.userId, ...place, revision: stored.revision};
        if (by !== undefined) await tx.draft.updateMany({where, data: {origin}});
        return ok({revision: stored.revision, savedAt: stored.updatedAt});
      }
      if (stored.revision !== revision) return err(stored);
      const {count} = await tx.draft.updateMany({
        where: {userId: owner.userId, ...place, revision},
        data: {source, revision: revision + 1, origin, updatedAt: now},
      });
      if (count === 0) {
        const newer = await tx.draft.findUniqueOrThrow({where: key, select: draftFields});
        return err(storedOf(newer));
      }
      await remember(tx, owner, {...stored, context: draft.context}, {source, replaces}, now);
      return ok({revision: revision + 1, savedAt: now});
    })
    .catch(async (error: unknown) => {
      if (!isDuplicate(error)) throw error;
      // Two first saves at once: the other one came first.
      return err(storedOf(await data.draft.findUniqueOrThrow({where: key, select: draftFields})));
    });
}

/**
 * Keeps the text that was written over. Saves come every second or so, and twenty texts a second apart are no
 * history; so texts are kept some time apart, and always before much of the code disappears or is replaced.
 */
async function remember(
  tx: Transaction,
  owner: Owned,
  old: StoredDraft & DraftPlace,
  {source, replaces}: {readonly source: string; readonly replaces: boolean},
  now: Date,
): Promise<void> {
  const {context, exerciseSlug, language} = old;
  const where = {userId: owner.userId, context: contextKey(context), exerciseSlug, language};
  const kept = await tx.draftHistory.findMany({
    where,
    select: {revision: true, savedAt: true},
    orderBy: {revision: 'desc'},
  });
  const newest = kept[0];
  const shrinks = source.length * 2 < old.source.length;
  const longAgo =
    newest === undefined || now.getTime() - newest.savedAt.getTime() >= draftHistorySpacingS * 1000;
  if (!replaces && !shrinks && !longAgo) return;
  await tx.draftHistory.create({
    data: {...where, revision: old.revision, source: old.source, savedAt: now},
  });
  const oldestKept = kept[draftHistoryMax - 2];
  if (oldestKept !== undefined) {
    await tx.draftHistory.deleteMany({where: {...where, revision: {lt: oldestKept.revision}}});
  }
}
