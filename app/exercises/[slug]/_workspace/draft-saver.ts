/**
 * Saves one draft as it changes, one request at a time, and never over a revision it has not seen.
 *
 *   clean ──change──▶ dirty ──pause──▶ saving ──saved──▶ clean (or dirty, if it changed meanwhile)
 *                       ▲                 ├─unreachable─▶ waiting ──retry──▶ saving
 *                       │                 ├─conflict────▶ conflict ──keepMine──▶ saving, ──takeStored──▶ clean
 *                       └────change───────┴─refused─────▶ refused
 *
 * It knows nothing of React, of the network or of storage: those are handed to it.
 */
import type {DraftView} from '#lib/submissions/views';

export type SaveOutcome =
  | {readonly kind: 'saved'; readonly revision: number}
  | {readonly kind: 'conflict'; readonly stored: DraftView}
  | {readonly kind: 'refused'; readonly message: string}
  | {readonly kind: 'unreachable'};

export type SaveState =
  | {readonly kind: 'clean'}
  | {readonly kind: 'dirty'}
  | {readonly kind: 'saving'}
  | {readonly kind: 'waiting'}
  | {readonly kind: 'conflict'; readonly stored: DraftView}
  | {readonly kind: 'refused'; readonly message: string};

export const saveAfterMs = 800;
export const retryFirstMs = 2000;
export const retryLongestMs = 30_000;

type Options = {
  readonly source: string;
  readonly revision: number;
  /** The server does not have `source` yet; nothing is sent before `flush` or a change. */
  readonly unsaved?: boolean;
  /** Both sides changed while nobody looked: begins in the conflict. */
  readonly disputed?: DraftView;
  readonly save: (source: string, revision: number) => Promise<SaveOutcome>;
  /** Hears every change of state, with what is known of the server's copy: enough to write a backup. */
  readonly onState: (state: SaveState) => void;
};

export type DraftSaver = {
  readonly state: () => SaveState;
  readonly revision: () => number;
  /** What was last sent, whether or not an answer came. */
  readonly sent: () => string | undefined;
  readonly change: (source: string) => void;
  /** Saves now instead of after the pause; also the way to try again at once. */
  readonly flush: () => void;
  readonly keepMine: () => void;
  readonly takeStored: () => void;
  readonly close: () => void;
};

export function createDraftSaver(options: Options): DraftSaver {
  let {source, revision} = options;
  let state: SaveState = options.disputed
    ? {kind: 'conflict', stored: options.disputed}
    : {kind: options.unsaved ? 'dirty' : 'clean'};
  let sent: string | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = retryFirstMs;
  let inFlight = false;

  const enter = (next: SaveState) => {
    state = next;
    options.onState(next);
  };
  const after = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };

  const settle = (saved: string, newRevision: number) => {
    revision = newRevision;
    retryMs = retryFirstMs;
    if (source === saved) return enter({kind: 'clean'});
    enter({kind: 'dirty'});
    after(saveAfterMs);
  };

  const send = async () => {
    clearTimeout(timer);
    if (inFlight || state.kind === 'clean' || state.kind === 'conflict') return;
    const sending = source;
    const before = sent;
    sent = sending;
    inFlight = true;
    enter({kind: 'saving'});
    const outcome = await options.save(sending, revision);
    inFlight = false;
    switch (outcome.kind) {
      case 'saved':
        return settle(sending, outcome.revision);
      case 'conflict': {
        // An answer of ours that got lost looks like a conflict with ourselves: that is no conflict.
        const {stored} = outcome;
        if (stored.source === sending || stored.source === before) {
          return settle(stored.source, stored.revision);
        }
        return enter({kind: 'conflict', stored});
      }
      case 'unreachable':
        enter({kind: 'waiting'});
        after(retryMs);
        retryMs = Math.min(retryMs * 2, retryLongestMs);
        return;
      case 'refused':
        return enter({kind: 'refused', message: outcome.message});
    }
  };

  return {
    state: () => state,
    revision: () => revision,
    sent: () => sent,
    change(next) {
      if (next === source) return;
      source = next;
      if (state.kind === 'conflict') return options.onState(state);
      if (inFlight) return options.onState(state);
      enter({kind: 'dirty'});
      after(saveAfterMs);
    },
    flush: () => void send(),
    keepMine() {
      if (state.kind !== 'conflict') return;
      revision = state.stored.revision;
      enter({kind: 'dirty'});
      void send();
    },
    takeStored() {
      if (state.kind !== 'conflict') return;
      ({source, revision} = state.stored);
      enter({kind: 'clean'});
    },
    close: () => clearTimeout(timer),
  };
}
