/**
 * This browser's own copies of code being typed, so that nothing is ever only in the page: one for each account (or
 * nobody), exercise and language. All tabs share them, and each hears what another wrote.
 */
import type {LanguageName} from '#lib/exercises/exercise';
import {type Backup, isNewer, isUndecided} from './draft-opening';
import {withAllSent} from './draft-sent';

/** Whose code it is, or whose note beside it; `owner` is null while nobody is signed in. */
export type BackupPlace = {
  readonly owner: string | null;
  readonly slug: string;
  readonly language: LanguageName | 'note';
};

const prefix = 'whetstone:code:';
/** Copies of code that the server has as well; the oldest go first. Code that only this browser has always stays. */
const savedCopiesMax = 40;

/** The newest that this tab wrote or heard of, for browsers that keep nothing, or show it later. */
const written = new Map<string, Backup>();

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
  const sent = isUndecided(newer) ? (newer.sent ?? []) : withAllSent(own?.sent, heard?.sent);
  const known = {...newer, sent};
  written.set(key, known);
  try {
    const kept = parseBackup(localStorage.getItem(key));
    if (kept === undefined) return;
    // What either tab sent has to outlive both.
    const lacks = own?.base === heard?.base && sent.some((digest) => !kept.sent?.includes(digest));
    if (lacks || isNewer(known, kept)) localStorage.setItem(key, JSON.stringify(known));
  } catch {
    // A browser that keeps nothing has nothing to correct.
  }
}

/** Another tab removed the copy: what this one wrote is no longer the newest. */
export function forgetWritten(place: BackupPlace): void {
  written.delete(keyOf(place));
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
    const {source, base, stamp = 1, step = 0, at = 0, sent, aside, before} = value;
    if (typeof source !== 'string' || typeof base !== 'number') return undefined;
    return {
      source,
      base,
      unsaved: value.unsaved !== false,
      stamp,
      step,
      at,
      ...(Array.isArray(sent) ? {sent: sent.filter((item) => typeof item === 'number')} : {}),
      ...(Array.isArray(aside) ? {aside: aside.filter((item) => typeof item === 'string')} : {}),
      ...(value.replaces === true ? {replaces: true} : {}),
      ...(value.signedOut === true ? {signedOut: true} : {}),
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
