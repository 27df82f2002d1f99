/** What the address asks for when the page opens: a language, earlier code, a submission to go on with. */
import {useEffect, useState} from 'react';
import {replaceAddress} from '../../../_components/replace-address';
import type {CodeSession} from './code-session';
import type {WorkspaceStart} from './workspace-start';

const wishes = ['language', 'from', 'restore', 'submit'] as const;

/** The path that comes back to this exercise and language, and to the question whether to submit. */
export function returnPath(slug: string, language: string, submit = false): string {
  return `/exercises/${slug}?language=${language}${submit ? '&submit=1' : ''}`;
}

export function signInPath(slug: string, language: string, submit = false): string {
  return `/sign-in?callbackUrl=${encodeURIComponent(returnPath(slug, language, submit))}`;
}

/** Gives the exercise's address a query, unless the address is another page's by now. */
export function nameInAddress(slug: string, query: string): void {
  const path = `/exercises/${slug}`;
  if (location.pathname === path) replaceAddress(`${path}?${query}`);
}

/**
 * Does what the address asks, once: then the wishes leave the address, so that neither a reload nor Back asks again.
 * It is the address that counts: the page itself may come out of the browser's cache. True while the person is to be
 * asked whether to submit.
 */
export function useAddress(start: WorkspaceStart, session: CodeSession): readonly [boolean, () => void] {
  const [confirming, setConfirming] = useState(false);
  const {loaded, language, viewer} = start;
  useEffect(() => {
    const query = new URLSearchParams(location.search);
    const asked = new Set(wishes.filter((name) => query.has(name)));
    if (asked.size === 0) return;
    const code = asked.has('from') || asked.has('restore') ? loaded : undefined;
    if (asked.has('language') || code !== undefined) session.choose(language);
    if (code !== undefined) session.replace(code.source, code.reason);
    if (asked.has('submit') && viewer !== undefined) setConfirming(true);
    for (const name of asked) query.delete(name);
    history.replaceState(null, '', `${location.pathname}${query.size === 0 ? '' : `?${query}`}`);
  }, [loaded, language, viewer, session]);
  return [confirming, () => setConfirming(false)];
}
