/** What a list says while it holds nothing: what it will hold, and how to begin. */
import type {ReactNode} from 'react';

export function Empty({title, children}: {title: string; children?: ReactNode}) {
  return (
    <div className="rounded border border-dashed border-line px-6 py-10 text-center">
      <p className="font-medium">{title}</p>
      {children === undefined ? null : (
        <div className="mx-auto mt-1 max-w-prose text-ink-soft">{children}</div>
      )}
    </div>
  );
}
