/** Smaller neighbours of a list of calls, the boldest first: fewer calls, then smaller arguments. Pure. */
import type {ClassInput} from '#lib/exercise-sdk/cases';
import {shorterLists, smallerParts} from '#lib/kinds/smaller';

export function* smallerCalls({construct, calls}: ClassInput): Generator<ClassInput> {
  for (const fewer of shorterLists(calls)) yield {construct, calls: fewer};
  for (const args of smallerParts(construct)) yield {construct: args, calls};
  for (const [index, [method, ...args]] of calls.entries()) {
    for (const smaller of smallerParts(args)) {
      yield {construct, calls: calls.with(index, [method, ...smaller])};
    }
  }
}
