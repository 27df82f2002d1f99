import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {ExerciseListItem} from '#lib/exercises/view';
import {
  type CatalogueFilter,
  difficulties,
  filterFrom,
  matches,
  queryOf,
  sorted,
  sorts,
  starredList,
  statuses,
} from '../../app/(site)/exercises/_catalogue/catalogue-filter';

const trie: ExerciseListItem = {
  slug: 'implement-trie',
  title: 'Implement a trie',
  difficulty: 'medium',
  topics: ['trie'],
  languages: ['javascript'],
  status: 'tried',
};
const own = {lists: [], noted: new Set<string>()};
const everything: CatalogueFilter = {search: '', topic: '', difficulty: '', status: '', list: '', sort: ''};

test('what is written to the address is read back the same', () => {
  const filters = fc.record({
    search: fc.string({maxLength: 40}).map((text) => text.trim()),
    topic: fc.constantFrom('', 'trie', 'union-find'),
    difficulty: fc.constantFrom('' as const, ...difficulties),
    status: fc.constantFrom('' as const, ...statuses),
    list: fc.constantFrom('', starredList, 'an-id'),
    sort: fc.constantFrom('' as const, ...sorts),
  });
  fc.assert(
    fc.property(filters, (filter) => {
      const query = new URLSearchParams(queryOf(filter));
      expect(filterFrom((name) => query.get(name) ?? undefined)).toEqual(filter);
    }),
  );
});

test('what the address cannot mean is left out', () => {
  const filter = filterFrom((name) => (name === 'difficulty' ? 'impossible' : undefined));
  expect(filter).toEqual(everything);
});

test('a search matches beginnings of words, in any order and case', () => {
  const found = (search: string) => matches(trie, {...everything, search}, own);
  expect(found('TRIE impl')).toBe(true);
  expect(found('implement-trie')).toBe(true);
  expect(found('rie')).toBe(false);
  expect(found('trie graph')).toBe(false);
});

test.each([
  [{topic: 'graph'}, false],
  [{topic: 'trie'}, true],
  [{difficulty: 'easy'}, false],
  [{status: 'solved'}, false],
  [{status: 'tried', difficulty: 'medium', topic: 'trie'}, true],
] as const)('a filter %j shows it: %s', (filter, shown) => {
  expect(matches(trie, {...everything, ...filter}, own)).toBe(shown);
});

test('a list shows what is on it, the star what is starred, and a note what is written in it', () => {
  const lists = [{id: 'a', title: 'A', slugs: ['implement-trie']}];
  const shows = (filter: Partial<CatalogueFilter>, item = trie, noted: string[] = []) =>
    matches(item, {...everything, ...filter}, {lists, noted: new Set(noted)});
  expect(shows({list: 'a'})).toBe(true);
  expect(shows({list: 'gone'})).toBe(false);
  expect(shows({list: 'starred'})).toBe(false);
  expect(shows({list: 'starred'}, {...trie, starred: true})).toBe(true);
  expect(shows({search: 'monotonic'}, trie, ['implement-trie'])).toBe(true);
  expect(shows({search: 'monotonic', topic: 'dijkstra'}, trie, ['implement-trie'])).toBe(false);
});

test('what is due comes first unless another order is asked for, and no order loses an exercise', () => {
  const item = fc.record({
    ...{slug: fc.uuid(), title: fc.string(), topics: fc.constant([]), languages: fc.constant([])},
    ...{difficulty: fc.constantFrom(...difficulties), status: fc.constantFrom(...statuses)},
    dueAt: fc.constantFrom('2026-11-01', '2026-11-02'),
    isDue: fc.option(fc.constant(true as const), {nil: undefined}),
  });
  fc.assert(
    fc.property(fc.array(item), fc.constantFrom('' as const, ...sorts), (items, sort) => {
      const shown = sorted(items as ExerciseListItem[], sort);
      expect(new Set(shown)).toEqual(new Set(items));
      expect(shown).toHaveLength(items.length);
      if (sort !== '') return;
      const lastDue = shown.findLastIndex(({isDue}) => isDue === true);
      expect(shown.slice(0, lastDue + 1).every(({isDue}) => isDue === true)).toBe(true);
    }),
  );
});
