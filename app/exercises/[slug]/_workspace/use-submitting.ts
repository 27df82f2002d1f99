/** Handing in, following what was handed in, and the list of it all. */
import {useRef, useState} from 'react';
import type {SubmissionListItem, SubmissionView} from '#lib/data/submission-views';
import type {LanguageName} from '#lib/exercises/exercise';
import {useSubmission} from '../../../_components/use-submission';
import {type Refused, requestSubmission} from './requests';
import {nameInAddress} from './use-address';
import type {WorkspaceStart} from './workspace-start';

export type Submitting = {
  readonly submission: SubmissionView | undefined;
  readonly submissions: readonly SubmissionListItem[];
  readonly submitting: boolean;
  readonly refusal: string | undefined;
  /** Says why nothing was submitted. */
  readonly refuse: (sentence: string) => void;
  readonly submit: (code: {
    readonly language: LanguageName;
    readonly source: string;
    readonly account: string;
  }) => Promise<Refused | undefined>;
};

export function useSubmitting(start: WorkspaceStart): Submitting {
  const {slug} = start.exercise;
  const [id, setId] = useState(start.submission?.id);
  const [submitting, setSubmitting] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const [answered, setAnswered] = useState(start.submission);
  const submission = useSubmission(id, answered);
  const known = useRef(new Map<string, SubmissionListItem>(start.submissions.map((item) => [item.id, item])));
  if (submission !== undefined) known.current.set(submission.id, submission);
  const busy = useRef(false);
  const waiting = submitting || (id !== undefined && submission?.state !== 'done');
  return {
    submission: refusal === undefined ? submission : undefined,
    submissions: [...known.current.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt)),
    submitting: waiting,
    refusal,
    refuse: setRefusal,
    async submit(code) {
      if (busy.current || waiting) return undefined;
      busy.current = true;
      setRefusal(undefined);
      setSubmitting(true);
      setId(undefined);
      const answer = await requestSubmission(slug, code);
      busy.current = false;
      setSubmitting(false);
      if (!answer.ok) {
        setRefusal(answer.error.message);
        return answer.error;
      }
      const {id: made, submission: news} = answer.value;
      if (news !== undefined) setAnswered({...news, source: code.source});
      setId(made);
      // The address names the submission, so that a reload or another tab shows the same verdict.
      nameInAddress(slug, `submission=${encodeURIComponent(made)}`);
      return undefined;
    },
  };
}
