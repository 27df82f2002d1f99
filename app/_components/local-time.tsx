'use client';

/** A moment in the viewer's own zone and language. The server cannot know them, so it writes UTC first. */
import {useSyncExternalStore} from 'react';
import {useDates} from './dates';

const never = () => () => {};

/** Writes moments, given as ISO 8601. */
export function useLocalTime(): (iso: string) => string {
  const {timeZone, language} = useDates();
  const isBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!isBrowser) return (iso) => `${iso.slice(0, 16).replace('T', ' ')} UTC`;
  const options = {timeZone: timeZone ?? undefined, dateStyle: 'medium', timeStyle: 'short'} as const;
  return (iso) => new Date(iso).toLocaleString(language ?? undefined, options);
}

export function LocalTime({iso, className}: {iso: string; className?: string}) {
  return (
    <time dateTime={iso} className={className}>
      {useLocalTime()(iso)}
    </time>
  );
}
