/** This browser's own copy of code being typed, so that nothing is ever only in the page. */
import type {LanguageName} from '#lib/exercises/exercise';
import type {Backup} from './draft-opening';

const keyOf = (slug: string, language: LanguageName) => `whetstone:draft:${slug}:${language}`;

export function readBackup(slug: string, language: LanguageName): Backup | undefined {
  // Node has a localStorage of its own, which is nobody's browser.
  if (typeof window === 'undefined') return undefined;
  try {
    const text = localStorage.getItem(keyOf(slug, language));
    if (text === null) return undefined;
    const value = JSON.parse(text) as Partial<Backup>;
    if (typeof value.source !== 'string' || typeof value.base !== 'number') return undefined;
    return {
      owner: value.owner ?? null,
      source: value.source,
      base: value.base,
      unsaved: value.unsaved !== false,
      ...(typeof value.sent === 'string' ? {sent: value.sent} : {}),
    };
  } catch {
    return undefined;
  }
}

/** False when the browser refuses to keep anything (private mode, full): then the page must say so. */
export function writeBackup(slug: string, language: LanguageName, backup: Backup): boolean {
  try {
    localStorage.setItem(keyOf(slug, language), JSON.stringify(backup));
    return true;
  } catch {
    return false;
  }
}
