/** A labelled input with its hint and its error, tied together for those who hear the page. */
import {CircleAlert} from 'lucide-react';
import {type ComponentProps, type ReactNode, useId} from 'react';
import {classNames} from './class-names';

type Props = Omit<ComponentProps<'input'>, 'id'> & {
  label: string;
  hint?: string;
  error?: string | undefined;
  /** A button over the end of the input. */
  after?: ReactNode;
};

export function Field({label, hint, error, after, className, ...rest}: Props) {
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={className}>
      <label htmlFor={id} className="block font-medium">
        {label}
      </label>
      {hint === undefined ? null : (
        <p id={`${id}-hint`} className="text-sm text-ink-soft">
          {hint}
        </p>
      )}
      <div className="relative mt-1">
        <input
          id={id}
          aria-invalid={error === undefined ? undefined : true}
          aria-describedby={described || undefined}
          className={classNames(
            'block h-10 w-full rounded border bg-panel pl-3',
            after === undefined ? 'pr-3' : 'pr-16',
            error === undefined ? 'border-line-strong' : 'border-wrong',
          )}
          {...rest}
        />
        {after}
      </div>
      {error === undefined ? null : (
        <p id={`${id}-error`} className="mt-1 flex items-start gap-1.5 text-sm text-wrong">
          <CircleAlert aria-hidden className="mt-1 size-4 shrink-0" />
          {error}
        </p>
      )}
    </div>
  );
}
