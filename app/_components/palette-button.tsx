'use client';

/** Opens the command palette by Ctrl or ⌘ + K, or its button. What it is made of is loaded when it is first opened. */
import {Command} from 'lucide-react';
import {type ComponentType, useEffect, useState} from 'react';
import {IconButton} from './icon-button';

export type PaletteAction = {readonly title: string; readonly keys?: string; readonly act: () => void};

export type PaletteProps = {
  readonly signedIn: boolean;
  /** Of the page that it is opened on. */
  readonly actions: readonly PaletteAction[];
  readonly onClose: () => void;
};

type Props = Pick<PaletteProps, 'signedIn'> & Partial<Pick<PaletteProps, 'actions'>>;

const none: readonly PaletteAction[] = [];

export function PaletteButton({signedIn, actions = none}: Props) {
  const [open, setOpen] = useState(false);
  const [Palette, setPalette] = useState<ComponentType<PaletteProps>>();
  const show = () => {
    setOpen(true);
    import('./command-palette').then(
      (module) => setPalette(() => module.CommandPalette),
      () => setOpen(false),
    );
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return;
      if (event.key.toLowerCase() !== 'k') return;
      // Heard before the editor, which begins chords with it.
      event.preventDefault();
      event.stopPropagation();
      show();
    };
    addEventListener('keydown', onKey, {capture: true});
    return () => removeEventListener('keydown', onKey, {capture: true});
  });
  return (
    <>
      <IconButton label="Commands (Ctrl or ⌘ + K)" className="max-md:hidden" onClick={show}>
        <Command aria-hidden className="size-4" />
      </IconButton>
      {open && Palette !== undefined ? (
        <Palette signedIn={signedIn} actions={actions} onClose={() => setOpen(false)} />
      ) : null}
    </>
  );
}
