/** The statement, the editorial or the starters as candidates will see them, a moment after it was typed. */
import {useEffect, useState} from 'react';
import {Prose} from '../../../../_components/prose';
import {draftRequests} from './draft-requests';

const previewAfterMs = 200;

type Props = {
  readonly id: string;
  readonly path: 'statement.md' | 'editorial.md' | 'exercise.json';
  readonly text: string;
  /** Rises when the samples may be others. */
  readonly proved: number;
};

export function PreviewPanel({id, path, text, proved}: Props) {
  const [shown, setShown] = useState<{html?: string; message?: string}>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the samples come from the proof
  useEffect(() => {
    let isOld = false;
    const timer = setTimeout(async () => {
      const answer = await draftRequests(id).preview(path, text);
      if (isOld) return;
      setShown(answer.ok ? {html: answer.value.html} : ({html}) => ({html, message: answer.error.message}));
    }, previewAfterMs);
    return () => {
      isOld = true;
      clearTimeout(timer);
    };
  }, [id, path, text, proved]);
  return (
    <>
      {shown.message === undefined ? null : (
        <p role="alert" className="mb-2 text-wrong">
          {shown.message}
        </p>
      )}
      {shown.html === undefined ? (
        <p role="status" className="text-ink-soft">
          Preparing the preview
        </p>
      ) : (
        <Prose html={shown.html} />
      )}
    </>
  );
}
