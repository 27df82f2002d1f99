/** Neighbouring values that run together when they are joined, spaces at ends, and lists of which one is a part of the other. */
import {expect, test} from 'vitest';
import {createRandom} from '#lib/exercise-sdk/random';
import {varyFunctionInput} from '#lib/kinds/function/vary';
import {noWords} from '#lib/values/draw-value';
import {mapValue, type Place, seenIn} from '#lib/values/place';
import {drawRenaming} from '#lib/values/rename-values';
import {drawTwins} from '#lib/values/twins';
import {parseType} from '#lib/values/type-text';
import type {ValueRules} from '#lib/values/value-rules';

const placeOf = (type: string, rules?: ValueRules): Place => ({type: parseType(type), rules});
const seeds = Array.from({length: 200}, (_, seed) => String(seed));

test('twins differ, and are one when they are joined with some separator', () => {
  const places = [placeOf('string'), placeOf('int', {max: 50})];
  for (const seed of seeds) {
    const [one, other] = drawTwins(createRandom(seed), places, ['user:', 2])!;
    expect(one).not.toEqual(other);
    expect(one.join('')).toBe(other.join(''));
  }
});

test('values that rules or types keep apart have no twins', () => {
  const random = createRandom('apart');
  expect(drawTwins(random, [placeOf('string'), placeOf('int', {max: 9})], ['a', 5])).toBeUndefined();
  expect(drawTwins(random, [placeOf('string'), placeOf('boolean')], ['a', true])).toBeUndefined();
  expect(drawTwins(random, [placeOf('int'), placeOf('int')], [-1, 2])).toBeUndefined();
});

test('texts that may have a space at an end get one now and then, and no others', () => {
  const renamed = (pattern: string): string[] =>
    seeds.map((seed) => {
      const place = placeOf('string', {pattern});
      const source = {
        random: createRandom(seed),
        seen: seenIn([{place, value: 'ann'}]),
        words: noWords,
        isDescribed: false,
      };
      return mapValue(place, 'ann', drawRenaming(source)) as string;
    });
  expect(renamed('[a-z ]+')).toEqual(expect.arrayContaining([' ann', 'ann ']));
  expect(renamed('[a-z]+').filter((text) => text.trim() !== text)).toEqual([]);
});

test('of two lists of whole numbers one becomes an even part of the other now and then', () => {
  const list = {name: 'ids', type: 'int[]'} as const;
  const signature = {name: 'f', parameters: [list, {...list, name: 'others'}], returns: 'int[]'} as const;
  const isPart = (made: readonly unknown[]): boolean => {
    const [short, long] = (made as readonly number[][]).toSorted((one, other) => one.length - other.length);
    return long!.length > 8 && short!.length > 0 && short!.every((id) => long!.includes(id));
  };
  const made = seeds.map((seed) =>
    varyFunctionInput(signature as never, [[1, 2], [3]], createRandom(seed), noWords),
  );
  expect(made.filter(isPart).length).toBeGreaterThan(3);
});
