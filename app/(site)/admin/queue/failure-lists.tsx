/** What went wrong on our side: exercises that were refused, and submissions that the grader failed on. */
import type {QueueView} from '#lib/administration/queue-view';
import {LocalTime} from '../../../_components/local-time';

export function RefusedList({refused}: Pick<QueueView, 'refused'>) {
  if (refused.length === 0) return <p className="text-ink-soft">None. Every exercise was loaded.</p>;
  return (
    <ul className="space-y-4">
      {refused.map(({slug, source, at, reasons}) => (
        <li key={`${source} ${slug}`}>
          <span className="font-medium">{slug}</span>{' '}
          <span className="text-sm text-ink-soft">
            from {source}, <LocalTime iso={at} />
          </span>
          <ul className="list-disc pl-5 break-words">
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

export function FaultList({faults}: Pick<QueueView, 'faults'>) {
  if (faults.length === 0) return <p className="text-ink-soft">None.</p>;
  return (
    <ul className="space-y-3">
      {faults.map(({id, exercise, language, message, at}) => (
        <li key={id} className="break-words">
          <span className="font-medium">{exercise}</span>, {language}{' '}
          <LocalTime iso={at} className="text-sm text-ink-soft" />
          <span className="block text-ink-soft">{message ?? 'No reason was given.'}</span>
          <span className="block font-mono text-sm text-ink-soft">{id}</span>
        </li>
      ))}
    </ul>
  );
}
