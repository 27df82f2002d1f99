import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {ExerciseListItem} from '#lib/exercises/view';
import {
  type CatalogueFilter,
  difficulties,
  filterFrom,
  matches,
  queryOf,
  statuses,
} from '../../app/(site)/exercises/_catalogue/catalogue-filter';

const trie: ExerciseListItem = {
  slug: 'implement-trie',
  title: 'Implement a trie',
  difficulty: 'medium',
  topics: ['trie'],
  status: 'tried',
};
const everything: CatalogueFilter = {search: '', topic: '', difficulty: '', status: ''};

test('what is written to the address is read back the same', () => {
  const filters = fc.record({
    search: fc.string({maxLength: 40}).map((text) => text.trim()),
    topic: fc.constantFrom('', 'trie', 'union-find'),
    difficulty: fc.constantFrom('' as const, ...difficulties),
    status: fc.constantFrom('' as const, ...statuses),
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
  const found = (search: string) => matches(trie, {...everything, search});
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
  expect(matches(trie, {...everything, ...filter})).toBe(shown);
});
