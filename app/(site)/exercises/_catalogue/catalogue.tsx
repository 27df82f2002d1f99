'use client';

/** The catalogue: filters that live in the address, and the list that answers as one types. */
import Link from 'next/link';
import {useSearchParams} from 'next/navigation';
import {useEffect, useState} from 'react';
import {count, numberText} from '#lib/base/count';
import type {ExerciseListItem} from '#lib/exercises/view';
import {Button} from '../../../_components/button';
import {Empty} from '../../../_components/empty';
import {type CatalogueFilter, filterFrom, matches, queryOf} from './catalogue-filter';
import {ExerciseTable} from './exercise-table';
import {Filters} from './filters';

const addressAfterMs = 250;
const everything: CatalogueFilter = {search: '', topic: '', difficulty: '', status: ''};

type Props = {
  readonly exercises: readonly ExerciseListItem[];
  readonly signedIn: boolean;
};

export function Catalogue({exercises, signedIn}: Props) {
  // From the address, not from the page's own data: on Back the browser brings the page as it was first loaded.
  const params = useSearchParams();
  const [filter, setFilter] = useState(() => filterFrom((name) => params.get(name) ?? undefined));
  useEffect(() => {
    const timer = setTimeout(() => writeAddress(filter), addressAfterMs);
    return () => clearTimeout(timer);
  }, [filter]);
  const shown = exercises.filter((item) => matches(item, filter));
  const topics = [...new Set(exercises.flatMap((item) => item.topics))].sort();
  return (
    <section aria-label="All exercises" onClickCapture={() => writeAddress(filter)}>
      <Filters filter={filter} onFilter={setFilter} topics={topics} signedIn={signedIn} />
      <div className="mt-3 flex flex-wrap gap-x-6 text-sm text-ink-soft">
        <p role="status">
          {count(shown.length, 'exercise')}
          {shown.length === exercises.length ? '' : ` of ${numberText(exercises.length)}`}
        </p>
        {exercises.some(({topics: [track]}) => track === filter.topic) ? (
          <Link href={`/tracks/${filter.topic}`} className="rounded text-accent underline">
            Guide to this topic
          </Link>
        ) : null}
      </div>
      <div className="mt-2">
        {shown.length > 0 ? (
          <ExerciseTable exercises={shown} />
        ) : (
          <Empty title={exercises.length === 0 ? 'No exercises here yet' : 'Nothing matches'}>
            {exercises.length === 0 ? (
              <p>Whoever runs this site adds them as folders under exercises/ and starts it again.</p>
            ) : (
              <Button small className="mt-2" onClick={() => setFilter(everything)}>
                Show all exercises
              </Button>
            )}
          </Empty>
        )}
      </div>
    </section>
  );
}

/** A click may leave the page sooner than the pause after typing ends. */
function writeAddress(filter: CatalogueFilter): void {
  const query = queryOf(filter);
  if (query !== location.search) history.replaceState(null, '', `/exercises${query}`);
}
