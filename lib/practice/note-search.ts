/** Finds exercises by what their owner wrote down about them. */
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {searchCharactersMax, searchWordsMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import type {Data} from '#lib/data/client';
import {searchNotes} from '#lib/data/notes';

/** Exercises whose note holds every word; none without a word. */
export async function findInNotes(
  {data}: {readonly data: Data},
  viewer: Viewer,
  text: string,
): Promise<Result<{slugs: readonly string[]}>> {
  const owner = ownedBy(viewer, 'note.read');
  if (!owner.ok) return owner;
  if (text.length > searchCharactersMax || text.includes('\0')) {
    return err({kind: 'invalid', message: `Search for at most ${searchCharactersMax} characters.`});
  }
  const words = text.split(/\s+/).filter(Boolean).slice(0, searchWordsMax);
  return ok({slugs: words.length === 0 ? [] : await searchNotes(data, owner.value, words)});
}
