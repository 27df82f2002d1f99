import type {ReactNode} from 'react';

/** One part of the settings under its heading. */
export function Section({title, note, children}: {title: string; note?: string; children: ReactNode}) {
  return (
    <section className="border-t border-line py-6">
      <h2 className="text-lg font-semibold">{title}</h2>
      {note === undefined ? null : <p className="text-sm text-ink-soft">{note}</p>}
      <div className="mt-4">{children}</div>
    </section>
  );
}
