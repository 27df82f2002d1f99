'use client';

import {CircleAlert, CircleCheck} from 'lucide-react';
import type {ReactNode} from 'react';
import type {QueueView} from '#lib/administration/queue-view';
import {count, numberText} from '#lib/base/count';
import {isVerdict, verdictTitles} from '#lib/verdict/verdict';
import {FormMessage} from '../../../_components/form-message';
import {LocalTime} from '../../../_components/local-time';
import {FaultList, RefusedList} from './failure-lists';
import {useQueue} from './use-queue';

const classTitles: Readonly<Record<string, string>> = {
  run: 'Runs',
  examples: 'Examples',
  submit: 'Submissions',
  explain: 'Explanations',
  measure: 'Measurements',
  verify: 'Proofs of drafts',
  rejudge: 'Rejudgements',
};

/** Shown as the server wrote it, and kept up to date where scripts run. */
export function QueueBoard({first}: {first: QueueView}) {
  const {queue, isStale} = useQueue(first);
  return (
    <div className="space-y-10">
      {isStale ? (
        <FormMessage message="The server does not answer just now. What you see is older; it is asked again every few seconds." />
      ) : null}
      <div className="grid gap-10 md:grid-cols-2">
        <Part title="Waiting">
          <WaitingTable waiting={queue.waiting} />
        </Part>
        <Part title={`Verdicts of the last ${spanText(queue.overS)}`}>
          <VerdictFigures queue={queue} />
        </Part>
        <Part title="Graders">
          <Graders queue={queue} />
        </Part>
        <Part title="Layers around submitted code">
          <Layers layers={queue.layers} />
        </Part>
      </div>
      <Part title="Refused exercises">
        <RefusedList refused={queue.refused} />
      </Part>
      <Part title="Grader faults of the last day">
        <FaultList faults={queue.faults} />
      </Part>
      <p className="text-sm text-ink-soft">
        As of <LocalTime iso={queue.at} />
      </p>
    </div>
  );
}

export function Part({title, children}: {title: string; children: ReactNode}) {
  return (
    <section>
      <h2 className="mb-3 text-lg font-semibold">{title}</h2>
      {children}
    </section>
  );
}

function WaitingTable({waiting}: Pick<QueueView, 'waiting'>) {
  return (
    <table className="w-full border-t border-line tabular-nums">
      <thead className="text-left text-sm text-ink-soft">
        <tr className="border-b border-line">
          <th scope="col" className="py-2 font-normal">
            What
          </th>
          {['Waiting', 'In hand', 'Oldest'].map((title) => (
            <th key={title} scope="col" className="py-2 pl-3 text-right font-normal">
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {waiting.map((row) => (
          <tr key={row.class} className="border-b border-line">
            <th scope="row" className="py-2 text-left font-normal">
              {classTitles[row.class] ?? row.class}
            </th>
            <td className="py-2 pl-3 text-right">{numberText(row.waiting)}</td>
            <td className="py-2 pl-3 text-right">{numberText(row.running)}</td>
            <td className="py-2 pl-3 text-right">{row.oldestS === null ? '–' : spanText(row.oldestS)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function VerdictFigures({queue: {verdicts, times, overS}}: {queue: QueueView}) {
  const total = verdicts.reduce((sum, each) => sum + each.count, 0);
  if (total === 0) return <p className="text-ink-soft">Nothing was graded.</p>;
  const perMinute = (total * 60) / overS;
  return (
    <>
      <p className="mb-3">
        {count(total, 'verdict')}, {perMinute < 10 ? perMinute.toFixed(1) : numberText(Math.round(perMinute))}{' '}
        a minute.
      </p>
      <table className="w-full border-t border-line tabular-nums">
        <caption className="sr-only">Verdicts by outcome</caption>
        <tbody>
          {verdicts.map(({verdict, count: number}) => (
            <tr key={verdict} className="border-b border-line">
              <th scope="row" className="py-1.5 text-left font-normal">
                {isVerdict(verdict) ? verdictTitles[verdict] : verdict}
              </th>
              <td className="py-1.5 text-right">{numberText(number)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-3 text-sm text-ink-soft">
        Waited {timeText(times.waitMsMedian)} (95 %: {timeText(times.waitMs95)}), graded in{' '}
        {timeText(times.gradeMsMedian)} (95 %: {timeText(times.gradeMs95)}).
      </p>
    </>
  );
}

function Graders({queue: {graders, deaths}}: {queue: QueueView}) {
  return (
    <>
      {graders.length === 0 ? (
        <p className="text-wrong">No grader is at work. Submissions are taken, and wait.</p>
      ) : (
        <ul className="space-y-2">
          {graders.map(({name, isAlive, since, jobs}) => (
            <li key={name} className="flex items-start gap-2">
              <Mark good={isAlive} />
              <span>
                <span className="font-medium">{name}</span>: {isAlive ? count(jobs, 'job') : 'not there'}
                {since === null || !isAlive ? null : (
                  <span className="text-ink-soft">
                    , since <LocalTime iso={since} />
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      <h3 className="mt-4 mb-1 font-medium">Deaths of the last day</h3>
      {deaths.length === 0 ? (
        <p className="text-ink-soft">None.</p>
      ) : (
        <ul className="space-y-1">
          {deaths.map(({at, how, inHand}) => (
            <li key={at}>
              <LocalTime iso={at} className="text-sm text-ink-soft" /> {how}, with {count(inHand, 'request')}{' '}
              in hand
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Layers({layers}: Pick<QueueView, 'layers'>) {
  if (layers.length === 0) {
    return <p className="text-ink-soft">This server does not grade. Graders say it when they start.</p>;
  }
  return (
    <ul className="space-y-2">
      {layers.map(({name, inForce, detail}) => (
        <li key={name} className="flex items-start gap-2">
          <Mark good={inForce} />
          <span>
            <span className="font-medium">
              {name}
              {inForce ? '' : ', not in force'}
            </span>
            : <span className="text-ink-soft">{detail}</span>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Mark({good}: {good: boolean}) {
  const Icon = good ? CircleCheck : CircleAlert;
  return <Icon aria-hidden className={`mt-1 size-4 shrink-0 ${good ? 'text-accepted' : 'text-wrong'}`} />;
}

function timeText(ms: number | null): string {
  if (ms === null) return '–';
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`;
}

function spanText(s: number): string {
  if (s < 120) return `${s} s`;
  if (s < 7200) return `${Math.round(s / 60)} min`;
  return `${Math.round(s / 3600)} h`;
}
