/** Binds the session of code to React: one per page, saved when the page is left or the network is back. */
import {useEffect, useState, useSyncExternalStore} from 'react';
import type {LanguageName} from '#lib/exercises/exercise';
import type {ExerciseView} from '#lib/exercises/view';
import type {DraftView} from '#lib/submissions/views';
import {type CodeSession, createCodeSession, type SessionView} from './code-session';

type Options = {
  readonly exercise: ExerciseView;
  readonly viewerId: string | null;
  readonly drafts: readonly DraftView[];
  readonly language: LanguageName;
};

export function useCodeSession(options: Options): readonly [CodeSession, SessionView] {
  const [session] = useState(() => createCodeSession(options));
  const view = useSyncExternalStore(session.subscribe, session.view, session.serverView);
  useEffect(() => {
    session.start();
    const flush = () => session.flush();
    const hide = () => document.visibilityState === 'hidden' && session.flush();
    addEventListener('pagehide', flush);
    addEventListener('online', flush);
    document.addEventListener('visibilitychange', hide);
    return () => {
      removeEventListener('pagehide', flush);
      removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', hide);
      session.close();
    };
  }, [session]);
  return [session, view];
}
