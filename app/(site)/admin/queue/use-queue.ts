/** Looks at the queue every few seconds, while the page is seen. */
import {useEffect, useState} from 'react';
import type {QueueView} from '#lib/administration/queue-view';

const lookMs = 5000;

/** `isStale`: the last look did not succeed. */
export function useQueue(first: QueueView): {readonly queue: QueueView; readonly isStale: boolean} {
  const [queue, setQueue] = useState(first);
  const [isStale, setStale] = useState(false);
  useEffect(() => {
    let isOver = false;
    const look = async () => {
      if (document.hidden) return;
      try {
        const response = await fetch('/api/admin/queue');
        if (!response.ok) throw new Error(`answered ${response.status}`);
        const view = (await response.json()) as QueueView;
        if (isOver) return;
        setQueue(view);
        setStale(false);
      } catch {
        if (!isOver) setStale(true);
      }
    };
    const timer = setInterval(() => void look(), lookMs);
    return () => {
      isOver = true;
      clearInterval(timer);
    };
  }, []);
  return {queue, isStale};
}
