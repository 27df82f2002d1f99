/** Code of an earlier submission, asked for in the address, put into the editor. */
import {useEffect, useRef} from 'react';
import type {CodeSession} from './code-session';
import type {WorkspaceStart} from './workspace-start';

/** Puts an earlier submission's code into the editor, once, in a way that can be taken back. */
export function useLoadedCode({loaded, exercise}: WorkspaceStart, session: CodeSession): void {
  const put = useRef(false);
  useEffect(() => {
    if (loaded === undefined || put.current) return;
    put.current = true;
    session.replace(loaded.source, 'The code of an earlier submission is in the editor.');
    history.replaceState(null, '', `/exercises/${exercise.slug}`);
  }, [loaded, exercise.slug, session]);
}
