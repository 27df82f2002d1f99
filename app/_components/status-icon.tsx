/** Where someone stands with an exercise: not tried, tried, solved. */
import {Circle, CircleCheck, CircleDot} from 'lucide-react';
import type {ExerciseListItem} from '#lib/exercises/view';

export const statusTitles: Record<ExerciseListItem['status'], string> = {
  new: 'Not tried',
  tried: 'Tried',
  solved: 'Solved',
};

const icons = {new: Circle, tried: CircleDot, solved: CircleCheck};
const colours = {new: 'text-line-strong', tried: 'text-time', solved: 'text-accepted'};

export function StatusIcon({status}: {status: ExerciseListItem['status']}) {
  const Icon = icons[status];
  return (
    <span className={colours[status]} title={statusTitles[status]}>
      <Icon aria-hidden className="size-4" />
      <span className="sr-only">{statusTitles[status]}</span>
    </span>
  );
}
