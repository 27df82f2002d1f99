/** Which editor the code is written in: the full one, or a plain text area where Monaco takes no keys. */
import {useEffect, useState} from 'react';
import {editorCookie, rememberPreference} from '../../../_components/preferences';

export type EditorChoice = 'full' | 'plain';

/** Monaco wants a keyboard and a pointer that hits a letter. */
const touchOnly = '(any-pointer: coarse) and (not (any-pointer: fine))';

/**
 * Undefined until the page's scripts are there: a text area before that would show what the server has, not the newest,
 * and take keys that nobody hears. `chosen` is what the person chose here before.
 */
export function useEditorChoice(
  chosen: EditorChoice | undefined,
): readonly [EditorChoice | undefined, (choice: EditorChoice) => void] {
  const [choice, setChoice] = useState<EditorChoice>();
  useEffect(() => {
    setChoice((known) => known ?? chosen ?? (matchMedia(touchOnly).matches ? 'plain' : 'full'));
  }, [chosen]);
  return [
    choice,
    (next) => {
      rememberPreference(editorCookie, next);
      setChoice(next);
    },
  ];
}
