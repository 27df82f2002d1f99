import Link from 'next/link';
import type {ExerciseListItem} from '#lib/exercises/view';
import {DifficultyWord} from '../../../_components/difficulty-word';
import {slugTitle} from '../../../_components/slug-title';
import {StatusIcon} from '../../../_components/status-icon';

/** The exercises, a line each. The whole line leads to its exercise. */
export function ExerciseTable({exercises}: {exercises: readonly ExerciseListItem[]}) {
  return (
    <table className="w-full border-t border-line">
      <thead className="sr-only">
        <tr>
          <th scope="col">Status</th>
          <th scope="col">Exercise</th>
          <th scope="col">Topic</th>
          <th scope="col">Difficulty</th>
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
                <Link
                  href={`/exercises/${exercise.slug}`}
                  className="rounded font-medium after:absolute after:inset-0"
                >
                  {exercise.title}
                </Link>
                <span className="block text-sm text-ink-soft sm:hidden">{topics}</span>
              </td>
              <td className="py-2 pr-3 text-ink-soft max-sm:hidden">{topics}</td>
              <td className="w-24 py-2 pr-2 text-right">
                <DifficultyWord difficulty={exercise.difficulty} />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
