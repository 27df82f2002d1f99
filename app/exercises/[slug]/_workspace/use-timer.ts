/** A stopwatch for oneself, one per exercise, that survives a reload; it counts only while it runs. */
import {useCallback, useEffect, useState} from 'react';

type Kept = {readonly elapsedMs: number; readonly since: number | null};

const tickMs = 1000;
const zero: Kept = {elapsedMs: 0, since: null};

export type Timer = {
  readonly seconds: number;
  readonly running: boolean;
  readonly toggle: () => void;
  readonly reset: () => void;
};

export function useTimer(slug: string): Timer {
  const key = `whetstone:timer:${slug}`;
  const [kept, setKept] = useState(zero);
  const [now, setNow] = useState(0);

  useEffect(() => {
    try {
      setKept(JSON.parse(sessionStorage.getItem(key) ?? 'null') ?? zero);
      setNow(Date.now());
    } catch {
      // A browser that keeps nothing simply starts at zero.
    }
  }, [key]);

  useEffect(() => {
    if (kept.since === null) return;
    const timer = setInterval(() => setNow(Date.now()), tickMs);
    return () => clearInterval(timer);
  }, [kept.since]);

  const put = useCallback(
    (next: Kept) => {
      setKept(next);
      setNow(Date.now());
      try {
        sessionStorage.setItem(key, JSON.stringify(next));
      } catch {
        // The same: the timer then lives as long as the page.
      }
    },
    [key],
  );

  const elapsedMs = kept.elapsedMs + (kept.since === null ? 0 : Math.max(0, now - kept.since));
  return {
    seconds: Math.floor(elapsedMs / 1000),
    running: kept.since !== null,
    toggle: () =>
      put(
        kept.since === null
          ? {elapsedMs: kept.elapsedMs, since: Date.now()}
          : {elapsedMs: kept.elapsedMs + Date.now() - kept.since, since: null},
      ),
    reset: () => put(zero),
  };
}
