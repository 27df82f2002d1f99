import type {TrackView} from '#lib/catalogue/track-view';
import type {ExerciseListItem} from '#lib/exercises/view';
import {DifficultyWord} from '../../../_components/difficulty-word';
import {Empty} from '../../../_components/empty';
import type {Hidden} from '../../../_components/hidden';
import {PageLink} from '../../../_components/page-link';
import {StatusIcon} from '../../../_components/status-icon';

type Props = {readonly track: TrackView; readonly hidden: Hidden};

/** What to solve, in order, and what practises the same elsewhere. */
export function TrackExercises({track: {exercises, related, title, nextTrack, ...track}, hidden}: Props) {
  const solved = exercises.length > 0 && track.solved === exercises.length;
  return (
    <div className="flex flex-col gap-8">
      <section aria-labelledby="track-exercises">
        <h2 id="track-exercises" className="mb-2 text-lg font-semibold">
          Exercises
        </h2>
        {exercises.length > 0 ? (
          <Lines exercises={exercises} numbered hidden={hidden} />
        ) : (
          <Empty title="No exercises here yet">
            <p>The guide comes first; the exercises of this track are being written.</p>
          </Empty>
        )}
        {solved ? (
          <p className="mt-3 text-ink-soft">
            All of {title} is solved.{' '}
            {nextTrack === undefined ? null : (
              <PageLink href={`/tracks/${nextTrack.topic}`} className="rounded text-accent underline">
                Continue with {nextTrack.title}
              </PageLink>
            )}
          </p>
        ) : null}
      </section>
      {related.length > 0 ? (
        <section aria-labelledby="related-exercises">
          <h2 id="related-exercises" className="mb-2 text-lg font-semibold">
            In other tracks
          </h2>
          <Lines exercises={related} numbered={false} hidden={hidden} />
        </section>
      ) : null}
    </div>
  );
}

type LinesProps = {exercises: readonly ExerciseListItem[]; numbered: boolean; hidden: Hidden};

function Lines({exercises, numbered, hidden}: LinesProps) {
  const List = numbered ? 'ol' : 'ul';
  return (
    <List className="border-t border-line">
      {exercises.map((exercise) => (
        <li
          key={exercise.slug}
          className="relative flex items-center gap-3 border-b border-line px-2 py-2.5 hover:bg-sunken focus-within:bg-sunken"
        >
          <StatusIcon status={exercise.status} />
          <PageLink
            href={`/exercises/${exercise.slug}`}
            className="min-w-0 flex-1 rounded font-medium after:absolute after:inset-0"
          >
            {exercise.title}
          </PageLink>
          {hidden.difficulty ? null : <DifficultyWord difficulty={exercise.difficulty} className="text-sm" />}
        </li>
      ))}
    </List>
  );
}
