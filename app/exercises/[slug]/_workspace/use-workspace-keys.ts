/** The two shortcuts of the workspace, heard before the editor hears them. */
import {useEffect, useRef} from 'react';

export function useWorkspaceKeys(onRun: () => void, onSubmit: () => void): void {
  const latest = useRef({onRun, onSubmit});
  useEffect(() => {
    latest.current = {onRun, onSubmit};
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.repeat) return;
      const act =
        event.key === 'Enter'
          ? latest.current.onSubmit
          : event.key === "'"
            ? latest.current.onRun
            : undefined;
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      act();
    };
    addEventListener('keydown', onKey, {capture: true});
    return () => removeEventListener('keydown', onKey, {capture: true});
  }, []);
}
