/** Binds the session of code to React: one per account and exercise, saved when the page is left. */
import {useEffect, useState, useSyncExternalStore} from 'react';
import type {CodeSession, SessionOptions, SessionView} from './code-session';
import {sessionFor, watch} from './session-registry';

export function useCodeSession(options: SessionOptions): readonly [CodeSession, SessionView] {
  const [session] = useState(() => sessionFor(options));
  const view = useSyncExternalStore(session.subscribe, session.view, session.serverView);
  const {drafts} = options;
  useEffect(() => {
    session.follow();
    session.begin(drafts);
    // The page may come out of the browser's cache and be as old as its first load.
    void session.look();
  }, [session, drafts]);
  useEffect(() => {
    const stop = watch(session);
    return () => {
      stop();
      void session.flush();
    };
  }, [session]);
  return [session, view];
}
