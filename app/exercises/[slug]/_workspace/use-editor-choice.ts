/** Which editor the code is written in: the full one, or a plain text area where Monaco takes no keys. */
import {useEffect, useState} from 'react';
import {editorCookie, rememberPreference} from '../../../_components/preferences';

export type EditorChoice = 'full' | 'plain';

/** Monaco wants a keyboard and a pointer that hits a letter. */
const touchOnly = '(any-pointer: coarse) and (not (any-pointer: fine))';

/** Undefined until the browser has said what it is. `chosen` is what the person chose here before. */
export function useEditorChoice(
  chosen: EditorChoice | undefined,
): readonly [EditorChoice | undefined, (choice: EditorChoice) => void] {
  const [choice, setChoice] = useState(chosen);
  useEffect(() => {
    setChoice((known) => known ?? (matchMedia(touchOnly).matches ? 'plain' : 'full'));
  }, []);
  return [
    choice,
    (next) => {
      rememberPreference(editorCookie, next);
      setChoice(next);
    },
  ];
}
