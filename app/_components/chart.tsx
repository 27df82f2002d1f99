/** A drawing with its facts as a table, for whoever does not see it and whoever wants the numbers. Drawn on the server. */
import {type ReactNode, useId} from 'react';

type Props = {
  readonly title: string;
  /** What the drawing shows, in a sentence. */
  readonly summary: string;
  readonly columns: readonly string[];
  readonly rows: ReadonlyArray<ReadonlyArray<string | number>>;
  readonly children: ReactNode;
};

export function Chart({title, summary, columns, rows, children}: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="text-lg font-semibold">
        {title}
      </h2>
      <p className="mb-3 text-sm text-ink-soft">{summary}</p>
      {children}
      <details className="mt-2 text-sm">
        <summary className="w-fit cursor-pointer rounded text-ink-soft hover:text-ink">
          <span>{title} as a table</span>
        </summary>
        <div className="mt-1 max-w-xl">
          <table className="w-full">
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col" className="py-1 pr-3 text-left font-medium">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([first, ...rest]) => (
                <tr key={String(first)} className="border-t border-line">
                  <th scope="row" className="py-1 pr-3 text-left font-normal">
                    {first}
                  </th>
                  {rest.map((cell, index) => (
                    <td key={columns[index + 1]} className="py-1 pr-3 tabular-nums">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}
