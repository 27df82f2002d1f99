/** Decides which code to show first, from what the server keeps and what this browser kept. Pure. */

import type {StoredText} from './draft-save';
import {asideBehind, standingOf} from './draft-standing';

/** What this browser keeps of one account's code, or of nobody's. */
export type Backup = {
  readonly source: string;
  /** The server's revision it was typed on; 0 when the server had none. */
  readonly base: number;
  /** False once the server has it. */
  readonly unsaved: boolean;
  /**
   * Rises with every change that a person makes, in whichever tab: the higher one is the newer one. Never less than
   * the milliseconds since 1970, so that it rises even in a tab that has not heard yet what another one wrote.
   */
  readonly stamp: number;
  /** Rises with what is learned of the server about the same text; it never makes an older text the newer one. */
  readonly step: number;
  /** Milliseconds since 1970, to tell which copies are old. */
  readonly at: number;
  /** Texts that were replaced before the server had them; saved first, so that the history has them. */
  readonly aside?: readonly string[];
  /** The next save replaces what the server has, which belongs into the history. */
  readonly replaces?: boolean;
  /** The ids that this browser was known by to whoever wrote it. */
  readonly browsers?: readonly string[];
  /** It was typed before its account signed in; the stamp at which it became the account's. */
  readonly signedOut?: number;
  /** Nobody's only: what was there before the last replacement, which no server has. */
  readonly before?: {readonly source: string; readonly reason: string};
};

/** What an earlier page left to be saved beside its text. */
export type Left = Pick<Backup, 'aside' | 'replaces'>;

export type Order = Pick<Backup, 'stamp' | 'base' | 'step'>;

export function isNewer(one: Order, other: Order): boolean {
  if (one.stamp !== other.stamp) return one.stamp > other.stamp;
  return one.base === other.base ? one.step > other.step : one.base > other.base;
}

/** Nobody's text that was taken over while the account had another: which one stays is asked, and not decided yet. */
export function isUndecided({signedOut, base}: Backup): boolean {
  return signedOut !== undefined && base === 0;
}

export type Opening = {
  readonly source: string;
  readonly revision: number;
  readonly unsaved: boolean;
  /** Set when both sides changed: `source` is this browser's, this is the server's. */
  readonly disputed?: StoredText;
  /** Nobody's copy was looked at, and is the account's from now on. */
  readonly takesNobodys?: boolean;
  /** `source` was nobody's. */
  readonly typedSignedOut?: boolean;
  readonly left?: Left;
};

export type Known = {
  readonly viewerId: string | null;
  /** This browser's ids for the account. */
  readonly browsers: readonly string[];
  readonly starter: string;
  /** As the page was made with: the browser may show a page that it made long ago. */
  readonly stored: StoredText | undefined;
  /** The viewer's own copy, or nobody's when nobody is signed in. */
  readonly own: Backup | undefined;
  /** What was typed here while nobody was signed in. */
  readonly nobodys: Backup | undefined;
};

export function openDraft({viewerId, browsers, starter, stored, own, nobodys}: Known): Opening {
  if (viewerId === null) return {source: own?.source ?? starter, revision: 0, unsaved: own !== undefined};
  const opening = openOwn({starter, browsers, stored, own});
  // Two texts can be compared, three cannot: nobody's waits until the account's own is saved.
  if (nobodys === undefined || opening.unsaved) return opening;
  if (nobodys.source === starter || nobodys.source === opening.source) {
    return {...opening, takesNobodys: true};
  }
  const handed = {
    ...opening,
    source: nobodys.source,
    unsaved: true,
    takesNobodys: true,
    typedSignedOut: true,
  };
  if (opening.source === starter) return handed;
  const {savedAt, origin} = stored ?? {
    savedAt: new Date(own?.at ?? 0).toISOString(),
    origin: {savedBy: [], seen: []},
  };
  return {...handed, disputed: {source: opening.source, revision: opening.revision, savedAt, origin}};
}

/** The newer of both by revision: a page out of the browser's cache knows an older one than the browser itself. */
function openOwn({starter, browsers, stored, own}: Omit<Known, 'viewerId' | 'nobodys'>): Opening {
  const fresh: Opening = {
    source: stored?.source ?? starter,
    revision: stored?.revision ?? 0,
    unsaved: false,
  };
  if (own === undefined) return fresh;
  if (stored === undefined || stored.revision <= own.base) {
    return {source: own.source, revision: own.base, unsaved: own.unsaved, ...leftOf(own)};
  }
  if (!own.unsaved) return fresh;
  const typed: Opening = {source: own.source, revision: stored.revision, unsaved: true, ...leftOf(own)};
  // The same text may be there from before what it replaced, which the history does not have yet.
  if (own.source === stored.source) return own.aside?.length ? typed : fresh;
  const here = {browsers, stamp: own.stamp, since: own.signedOut};
  const standing = standingOf(stored.origin, here);
  if (standing === 'follows') {
    const aside = asideBehind(own.aside ?? [], stored, here);
    return aside.length === 0 ? fresh : {...fresh, unsaved: true, left: {aside, replaces: true}};
  }
  if (standing === 'precedes' || stored.source === starter) return typed;
  return {...typed, disputed: stored};
}

function leftOf({aside = [], replaces = false}: Left): {readonly left?: Left} {
  return aside.length === 0 && !replaces ? {} : {left: {aside, replaces}};
}
