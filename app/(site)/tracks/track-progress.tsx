import {count} from '#lib/base/count';
import type {TrackSummary} from '#lib/catalogue/track-view';

type Props = {
  readonly track: Pick<TrackSummary, 'exercisesTotal' | 'solved'>;
  readonly signedIn: boolean;
};

/** How many of a track's exercises are solved, as a bar and in words; their number alone for visitors. */
export function TrackProgress({track: {exercisesTotal, solved}, signedIn}: Props) {
  if (exercisesTotal === 0) return <p className="text-sm text-ink-soft">In preparation</p>;
  if (!signedIn) {
    return <p className="text-sm text-ink-soft tabular-nums">{count(exercisesTotal, 'exercise')}</p>;
  }
  return (
    <p className="flex items-center gap-3 text-sm text-ink-soft tabular-nums">
      <span aria-hidden className="h-1.5 w-20 overflow-hidden rounded bg-line">
        <span
          className="block h-full bg-accepted"
          style={{width: `${Math.round((solved / exercisesTotal) * 100)}%`}}
        />
      </span>
      {solved} of {exercisesTotal} solved
    </p>
  );
}
