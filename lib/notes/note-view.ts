/** A note as its page takes it. */

export type NoteView = {
  readonly text: string;
  readonly revision: number;
  /** ISO 8601, UTC. */
  readonly savedAt: string;
};
