'use client';

/** The calls of an input in a table, the failing one marked and in view; what is far from it is folded. */
import {ChevronDown, ChevronUp} from 'lucide-react';
import {useState} from 'react';
import {count} from '#lib/base/count';
import type {CallRow, CallTable} from '#lib/verdict/calls';
import {type Verdict, verdictTitles} from '#lib/verdict/verdict';
import {foldOf} from './calls-fold';
import {classNames} from './class-names';
import {VerdictIcon} from './verdict-mark';

type Props = {
  readonly calls: CallTable;
  /** What went wrong in the failing call. */
  readonly verdict: Verdict | undefined;
  /** In what returned and expected differ, where they look alike. */
  readonly difference?: string | undefined;
};

const cell = 'px-2 py-1 align-top text-left';
const valueCell = `${cell} font-mono text-[0.8125rem] leading-5 [overflow-wrap:anywhere] whitespace-pre-wrap`;

export function CallsTable({calls, verdict, difference}: Props) {
  const {rows, failing, before, after} = calls;
  const fold = foldOf(calls);
  const [open, setOpen] = useState<{
    readonly of: CallTable;
    readonly earlier: boolean;
    readonly later: boolean;
  }>();
  const {earlier, later} = open?.of === calls ? open : {earlier: false, later: false};
  const first = earlier ? 0 : fold.first;
  const last = later ? rows.length : fold.last;
  const has = {
    returned: rows.some((row) => row.returned !== undefined),
    expected: rows.some((row) => row.expected !== undefined),
  };
  const columns = 2 + Number(has.returned) + Number(has.expected);
  // A message is the longest text of all: it gets what the other columns can spare.
  const isThrown = verdict === 'runtime-error';
  return (
    <table className="w-full table-fixed border-collapse rounded border border-line bg-sunken text-sm">
      <caption className="sr-only">Calls</caption>
      <colgroup>
        <col className="w-12" />
        <col className={callWidth(columns, isThrown)} />
        {columns === 4 && isThrown ? (
          <>
            <col />
            <col className="w-[23%]" />
          </>
        ) : null}
      </colgroup>
      <thead>
        <tr className="text-ink-soft">
          <th scope="col" className={`${cell} font-normal`}>
            <span className="sr-only">Number</span>
          </th>
          <th scope="col" className={`${cell} font-normal`}>
            Call
          </th>
          {has.returned ? (
            <th scope="col" className={`${cell} font-normal`}>
              Returned
            </th>
          ) : null}
          {has.expected ? (
            <th scope="col" className={`${cell} font-normal`}>
              Expected
            </th>
          ) : null}
        </tr>
      </thead>
      <tbody>
        {before > 0 ? (
          <LeftOut columns={columns} text={`${count(before, 'earlier call')} not shown`} />
        ) : null}
        <Fold
          columns={columns}
          number={fold.first}
          noun="earlier call"
          isOpen={earlier}
          onToggle={() => setOpen({of: calls, earlier: !earlier, later})}
        />
        {rows.slice(first, last).map((row) => (
          <Row
            key={row.number}
            row={row}
            has={has}
            verdict={row.number === failing ? (verdict ?? 'wrong-answer') : undefined}
            difference={row.number === failing ? difference : undefined}
          />
        ))}
        <Fold
          columns={columns}
          number={rows.length - fold.last}
          noun="later call"
          isOpen={later}
          onToggle={() => setOpen({of: calls, earlier, later: !later})}
        />
        {after > 0 ? <LeftOut columns={columns} text={`${count(after, 'later call')} not shown`} /> : null}
      </tbody>
    </table>
  );
}

function callWidth(columns: number, isThrown: boolean): string {
  if (columns < 4) return 'w-[60%]';
  return isThrown ? 'w-[28%]' : 'w-[40%]';
}

type RowProps = {
  readonly row: CallRow;
  readonly has: {readonly returned: boolean; readonly expected: boolean};
  /** Set on the failing row alone. */
  readonly verdict: Verdict | undefined;
  readonly difference: string | undefined;
};

function Row({row: {number, call, returned, expected}, has, verdict, difference}: RowProps) {
  const isFailing = verdict !== undefined;
  return (
    <tr
      data-failing={isFailing || undefined}
      className={classNames(
        'border-t border-line',
        isFailing && 'bg-wrong/12 font-medium shadow-[inset_3px_0_0_var(--color-wrong)]',
      )}
    >
      <td className={classNames(cell, 'tabular-nums', isFailing ? 'text-wrong' : 'text-ink-soft')}>
        <span className="flex items-center justify-end gap-1">
          {isFailing ? <VerdictIcon verdict={verdict} className="size-3.5" /> : null}
          {isFailing ? <span className="sr-only">{verdictTitles[verdict]} in call </span> : null}
          {number === 0 ? '' : number}
        </span>
      </td>
      <td className={valueCell}>{call}</td>
      {has.returned ? (
        <td className={classNames(valueCell, isFailing && 'text-wrong')}>
          {returned ?? <Nothing />}
          {difference === undefined ? null : (
            <span className="block font-sans text-xs font-normal">{difference}</span>
          )}
        </td>
      ) : null}
      {has.expected ? <td className={valueCell}>{expected ?? <Nothing />}</td> : null}
    </tr>
  );
}

function Nothing() {
  return <span className="text-ink-soft">–</span>;
}

type FoldProps = {
  readonly columns: number;
  readonly number: number;
  readonly noun: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
};

function Fold({columns, number, noun, isOpen, onToggle}: FoldProps) {
  if (number === 0) return null;
  const Icon = isOpen ? ChevronUp : ChevronDown;
  return (
    <tr className="border-t border-line">
      <td colSpan={columns}>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={onToggle}
          className="flex w-full items-center gap-1.5 px-2 py-0.5 text-left text-ink-soft hover:text-ink -outline-offset-2"
        >
          <Icon aria-hidden className="size-3.5" />
          {isOpen ? 'Hide' : 'Show'} {count(number, noun)}
        </button>
      </td>
    </tr>
  );
}

function LeftOut({columns, text}: {readonly columns: number; readonly text: string}) {
  return (
    <tr className="border-t border-line">
      <td colSpan={columns} className={`${cell} text-ink-soft`}>
        {text}
      </td>
    </tr>
  );
}
