/** When the exercise comes back for review, asked once the verdict of the submission in view is accepted. */
import {useEffect, useState} from 'react';
import {requestReviewDate} from './help-requests';

export function useReviewDate(slug: string, submissionId: string): string | undefined {
  const [date, setDate] = useState<string>();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each accepted submission may move it
  useEffect(() => {
    let gone = false;
    void requestReviewDate(slug).then((found) => gone || setDate(found));
    return () => {
      gone = true;
    };
  }, [slug, submissionId]);
  return date;
}
