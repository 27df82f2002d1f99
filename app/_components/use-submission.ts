/** Follows one submission by server-sent events until its verdict and what explains it; a broken line is picked up again. */
import {useEffect, useState} from 'react';
import type {SubmissionView} from '#lib/data/submission-views';

const reconnectAfterMs = 2000;

/** The submission as last heard of. `initial` is what the page was rendered with, or what the answer to a submission carried. */
export function useSubmission(
  id: string | undefined,
  initial: SubmissionView | undefined,
): SubmissionView | undefined {
  const [heard, setHeard] = useState(initial);
  const known = [heard, initial].find((one) => one !== undefined && one.id === id);
  const done = known !== undefined && isOver(known);
  useEffect(() => {
    if (id === undefined || done) return;
    let source: EventSource;
    let code: Partial<SubmissionView> = {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const listen = () => {
      source = new EventSource(`/api/submissions/${encodeURIComponent(id)}/events`);
      source.onmessage = (event: MessageEvent<string>) => {
        // The code comes with the first event alone.
        const view = {...code, ...(JSON.parse(event.data) as SubmissionView)};
        code = {source: view.source};
        setHeard(view);
        if (isOver(view)) source.close();
      };
      source.onerror = () => {
        // The browser itself reconnects unless it was refused; then we do, at a walking pace.
        if (source.readyState !== EventSource.CLOSED) return;
        clearTimeout(timer);
        timer = setTimeout(listen, reconnectAfterMs);
      };
    };
    listen();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [id, done]);
  return known;
}

function isOver({state, explanation}: SubmissionView): boolean {
  return state === 'done' && explanation !== 'pending';
}
