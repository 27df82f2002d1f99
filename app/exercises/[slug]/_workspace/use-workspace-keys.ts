/** The shortcuts of the workspace, heard before the editor hears them. */
import {useEffect, useRef} from 'react';

type Acts = {
  readonly onRun: () => void;
  readonly onSubmit: () => void;
  readonly onSave: () => void;
  readonly onFormat: () => void;
};

/**
 * Whether the key is the one that prints `printed`, or the one in its place on a keyboard that prints something else
 * there. A place whose key has a use of its own together with Ctrl (letters, digits, zoom) is left to it.
 */
export function isKey(event: Pick<KeyboardEvent, 'key' | 'code'>, printed: string, place: string): boolean {
  if (event.key.toLowerCase() === printed) return true;
  return event.code === place && !/^[a-z0-9=+-]$/i.test(event.key);
}

export function useWorkspaceKeys(acts: Acts): void {
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = actOf(event, latest.current);
      if (act === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      if (!event.repeat) act();
    };
    addEventListener('keydown', onKey, {capture: true});
    return () => removeEventListener('keydown', onKey, {capture: true});
  }, []);
}

function actOf(event: KeyboardEvent, {onRun, onSubmit, onSave, onFormat}: Acts): (() => void) | undefined {
  if (event.isComposing) return undefined;
  if (event.shiftKey) {
    const plain = event.altKey && !event.ctrlKey && !event.metaKey;
    return plain && event.code === 'KeyF' ? onFormat : undefined;
  }
  const enter = event.key === 'Enter';
  if (event.ctrlKey || event.metaKey) {
    if (event.altKey) return undefined;
    if (enter) return onSubmit;
    if (isKey(event, 's', 'KeyS')) return onSave;
    return isKey(event, "'", 'Quote') ? onRun : undefined;
  }
  return event.key === 'F9' && !event.altKey ? onRun : undefined;
}
