/** The one button of the system, and the same look for a link. */
import type {ComponentProps} from 'react';
import {classNames} from './class-names';

export type ButtonLook = 'primary' | 'secondary' | 'quiet' | 'danger';

const looks: Record<ButtonLook, string> = {
  primary: 'bg-accent text-on-accent hover:bg-accent-strong border-transparent',
  secondary: 'bg-panel text-ink border-line-strong hover:bg-sunken',
  quiet: 'bg-transparent text-ink-soft border-transparent hover:bg-sunken hover:text-ink',
  danger: 'bg-transparent text-wrong border-wrong hover:bg-wrong/10',
};

export function buttonClass(look: ButtonLook = 'secondary', small = false): string {
  return classNames(
    'inline-flex items-center justify-center gap-1.5 rounded border font-medium whitespace-nowrap select-none',
    'disabled:animate-dim disabled:cursor-not-allowed aria-disabled:animate-dim aria-disabled:cursor-not-allowed',
    small ? 'h-8 px-2.5 text-sm' : 'h-10 px-4 text-base',
    looks[look],
  );
}

type Props = ComponentProps<'button'> & {look?: ButtonLook; small?: boolean};

export function Button({look = 'secondary', small = false, className, type = 'button', ...rest}: Props) {
  return <button type={type} className={classNames(buttonClass(look, small), className)} {...rest} />;
}
