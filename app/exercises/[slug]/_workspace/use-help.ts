/** Hints and the editorial as far as they are open: counted in the account, and in this browser where nobody is signed in. */
import {useEffect, useRef} from 'react';
import {requestHelp} from './help-requests';
import type {useDesk} from './use-desk';
import type {WorkspaceStart} from './workspace-start';

export type Help = {
  readonly hints: number;
  readonly openHints: (hints: number) => void;
  /** False while it is to be asked for once. */
  readonly isEditorialOpen: boolean;
  readonly openEditorial: () => void;
};

export function useHelp(
  {exercise, viewer, help}: WorkspaceStart,
  [desk, putDesk]: ReturnType<typeof useDesk>,
  isSolved: boolean,
): Help {
  const {slug} = exercise;
  const signedIn = viewer !== undefined;
  const counted = useRef(help.hintsUsed);
  const hints = Math.min(exercise.hintsHtml.length, Math.max(help.hintsUsed, desk.hints));
  const editorialSeen = desk.editorial === true && !help.hasSeenEditorial;
  // What was opened while the server could not be reached, or before signing in, is counted now.
  useEffect(() => {
    if (!signedIn) return;
    if (hints > counted.current) {
      counted.current = hints;
      void requestHelp(slug, {hints});
    }
  }, [signedIn, slug, hints]);
  useEffect(() => {
    if (signedIn && editorialSeen) void requestHelp(slug, {editorial: true});
  }, [signedIn, slug, editorialSeen]);
  return {
    hints,
    openHints: (opened) => putDesk({hints: opened}),
    isEditorialOpen: isSolved || help.isSolved || help.hasSeenEditorial || desk.editorial === true,
    openEditorial: () => putDesk({editorial: true}),
  };
}
