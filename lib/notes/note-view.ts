/** A note as its page takes it. */
import type {TextOrigin} from '#lib/base/text-origin';

export type NoteView = {
  readonly text: string;
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
  readonly origin: TextOrigin;
};
