/** The rows that a query returned beside those that it should have: each row that differs says so in a word, a sign and a colour. */
import {Check, Minus, Plus} from 'lucide-react';
import {count} from '#lib/base/count';
import type {FigureOf} from '#lib/verdict/figure';
import {classNames} from './class-names';
import {ScrollBox} from './scroll-box';

type Side = FigureOf<'table-diff'>['rows'][number]['side'];

const sides: Record<Side, {word: string; icon: typeof Plus; row: string; mark: string}> = {
  both: {word: 'Right', icon: Check, row: '', mark: 'text-ink-soft'},
  missing: {word: 'Missing', icon: Minus, row: 'bg-time/12', mark: 'text-time'},
  extra: {word: 'Wrong', icon: Plus, row: 'bg-wrong/12', mark: 'text-wrong'},
};

const cell = 'px-2 py-1 text-left align-top';

export function TableDiff({figure: {columns, rows, ordered, left}}: {figure: FigureOf<'table-diff'>}) {
  return (
    <section aria-label="Rows that differ" className="space-y-1">
      <h3 className="font-medium">Rows that differ</h3>
      <ScrollBox
        label="Rows returned and expected"
        className="max-h-80 max-w-full overflow-auto rounded border border-line bg-sunken -outline-offset-2"
      >
        <table className="w-full border-collapse text-sm">
          <caption className="sr-only">Rows returned and expected</caption>
          <thead className="text-ink-soft">
            <tr>
              <th scope="col" className={`${cell} font-normal`}>
                <span className="sr-only">Row</span>
              </th>
              {columns.map((name) => (
                <th key={name} scope="col" className={`${cell} font-normal`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({side, cells}, index) => {
              const {word, icon: Icon, row, mark} = sides[side];
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a fixed result may be equal
                <tr key={index} data-side={side} className={classNames('border-t border-line', row)}>
                  <td className={classNames(cell, mark)}>
                    <span className="flex items-center gap-1">
                      <Icon aria-hidden className="size-3.5" />
                      {word}
                    </span>
                  </td>
                  {cells.map((text, column) => (
                    <td
                      // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
                      key={column}
                      className={`${cell} font-mono text-[0.8125rem] leading-5 [overflow-wrap:anywhere]`}
                    >
                      {text}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </ScrollBox>
      <p className="text-sm text-ink-soft">
        {ordered ? 'The order of the rows counts.' : 'Rows may come in any order.'}
        {left > 0 ? ` ${count(left, 'right row')} not shown.` : ''}
      </p>
    </section>
  );
}
