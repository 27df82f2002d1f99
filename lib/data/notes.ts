/** What a person writes down about an exercise: one text, saved over the revision that the writer began from. */
import type {Owned} from '#lib/access/scope';
import {err, ok, type Result} from '#lib/base/result';
import {type Data, isDuplicate} from '#lib/data/client';

export type StoredNote = {readonly text: string; readonly revision: number; readonly updatedAt: Date};

const noteFields = {text: true, revision: true, updatedAt: true} as const;

export async function findNote(
  data: Data,
  owner: Owned,
  exerciseSlug: string,
): Promise<StoredNote | undefined> {
  const key = {userId_exerciseSlug: {userId: owner.userId, exerciseSlug}};
  return (await data.note.findUnique({where: key, select: noteFields})) ?? undefined;
}

/** Where another tab or device has saved meanwhile, what is stored comes back as the error and stays as it is. */
export async function storeNote(
  data: Data,
  owner: Owned,
  {exerciseSlug, text, revision}: {exerciseSlug: string; text: string; revision: number},
  now: Date,
): Promise<Result<{revision: number; updatedAt: Date}, StoredNote>> {
  const place = {userId: owner.userId, exerciseSlug};
  const next = {text, revision: revision + 1, updatedAt: now};
  const {count} = await data.note.updateMany({where: {...place, revision}, data: next});
  if (count === 1) return ok({revision: revision + 1, updatedAt: now});
  const stored = await findNote(data, owner, exerciseSlug);
  if (stored !== undefined) {
    // The same text again, such as a save whose answer was lost on the way, conflicts with nothing.
    return stored.text === text ? ok(stored) : err(stored);
  }
  try {
    await data.note.create({data: {...place, ...next}});
    return ok({revision: revision + 1, updatedAt: now});
  } catch (error) {
    if (!isDuplicate(error)) throw error;
    // Two first saves at once: the other one came first.
    const key = {userId_exerciseSlug: place};
    return err(await data.note.findUniqueOrThrow({where: key, select: noteFields}));
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
