/** Which exercises make up a track, and in which order. Pure. */
import type {TrackSummary, TrackView} from '#lib/catalogue/track-view';
import type {Difficulty} from '#lib/exercises/exercise';
import type {TopicGuide} from '#lib/exercises/guide';
import type {ExerciseListItem} from '#lib/exercises/view';

export const difficultyOrder: Record<Difficulty, number> = {easy: 0, medium: 1, hard: 2};

/** Easier ones first; among equals those that the guide names, in its order, then by title. */
export function trackExercises(guide: TopicGuide, items: readonly ExerciseListItem[]): ExerciseListItem[] {
  const place = ({slug}: ExerciseListItem): number => {
    const index = guide.exercises.indexOf(slug);
    return index === -1 ? guide.exercises.length : index;
  };
  return items
    .filter(({topics}) => topics[0] === guide.topic)
    .sort(
      (a, b) =>
        difficultyOrder[a.difficulty] - difficultyOrder[b.difficulty] ||
        place(a) - place(b) ||
        a.title.localeCompare(b.title, 'en'),
    );
}

/** What was tried and not solved, else the first that is new. */
export function nextOf(items: readonly ExerciseListItem[]): ExerciseListItem | undefined {
  return items.find(({status}) => status === 'tried') ?? items.find(({status}) => status === 'new');
}

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
