/** What a person writes down about an exercise: one text, saved over the revision that the writer began from. */
import type {Owned} from '#lib/access/scope';
import {err, ok, type Result} from '#lib/base/result';
import {type BrowserText, noOrigin, originAfter, readOrigin, type TextOrigin} from '#lib/base/text-origin';
import {type Data, isDuplicate} from '#lib/data/client';
import {jsonColumn} from '#lib/data/json-column';

export type StoredNote = {
  readonly text: string;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly origin: TextOrigin;
};
export type NewNote = {
  readonly exerciseSlug: string;
  readonly text: string;
  readonly revision: number;
  /** Undefined where a client has no browser's id. */
  readonly by?: BrowserText;
};

const noteFields = {text: true, revision: true, updatedAt: true, origin: true} as const;

export async function findNote(
  data: Data,
  owner: Owned,
  exerciseSlug: string,
): Promise<StoredNote | undefined> {
  const key = {userId_exerciseSlug: {userId: owner.userId, exerciseSlug}};
  const row = await data.note.findUnique({where: key, select: noteFields});
  return row === null ? undefined : {...row, origin: readOrigin(row.origin)};
}

/** Where another tab or device has saved meanwhile, what is stored comes back as the error and stays as it is. */
export async function storeNote(
  data: Data,
  owner: Owned,
  {exerciseSlug, text, revision, by}: NewNote,
  now: Date,
): Promise<Result<{revision: number; updatedAt: Date}, StoredNote>> {
  const place = {userId: owner.userId, exerciseSlug};
  const stored = await findNote(data, owner, exerciseSlug);
  const isSame = stored?.text === text;
  const origin = jsonColumn(originAfter(stored?.origin ?? noOrigin, by, isSame));
  if (isSame) {
    // Such as a save whose answer was lost on the way: it conflicts with nothing.
    const where = {...place, revision: stored.revision};
    if (by !== undefined) await data.note.updateMany({where, data: {origin}});
    return ok(stored);
  }
  const next = {text, revision: revision + 1, origin, updatedAt: now};
  if (stored !== undefined) {
    const {count} = await data.note.updateMany({where: {...place, revision}, data: next});
    if (count === 1) return ok({revision: revision + 1, updatedAt: now});
    return err((await findNote(data, owner, exerciseSlug)) ?? stored);
  }
  try {
    await data.note.create({data: {...place, ...next}});
    return ok({revision: revision + 1, updatedAt: now});
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Two first saves at once: the other one came first.
    const first = await findNote(data, owner, exerciseSlug);
    if (first === undefined) throw error;
    return err(first);
  }
}

/** Exercises whose note holds every one of these words, in any case of letters. */
export async function searchNotes(data: Data, owner: Owned, words: readonly string[]): Promise<string[]> {
  const found = await data.note.findMany({
    where: {
      userId: owner.userId,
      AND: words.map((word) => ({text: {contains: literal(word), mode: 'insensitive'}})),
    },
    select: {exerciseSlug: true},
  });
  return found.map(({exerciseSlug}) => exerciseSlug);
}

/** Prisma leaves the wildcards of LIKE as they are. */
function literal(word: string): string {
  return word.replace(/[\\%_]/g, '\\$&');
}
