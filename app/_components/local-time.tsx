'use client';

/** A moment in the viewer's own zone and language. The server cannot know them, so it writes UTC first. */
import {useSyncExternalStore} from 'react';
import {useDates} from './dates';

const never = () => () => {};

export function LocalTime({iso, className}: {iso: string; className?: string}) {
  const {timeZone, language} = useDates();
  const text = useSyncExternalStore(
    never,
    () =>
      new Date(iso).toLocaleString(language ?? undefined, {
        timeZone: timeZone ?? undefined,
        dateStyle: 'medium',
        timeStyle: 'short',
      }),
    () => `${iso.slice(0, 16).replace('T', ' ')} UTC`,
  );
  return (
    <time dateTime={iso} className={className}>
      {text}
    </time>
  );
}
