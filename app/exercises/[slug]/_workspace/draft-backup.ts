/**
 * This browser's own copies of code being typed, so that nothing is ever only in the page: one for each account (or
 * nobody), exercise and language. All tabs share them, and each hears what another wrote. Beside them its id.
 */
import type {LanguageName} from '#lib/exercises/exercise';
import {type Backup, isNewer} from './draft-opening';

/** Whose code it is, or whose note beside it; `owner` is null while nobody is signed in. */
export type BackupPlace = {
  readonly owner: string | null;
  readonly slug: string;
  readonly language: LanguageName | 'note';
};

const prefix = 'whetstone:code:';
const browserPrefix = 'whetstone:browser:';
/** Copies of code that the server has as well; the oldest go first. Code that only this browser has always stays. */
const savedCopiesMax = 40;

/** The newest that this tab wrote or heard of, for browsers that keep nothing, or show it later. */
const written = new Map<string, Backup>();
/** Ids that this page made, by account. */
const madeIds = new Map<string, string>();

const keyOf = ({owner, slug, language}: BackupPlace) => `${prefix}${owner ?? ''}:${slug}:${language}`;

export function readBackup(place: BackupPlace): Backup | undefined {
  // Node has a localStorage of its own, which is nobody's browser.
  if (typeof window === 'undefined') return undefined;
  const key = keyOf(place);
  const own = written.get(key);
  try {
    takeOverOldCopy(place);
    const kept = parseBackup(localStorage.getItem(key));
    return newest(own, kept);
  } catch {
    return own;
  }
}

/** False when the browser refuses to keep it (private mode, full): then the page must say so. */
export function writeBackup(place: BackupPlace, backup: Backup): boolean {
  const key = keyOf(place);
  const text = JSON.stringify(backup);
  written.set(key, backup);
  try {
    if (localStorage.getItem(key) === null) dropSavedCopies(savedCopiesMax - 1);
    localStorage.setItem(key, text);
    return true;
  } catch {
    return writeAfterRoomWasMade(key, text);
  }
}

export function removeBackup(place: BackupPlace): void {
  const key = keyOf(place);
  written.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}

/**
 * Another tab wrote this. Tabs are processes of their own, and the last write stays even where it is the older one:
 * then the newest is written once more.
 */
export function hearBackup(place: BackupPlace, text: string): void {
  const key = keyOf(place);
  const heard = parseBackup(text);
  const own = written.get(key);
  const newer = newest(own, heard);
  if (newer === undefined) return;
  written.set(key, newer);
  try {
    const kept = parseBackup(localStorage.getItem(key));
    if (kept !== undefined && isNewer(newer, kept)) localStorage.setItem(key, JSON.stringify(newer));
  } catch {
    // A browser that keeps nothing has nothing to correct.
  }
}

/** Another tab removed the copy: what this one wrote is no longer the newest. */
export function forgetWritten(place: BackupPlace): void {
  written.delete(keyOf(place));
}

/**
 * What the server knows this browser by, for one account: nothing but chance, and kept beside the copies. Read anew each
 * time, for of two tabs that make one at once the later one's stays. Undefined on the server, which is no browser.
 */
export function browserIdOf(owner: string): string | undefined {
  if (typeof window === 'undefined') return undefined;
  const key = browserPrefix + owner;
  try {
    const kept = localStorage.getItem(key);
    if (isBrowserId(kept)) return kept;
    const made = madeIdOf(owner);
    localStorage.setItem(key, made);
    return made;
  } catch {
    return madeIdOf(owner);
  }
}

function isBrowserId(value: unknown): value is string {
  return typeof value === 'string' && /^[0-9a-f]{32}$/.test(value);
}

function madeIdOf(owner: string): string {
  const made = madeIds.get(owner) ?? randomId();
  madeIds.set(owner, made);
  return made;
}

function randomId(): string {
  const bytes = [...crypto.getRandomValues(new Uint8Array(16))];
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The place that a key of the browser's storage stands for, if it is one of ours. */
export function placeOfKey(key: string | null): BackupPlace | undefined {
  if (key === null || !key.startsWith(prefix)) return undefined;
  const [owner = '', slug = '', language = ''] = key.slice(prefix.length).split(':');
  return {owner: owner === '' ? null : owner, slug, language: language as BackupPlace['language']};
}

function newest(one: Backup | undefined, other: Backup | undefined): Backup | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return isNewer(other, one) ? other : one;
}

function writeAfterRoomWasMade(key: string, text: string): boolean {
  try {
    dropSavedCopies(0);
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

/** Removes all but the newest `keep` of the copies that the server has as well. */
function dropSavedCopies(keep: number): void {
  const saved = Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => ({key, backup: parseBackup(localStorage.getItem(key))}))
    .filter(({backup}) => backup === undefined || !backup.unsaved)
    .sort((a, b) => (b.backup?.at ?? 0) - (a.backup?.at ?? 0));
  for (const {key} of saved.slice(keep)) localStorage.removeItem(key);
}

function parseBackup(text: string | null): Backup | undefined {
  if (text === null) return undefined;
  try {
    const value = JSON.parse(text) as Partial<Backup>;
    const {source, base, stamp = 1, step = 0, at = 0, aside, before, signedOut, browsers} = value;
    if (typeof source !== 'string' || typeof base !== 'number') return undefined;
    return {
      source,
      base,
      unsaved: value.unsaved !== false,
      stamp,
      step,
      at,
      ...(Array.isArray(aside) ? {aside: aside.filter((item) => typeof item === 'string')} : {}),
      ...(Array.isArray(browsers) ? {browsers: browsers.filter(isBrowserId)} : {}),
      ...(value.replaces === true ? {replaces: true} : {}),
      // Until 2026-11-30 it was only said that it is so.
      ...(signedOut === undefined ? {} : {signedOut: typeof signedOut === 'number' ? signedOut : stamp}),
      ...(typeof before?.source === 'string' ? {before} : {}),
    };
  } catch {
    return undefined;
  }
}

/** Until 2026-11-29 there was one copy for all accounts; it named its owner inside. */
function takeOverOldCopy({slug, language}: BackupPlace): void {
  const oldKey = `whetstone:draft:${slug}:${language}`;
  const text = localStorage.getItem(oldKey);
  if (text === null) return;
  const backup = parseBackup(text);
  if (backup !== undefined) {
    const {owner = null} = JSON.parse(text) as {owner?: string | null};
    const key = keyOf({owner, slug, language});
    if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify(backup));
  }
  localStorage.removeItem(oldKey);
}
