/** When the exercise comes back for review, asked once the verdict of the submission in view is accepted. */
import {useEffect, useState} from 'react';
import {requestReviewDate} from './help-requests';

/** Each accepted submission may move it, so an answer holds for the submission that it was asked for. */
type Answer = {readonly submissionId: string; readonly date: string | undefined};

export function useReviewDate(slug: string, submissionId: string): string | undefined {
  const [answer, setAnswer] = useState<Answer>();
  useEffect(() => {
    let gone = false;
    void requestReviewDate(slug).then((date) => gone || setAnswer({submissionId, date}));
    return () => {
      gone = true;
    };
  }, [slug, submissionId]);
  return answer?.submissionId === submissionId ? answer.date : undefined;
}
