/** After an accepted verdict: where to go on. */
import {ArrowRight} from 'lucide-react';
import Link from 'next/link';
import {buttonClass} from '../../../_components/button';
import {slugTitle} from '../../../_components/slug-title';

export type NextExerciseStart = {readonly slug: string; readonly title: string};

export function NextStep({topic, next}: {topic: string | undefined; next: NextExerciseStart | undefined}) {
  return (
    <nav
      aria-label="Next step"
      className="sticky -bottom-3 -mx-4 mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line bg-panel px-4 py-2"
    >
      {next === undefined ? null : (
        <Link href={`/exercises/${next.slug}`} className={buttonClass('primary', true)}>
          Next: {next.title}
          <ArrowRight aria-hidden className="size-4" />
        </Link>
      )}
      {topic === undefined ? null : (
        <Link href={`/tracks/${topic}`} className="rounded text-sm text-accent underline underline-offset-2">
          Track: {slugTitle(topic)}
        </Link>
      )}
      <Link href="/exercises" className="rounded text-sm text-accent underline underline-offset-2">
        All exercises
      </Link>
    </nav>
  );
}
