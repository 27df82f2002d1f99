/** How hard an exercise is, in a word and a colour. */
import type {Difficulty} from '#lib/exercises/exercise';
import {classNames} from './class-names';

export const difficultyTitles: Record<Difficulty, string> = {easy: 'Easy', medium: 'Medium', hard: 'Hard'};

const colours: Record<Difficulty, string> = {easy: 'text-accepted', medium: 'text-time', hard: 'text-wrong'};

export function DifficultyWord({difficulty, className}: {difficulty: Difficulty; className?: string}) {
  return <span className={classNames(colours[difficulty], className)}>{difficultyTitles[difficulty]}</span>;
}
