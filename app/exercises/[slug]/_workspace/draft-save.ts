/** One save of a draft or a note: what is sent, what comes of it, and what the page says meanwhile. */
import type {BrowserText} from '#lib/base/text-origin';
import type {DraftView} from '#lib/data/submission-views';

/** A text as the server has it. */
export type StoredText = Pick<DraftView, 'source' | 'revision' | 'savedAt' | 'origin'>;

export type SaveOutcome =
  | {readonly kind: 'saved'; readonly revision: number}
  | {readonly kind: 'conflict'; readonly stored: StoredText}
  | {readonly kind: 'refused'; readonly message: string}
  | {readonly kind: 'unreachable'; readonly message: string}
  /** The session is over, or another account's: tried again when it is asked for. */
  | {readonly kind: 'ended'; readonly access: 'out' | 'other'};

export type SaveState =
  | {readonly kind: 'clean'}
  | {readonly kind: 'dirty'}
  | {readonly kind: 'saving'}
  | {readonly kind: 'waiting'; readonly message: string}
  | {readonly kind: 'conflict'; readonly stored: StoredText}
  | {readonly kind: 'refused'; readonly message: string};

export type SaveRequest = {
  readonly source: string;
  readonly revision: number;
  /** What is written over belongs into the history. */
  readonly replaces: boolean;
  readonly by: BrowserText;
};
