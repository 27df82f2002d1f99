/** The narrow column that account forms stand in. */
import type {ReactNode} from 'react';

export function AccountFrame({title, children}: {title: string; children: ReactNode}) {
  return (
    <div className="mx-auto max-w-md">
      <h1 className="mb-6 text-3xl font-semibold tracking-tight">{title}</h1>
      {children}
    </div>
  );
}
