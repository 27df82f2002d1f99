/** A page that could not be shown: what happened, what is safe, what to do. */
import type {ReactNode} from 'react';

export function ProblemNotice({title, children}: {title: string; children: ReactNode}) {
  return (
    <div className="mx-auto max-w-prose py-10">
      <h1 className="text-2xl font-semibold">{title}</h1>
      <div className="mt-3 space-y-4">{children}</div>
    </div>
  );
}
