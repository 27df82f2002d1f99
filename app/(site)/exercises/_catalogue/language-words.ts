import type {ExerciseListItem} from '#lib/exercises/view';
import {languageLabels} from '#lib/languages/browser';

/** The languages that an exercise can be solved in: `JavaScript or TypeScript`. */
export function languageWords({languages}: Pick<ExerciseListItem, 'languages'>): string {
  return languages.map((name) => languageLabels[name].title).join(' or ');
}
