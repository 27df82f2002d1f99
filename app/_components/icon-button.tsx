/** A square button that shows an icon and says its name. */
import type {ComponentProps, ReactNode} from 'react';
import {classNames} from './class-names';

type Props = Omit<ComponentProps<'button'>, 'aria-label' | 'title'> & {label: string; children: ReactNode};

export const iconButtonClass =
  'inline-flex size-8 shrink-0 items-center justify-center rounded text-ink-soft hover:bg-sunken hover:text-ink';

export function IconButton({label, className, type = 'button', children, ...rest}: Props) {
  return (
    <button
      type={type}
      aria-label={label}
      title={label}
      className={classNames(iconButtonClass, 'disabled:opacity-55 disabled:cursor-not-allowed', className)}
      {...rest}
    >
      {children}
    </button>
  );
}
