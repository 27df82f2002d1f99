'use client';

import type {SubmissionView} from '#lib/submissions/views';
import {standingSentence} from '../../../_components/standing-sentence';
import {useSubmission} from '../../../_components/use-submission';
import {VerdictReport} from '../../../_components/verdict-report';

/** The verdict, filled in while it comes. */
export function LiveVerdict({initial}: {initial: SubmissionView}) {
  const submission = useSubmission(initial.id, initial) ?? initial;
  return (
    <>
      <VerdictReport submission={submission} />
      <p role="status" className="sr-only">
        {initial.state !== 'done' && submission.state === 'done' ? standingSentence(submission) : ''}
      </p>
    </>
  );
}
