/** The tables of the sample that a Run works on, with what their columns hold and their rows. */
import {count} from '#lib/base/count';
import type {TableView} from '#lib/exercises/view';
import {ScrollBox} from '../../../_components/scroll-box';

const cell = 'px-2 py-1 text-left align-top whitespace-nowrap';

export function DataTables({tables}: {readonly tables: readonly TableView[]}) {
  return (
    <div className="space-y-6">
      <h2 className="text-lg font-semibold">Tables of the first example</h2>
      {tables.map((table) => (
        <Table key={table.name} table={table} />
      ))}
    </div>
  );
}

function Table({table: {name, about, columns, rows, left, more}}: {readonly table: TableView}) {
  return (
    <section aria-label={`Table ${name}`} className="space-y-1.5">
      <h3 className="font-mono font-semibold">{name}</h3>
      {about === undefined ? null : <p className="text-sm text-ink-soft">{about}</p>}
      <ScrollBox
        label={`Rows of ${name}`}
        className="max-h-96 max-w-full overflow-auto rounded border border-line bg-sunken -outline-offset-2"
      >
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">{name}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.name} scope="col" className={cell}>
                  <span className="block font-mono text-[0.8125rem]">{column.name}</span>
                  <span className="block text-xs font-normal text-ink-soft">{column.type}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a row of a fixed table is its place
              <tr key={index} className="border-t border-line">
                {row.map((text, column) => (
                  <td
                    // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                    key={column}
                    className={`${cell} font-mono text-[0.8125rem] leading-5`}
                  >
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      <p className="text-sm text-ink-soft">
        {rows.length === 0 ? 'No rows.' : count(rows.length + left, 'row')}
        {left > 0 ? `, ${count(rows.length, 'row')} shown` : ''}
      </p>
      <dl className="text-sm">
        {columns
          .filter((column) => column.about !== undefined)
          .map((column) => (
            <div key={column.name} className="flex gap-2">
              <dt className="font-mono text-[0.8125rem] leading-6">{column.name}</dt>
              <dd className="text-ink-soft">{column.about}</dd>
            </div>
          ))}
      </dl>
      {more.map((line) => (
        <p key={line} className="font-mono text-[0.8125rem] leading-5 [overflow-wrap:anywhere]">
          {line}
        </p>
      ))}
    </section>
  );
}
