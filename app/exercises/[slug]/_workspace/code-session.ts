/**
 * The code of one workspace, outside React: a text per language, each with its saver and its copy in this browser.
 * The editor and the buttons all read from and write to this one place. It outlives the page within a visit, so that
 * Back shows the newest code and what waits is still saved; the copy is shared by all tabs, which follow each other.
 */

import type {DraftView} from '#lib/data/submission-views';
import type {LanguageName} from '#lib/exercises/exercise';
import type {ExerciseView} from '#lib/exercises/view';
import {type CodeBuffer, createCodeBuffer, type Replaced} from './code-buffer';
import type {SaveOutcome, SaveRequest, SaveState} from './draft-save';
import {requestDraftSave, requestDrafts} from './requests';

/** How often the server is asked again in one look. */
const looksMax = 3;

/** `out`: the session is over. `other`: another account is signed in now. Nothing is sent until it is `in` again. */
type Access = 'in' | 'out' | 'other';

export type SessionView = {
  readonly language: LanguageName;
  readonly source: string;
  /**
   * `kept`: nobody is signed in, the code is in this browser. `lost`: it is not even there. `out` and `other`: the
   * session ended, and the code is in this browser. `handed`: another tab signed in, and took the code over.
   */
  readonly save: SaveState | {readonly kind: 'kept' | 'lost' | 'out' | 'other' | 'handed'};
  /** The other version in a conflict was not made elsewhere: this one was typed before signing in. */
  readonly typedSignedOut: boolean;
  readonly replaced?: Replaced;
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
  /** Another tab signed in, and took nobody's code over. */
  readonly handOver: (language: LanguageName) => void;
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

export function createCodeSession({
  exercise,
  viewerId,
  drafts,
  language: first,
}: SessionOptions): CodeSession {
  const {slug} = exercise;
  const listeners = new Set<() => void>();
  const buffers = new Map<LanguageName, CodeBuffer>();
  const known = new Map<LanguageName, DraftView>(drafts.map((draft) => [draft.language, draft]));
  let language = first;
  let begun = false;
  let access: Access = 'in';

  const flush = async (buffer: CodeBuffer) => {
    if (viewerId !== null && access === 'in') await buffer.saver.flush();
  };
  const flushAll = async () => {
    await Promise.all([...buffers.values()].map(flush));
  };

  const save = async (name: LanguageName, account: string, request: SaveRequest): Promise<SaveOutcome> => {
    if (access !== 'in') return {kind: 'ended', access};
    const outcome = await requestDraftSave(slug, {language: name, account, ...request});
    if (outcome.kind === 'ended') access = outcome.access;
    return outcome;
  };

  const open = (name: LanguageName): CodeBuffer => {
    const there = buffers.get(name);
    if (there !== undefined) return there;
    const buffer = createCodeBuffer({
      place: {owner: viewerId, slug, language: name},
      starter: starterOf(exercise, name),
      stored: known.get(name),
      save: viewerId === null ? undefined : (request) => save(name, viewerId, request),
      onChange: () => tell(),
    });
    buffers.set(name, buffer);
    if (begun) {
      buffer.tellTabs();
      void flush(buffer);
    }
    return buffer;
  };

  const saveOf = (buffer: CodeBuffer): SessionView['save'] => {
    const state = buffer.saver.state();
    if (viewerId === null) {
      return {kind: buffer.handedOver() ? 'handed' : buffer.keeps() ? 'kept' : 'lost'};
    }
    if (access !== 'in') return {kind: access};
    const onlyHere = state.kind === 'waiting' || state.kind === 'refused';
    return !buffer.keeps() && onlyHere ? {kind: 'lost'} : state;
  };

  const compute = (): SessionView => {
    const buffer = open(language);
    const replaced = buffer.replaced();
    return {
      language,
      source: buffer.saver.source(),
      save: saveOf(buffer),
      typedSignedOut: buffer.typedSignedOut(),
      ...(replaced ? {replaced} : {}),
    };
  };
  let seen: SessionView;
  const tell = () => {
    seen = compute();
    for (const listener of listeners) listener();
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
    replace: (source, reason) => open(language).replace(source, reason),
    undoReplace: () => open(language).undoReplace(),
    dismissReplace: () => open(language).dismissReplace(),
    begin(brought) {
      begun = true;
      for (const draft of brought) {
        if (draft.revision > (known.get(draft.language)?.revision ?? 0)) known.set(draft.language, draft);
        const saver = buffers.get(draft.language)?.saver;
        if (saver !== undefined && draft.revision > saver.revision()) saver.hear(draft, saver.ticket());
      }
      for (const buffer of buffers.values()) buffer.tellTabs();
      void flushAll();
    },
    flush: flushAll,
    async look() {
      if (viewerId === null) return false;
      let asked: readonly {name: LanguageName; buffer: CodeBuffer; ticket: number}[];
      let heard: Awaited<ReturnType<typeof requestDrafts>>;
      let times = 0;
      do {
        asked = [...buffers].map(([name, buffer]) => ({name, buffer, ticket: buffer.saver.ticket()}));
        heard = await requestDrafts(slug);
        if (heard === undefined) return false;
        times += 1;
        // What was saved or taken over meanwhile makes the answer old.
      } while (times < looksMax && asked.some(({buffer, ticket}) => buffer.saver.ticket() !== ticket));
      const was = access;
      access = heard === 'out' ? 'out' : heard.account === viewerId ? 'in' : 'other';
      if (access !== 'in' || heard === 'out') {
        tell();
        return true;
      }
      for (const draft of heard.drafts) known.set(draft.language, draft);
      let changed = false;
      for (const {name, buffer, ticket} of asked) {
        if (buffer.hear(known.get(name), ticket)) changed ||= name === language;
      }
      if (was !== 'in') void flushAll();
      tell();
      return changed;
    },
    follow() {
      for (const buffer of buffers.values()) buffer.follow();
    },
    handOver: (name) => buffers.get(name)?.handOver(),
    leave(ended) {
      access = ended;
      tell();
    },
    keepMine: () => open(language).saver.keepMine(),
    takeStored: () => open(language).takeStored(),
    settled: () => [...buffers.values()].every(({saver}) => saver.state().kind === 'clean'),
    close() {
      for (const {saver} of buffers.values()) saver.close();
    },
  };
}

export function starterOf(exercise: ExerciseView, language: LanguageName): string {
  return exercise.languages.find((item) => item.name === language)?.starter ?? '';
}
