/** What the notes ask of the server. */
import type {BrowserText} from '#lib/base/text-origin';
import type {NoteView} from '#lib/notes/note-view';
import type {SaveOutcome, StoredText} from './draft-save';
import {ask, lookMsMax, savedOr, saveMsMax} from './requests';

const pathOf = (slug: string) => `/api/exercises/${encodeURIComponent(slug)}/note`;

export type StoredNote = {readonly account: string; readonly note: NoteView | null};

/** What the server keeps; `out` when nobody is signed in, undefined when it could not be asked. */
export async function requestNote(slug: string): Promise<StoredNote | 'out' | undefined> {
  const answer = await ask<StoredNote>({method: 'GET', path: pathOf(slug)}, lookMsMax);
  if (answer.ok) return answer.value;
  return answer.status === 401 ? 'out' : undefined;
}

export async function requestNoteSave(
  slug: string,
  body: {
    readonly text: string;
    readonly revision: number;
    readonly by: BrowserText;
    readonly account: string;
  },
): Promise<SaveOutcome> {
  const answer = await ask<{readonly revision: number}>({method: 'PUT', path: pathOf(slug), body}, saveMsMax);
  const stored = answer.ok ? undefined : (answer.body as {note?: NoteView} | undefined)?.note;
  return savedOr(answer, stored && textOf(stored), 'note');
}

/** A note as the saver takes it. */
export function textOf({text, ...stored}: NoteView): StoredText {
  return {...stored, source: text};
}
