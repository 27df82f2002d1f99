import type {TrackSummary} from '#lib/catalogue/track-view';
import {PageLink} from '../../_components/page-link';
import {TrackProgress} from './track-progress';

type Props = {readonly tracks: readonly TrackSummary[]; readonly signedIn: boolean};

/** The tracks, a line each, with how far you are. The whole line leads to its track. */
export function TrackList({tracks, signedIn}: Props) {
  return (
    <ol className="border-t border-line">
      {tracks.map((track, index) => (
        <li
          key={track.topic}
          className="relative flex gap-x-4 border-b border-line px-2 py-3 hover:bg-sunken focus-within:bg-sunken"
        >
          <span aria-hidden className="w-6 shrink-0 text-right text-ink-soft tabular-nums">
            {index + 1}
          </span>
          <div className="flex min-w-0 flex-1 flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <div className="min-w-0">
              <PageLink
                href={`/tracks/${track.topic}`}
                className="rounded font-medium after:absolute after:inset-0"
              >
                {track.title}
              </PageLink>
              <p className="text-sm text-ink-soft">{track.summary}</p>
            </div>
            <TrackProgress track={track} signedIn={signedIn} />
          </div>
        </li>
      ))}
    </ol>
  );
}
