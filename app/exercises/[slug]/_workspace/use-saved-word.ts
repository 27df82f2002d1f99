/** What Ctrl+S is answered with: code is saved as it is typed, so mostly that it is saved already. */
import {useEffect, useState} from 'react';
import type {SessionView} from './code-session';

const shownMs = 4000;

type Kind = SessionView['save']['kind'];

/** The sentence while it is shown, and how to ask for it. */
export function useSavedWord(
  kind: Kind,
  announce: (sentence: string) => void,
): readonly [string | undefined, () => void] {
  const [asked, setAsked] = useState<{readonly wasSaved: boolean}>();
  const sentence = asked && sentenceOf(kind, asked.wasSaved);
  useEffect(() => {
    if (sentence === undefined) return;
    announce(sentence);
    const timer = setTimeout(() => setAsked(undefined), shownMs);
    return () => clearTimeout(timer);
  }, [sentence, announce]);
  return [sentence, () => setAsked({wasSaved: kind === 'clean'})];
}

function sentenceOf(kind: Kind, wasSaved: boolean): string {
  switch (kind) {
    case 'clean':
      return wasSaved ? 'Saved already: your code is saved as you type.' : 'Saved.';
    case 'kept':
      return 'Saved in this browser already, as you type. Sign in to save it to an account.';
    case 'dirty':
    case 'saving':
      return 'Saving …';
    case 'lost':
      return 'Not saved: this browser refuses to keep anything.';
    default:
      return 'Saved in this browser.';
  }
}
