/** Which exercises the catalogue shows: read from the address, written to it, applied to the list. Pure. */
import type {Difficulty} from '#lib/exercises/exercise';
import type {ExerciseListItem} from '#lib/exercises/view';

export type CatalogueFilter = {
  readonly search: string;
  readonly topic: string;
  readonly difficulty: Difficulty | '';
  readonly status: ExerciseListItem['status'] | '';
};

export const difficulties = ['easy', 'medium', 'hard'] as const;
export const statuses = ['new', 'tried', 'solved'] as const;

/** Longer than any title; an address longer than this helps nobody. */
const searchLengthMax = 100;

export function filterFrom(read: (name: string) => string | undefined): CatalogueFilter {
  return {
    search: (read('search') ?? '').slice(0, searchLengthMax),
    topic: read('topic') ?? '',
    difficulty: difficulties.find((value) => value === read('difficulty')) ?? '',
    status: statuses.find((value) => value === read('status')) ?? '',
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

/** Every word must begin somewhere in the title, the slug or a topic. */
export function matches(item: ExerciseListItem, filter: CatalogueFilter): boolean {
  if (filter.topic !== '' && !item.topics.includes(filter.topic)) return false;
  if (filter.difficulty !== '' && item.difficulty !== filter.difficulty) return false;
  if (filter.status !== '' && item.status !== filter.status) return false;
  const text = ` ${item.title} ${item.slug} ${item.topics.join(' ')}`.toLowerCase().replaceAll('-', ' ');
  const words = filter.search.toLowerCase().replaceAll('-', ' ').split(/\s+/).filter(Boolean);
  return words.every((word) => text.includes(` ${word}`));
}
