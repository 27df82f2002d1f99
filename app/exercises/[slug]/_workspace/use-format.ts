/** Formats the code when it is asked for, and says for a moment what came of it. */
import {useEffect, useState} from 'react';
import type {CodeSession} from './code-session';

const shownMs = 4000;

/** The sentence while it is shown, and how to ask. */
export function useFormat(
  session: CodeSession,
  tabSize: number,
  announce: (sentence: string) => void,
): readonly [string | undefined, () => Promise<void>] {
  const [word, setWord] = useState<string>();
  useEffect(() => {
    if (word === undefined) return;
    announce(word);
    const timer = setTimeout(() => setWord(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [word, announce]);
  const format = async () => {
    const {source, language} = session.view();
    const loaded = await import('./format-code').catch(() => undefined);
    if (loaded === undefined) return setWord('The formatter could not be loaded. Try again in a moment.');
    const formatted = await loaded.formatCode(source, language, tabSize);
    // What was typed meanwhile is newer than what was formatted.
    if (session.view().source !== source) return;
    if (!formatted.ok) return setWord(formatted.message);
    setWord(formatted.source === source ? 'The code is formatted already.' : 'Formatted.');
    session.type(formatted.source);
  };
  return [word, format];
}
