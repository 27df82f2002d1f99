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
import {type Backup, isUndecided} from './draft-opening';
import type {SaveOutcome, SaveRequest, SaveState, StoredText} from './draft-save';
import {type Sent, wasSent, withAllSent, withoutSent, withSent} from './draft-sent';

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
  /** What an earlier page left to be saved, and what it sent. */
  readonly left?: Pick<Backup, 'aside' | 'replaces' | 'sent'>;
  /** Undefined where nobody is signed in: nothing is sent then. */
  readonly save: ((request: SaveRequest) => Promise<SaveOutcome>) | undefined;
  /** Adopts what another tab wrote and this one has not heard of yet; asked before anything is sent. */
  readonly catchUp?: () => void;
  /** Done when this tab has heard what others wrote until now. */
  readonly tabsHeard?: () => Promise<void>;
  /** Whether a stored draft was saved by another tab of this browser, whose text this one has taken over. */
  readonly isOurs?: (stored: StoredText) => boolean;
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
  readonly left: () => Pick<Backup, 'aside' | 'replaces' | 'sent'>;
  readonly change: (source: string) => void;
  /** Puts another text in place; what was there will be in the history. */
  readonly replace: (source: string) => void;
  /** Takes over what another tab of this browser has. */
  readonly adopt: (backup: Backup) => void;
  /** Changes with everything sent, answered and taken over; what is heard of the server counts only at the same ticket. */
  readonly ticket: () => number;
  /** What other tabs sent. */
  readonly hearSent: (others: Sent | undefined) => void;
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
  let sent = options.left?.sent ?? [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let retryMs = retryFirstMs;
  let inFlight = false;
  let answered = Promise.resolve();
  let ticket = 0;
  let edits = 0;
  /** The newest revision that this browser saved itself. */
  let ownRevision = 0;
  /** What another tab saved while this one was sending: nobody has to choose between it and what came after it. */
  let savedThere: string | undefined;

  const enter = (next: SaveState) => {
    state = next;
    options.onState(next);
  };
  const after = (ms: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void send(), ms);
  };

  const settle = (saved: string, newRevision: number) => {
    revision = Math.max(revision, newRevision);
    ownRevision = Math.max(ownRevision, newRevision);
    retryMs = retryFirstMs;
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

  /** Nobody has to choose between what is stored and what is here: it is the same, or came from here. */
  const isOwn = (stored: StoredText): boolean =>
    stored.source === source ||
    aside.includes(stored.source) ||
    wasSent(sent, stored.source) ||
    options.isOurs?.(stored) === true;

  const sendNow = async (save: NonNullable<Options['save']>): Promise<void> => {
    const sending = aside[0] ?? source;
    const sentBefore = sent;
    sent = withSent(sent, sending);
    inFlight = true;
    ticket += 1;
    enter({kind: 'saving'});
    const outcome = await save({source: sending, revision, replaces});
    if (outcome.kind === 'conflict' && !isOwn(outcome.stored)) {
      // Another tab may have saved it a moment ago, which this one is about to hear.
      await options.tabsHeard?.();
      options.catchUp?.();
    }
    inFlight = false;
    ticket += 1;
    switch (outcome.kind) {
      case 'saved':
        // What was sent before is older than this, should it still arrive; what other tabs sent meanwhile is not.
        sent = withSent(withoutSent(sent, sentBefore), sending);
        return settle(sending, outcome.revision);
      case 'conflict': {
        // An answer of ours that got lost looks like a conflict with ourselves: that is no conflict.
        const {stored} = outcome;
        if (isOwn(stored)) return settle(stored.source, stored.revision);
        if (source === savedThere && aside.length === 0 && stored.revision > revision) {
          ({source, revision} = stored);
          return enter({kind: 'clean'});
        }
        if (stored.revision < revision) return void goBackTo(stored);
        return enter({kind: 'conflict', stored});
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

  /** The server has another revision than this one thought. */
  const meet = (stored: StoredText): boolean => {
    if (stored.revision < revision && state.kind !== 'conflict') {
      goBackTo(stored);
      return false;
    }
    if (state.kind === 'clean') {
      // A slower answer to an earlier question is older than this.
      ticket += 1;
      ({source, revision} = stored);
      enter({kind: 'clean'});
      return true;
    }
    if (isOwn(stored)) {
      settle(stored.source, stored.revision);
      return false;
    }
    if (options.tabsHeard !== undefined && state.kind !== 'conflict') {
      // The answer to a save decides, for which tabs hear of each other first.
      void send();
      return false;
    }
    enter({kind: 'conflict', stored});
    return true;
  };

  return {
    source: () => source,
    state: () => state,
    revision: () => revision,
    edits: () => edits,
    left: () => ({
      ...(sent.length === 0 ? {} : {sent}),
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
      if (isUndecided(backup)) {
        // What this tab saved was not made from it: the server has to be asked, and the person.
        sent = backup.sent ?? [];
        ownRevision = 0;
      } else sent = withAllSent(sent, backup.sent);
      const stillDisputed = state.kind === 'conflict' && backup.base < state.stored.revision;
      // It was made without what another device saved meanwhile: to say otherwise would write that over.
      revision = Math.max(isStored ? revision : ownRevision, backup.base);
      savedThere = backup.unsaved ? undefined : source;
      if (stillDisputed || inFlight) return options.onState(state);
      clearTimeout(timer);
      if (!backup.unsaved && backup.base === revision) return enter({kind: 'clean'});
      enter({kind: 'dirty'});
      after(followAfterMs);
    },
    ticket: () => ticket,
    hearSent: (others) => {
      sent = withAllSent(sent, others);
    },
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
