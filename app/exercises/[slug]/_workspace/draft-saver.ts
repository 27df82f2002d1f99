/**
 * Saves one draft as it changes, one request at a time, and never over a revision it has not seen.
 *
 *   clean ──change──▶ dirty ──pause──▶ saving ──saved──▶ clean (or dirty, if it changed meanwhile)
 *                       ▲                 ├─unreachable─▶ waiting ──retry──▶ saving
 *                       │                 ├─conflict────▶ conflict ──keepMine──▶ saving, ──takeStored──▶ saving
 *                       └────change───────┴─refused─────▶ refused
 *
 * A text that is replaced before the server has it is saved first, so that the history has it. It knows nothing of
 * React, of the network or of storage: those are handed to it.
 */
import {type Backup, isUndecided, type Left} from './draft-opening';
import type {SaveOutcome, SaveRequest, SaveState, StoredText} from './draft-save';
import {asideBehind, type Here, standingOf} from './draft-standing';

export const saveAfterMs = 800;
/** Another tab has typed it and saves it; unless that tab is gone. */
export const followAfterMs = 4000;
export const retryFirstMs = 2000;
export const retryLongestMs = 30_000;
/** Replaced texts that wait for the server. */
export const asideMax = 4;

type Options = {
  readonly source: string;
  readonly revision: number;
  /** The server does not have `source` yet; nothing is sent before `flush` or a change. */
  readonly unsaved?: boolean;
  /** Both sides changed while nobody looked: begins in the conflict. */
  readonly disputed?: StoredText;
  readonly left?: Left | undefined;
  /** Undefined where nobody is signed in: nothing is sent then. */
  readonly save: ((request: SaveRequest) => Promise<SaveOutcome>) | undefined;
  /** Adopts what another tab wrote and this one has not heard of yet; asked before anything is sent. */
  readonly catchUp?: () => void;
  /** By what the server knows the present text. */
  readonly here: () => Here;
  /** Hears what is about to be taken from the server in place of the present text. */
  readonly onTake?: (stored: StoredText) => void;
  /** Hears every change, with what is known of the server's copy: enough to write a backup. */
  readonly onState: (state: SaveState) => void;
};

export type DraftSaver = {
  readonly source: () => string;
  readonly state: () => SaveState;
  readonly revision: () => number;
  /** Changes that a person made here. */
  readonly edits: () => number;
  /** What has to outlive the page beside the text. */
  readonly left: () => Left;
  readonly change: (source: string) => void;
  /** Puts another text in place; what was there will be in the history. */
  readonly replace: (source: string) => void;
  /** Takes over what another tab of this browser has. */
  readonly adopt: (backup: Backup) => void;
  /** Changes with everything sent, answered and taken over; what is heard of the server counts only at the same ticket. */
  readonly ticket: () => number;
  /** What the server has; true when the text or the state changed for it. */
  readonly hear: (stored: StoredText | undefined, ticket: number) => boolean;
  /** Saves now instead of after the pause, or tries again; done when what was in flight is answered. */
  readonly flush: () => Promise<void>;
  readonly keepMine: () => void;
  readonly takeStored: () => void;
  readonly close: () => void;
};

export function createDraftSaver(options: Options): DraftSaver {
  let {source, revision} = options;
  let state: SaveState = options.disputed
    ? {kind: 'conflict', stored: options.disputed}
    : {kind: options.unsaved ? 'dirty' : 'clean'};
  let aside: readonly string[] = options.left?.aside ?? [];
  let replaces = options.left?.replaces ?? false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = retryFirstMs;
  let inFlight = false;
  let answered = Promise.resolve();
  let ticket = 0;
  let edits = 0;
  /** The newest revision that this browser saved itself. */
  let ownRevision = 0;

  const enter = (next: SaveState) => {
    state = next;
    options.onState(next);
  };
  const after = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };

  const settle = (saved: string, newRevision: number) => {
    retryMs = retryFirstMs;
    if (newRevision < revision) {
      // Late: another tab's text was taken over meanwhile, and the server has had another since this one.
      enter({kind: 'dirty'});
      return after(0);
    }
    revision = newRevision;
    ownRevision = newRevision;
    const wasAside = aside.includes(saved);
    // They are sent in order, by whichever tab: those before it are there as well.
    if (wasAside) aside = aside.slice(aside.indexOf(saved) + 1);
    if (aside.length === 0 && source === saved) {
      replaces = false;
      return enter({kind: 'clean'});
    }
    enter({kind: 'dirty'});
    after(wasAside ? 0 : saveAfterMs);
  };

  const send = async (): Promise<void> => {
    clearTimeout(timer);
    if (options.save === undefined) return;
    if (inFlight) return answered;
    options.catchUp?.();
    if (state.kind === 'clean' || state.kind === 'conflict') return;
    answered = sendNow(options.save);
    return answered;
  };

  const sendNow = async (save: NonNullable<Options['save']>): Promise<void> => {
    const sending = aside[0] ?? source;
    const asked = revision;
    const {browsers, stamp} = options.here();
    // A replaced text is older than what replaced it.
    const by = {browser: browsers[0]!, stamp: aside.length === 0 ? stamp : stamp - 1};
    inFlight = true;
    ticket += 1;
    enter({kind: 'saving'});
    const outcome = await save({source: sending, revision, replaces, by});
    inFlight = false;
    ticket += 1;
    switch (outcome.kind) {
      case 'saved':
        if (stamp >= (options.here().since ?? 0)) return settle(sending, outcome.revision);
        // Nobody's text was taken over meanwhile, which was not made from this one.
        enter({kind: 'dirty'});
        return after(0);
      case 'conflict': {
        const {stored} = outcome;
        if (stored.revision < asked) return goBackTo(stored);
        if (stored.revision < revision) return settle(stored.source, stored.revision);
        return void decide(stored);
      }
      case 'unreachable':
        enter({kind: 'waiting', message: outcome.message});
        after(retryMs);
        retryMs = Math.min(retryMs * 2, retryLongestMs);
        return;
      case 'refused':
        return enter({kind: 'refused', message: outcome.message});
      case 'ended':
        return enter({kind: 'waiting', message: ''});
    }
  };

  const change = (next: string) => {
    if (next === source) return;
    source = next;
    edits += 1;
    if (state.kind === 'conflict' || inFlight) return options.onState(state);
    enter({kind: 'dirty'});
    after(saveAfterMs);
  };

  const setAside = (text: string) => {
    if (!aside.includes(text)) aside = [...aside, text].slice(-asideMax);
  };

  /** The server has an earlier revision, as after a restored backup: what is here is newer. */
  const goBackTo = (stored: StoredText) => {
    ({revision} = stored);
    ownRevision = 0;
    edits += 1;
    replaces = true;
    enter({kind: 'dirty'});
    after(0);
  };

  /** What is stored was made from what is here, and takes its place. */
  const take = (stored: StoredText) => {
    options.onTake?.(stored);
    ({source, revision} = stored);
    replaces = aside.length > 0;
    enter({kind: replaces ? 'dirty' : 'clean'});
    if (replaces) after(0);
  };

  /** Asks a person only where neither text was made from the other; true when the text or the state changed. */
  const decide = (stored: StoredText): boolean => {
    const here = options.here();
    const standing = standingOf(stored.origin, here);
    if (stored.source === source || standing === 'precedes') {
      settle(stored.source, stored.revision);
      return false;
    }
    if (standing === 'follows') {
      aside = asideBehind(aside, stored, here);
      take(stored);
    } else enter({kind: 'conflict', stored});
    return true;
  };

  /** The server has another revision than this one thought. */
  const meet = (stored: StoredText): boolean => {
    if (stored.revision < revision && state.kind !== 'conflict') {
      goBackTo(stored);
      return false;
    }
    if (state.kind === 'clean') {
      // A slower answer to an earlier question is older than this.
      ticket += 1;
      take(stored);
      return true;
    }
    return decide(stored);
  };

  return {
    source: () => source,
    state: () => state,
    revision: () => revision,
    edits: () => edits,
    left: () => ({
      ...(aside.length === 0 ? {} : {aside}),
      ...(replaces ? {replaces} : {}),
    }),
    change,
    replace(next) {
      if (next === source) return;
      if (state.kind !== 'clean') setAside(source);
      replaces = true;
      change(next);
    },
    adopt(backup) {
      // That tab may not have heard yet that the server has it.
      const isStored = state.kind === 'clean' && backup.source === source && !backup.aside?.length;
      ticket += 1;
      ({source} = backup);
      aside = backup.aside ?? [];
      replaces = backup.replaces ?? false;
      // What this tab saved was not made from it: the server has to be asked, and the person.
      if (isUndecided(backup)) ownRevision = 0;
      const stillDisputed = state.kind === 'conflict' && backup.base < state.stored.revision;
      // It was made without what another device saved meanwhile: to say otherwise would write that over.
      revision = Math.max(isStored ? revision : ownRevision, backup.base);
      if (stillDisputed || inFlight) return options.onState(state);
      clearTimeout(timer);
      if (!backup.unsaved && backup.base === revision) return enter({kind: 'clean'});
      enter({kind: 'dirty'});
      after(followAfterMs);
    },
    ticket: () => ticket,
    hear(stored, heardAt) {
      if (inFlight || heardAt !== ticket) return false;
      if (stored !== undefined) return stored.revision === revision ? false : meet(stored);
      if (revision === 0) return false;
      // The draft is gone from the server: what is here is all there is.
      revision = 0;
      ownRevision = 0;
      edits += 1;
      enter({kind: 'dirty'});
      after(0);
      return true;
    },
    flush: () => send(),
    keepMine() {
      if (state.kind !== 'conflict') return;
      revision = state.stored.revision;
      replaces = true;
      // A decision is the newest thing that a person did, for other tabs as well.
      edits += 1;
      enter({kind: 'dirty'});
      void send();
    },
    takeStored() {
      if (state.kind !== 'conflict') return;
      setAside(source);
      replaces = true;
      edits += 1;
      ({source, revision} = state.stored);
      enter({kind: 'dirty'});
      void send();
    },
    close: () => clearTimeout(timer),
  };
}
