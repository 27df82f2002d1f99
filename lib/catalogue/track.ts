/** What a track is to a viewer: its exercises in order, how many are solved, what comes next. Pure. */
import type {TrackSummary, TrackView} from '#lib/catalogue/track-view';
import type {TopicGuide} from '#lib/exercises/guide';
import {nextOf, trackExercises} from '#lib/exercises/track-order';
import type {ExerciseListItem} from '#lib/exercises/view';

export function summaryOf(guide: TopicGuide, items: readonly ExerciseListItem[]): TrackSummary {
  const own = trackExercises(guide, items);
  return {
    topic: guide.topic,
    title: guide.title,
    summary: guide.summary,
    exercisesTotal: own.length,
    solved: own.filter(({status}) => status === 'solved').length,
  };
}

/** The track of a topic, or undefined when no guide leads through it. */
export function trackOf(
  topic: string,
  guides: readonly TopicGuide[],
  items: readonly ExerciseListItem[],
): TrackView | undefined {
  const index = guides.findIndex((guide) => guide.topic === topic);
  const guide = guides[index];
  if (guide === undefined) return undefined;
  const exercises = trackExercises(guide, items);
  const neighbour = (at: number) => {
    const found = guides[at];
    return found && {topic: found.topic, title: found.title};
  };
  return {
    ...summaryOf(guide, items),
    guideHtml: guide.html,
    exercises,
    related: items.filter(({topics}) => topics.indexOf(guide.topic) > 0),
    next: nextOf(exercises),
    previousTrack: neighbour(index - 1),
    nextTrack: neighbour(index + 1),
  };
}
