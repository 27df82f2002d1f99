/**
 * A person's note on one exercise while it is open: saved as code is, with the same copy in this browser that all tabs
 * share, and the same choice where another device wrote meanwhile. Outside React.
 */
import type {NoteView} from '#lib/notes/note-view';
import {type CodeBuffer, createCodeBuffer} from './code-buffer';
import type {SessionView} from './code-session';
import {type BackupPlace, forgetWritten, hearBackup, placeOfKey} from './draft-backup';
import type {SaveOutcome, SaveRequest} from './draft-save';
import {requestNote, requestNoteSave, textOf} from './note-requests';

export type NoteSessionView = Pick<SessionView, 'save' | 'replaced' | 'typedSignedOut'> & {
  readonly text: string;
};

export type NoteSession = {
  readonly view: () => NoteSessionView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (text: string) => void;
  readonly keepMine: () => void;
  readonly takeStored: () => void;
  readonly undoReplace: () => void;
  readonly dismissReplace: () => void;
  /** Saves at once what waits, and asks for what was saved elsewhere. */
  readonly retry: () => void;
  /** Begins to save and to listen; returns how to stop, which saves what waits. */
  readonly open: () => () => void;
};

type Options = {
  readonly slug: string;
  readonly viewerId: string | null;
  readonly stored: NoteView | undefined;
};

export function createNoteSession({slug, viewerId, stored}: Options): NoteSession {
  const place: BackupPlace = {owner: viewerId, slug, language: 'note'};
  const listeners = new Set<() => void>();
  let access: 'in' | 'out' | 'other' = 'in';
  let buffer: CodeBuffer | undefined;

  const save = async (account: string, {source, revision, by}: SaveRequest): Promise<SaveOutcome> => {
    if (access !== 'in') return {kind: 'ended', access};
    const outcome = await requestNoteSave(slug, {text: source, revision, by, account});
    if (outcome.kind === 'ended') access = outcome.access;
    return outcome;
  };
  buffer = createCodeBuffer({
    place,
    starter: '',
    stored: stored && textOf(stored),
    save: viewerId === null ? undefined : (request) => save(viewerId, request),
    onChange: () => tell(),
  });
  const there = buffer;

  const compute = (): NoteSessionView => ({
    text: there.saver.source(),
    save: saveOf(),
    typedSignedOut: there.typedSignedOut(),
    ...(there.replaced() === undefined ? {} : {replaced: there.replaced()!}),
  });
  const saveOf = (): SessionView['save'] => {
    const state = there.saver.state();
    if (viewerId === null) return {kind: there.handedOver() ? 'handed' : there.keeps() ? 'kept' : 'lost'};
    if (access !== 'in') return {kind: access};
    const onlyHere = state.kind === 'waiting' || state.kind === 'refused';
    return !there.keeps() && onlyHere ? {kind: 'lost'} : state;
  };
  let seen: NoteSessionView | undefined;
  const tell = () => {
    if (buffer === undefined) return;
    seen = compute();
    for (const listener of listeners) listener();
  };

  const flush = () => {
    if (viewerId !== null && access === 'in') void there.saver.flush();
  };
  const look = async () => {
    if (viewerId === null) return;
    const ticket = there.saver.ticket();
    const heard = await requestNote(slug);
    if (heard === undefined) return;
    access = heard === 'out' ? 'out' : heard.account === viewerId ? 'in' : 'other';
    if (access === 'in' && heard !== 'out') {
      there.hear(heard.note === null ? undefined : textOf(heard.note), ticket);
      flush();
    }
    tell();
  };
  const onStorage = (event: StorageEvent) => {
    const changed = placeOfKey(event.key);
    if (changed?.language !== 'note' || changed.slug !== slug || changed.owner !== viewerId) return;
    if (event.newValue === null) {
      forgetWritten(place);
      return there.handOver();
    }
    hearBackup(place, event.newValue);
    there.follow();
  };

  return {
    view: () => {
      seen ??= compute();
      return seen;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (text) => there.saver.change(text),
    keepMine: () => there.saver.keepMine(),
    takeStored: () => there.takeStored(),
    undoReplace: () => there.undoReplace(),
    dismissReplace: () => there.dismissReplace(),
    retry: () => {
      flush();
      void look();
    },
    open() {
      const onHide = () => (document.visibilityState === 'hidden' ? flush() : void look());
      addEventListener('storage', onStorage);
      addEventListener('pagehide', flush);
      addEventListener('online', flush);
      document.addEventListener('visibilitychange', onHide);
      there.follow();
      there.tellTabs();
      flush();
      void look();
      return () => {
        removeEventListener('storage', onStorage);
        removeEventListener('pagehide', flush);
        removeEventListener('online', flush);
        document.removeEventListener('visibilitychange', onHide);
        flush();
      };
    },
  };
}
