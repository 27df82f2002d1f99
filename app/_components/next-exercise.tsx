/** The next sensible exercise, with one press to begin. */
import {ArrowRight} from 'lucide-react';
import type {ExerciseListItem} from '#lib/exercises/view';
import {languageLabels} from '#lib/languages/browser';
import {buttonClass} from './button';
import {DifficultyWord} from './difficulty-word';
import type {Hidden} from './hidden';
import {PageLink} from './page-link';
import {slugTitle} from './slug-title';

export function NextExercise({exercise, hidden}: {exercise: ExerciseListItem; hidden: Hidden}) {
  const again = exercise.status === 'tried';
  return (
    <section
      aria-labelledby="next-exercise"
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 rounded border border-line bg-panel px-5 py-4"
    >
      <div>
        <p className="text-sm text-ink-soft">{again ? 'Continue' : 'Next for you'}</p>
        <h2 id="next-exercise" className="text-lg font-semibold">
          {exercise.title}
        </h2>
        <p className="flex flex-wrap gap-x-3 text-sm text-ink-soft">
          {hidden.difficulty ? null : (
            <DifficultyWord difficulty={exercise.difficulty} className="font-medium" />
          )}
          {hidden.topics ? null : <span>{exercise.topics.map(slugTitle).join(', ')}</span>}
          <span>In {exercise.languages.map((name) => languageLabels[name].title).join(' or ')}</span>
        </p>
      </div>
      <PageLink href={`/exercises/${exercise.slug}`} className={buttonClass('primary')}>
        {again ? 'Continue' : 'Begin'}
        <ArrowRight aria-hidden className="size-4" />
      </PageLink>
    </section>
  );
}
