/** How each statement was run, as the tree that the engine gives, with the steps that it took beside the reference and before. */
import {count, numberText} from '#lib/base/count';
import type {FigureOf} from '#lib/verdict/figure';
import {classNames} from './class-names';
import {ScrollBox} from './scroll-box';

type Figure = FigureOf<'query-plan'>;
type Statement = Figure['statements'][number];

export function QueryPlan({figure: {statements, steps, budget}}: {figure: Figure}) {
  return (
    <section aria-label="Query plan" className="space-y-3">
      <h3 className="font-medium">Query plan</h3>
      {statements.map((statement) => (
        <Plan key={statement.says} statement={statement} />
      ))}
      {budget === undefined ? null : (
        <p className="text-sm text-ink-soft">
          {count(steps, 'step')} of the {numberText(budget)} allowed on this data.
        </p>
      )}
    </section>
  );
}

function Plan({statement}: {statement: Statement}) {
  const {says, times, plan, pages, scanned, sorts, automatic} = statement;
  const facts = [
    count(pages, 'page visited', 'pages visited'),
    ...(scanned > 0 ? [`${count(scanned, 'row')} scanned`] : []),
    ...(sorts > 0 ? [count(sorts, 'sort')] : []),
    ...(automatic > 0 ? [`a temporary index of ${count(automatic, 'row')}`] : []),
  ];
  return (
    <div className="rounded border border-line bg-sunken p-2">
      <p className="text-sm">
        <span className="font-medium">{says}</span>
        {times > 1 ? <span className="text-ink-soft">, {numberText(times)} times</span> : null}
      </p>
      <ScrollBox label={`Plan: ${says}`} className="overflow-x-auto -outline-offset-2">
        <ul className="w-max min-w-full py-1 font-mono text-[0.8125rem] leading-5">
          {plan.map(({depth, detail}, index) => (
            <li
              // biome-ignore lint/suspicious/noArrayIndexKey: a line of a fixed plan is its place
              key={index}
              className={classNames(isScan(detail) && 'text-time')}
              style={{paddingInlineStart: `${depth * 1.25}rem`}}
            >
              {depth > 0 ? <span aria-hidden>└ </span> : null}
              {detail}
            </li>
          ))}
        </ul>
      </ScrollBox>
      <Steps statement={statement} />
      <p className="text-sm text-ink-soft">{facts.join(', ')}.</p>
    </div>
  );
}

/** Bars on one scale, with their numbers beside them: what it took before, now, and what the reference takes. */
function Steps({statement: {before, steps, reference}}: {statement: Statement}) {
  const bars = [
    ...(before === undefined ? [] : [{name: 'Before', value: before, tone: 'bg-line-strong'}]),
    {name: 'Your answer', value: steps, tone: 'bg-accent'},
    ...(reference === undefined ? [] : [{name: 'Reference', value: reference, tone: 'bg-line-strong'}]),
  ];
  const most = Math.max(...bars.map(({value}) => value), 1);
  return (
    <dl className="grid grid-cols-[auto_auto_1fr] items-center gap-x-3 text-sm tabular-nums">
      {bars.map(({name, value, tone}) => (
        <div key={name} className="contents">
          <dt className="text-ink-soft">{name}</dt>
          <dd className="text-right">{count(value, 'step')}</dd>
          <dd aria-hidden className="h-2">
            <span
              className={classNames('block h-2 rounded', tone)}
              style={{width: `${(value / most) * 100}%`, minWidth: 2}}
            />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function isScan(detail: string): boolean {
  return /^SCAN (?!.*CONSTANT)|^USE TEMP B-TREE|AUTOMATIC/.test(detail);
}
