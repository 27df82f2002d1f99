import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {trackOf} from '#lib/catalogue/track';
import type {TopicGuide} from '#lib/exercises/guide';
import {difficultyOrder, nextOf, trackExercises} from '#lib/exercises/track-order';
import type {ExerciseListItem} from '#lib/exercises/view';

function guideOf(topic: TopicGuide['topic'], exercises: string[] = []): TopicGuide {
  return {topic, title: topic, order: 1, summary: 'One.', exercises, html: ''};
}

function itemOf(slug: string, more: Partial<ExerciseListItem> = {}): ExerciseListItem {
  return {slug, title: slug, difficulty: 'medium', topics: ['trie'], languages: [], status: 'new', ...more};
}

const slugs = (items: readonly ExerciseListItem[]): string[] => items.map(({slug}) => slug);

const anyItems = fc.uniqueArray(
  fc.record({
    slug: fc.constantFrom(...'abcdefghij'),
    title: fc.constantFrom('One', 'Two', 'Three'),
    difficulty: fc.constantFrom('easy' as const, 'medium' as const, 'hard' as const),
    topics: fc.constantFrom(['trie'], ['dijkstra'], ['dijkstra', 'trie']),
    languages: fc.constant([]),
    status: fc.constantFrom('new' as const, 'tried' as const, 'solved' as const),
  }),
  {selector: ({slug}) => slug},
);

describe('a track', () => {
  test('holds the exercises that name it first, and only those', () => {
    fc.assert(
      fc.property(anyItems, (items) => {
        const own = items.filter(({topics}) => topics[0] === 'trie');
        expect(new Set(trackExercises(guideOf('trie'), items))).toEqual(new Set(own));
      }),
    );
  });

  test('never goes back to an easier exercise, whatever the guide says', () => {
    fc.assert(
      fc.property(
        anyItems,
        fc.shuffledSubarray([...'abcdefghij'], {minLength: 0, maxLength: 10}),
        (items, order) => {
          const ranks = trackExercises(guideOf('trie', order), items).map(
            ({difficulty}) => difficultyOrder[difficulty],
          );
          expect(ranks).toEqual(ranks.toSorted((a, b) => a - b));
        },
      ),
    );
  });

  test('takes equally hard ones in the order of the guide, then by title', () => {
    const items = [itemOf('first-by-title'), itemOf('c'), itemOf('b'), itemOf('a', {difficulty: 'easy'})];
    expect(slugs(trackExercises(guideOf('trie', ['c', 'b']), items))).toEqual([
      'a',
      'c',
      'b',
      'first-by-title',
    ]);
  });

  test('names what practises its topic in other tracks, and never one of its own', () => {
    const items = [
      itemOf('own'),
      itemOf('guest', {topics: ['dijkstra', 'trie']}),
      itemOf('other', {topics: ['memory']}),
    ];
    const track = trackOf('trie', [guideOf('trie')], items);
    expect(slugs(track!.related)).toEqual(['guest']);
    expect(track).toMatchObject({exercisesTotal: 1, solved: 0});
  });

  test('knows the tracks on both sides of it', () => {
    const guides = [guideOf('trie'), guideOf('memory'), guideOf('dijkstra')];
    const around = (topic: string) => {
      const track = trackOf(topic, guides, []);
      return [track?.previousTrack?.topic, track?.nextTrack?.topic];
    };
    expect(around('trie')).toEqual([undefined, 'memory']);
    expect(around('memory')).toEqual(['trie', 'dijkstra']);
    expect(around('dijkstra')).toEqual(['memory', undefined]);
    expect(trackOf('radix-sort', guides, [])).toBeUndefined();
  });
});

describe('the next exercise', () => {
  test('is the one that was begun, before any new one', () => {
    const items = [itemOf('a', {status: 'solved'}), itemOf('b'), itemOf('c', {status: 'tried'})];
    expect(nextOf(items)?.slug).toBe('c');
    expect(nextOf(items.slice(0, 2))?.slug).toBe('b');
  });

  test('is none when everything is solved', () => {
    expect(nextOf([itemOf('a', {status: 'solved'})])).toBeUndefined();
    expect(nextOf([])).toBeUndefined();
  });
});
