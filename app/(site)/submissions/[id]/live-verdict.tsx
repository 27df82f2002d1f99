'use client';

import {useEffect, useRef, useState} from 'react';
import type {SubmissionView} from '#lib/data/submission-views';
import {announcementOf} from '../../../_components/explanation-sentence';
import {useSubmission} from '../../../_components/use-submission';
import {VerdictReport} from '../../../_components/verdict-report';

/** The verdict and its explanation, filled in while they come. */
export function LiveVerdict({initial}: {initial: SubmissionView}) {
  const submission = useSubmission(initial.id, initial) ?? initial;
  const announced = useRef(initial);
  const [announcement, announce] = useState('');
  useEffect(() => {
    const text = announcementOf(submission, announced.current);
    announced.current = submission;
    if (text !== undefined) announce(text);
  }, [submission]);
  return (
    <>
      <VerdictReport submission={submission} />
      <p role="status" className="sr-only">
        {announcement}
      </p>
    </>
  );
}
