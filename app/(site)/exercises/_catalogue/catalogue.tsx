'use client';

/** The catalogue: filters that live in the address, and the list that answers as one types. */
import {Shuffle} from 'lucide-react';
import {useRouter, useSearchParams} from 'next/navigation';
import {useEffect, useState} from 'react';
import {count, numberText} from '#lib/base/count';
import type {ExerciseListItem} from '#lib/exercises/view';
import type {ListView} from '#lib/practice/preferences-view';
import {Button} from '../../../_components/button';
import {Empty} from '../../../_components/empty';
import {FormMessage} from '../../../_components/form-message';
import type {Hidden} from '../../../_components/hidden';
import {PageLink} from '../../../_components/page-link';
import {replaceAddress} from '../../../_components/replace-address';
import {type CatalogueFilter, filterFrom, matches, queryOf, sorted} from './catalogue-filter';
import {ExerciseTable} from './exercise-table';
import {Filters} from './filters';
import {languageWords} from './language-words';
import {useMarks} from './use-marks';
import {useNoted} from './use-noted';

const addressAfterMs = 250;
const everything: CatalogueFilter = {search: '', topic: '', difficulty: '', status: '', list: '', sort: ''};

type Props = {
  readonly exercises: readonly ExerciseListItem[];
  readonly lists: readonly ListView[];
  readonly signedIn: boolean;
  readonly hidden: Hidden;
};

export function Catalogue({exercises: first, lists: firstLists, signedIn, hidden}: Props) {
  // From the address, not from the page's own data: on Back the browser brings the page as it was first loaded.
  const params = useSearchParams();
  const [filter, setFilter] = useState(() => filterFrom((name) => params.get(name) ?? undefined));
  useEffect(() => {
    const timer = setTimeout(() => writeAddress(filter), addressAfterMs);
    return () => clearTimeout(timer);
  }, [filter]);
  const {exercises, lists, message, onStar, onList} = useMarks(first, firstLists);
  const noted = useNoted(filter.search, signedIn);
  const shown = sorted(
    exercises.filter((item) => matches(item, filter, {lists, noted})),
    filter.sort,
  );
  const languages = [...new Set(shown.map(languageWords))];
  const topics = [...new Set(exercises.flatMap((item) => item.topics))].sort();
  return (
    <section aria-label="All exercises" onClickCapture={() => writeAddress(filter)}>
      <Filters {...{filter, topics, lists, signedIn, hidden}} onFilter={setFilter} />
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-sm text-ink-soft">
        <p role="status">
          {count(shown.length, 'exercise')}
          {shown.length === exercises.length ? '' : ` of ${numberText(exercises.length)}`}
          {languages.length === 1 ? `, in ${languages[0]}` : ''}
        </p>
        {!hidden.topics && exercises.some(({topics: [track]}) => track === filter.topic) ? (
          <PageLink href={`/tracks/${filter.topic}`} className="rounded text-accent underline">
            Guide to this topic
          </PageLink>
        ) : null}
        <Surprise exercises={shown} />
      </div>
      <FormMessage message={message} />
      <div className="mt-2">
        {shown.length > 0 ? (
          <ExerciseTable exercises={shown} {...{lists, signedIn, hidden, onStar, onList}} />
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

/** One of those shown, of the unsolved while there are any; its page shows neither topic nor difficulty. */
function Surprise({exercises}: {exercises: readonly ExerciseListItem[]}) {
  const router = useRouter();
  if (exercises.length === 0) return null;
  const go = () => {
    const unsolved = exercises.filter(({status}) => status !== 'solved');
    const from = unsolved.length > 0 ? unsolved : exercises;
    const {slug} = from[Math.floor(Math.random() * from.length)]!;
    router.push(`/exercises/${slug}?surprise=1`);
  };
  return (
    <Button small onClick={go}>
      <Shuffle aria-hidden className="size-4" />
      Surprise me
    </Button>
  );
}

/** A click may leave the page sooner than the pause after typing ends. */
function writeAddress(filter: CatalogueFilter): void {
  const query = queryOf(filter);
  if (query !== location.search) replaceAddress(`/exercises${query}`);
}
