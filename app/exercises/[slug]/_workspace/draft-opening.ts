/** Decides which code to show first, from what the server keeps and what this browser kept. Pure. */
import type {DraftView} from '#lib/submissions/views';

/** What this browser keeps of code that the server may not have. */
export type Backup = {
  /** The account that typed it; null when nobody was signed in. */
  readonly owner: string | null;
  readonly source: string;
  /** The server's revision it was typed on. */
  readonly base: number;
  /** What was last sent, so that a lost answer is not taken for someone else's change. */
  readonly sent?: string;
  /** False once the server has it. */
  readonly unsaved: boolean;
};

export type Opening = {
  readonly source: string;
  readonly revision: number;
  readonly unsaved: boolean;
  /** Set when both sides changed: `source` is this browser's, this is the server's. */
  readonly disputed?: DraftView;
};

type Known = {
  readonly viewerId: string | null;
  readonly starter: string;
  readonly stored: DraftView | undefined;
  readonly backup: Backup | undefined;
};

export function openDraft({viewerId, starter, stored, backup}: Known): Opening {
  const fresh: Opening = {
    source: stored?.source ?? starter,
    revision: stored?.revision ?? 0,
    unsaved: false,
  };
  if (backup === undefined || !mayShow(backup, viewerId)) return fresh;
  if (viewerId === null) return {source: backup.source, revision: 0, unsaved: true};
  if (!backup.unsaved || backup.source === fresh.source) return fresh;
  // Code typed before signing in, over the untouched starter, has nothing to add to a stored draft.
  if (backup.owner === null && backup.source === starter) return fresh;
  const own: Opening = {source: backup.source, revision: fresh.revision, unsaved: true};
  if (stored === undefined) return own;
  const sameBase = backup.owner === viewerId && backup.base === stored.revision;
  if (sameBase || stored.source === backup.sent || stored.source === starter) return own;
  return {...own, disputed: stored};
}

/** Code typed by one account is never shown to another on the same machine. */
function mayShow(backup: Backup, viewerId: string | null): boolean {
  return backup.owner === null || backup.owner === viewerId;
}
