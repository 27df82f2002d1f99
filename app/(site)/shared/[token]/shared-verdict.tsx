'use client';

/** The verdict of a submission that is done and somebody else's: nothing follows it, and nothing is asked of it. */
import type {SubmissionView} from '#lib/data/submission-views';
import {VerdictReport} from '../../../_components/verdict-report';

export function SharedVerdict({submission}: {submission: SubmissionView}) {
  return <VerdictReport submission={submission} />;
}
