/** Which exercises the catalogue shows and in which order: read from the address, written to it, applied to the list. Pure. */
import type {Difficulty} from '#lib/exercises/exercise';
import {difficultyOrder} from '#lib/exercises/track-order';
import type {ExerciseListItem} from '#lib/exercises/view';
import type {ListView} from '#lib/practice/preferences-view';

export type CatalogueFilter = {
  readonly search: string;
  readonly topic: string;
  readonly difficulty: Difficulty | '';
  readonly status: ExerciseListItem['status'] | '';
  /** `starred`, or the id of a list. */
  readonly list: string;
  readonly sort: Sort | '';
};

export const difficulties = ['easy', 'medium', 'hard'] as const;
export const statuses = ['new', 'tried', 'solved'] as const;
export const sorts = ['title', 'difficulty', 'tried', 'due'] as const;
export type Sort = (typeof sorts)[number];
export const starredList = 'starred';

/** Longer than any title; an address longer than this helps nobody. */
const searchLengthMax = 100;

export function filterFrom(read: (name: string) => string | undefined): CatalogueFilter {
  return {
    search: (read('search') ?? '').slice(0, searchLengthMax),
    topic: read('topic') ?? '',
    difficulty: difficulties.find((value) => value === read('difficulty')) ?? '',
    status: statuses.find((value) => value === read('status')) ?? '',
    list: read('list') ?? '',
    sort: sorts.find((value) => value === read('sort')) ?? '',
  };
}

/** `?topic=trie&search=pre`, or nothing when everything is shown. */
export function queryOf(filter: CatalogueFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    if (value.trim() !== '') query.set(name, value.trim());
  }
  return query.size === 0 ? '' : `?${query}`;
}

/** What the viewer has beside the exercises. */
export type Own = {
  readonly lists: readonly ListView[];
  /** Exercises whose note holds what is searched for. */
  readonly noted: ReadonlySet<string>;
};

/** Every word must begin somewhere in the title, the slug or a topic, or all of them stand in the viewer's note. */
export function matches(item: ExerciseListItem, filter: CatalogueFilter, own: Own): boolean {
  if (filter.topic !== '' && !item.topics.includes(filter.topic)) return false;
  if (filter.difficulty !== '' && item.difficulty !== filter.difficulty) return false;
  if (filter.status !== '' && item.status !== filter.status) return false;
  if (filter.list === starredList && item.starred !== true) return false;
  if (filter.list !== '' && filter.list !== starredList) {
    const list = own.lists.find(({id}) => id === filter.list);
    if (list?.slugs.includes(item.slug) !== true) return false;
  }
  const text = ` ${item.title} ${item.slug} ${item.topics.join(' ')}`.toLowerCase().replaceAll('-', ' ');
  const words = filter.search.toLowerCase().replaceAll('-', ' ').split(/\s+/).filter(Boolean);
  return words.every((word) => text.includes(` ${word}`)) || own.noted.has(item.slug);
}

const byTitle = (a: ExerciseListItem, b: ExerciseListItem) => a.title.localeCompare(b.title, 'en');

const orders: Record<Sort, (a: ExerciseListItem, b: ExerciseListItem) => number> = {
  title: byTitle,
  difficulty: (a, b) => difficultyOrder[a.difficulty] - difficultyOrder[b.difficulty] || byTitle(a, b),
  // The newest first; what was never tried last.
  tried: (a, b) => (b.lastTriedAt ?? '').localeCompare(a.lastTriedAt ?? '') || byTitle(a, b),
  // The earliest first; what is never due last.
  due: (a, b) => (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~') || byTitle(a, b),
};

/** In the order that is asked for; else what is due first, and the others as they come. */
export function sorted(items: readonly ExerciseListItem[], sort: Sort | ''): ExerciseListItem[] {
  if (sort !== '') return [...items].sort(orders[sort]);
  const due = items.filter(({isDue}) => isDue === true).sort(orders.due);
  return [...due, ...items.filter(({isDue}) => isDue !== true)];
}
