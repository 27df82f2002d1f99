import type {ExerciseListItem} from '#lib/exercises/view';
import type {ListView} from '#lib/practice/preferences-view';
import {DifficultyWord} from '../../../_components/difficulty-word';
import type {Hidden} from '../../../_components/hidden';
import {PageLink} from '../../../_components/page-link';
import {slugTitle} from '../../../_components/slug-title';
import {StatusIcon} from '../../../_components/status-icon';
import {languageWords} from './language-words';
import {OwnMarks, type OwnMarksActions} from './own-marks';

type Props = OwnMarksActions & {
  readonly exercises: readonly ExerciseListItem[];
  readonly lists: readonly ListView[];
  readonly signedIn: boolean;
  readonly hidden: Hidden;
};

/** The exercises, a line each. The whole line leads to its exercise. */
export function ExerciseTable({exercises, lists, signedIn, hidden, onStar, onList}: Props) {
  const differ = new Set(exercises.map(languageWords)).size > 1;
  return (
    <table className="w-full border-t border-line">
      <thead className="sr-only">
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Exercise</th>
          {hidden.topics ? null : <th scope="col">Topic</th>}
          {differ ? <th scope="col">Languages</th> : null}
          {hidden.difficulty ? null : <th scope="col">Difficulty</th>}
          {signedIn ? <th scope="col">Your marks</th> : null}
        </tr>
      </thead>
      <tbody>
        {exercises.map((exercise) => {
          const topics = exercise.topics.map(slugTitle).join(', ');
          return (
            <tr
              key={exercise.slug}
              className="relative border-b border-line hover:bg-sunken focus-within:bg-sunken"
            >
              <td className="w-9 py-2 pl-2">
                <StatusIcon status={exercise.status} />
              </td>
              <td className="py-2 pr-3">
                <PageLink
                  href={`/exercises/${exercise.slug}`}
                  className="rounded font-medium after:absolute after:inset-0"
                >
                  {exercise.title}
                </PageLink>
                {exercise.parts === undefined ? null : (
                  <span className="ml-2 text-sm text-ink-soft">{exercise.parts} parts</span>
                )}
                {exercise.isDue ? <span className="ml-2 text-sm text-time">Due for review</span> : null}
                {hidden.topics ? null : (
                  <span className="block text-sm text-ink-soft sm:hidden">{topics}</span>
                )}
              </td>
              {hidden.topics ? null : <td className="py-2 pr-3 text-ink-soft max-sm:hidden">{topics}</td>}
              {differ ? (
                <td className="py-2 pr-3 text-sm text-ink-soft max-lg:hidden">{languageWords(exercise)}</td>
              ) : null}
              {hidden.difficulty ? null : (
                <td className="w-20 py-2 pr-2 text-right">
                  <DifficultyWord difficulty={exercise.difficulty} />
                </td>
              )}
              {signedIn ? (
                <td className="w-18 py-1 text-right whitespace-nowrap">
                  <OwnMarks exercise={exercise} lists={lists} onStar={onStar} onList={onList} />
                </td>
              ) : null}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
