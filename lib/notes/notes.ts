/** What a person writes down about an exercise: one Markdown text, saved as drafts are, never over what was not seen. */
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {noteBytesMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import type {BrowserText} from '#lib/base/text-origin';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import type {Data} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import {findNote, type StoredNote, storeNote} from '#lib/data/notes';
import type {NoteView} from '#lib/notes/note-view';

export type Noting = {readonly data: Data};

/** Undefined where nothing was written yet. */
export async function readNote({data}: Noting, viewer: Viewer, slug: string): Promise<NoteView | undefined> {
  const owner = ownedBy(viewer, 'note.read');
  if (!owner.ok) return undefined;
  const stored = await findNote(data, owner.value, slug);
  return stored && viewOf(stored);
}

/** A refusal, and with a conflict the note that is stored and was left as it is. */
export type NoteRefusal = Refusal & {readonly note?: NoteView};

export type NoteSave = {
  readonly slug: string;
  readonly text: string;
  /** The one that the writer began from: 0 for a first save. */
  readonly revision: number;
  /** Which browser saves it, where it is one. */
  readonly by?: BrowserText;
};

/** Saves over `revision` and over no other. */
export async function saveNote(
  {data}: Noting,
  viewer: Viewer,
  {slug, text, revision, by}: NoteSave,
): Promise<Result<{readonly revision: number; readonly savedAt: string}, NoteRefusal>> {
  const owner = ownedBy(viewer, 'note.write');
  if (!owner.ok) return owner;
  const bytes = Buffer.byteLength(text);
  if (bytes > noteBytesMax) {
    return err({
      kind: 'too-large',
      message: `The note is ${Math.ceil(bytes / 1024)} KB long; at most ${noteBytesMax / 1024} KB are taken.`,
    });
  }
  if ((await findCurrentVersion(data, slug)) === undefined) return err(noSuchExercise(slug));
  const saved = await storeNote(data, owner.value, {exerciseSlug: slug, text, revision, by}, new Date());
  if (saved.ok) return ok({revision: saved.value.revision, savedAt: saved.value.updatedAt.toISOString()});
  return err({
    kind: 'conflict',
    message: 'This note was changed in another tab or on another device; nothing was overwritten.',
    note: viewOf(saved.error),
  });
}

function viewOf({text, revision, updatedAt, origin}: StoredNote): NoteView {
  return {text, revision, savedAt: updatedAt.toISOString(), origin};
}
