/**
 * The code of one workspace, outside React: a text per language, each with its saver and its copy in this browser.
 * The editor and the buttons all read from and write to this one place. It outlives the page within a visit, so that
 * Back shows the newest code and what waits is still saved; the copy is shared by all tabs, which follow each other.
 */
import type {LanguageName} from '#lib/exercises/exercise';
import type {ExerciseView} from '#lib/exercises/view';
import type {DraftView} from '#lib/submissions/views';
import {type BackupPlace, readBackup, removeBackup, writeBackup} from './draft-backup';
import {type Backup, openDraft} from './draft-opening';
import {createDraftSaver, type DraftSaver, type SaveState} from './draft-saver';
import {requestDraftSave, requestDrafts} from './requests';

/** `out`: the session is over. `other`: another account is signed in now. Nothing is sent until it is `in` again. */
type Access = 'in' | 'out' | 'other';

export type SessionView = {
  readonly language: LanguageName;
  readonly source: string;
  /**
   * `kept`: nobody is signed in, the code is in this browser. `lost`: it is not even there. `out` and `other`: the
   * session ended, and the code is in this browser.
   */
  readonly save: SaveState | {readonly kind: 'kept' | 'lost' | 'out' | 'other'};
  /** The other version in a conflict was not made elsewhere: this one was typed before signing in. */
  readonly typedSignedOut: boolean;
  /** What was there before the last replacement that was not typed, and why it was replaced. */
  readonly replaced?: {readonly source: string; readonly reason: string};
};

export type CodeSession = {
  readonly view: () => SessionView;
  /** What the server can know of the first view, before this browser's copies are read. */
  readonly serverView: () => SessionView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (source: string) => void;
  readonly choose: (language: LanguageName) => void;
  /** Puts other code in place, in a way that one press takes back and the history keeps. */
  readonly replace: (source: string, reason: string) => void;
  readonly undoReplace: () => void;
  readonly dismissReplace: () => void;
  /** Begins to save, and takes what a page brought; until then nothing leaves this browser. */
  readonly begin: (drafts: readonly DraftView[]) => void;
  /** Saves at once what waits; done when it is answered. */
  readonly flush: () => Promise<void>;
  /** Asks the server for what other devices saved; true when what is seen, or what may be sent, changed. */
  readonly look: () => Promise<boolean>;
  /** Takes over what another tab wrote. */
  readonly follow: () => void;
  /** The session ended, as an answer to something else said. */
  readonly leave: (access: 'out' | 'other') => void;
  readonly keepMine: () => void;
  readonly takeStored: () => void;
  /** Whether the server has all of it. */
  readonly settled: () => boolean;
  readonly close: () => void;
};

export type SessionOptions = {
  readonly exercise: ExerciseView;
  readonly viewerId: string | null;
  readonly drafts: readonly DraftView[];
  readonly language: LanguageName;
};

type Buffer = {
  readonly saver: DraftSaver;
  /** Of the copy that this tab wrote or read last. */
  stamp: number;
  signedOut: boolean;
  replaced?: {readonly source: string; readonly reason: string};
};

const anotherTab = 'This code was changed in another tab. The newest is shown.';
const anotherDevice = 'This code was changed on another device. The newest is shown.';

export function createCodeSession({
  exercise,
  viewerId,
  drafts,
  language: first,
}: SessionOptions): CodeSession {
  const {slug} = exercise;
  const listeners = new Set<() => void>();
  const buffers = new Map<LanguageName, Buffer>();
  const known = new Map<LanguageName, DraftView>(drafts.map((draft) => [draft.language, draft]));
  let language = first;
  let keeps = true;
  let begun = false;
  let access: Access = 'in';
  let following = false;
  const place = (name: LanguageName, owner = viewerId): BackupPlace => ({owner, slug, language: name});
  const flush = async (buffer: Buffer) => {
    if (viewerId !== null && access === 'in') await buffer.saver.flush();
  };

  const flushAll = async () => {
    await Promise.all([...buffers.values()].map(flush));
  };

  const open = (name: LanguageName): Buffer => {
    const there = buffers.get(name);
    if (there !== undefined) return there;
    const own = readBackup(place(name));
    const opening = openDraft({
      viewerId,
      starter: starterOf(exercise, name),
      stored: known.get(name),
      own,
      nobodys: viewerId === null ? undefined : readBackup(place(name, null)),
    });
    const saver = createDraftSaver({
      ...opening,
      ...(own === undefined ? {} : {left: own}),
      save:
        viewerId === null
          ? undefined
          : async (request) => {
              if (access !== 'in') return {kind: 'ended', access};
              const outcome = await requestDraftSave(slug, {language: name, account: viewerId, ...request});
              if (outcome.kind === 'ended') access = outcome.access;
              return outcome;
            },
      isOurs: ({revision}) => {
        const copy = readBackup(place(name));
        return copy !== undefined && copy.stamp > buffer.stamp && copy.base >= revision;
      },
      onState: () => {
        // What was taken over is kept already: writing it again would never end between two tabs.
        if (!following) keep(name);
        tell();
      },
    });
    const buffer: Buffer = {
      saver,
      stamp: own?.stamp ?? 0,
      signedOut: opening.takesNobodys === true || own?.signedOut === true,
      ...(own?.before === undefined ? {} : {replaced: own.before}),
    };
    buffers.set(name, buffer);
    if (opening.takesNobodys) {
      // A dispute is found again from the base, should nobody decide it now.
      if (opening.unsaved) keep(name, opening.disputed === undefined ? undefined : 0);
      removeBackup(place(name, null));
    }
    if (begun) void flush(buffer);
    return buffer;
  };

  const keep = (name: LanguageName, base?: number) => {
    const buffer = buffers.get(name);
    if (buffer === undefined) return;
    const {saver} = buffer;
    const state = saver.state();
    const before = readBackup(place(name));
    noticeOverwritten(buffer, before);
    buffer.stamp = Math.max(before?.stamp ?? 0, buffer.stamp) + 1;
    if (state.kind === 'clean') buffer.signedOut = false;
    const disputed = state.kind === 'conflict' && buffer.signedOut;
    keeps = writeBackup(place(name), {
      source: saver.source(),
      base: base ?? (disputed ? 0 : saver.revision()),
      unsaved: viewerId === null || state.kind !== 'clean',
      stamp: buffer.stamp,
      at: Date.now(),
      ...saver.left(),
      ...(buffer.signedOut ? {signedOut: true} : {}),
      ...(viewerId === null && buffer.replaced ? {before: buffer.replaced} : {}),
    });
  };

  /** Both tabs were typed in before either heard of the other: this one wins, and the other's text is one press away. */
  const noticeOverwritten = (buffer: Buffer, copy: Backup | undefined) => {
    if (copy === undefined || copy.stamp <= buffer.stamp || !copy.unsaved) return;
    if (copy.source === buffer.saver.source() || copy.source === buffer.saver.left().sent) return;
    buffer.replaced = {
      source: copy.source,
      reason: 'Another tab had other code. What you type here is shown.',
    };
  };

  const compute = (): SessionView => {
    const buffer = open(language);
    const state = buffer.saver.state();
    const save: SessionView['save'] =
      viewerId === null
        ? {kind: keeps ? 'kept' : 'lost'}
        : access !== 'in'
          ? {kind: access}
          : !keeps && (state.kind === 'waiting' || state.kind === 'refused')
            ? {kind: 'lost'}
            : state;
    return {
      language,
      source: buffer.saver.source(),
      save,
      typedSignedOut: buffer.signedOut,
      ...(buffer.replaced ? {replaced: buffer.replaced} : {}),
    };
  };
  let seen: SessionView;
  const tell = () => {
    seen = compute();
    for (const listener of listeners) listener();
  };

  const follow = (name: LanguageName) => {
    const buffer = buffers.get(name);
    const copy = readBackup(place(name));
    if (buffer === undefined || copy === undefined || copy.stamp <= buffer.stamp) return;
    const before = buffer.saver.source();
    buffer.stamp = copy.stamp;
    buffer.signedOut = copy.signedOut === true;
    if (copy.source !== before && buffer.replaced?.reason !== anotherTab) {
      buffer.replaced = {source: before, reason: anotherTab};
    }
    following = true;
    buffer.saver.adopt(copy);
    following = false;
    tell();
  };

  seen = compute();
  const serverSeen: SessionView = {
    language: first,
    source: known.get(first)?.source ?? starterOf(exercise, first),
    save: {kind: viewerId === null ? 'kept' : 'clean'},
    typedSignedOut: false,
  };
  return {
    view: () => seen,
    serverView: () => serverSeen,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (source) => open(language).saver.change(source),
    choose(name) {
      void flush(open(language));
      language = name;
      tell();
    },
    replace(source, reason) {
      const buffer = open(language);
      const before = buffer.saver.source();
      if (source === before) return;
      buffer.replaced = {source: before, reason};
      buffer.saver.replace(source);
    },
    undoReplace() {
      const buffer = open(language);
      const before = buffer.replaced;
      delete buffer.replaced;
      if (before !== undefined) buffer.saver.replace(before.source);
      keep(language);
      tell();
    },
    dismissReplace() {
      delete open(language).replaced;
      keep(language);
      tell();
    },
    begin(brought) {
      begun = true;
      for (const draft of brought) {
        if (draft.revision > (known.get(draft.language)?.revision ?? 0)) known.set(draft.language, draft);
        const saver = buffers.get(draft.language)?.saver;
        if (saver !== undefined && draft.revision > saver.revision()) saver.hear(draft, saver.ticket());
      }
      void flushAll();
    },
    flush: flushAll,
    async look() {
      if (viewerId === null) return false;
      const tickets = [...buffers].map(([name, {saver}]) => [name, saver, saver.ticket()] as const);
      const heard = await requestDrafts(slug);
      if (heard === undefined) return false;
      const was = access;
      access = heard === 'out' ? 'out' : heard.account === viewerId ? 'in' : 'other';
      if (access !== 'in' || heard === 'out') {
        tell();
        return true;
      }
      for (const draft of heard.drafts) known.set(draft.language, draft);
      let changed = false;
      for (const [name, saver, ticket] of tickets) {
        const before = saver.source();
        if (!saver.hear(known.get(name), ticket)) continue;
        changed ||= name === language;
        const buffer = buffers.get(name);
        if (buffer !== undefined && saver.source() !== before) {
          buffer.replaced = {source: before, reason: anotherDevice};
        }
      }
      if (was !== 'in') void flushAll();
      tell();
      return changed;
    },
    follow() {
      for (const name of buffers.keys()) follow(name);
    },
    leave(ended) {
      access = ended;
      tell();
    },
    keepMine: () => open(language).saver.keepMine(),
    takeStored() {
      const buffer = open(language);
      if (buffer.saver.state().kind !== 'conflict') return;
      buffer.replaced = {source: buffer.saver.source(), reason: 'The saved version is in the editor.'};
      buffer.saver.takeStored();
    },
    settled: () => [...buffers.values()].every(({saver}) => saver.state().kind === 'clean'),
    close() {
      for (const {saver} of buffers.values()) saver.close();
    },
  };
}

export function starterOf(exercise: ExerciseView, language: LanguageName): string {
  return exercise.languages.find((item) => item.name === language)?.starter ?? '';
}
