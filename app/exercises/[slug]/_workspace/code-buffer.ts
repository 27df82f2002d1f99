/**
 * The code of one language in a session, or the note beside it: its saver, and its copy in this browser, which all tabs share and follow.
 * It says what was put in place of what, so that one press takes it back.
 */
import {type BackupPlace, browserIdOf, readBackup, removeBackup, writeBackup} from './draft-backup';
import {type Backup, isNewer, type Order, openDraft} from './draft-opening';
import type {SaveOutcome, SaveRequest, StoredText} from './draft-save';
import {createDraftSaver, type DraftSaver} from './draft-saver';
import {isSavedBy, seenOf} from './draft-standing';

/** What was there before the last replacement that was not typed, and why it was replaced. */
export type Replaced = {readonly source: string; readonly reason: string};

export type CodeBuffer = {
  readonly saver: DraftSaver;
  /** The other version in a conflict was not made elsewhere: this one was typed before signing in. */
  readonly typedSignedOut: () => boolean;
  readonly replaced: () => Replaced | undefined;
  /** False when the browser refuses to keep its copy. */
  readonly keeps: () => boolean;
  /** Nobody's only: another tab signed in and took it over; typing makes it nobody's again. */
  readonly handedOver: () => boolean;
  /** Puts other code in place, in a way that one press takes back and the history keeps. */
  readonly replace: (source: string, reason: string) => void;
  readonly undoReplace: () => void;
  readonly dismissReplace: () => void;
  readonly takeStored: () => void;
  /** What another device saved; true when the text or the state changed for it. */
  readonly hear: (stored: StoredText | undefined, ticket: number) => boolean;
  /** Takes over what another tab wrote. */
  readonly follow: () => void;
  /** Has other tabs hear of a newer version that the page was opened with: they may be signed out by now. */
  readonly tellTabs: () => void;
  /** Another tab took it over. */
  readonly handOver: () => void;
};

type Options = {
  readonly place: BackupPlace;
  readonly starter: string;
  /** What the server is known to have. */
  readonly stored: StoredText | undefined;
  /** Undefined where nobody is signed in. */
  readonly save: ((request: SaveRequest) => Promise<SaveOutcome>) | undefined;
  readonly onChange: () => void;
};

/** Ids of one browser that are remembered; more than one only where tabs made them at once. */
const idsMax = 4;

export function createCodeBuffer({place, starter, stored, save, onChange}: Options): CodeBuffer {
  const noun = place.language === 'note' ? 'note' : 'code';
  const anotherTab = `This ${noun} was changed in another tab. The newest is shown.`;
  const anotherDevice = `This ${noun} was changed on another device. The newest is shown.`;
  const signedOut = place.owner === null;
  const own = readBackup(place);
  const nobodysPlace = {...place, owner: null};
  /** By which the server may know this browser; a copy brings along what another tab was known by. */
  let ids: readonly string[] = own?.browsers ?? [];
  const browsers = () => {
    const id = place.owner === null ? undefined : browserIdOf(place.owner);
    if (id !== undefined) ids = [...new Set([id, ...ids])].slice(0, idsMax);
    return ids;
  };
  const opening = openDraft({
    viewerId: place.owner,
    browsers: browsers(),
    starter,
    stored,
    own,
    nobodys: signedOut ? undefined : readBackup(nobodysPlace),
  });
  /** Of the copy that this tab wrote or read last. */
  let order: Order = {
    stamp: Math.max(own?.stamp ?? 0, stored === undefined ? 0 : seenOf(stored.origin, browsers())),
    base: own?.base ?? 0,
    step: own?.step ?? 0,
  };
  let editsKept = 0;
  /** The stamp at which it became the account's, where it was typed before signing in. */
  let signedOutUntil = own?.signedOut;
  let replaced = own?.before;
  let keeps = true;
  let handedOver = false;
  let following = false;

  const saver = createDraftSaver({
    ...opening,
    save,
    catchUp: () => follow(),
    here: () => ({browsers: browsers(), stamp: order.stamp, since: signedOutUntil}),
    onTake: (stored) => {
      if (stored.source !== saver.source()) {
        const isOurs = isSavedBy(stored.origin, browsers());
        replaced = {source: saver.source(), reason: isOurs ? anotherTab : anotherDevice};
      }
      order = {...order, stamp: Math.max(order.stamp, seenOf(stored.origin, browsers()))};
    },
    onState: () => {
      // What was taken over is kept already: writing it again would never end between two tabs.
      if (!following) keep();
      onChange();
    },
  });

  /** Only what a person did here makes this text the newest; what the server said never takes another tab's place. */
  const keep = (isEdit = saver.edits() !== editsKept, takesOver = false) => {
    if (!isEdit && isBehind() && !learnsMore()) return;
    const state = saver.state();
    // A dispute is found again from the base, should nobody decide it now.
    const isNobodys = takesOver || signedOutUntil !== undefined;
    const base = isNobodys && state.kind === 'conflict' ? 0 : saver.revision();
    if (isEdit) {
      const before = readBackup(place);
      noticeOverwritten(before);
      order = {stamp: Math.max((before?.stamp ?? 0) + 1, order.stamp + 1, Date.now()), base, step: 0};
      editsKept = saver.edits();
    } else order = {...order, base, step: order.step + 1};
    if (takesOver) signedOutUntil = order.stamp;
    if (state.kind === 'clean') signedOutUntil = undefined;
    handedOver = false;
    keeps = writeBackup(place, {
      source: saver.source(),
      unsaved: signedOut || state.kind !== 'clean',
      ...order,
      at: Date.now(),
      ...(signedOut ? {} : {browsers: browsers()}),
      ...saver.left(),
      ...(signedOutUntil === undefined ? {} : {signedOut: signedOutUntil}),
      ...(signedOut && replaced ? {before: replaced} : {}),
    });
  };

  /** Both tabs were typed in before either heard of the other: this one wins, and the other's text is one press away. */
  const noticeOverwritten = (copy: Backup | undefined) => {
    if (copy === undefined || !isNewer(copy, order) || !copy.unsaved) return;
    if (copy.source === saver.source()) return;
    replaced = {source: copy.source, reason: 'Another tab had another text. What you type here is shown.'};
  };

  const isBehind = () => {
    const copy = readBackup(place);
    return copy !== undefined && isNewer(copy, order);
  };

  /** Follows; true when this tab knows more of the server than the other did, which the copy has to say then. */
  const learnsMore = () => {
    const revision = saver.revision();
    const copy = readBackup(place);
    follow();
    return copy !== undefined && revision > copy.base;
  };

  const follow = () => {
    const copy = readBackup(place);
    if (copy === undefined || !isNewer(copy, order)) return;
    const before = saver.source();
    order = {stamp: copy.stamp, base: copy.base, step: copy.step};
    signedOutUntil = copy.signedOut;
    ids = [...ids, ...(copy.browsers ?? [])];
    handedOver = false;
    if (copy.source !== before && replaced?.reason !== anotherTab) {
      replaced = {source: before, reason: anotherTab};
    }
    following = true;
    saver.adopt(copy);
    following = false;
    onChange();
  };

  const put = (source: string, next: Replaced | undefined) => {
    replaced = next;
    saver.replace(source);
  };

  if (opening.takesNobodys) {
    if (opening.unsaved) keep(true, true);
    removeBackup(nobodysPlace);
  }

  return {
    saver,
    typedSignedOut: () => signedOutUntil !== undefined,
    replaced: () => replaced,
    keeps: () => keeps,
    handedOver: () => handedOver,
    replace(source, reason) {
      if (source !== saver.source()) put(source, {source: saver.source(), reason});
    },
    undoReplace() {
      if (replaced !== undefined) put(replaced.source, undefined);
      keep();
      onChange();
    },
    dismissReplace() {
      replaced = undefined;
      keep();
      onChange();
    },
    takeStored() {
      if (saver.state().kind !== 'conflict') return;
      replaced = {source: saver.source(), reason: 'The saved version is shown.'};
      saver.takeStored();
    },
    hear(draft, ticket) {
      follow();
      return saver.hear(draft, ticket);
    },
    handOver() {
      if (!signedOut) return;
      handedOver = true;
      onChange();
    },
    follow,
    tellTabs() {
      const known = readBackup(place)?.base ?? 0;
      if (saver.state().kind === 'clean' && saver.revision() > known) keep();
    },
  };
}
