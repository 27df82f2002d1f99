import {Search} from 'lucide-react';
import {useEffect, useRef} from 'react';
import type {ListView} from '#lib/practice/preferences-view';
import {difficultyTitles} from '../../../_components/difficulty-word';
import type {Hidden} from '../../../_components/hidden';
import {typing} from '../../../_components/shortcuts';
import {slugTitle} from '../../../_components/slug-title';
import {statusTitles} from '../../../_components/status-icon';
import {
  type CatalogueFilter,
  difficulties,
  type Sort,
  sorts,
  starredList,
  statuses,
} from './catalogue-filter';

type Props = {
  readonly filter: CatalogueFilter;
  readonly onFilter: (filter: CatalogueFilter) => void;
  readonly topics: readonly string[];
  readonly lists: readonly ListView[];
  readonly signedIn: boolean;
  readonly hidden: Hidden;
};

const fieldClass = 'h-10 rounded border border-line-strong bg-panel px-3 text-base';

const sortTitles: Record<Sort, string> = {
  title: 'By title',
  difficulty: 'By difficulty',
  tried: 'Last tried first',
  due: 'Due first',
};

/** Search, topic, difficulty, status, list and order; `/` goes to the search. */
export function Filters({filter, onFilter, topics, lists, signedIn, hidden}: Props) {
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
      event.preventDefault();
      search.current?.focus();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, []);
  const offeredSorts = sorts.filter(
    (sort) =>
      (signedIn || sort === 'title' || sort === 'difficulty') &&
      !(sort === 'difficulty' && hidden.difficulty),
  );
  return (
    <search className="flex flex-wrap gap-2">
      <div className="relative min-w-52 flex-1">
        <Search
          aria-hidden
          className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-soft"
        />
        <input
          ref={search}
          type="search"
          aria-label={signedIn ? 'Search exercises and your notes' : 'Search exercises'}
          placeholder="Search"
          value={filter.search}
          onChange={(event) => onFilter({...filter, search: event.target.value})}
          className={`${fieldClass} w-full pl-9 placeholder:text-ink-soft`}
        />
      </div>
      {hidden.topics ? null : (
        <Pick
          label="Topic"
          all="All topics"
          value={filter.topic}
          options={topics.map((topic) => [topic, slugTitle(topic)])}
          onPick={(topic) => onFilter({...filter, topic})}
        />
      )}
      {hidden.difficulty ? null : (
        <Pick
          label="Difficulty"
          all="Any difficulty"
          value={filter.difficulty}
          options={difficulties.map((value) => [value, difficultyTitles[value]])}
          onPick={(value) => onFilter({...filter, difficulty: value as CatalogueFilter['difficulty']})}
        />
      )}
      {signedIn ? (
        <>
          <Pick
            label="Status"
            all="Any status"
            value={filter.status}
            options={statuses.map((value) => [value, statusTitles[value]])}
            onPick={(value) => onFilter({...filter, status: value as CatalogueFilter['status']})}
          />
          <Pick
            label="List"
            all="Every list"
            value={filter.list}
            options={[[starredList, 'Starred'], ...lists.map(({id, title}) => [id, title] as const)]}
            onPick={(list) => onFilter({...filter, list})}
          />
        </>
      ) : null}
      <Pick
        label="Order"
        all="Usual order"
        value={filter.sort}
        options={offeredSorts.map((value) => [value, sortTitles[value]])}
        onPick={(value) => onFilter({...filter, sort: value as CatalogueFilter['sort']})}
      />
    </search>
  );
}

function Pick(props: {
  label: string;
  all: string;
  value: string;
  options: ReadonlyArray<readonly [value: string, title: string]>;
  onPick: (value: string) => void;
}) {
  return (
    <select
      aria-label={props.label}
      value={props.value}
      onChange={(event) => props.onPick(event.target.value)}
      className={`${fieldClass} max-w-48 max-sm:max-w-full max-sm:flex-1`}
    >
      <option value="">{props.all}</option>
      {props.options.map(([value, title]) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </select>
  );
}
