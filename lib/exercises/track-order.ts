/** In which order exercises are offered: by difficulty, and along a track. Pure, safe in the browser. */
import type {Difficulty} from '#lib/exercises/exercise';
import type {TopicGuide} from '#lib/exercises/guide';
import type {ExerciseListItem} from '#lib/exercises/view';

export const difficultyOrder: Record<Difficulty, number> = {easy: 0, medium: 1, hard: 2};

type Placed = Pick<ExerciseListItem, 'slug' | 'title' | 'topics' | 'difficulty'>;

/** Easier ones first; among equals those that the guide names, in its order, then by title. */
export function trackExercises<Item extends Placed>(guide: TopicGuide, items: readonly Item[]): Item[] {
  const place = ({slug}: Placed): number => {
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
export function nextOf<Item extends Pick<ExerciseListItem, 'status'>>(
  items: readonly Item[],
): Item | undefined {
  return items.find(({status}) => status === 'tried') ?? items.find(({status}) => status === 'new');
}
