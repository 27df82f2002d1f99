import {X} from 'lucide-react';
import {Dialog} from 'radix-ui';
import {type ComponentProps, type ReactNode, useRef} from 'react';
import {classNames} from './class-names';
import {IconButton} from './icon-button';

type Props = Pick<ComponentProps<typeof Dialog.Content>, 'onEscapeKeyDown' | 'onInteractOutside'> & {
  readonly title: string;
  readonly text?: string;
  /** With a button that closes it; Esc does so either way. */
  readonly closable?: boolean;
  /** Fills the window, instead of standing in its middle. */
  readonly fills?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
};

/**
 * What every dialog looks like: a titled sheet over the dimmed page. Stands inside the root of a dialog. When it closes,
 * the place that had the keyboard before has it again.
 */
export function DialogWindow({title, text, closable, fills, className, children, ...on}: Props) {
  const before = useRef<Element>(null);
  return (
    <Dialog.Portal>
      <Dialog.Overlay className="fixed inset-0 z-40 bg-[#000]/40" />
      <Dialog.Content
        {...on}
        onOpenAutoFocus={() => {
          before.current = document.activeElement;
        }}
        onCloseAutoFocus={(event) => {
          // By itself it gives the keyboard to the button that opened it, and to nothing where the page did.
          const place = before.current;
          if (!(place instanceof HTMLElement) || place === document.body || !place.isConnected) return;
          event.preventDefault();
          place.focus();
        }}
        {...(text === undefined ? {'aria-describedby': undefined} : {})}
        className={classNames(
          'fixed z-50 rounded border border-line bg-raised shadow-float',
          fills ? 'inset-2' : 'top-1/2 left-1/2 -translate-x-1/2 -translate-y-1/2',
          className,
        )}
      >
        <div className="flex items-center justify-between gap-2">
          <Dialog.Title className={fills ? 'font-medium' : 'text-lg font-semibold'}>{title}</Dialog.Title>
          {closable ? (
            <Dialog.Close asChild>
              <IconButton label="Close">
                <X aria-hidden className="size-4" />
              </IconButton>
            </Dialog.Close>
          ) : null}
        </div>
        {text === undefined ? null : (
          <Dialog.Description className="mt-1 text-ink-soft">{text}</Dialog.Description>
        )}
        {children}
      </Dialog.Content>
    </Dialog.Portal>
  );
}
