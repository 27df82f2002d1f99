/**
 * The code of one workspace, outside React: a text per language, each with its saver and its backup.
 * The editor, the small-screen view and the buttons all read from and write to this one place.
 */
import type {LanguageName} from '#lib/exercises/exercise';
import type {ExerciseView} from '#lib/exercises/view';
import type {DraftView} from '#lib/submissions/views';
import {readBackup, writeBackup} from './draft-backup';
import {openDraft} from './draft-opening';
import {createDraftSaver, type DraftSaver, type SaveState} from './draft-saver';
import {requestDraftSave} from './requests';

export type SessionView = {
  readonly language: LanguageName;
  readonly source: string;
  /** `kept`: nobody is signed in, the code is in this browser. `lost`: the browser refuses to keep it. */
  readonly save: SaveState | {readonly kind: 'kept'} | {readonly kind: 'lost'};
  /** What was there before the last replacement that was not typed, and why it was replaced. */
  readonly replaced?: {readonly source: string; readonly reason: string};
};

export type CodeSession = {
  readonly view: () => SessionView;
  /** What the server can know of the first view, before this browser's backups are read. */
  readonly serverView: () => SessionView;
  readonly subscribe: (listener: () => void) => () => void;
  readonly type: (source: string) => void;
  readonly choose: (language: LanguageName) => void;
  /** Puts other code in place, in a way that one press takes back. */
  readonly replace: (source: string, reason: string) => void;
  readonly undoReplace: () => void;
  readonly dismissReplace: () => void;
  /** Begins to save; until then nothing leaves this browser. */
  readonly start: () => void;
  /** Saves at once what waits. */
  readonly flush: () => void;
  readonly keepMine: () => void;
  readonly takeStored: () => void;
  readonly close: () => void;
};

type Options = {
  readonly exercise: ExerciseView;
  readonly viewerId: string | null;
  readonly drafts: readonly DraftView[];
  readonly language: LanguageName;
};

type Buffer = {source: string; replaced?: {source: string; reason: string}; readonly saver: DraftSaver};

export function createCodeSession({exercise, viewerId, drafts, language: first}: Options): CodeSession {
  const {slug} = exercise;
  const listeners = new Set<() => void>();
  const buffers = new Map<LanguageName, Buffer>();
  let language = first;
  let keeps = true;
  let started = false;
  const flush = (buffer: Buffer) => {
    if (viewerId !== null) buffer.saver.flush();
  };

  const open = (name: LanguageName): Buffer => {
    const known = buffers.get(name);
    if (known !== undefined) return known;
    const starter = starterOf(exercise, name);
    const stored = drafts.find((draft) => draft.language === name);
    const opening = openDraft({viewerId, starter, stored, backup: readBackup(slug, name)});
    const saver = createDraftSaver({
      source: opening.source,
      revision: opening.revision,
      unsaved: opening.unsaved,
      ...(opening.disputed ? {disputed: opening.disputed} : {}),
      save: (source, revision) => requestDraftSave(slug, {language: name, source, revision}),
      onState: () => {
        keep(name);
        tell();
      },
    });
    const buffer: Buffer = {source: opening.source, saver};
    buffers.set(name, buffer);
    if (started) flush(buffer);
    return buffer;
  };

  const keep = (name: LanguageName) => {
    const buffer = buffers.get(name);
    if (buffer === undefined) return;
    const sent = buffer.saver.sent();
    keeps = writeBackup(slug, name, {
      owner: viewerId,
      source: buffer.source,
      base: buffer.saver.revision(),
      unsaved: viewerId === null || buffer.saver.state().kind !== 'clean',
      ...(sent === undefined ? {} : {sent}),
    });
  };

  let seen: SessionView;
  const look = (): SessionView => {
    const buffer = open(language);
    const save = viewerId === null ? ({kind: keeps ? 'kept' : 'lost'} as const) : buffer.saver.state();
    return {language, source: buffer.source, save, ...(buffer.replaced ? {replaced: buffer.replaced} : {})};
  };
  const tell = () => {
    seen = look();
    for (const listener of listeners) listener();
  };
  const put = (source: string) => {
    const buffer = open(language);
    if (source === buffer.source) return;
    buffer.source = source;
    if (viewerId === null) keep(language);
    else buffer.saver.change(source);
    tell();
  };

  seen = look();
  const serverSeen: SessionView = {
    language: first,
    source: drafts.find((draft) => draft.language === first)?.source ?? starterOf(exercise, first),
    save: {kind: viewerId === null ? 'kept' : 'clean'},
  };
  return {
    view: () => seen,
    serverView: () => serverSeen,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: put,
    choose(name) {
      flush(open(language));
      language = name;
      tell();
    },
    replace(source, reason) {
      const buffer = open(language);
      if (source === buffer.source) return;
      buffer.replaced = {source: buffer.source, reason};
      put(source);
    },
    undoReplace() {
      const buffer = open(language);
      const before = buffer.replaced;
      delete buffer.replaced;
      if (before !== undefined) put(before.source);
      tell();
    },
    dismissReplace() {
      delete open(language).replaced;
      tell();
    },
    start() {
      started = true;
      for (const buffer of buffers.values()) flush(buffer);
    },
    flush() {
      for (const buffer of buffers.values()) flush(buffer);
    },
    keepMine: () => open(language).saver.keepMine(),
    takeStored() {
      const buffer = open(language);
      const state = buffer.saver.state();
      if (state.kind !== 'conflict') return;
      buffer.replaced = {source: buffer.source, reason: 'The stored version is in the editor.'};
      buffer.source = state.stored.source;
      buffer.saver.takeStored();
    },
    close() {
      started = false;
      for (const buffer of buffers.values()) {
        flush(buffer);
        buffer.saver.close();
      }
    },
  };
}

export function starterOf(exercise: ExerciseView, language: LanguageName): string {
  return exercise.languages.find((item) => item.name === language)?.starter ?? '';
}
