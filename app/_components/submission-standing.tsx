/** Where a submission stands: waiting, being judged, or its verdict. */
import {Hourglass, LoaderCircle} from 'lucide-react';
import type {SubmissionListItem} from '#lib/data/submission-views';
import {classNames} from './class-names';
import {VerdictMark} from './verdict-mark';

type Props = {submission: Pick<SubmissionListItem, 'state' | 'verdict'>; className?: string};

export function SubmissionStanding({submission, className}: Props) {
  if (submission.verdict !== undefined) {
    return <VerdictMark verdict={submission.verdict} {...(className ? {className} : {})} />;
  }
  const waiting = submission.state === 'queued';
  const Icon = waiting ? Hourglass : LoaderCircle;
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 align-middle font-medium text-ink-soft',
        className,
      )}
    >
      <Icon aria-hidden className={classNames('size-4', !waiting && 'animate-spin')} />
      {waiting ? 'Waiting' : 'Judging'}
    </span>
  );
}
