/** Links between numbered nodes that a joined key takes for one another, for graphs in which each of them is needed. */

import {keyWidths} from '#lib/exercise-sdk/lookalikes';

type Link = readonly [number, number];

/**
 * Two links each whose digits, put together, or whose places in a table too narrow, are the same. No node is in two of them, and the smaller
 * one is named first, so that one path or one cycle may lead over all.
 */
export function alikeLinks(max: number): [Link, Link][] {
  const digits: [Link, Link][] = [
    [
      [1, 12],
      [11, 2],
    ],
    [
      [6, 789],
      [67, 89],
    ],
    [
      [3, 345],
      [33, 45],
    ],
  ];
  const links = digits.filter((pairs) => pairs.flat().every((number) => number <= max));
  const taken = new Set(digits.flat(2));
  const free = (from: number, ...steps: number[]): number => {
    // Even, so that `number << bits | other` is that of the odd one after it where the bits of `other` overlap it.
    let number = from + (from % 2);
    while (steps.some((step) => taken.has(number + step))) number += 2;
    for (const step of steps) taken.add(number + step);
    return number;
  };
  for (const width of keyWidths) {
    const first = free(13, 0, 1);
    const second = free(first + 2, 0, width);
    if (second + width > max) break;
    links.push([
      [first + 1, second],
      [first, second + width],
    ]);
  }
  return links;
}
