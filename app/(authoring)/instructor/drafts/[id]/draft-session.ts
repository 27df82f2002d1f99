/**
 * The files of a draft in this page: what is typed is saved file by file, one save of a file at a time, and never over a text
 * that was not seen. A store outside React, so that nothing typed depends on what is shown.
 */
import type {DraftFileView, DraftView} from '#lib/drafting/draft-view';
import {draftRequests} from './draft-requests';
import {saveAfterMs} from './save-after';

export type FileState = {
  readonly path: string;
  readonly text: string;
  /** Of the saved text that this one began from; 0 while there is none. */
  readonly revision: number;
  readonly save: 'clean' | 'dirty' | 'saving' | 'failed' | 'conflict';
  /** With a conflict: what somebody else saved; null where they deleted the file. */
  readonly stored?: DraftFileView | null;
  readonly message?: string;
};

const retryAfterMs = 3000;

export type DraftStore = ReturnType<typeof createDraftStore>;

export function createDraftStore(draft: DraftView) {
  const requests = draftRequests(draft.id);
  let files = new Map<string, FileState>(draft.files.map((file) => [file.path, {...file, save: 'clean'}]));
  const listeners = new Set<() => void>();
  const timers = new Map<string, ReturnType<typeof setTimeout>>();

  const set = (path: string, change: Partial<FileState> | undefined): void => {
    const next = new Map(files);
    const file = next.get(path);
    if (change === undefined) next.delete(path);
    else next.set(path, {path, text: '', revision: 0, save: 'clean', ...file, ...change});
    files = new Map([...next].sort(([a], [b]) => (a < b ? -1 : 1)));
    for (const listener of listeners) listener();
  };
  const later = (path: string, ms: number): void => {
    clearTimeout(timers.get(path));
    timers.set(
      path,
      setTimeout(() => void send(path), ms),
    );
  };
  const send = async (path: string): Promise<void> => {
    const file = files.get(path);
    if (file === undefined || file.save === 'saving' || file.save === 'conflict' || file.save === 'clean')
      return;
    const {text} = file;
    set(path, {save: 'saving'});
    const saved = await requests.save(path, text, file.revision);
    const now = files.get(path);
    if (now === undefined) return;
    if (saved.ok) {
      const isNewer = now.text !== text;
      set(path, {revision: saved.value.revision, save: isNewer ? 'dirty' : 'clean', message: undefined});
      if (isNewer) later(path, saveAfterMs);
      return;
    }
    if (saved.error.file !== undefined) {
      set(path, {save: 'conflict', stored: saved.error.file});
      return;
    }
    set(path, {save: 'failed', message: saved.error.message});
    if (saved.error.unreachable) later(path, retryAfterMs);
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    read: () => files,
    type: (path: string, text: string): void => {
      const file = files.get(path);
      if (file === undefined || file.text === text) return;
      const isOpen = file.save === 'saving' || file.save === 'conflict';
      set(path, {text, save: isOpen ? file.save : 'dirty'});
      if (!isOpen) later(path, saveAfterMs);
    },
    /** A new file, or one that was deleted meanwhile. False where there is one of the name. */
    add: (path: string, text: string): boolean => {
      if (files.has(path)) return false;
      set(path, {text, revision: 0, save: 'dirty'});
      void send(path);
      return true;
    },
    remove: async (path: string): Promise<string | undefined> => {
      const file = files.get(path);
      if (file === undefined) return undefined;
      clearTimeout(timers.get(path));
      if (file.revision > 0) {
        const removed = await requests.remove(path, file.revision);
        if (!removed.ok && removed.error.file !== null) return removed.error.message;
      }
      set(path, undefined);
      return undefined;
    },
    keepMine: (path: string): void => {
      const file = files.get(path);
      if (file === undefined) return;
      set(path, {revision: file.stored?.revision ?? 0, save: 'dirty', stored: undefined});
      void send(path);
    },
    takeStored: (path: string): void => {
      const stored = files.get(path)?.stored;
      if (stored === null) set(path, undefined);
      else if (stored !== undefined) {
        set(path, {text: stored.text, revision: stored.revision, save: 'clean', stored: undefined});
      }
    },
    /** What others have saved meanwhile, where nothing is typed here. */
    follow: async (revisions: Readonly<Record<string, number>>): Promise<void> => {
      const isBehind = (path: string) =>
        files.get(path)?.save === 'clean' && files.get(path)!.revision < revisions[path]!;
      const isNew = (path: string) => !files.has(path);
      const isGone = (path: string) => files.get(path)?.save === 'clean' && !(path in revisions);
      const paths = Object.keys(revisions);
      if (!paths.some((path) => isBehind(path) || isNew(path)) && ![...files.keys()].some(isGone)) return;
      const found = await requests.read();
      if (!found.ok) return;
      const stored = new Map(found.value.files.map((file) => [file.path, file]));
      for (const file of stored.values()) {
        const own = files.get(file.path);
        if (own === undefined || (own.save === 'clean' && own.revision < file.revision)) {
          set(file.path, {...file, save: 'clean'});
        }
      }
      for (const [path, file] of files) {
        if (!stored.has(path) && file.save === 'clean' && file.revision <= found.value.revision)
          set(path, undefined);
      }
    },
    isSaved: () => [...files.values()].every(({save}) => save === 'clean'),
  };
}
