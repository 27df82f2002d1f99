'use client';

import {Keyboard} from 'lucide-react';
import {Dialog} from 'radix-ui';
import {useEffect, useState} from 'react';
import {DialogWindow} from './dialog-window';
import {IconButton} from './icon-button';
import {Keys} from './keys';
import {onAppleKeyboard, printedKeys, shortcutGroups, typing} from './shortcuts';

/** The list of shortcuts, opened by `?` or its button. */
export function ShortcutSheet() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  return (
    <Dialog.Root open={open} onOpenChange={setOpen}>
      <Dialog.Trigger asChild>
        <IconButton label="Keyboard shortcuts (?)" className="max-md:hidden">
          <Keyboard aria-hidden className="size-4" />
        </IconButton>
      </Dialog.Trigger>
      <DialogWindow
        title="Keyboard shortcuts"
        closable
        className="max-h-[85dvh] w-[min(34rem,calc(100vw-2rem))] overflow-y-auto p-6"
      >
        {open ? <Groups /> : null}
      </DialogWindow>
    </Dialog.Root>
  );
}

function Groups() {
  const apple = onAppleKeyboard();
  return shortcutGroups.map((group) => (
    <section key={group.title} className="mt-4">
      <h3 className="text-sm font-semibold text-ink-soft">{group.title}</h3>
      <dl className="mt-1 divide-y divide-line">
        {group.shortcuts.map((shortcut) => (
          <div key={shortcut.what} className="flex items-center justify-between gap-4 py-1.5">
            <dt>{shortcut.what}</dt>
            <dd>
              <Keys keys={printedKeys(shortcut.keys, apple)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  ));
}
