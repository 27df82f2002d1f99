/**
 * The sessions of code of this visit: one per account and exercise, shared by every page that shows it. Listens for
 * what may have made one of them old: another tab, another device, a page that the browser had put to sleep.
 */

import {type CodeSession, createCodeSession, type SessionOptions} from './code-session';
import {forgetWritten, hearBackup, placeOfKey} from './draft-backup';

/** Sessions kept beside the one in view; what waits to be saved stays however many there are. */
const idleMax = 8;

const sessions = new Map<string, CodeSession>();
let listening = false;

const keyOf = (owner: string | null, slug: string) => `${owner ?? ''}:${slug}`;

/** The session of this account and exercise, made when there is none. On the server each request has its own. */
export function sessionFor(options: SessionOptions): CodeSession {
  if (typeof window === 'undefined') return createCodeSession(options);
  listen();
  const key = keyOf(options.viewerId, options.exercise.slug);
  const session = sessions.get(key) ?? createCodeSession(options);
  sessions.delete(key);
  for (const [other, idle] of sessions) {
    if (sessions.size < idleMax) break;
    if (!idle.settled()) continue;
    idle.close();
    sessions.delete(other);
  }
  sessions.set(key, session);
  return session;
}

const each = (act: (session: CodeSession) => void) => {
  for (const session of sessions.values()) act(session);
};

function listen(): void {
  if (listening) return;
  listening = true;
  const flush = () => each((session) => void session.flush());
  const refresh = () => each((session) => session.follow());
  addEventListener('pagehide', flush);
  addEventListener('online', flush);
  addEventListener('storage', (event) => {
    const place = placeOfKey(event.key);
    if (place === undefined) return;
    const session = sessions.get(keyOf(place.owner, place.slug));
    if (event.newValue !== null) {
      hearBackup(place, event.newValue);
      return session?.follow();
    }
    forgetWritten(place);
    if (place.language !== 'note') session?.handOver(place.language);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') return flush();
    refresh();
    current?.();
  });
  addEventListener('focus', () => current?.());
  addEventListener('pageshow', (event) => {
    if (!event.persisted) return;
    // Asleep, it heard nothing; and someone else may have signed in meanwhile.
    refresh();
    current?.();
  });
}

let current: (() => void) | undefined;

/** Has the server asked whenever the page comes into view again; returns how to stop. */
export function watch(session: CodeSession): () => void {
  const look = () => void session.look();
  current = look;
  return () => {
    if (current === look) current = undefined;
  };
}
