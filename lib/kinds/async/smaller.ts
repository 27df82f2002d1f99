/** Smaller neighbours of a scenario, the boldest first: fewer clients, fewer calls, smaller arguments. Pure. */
import type {AsyncInput} from '#lib/exercise-sdk/async';
import {shorterLists, smallerParts} from '#lib/kinds/smaller';

export function* smallerScenarios({construct, clients}: AsyncInput): Generator<AsyncInput> {
  for (const fewer of shorterLists(clients)) yield {construct, clients: fewer};
  for (const [client, steps] of clients.entries()) {
    for (const fewer of shorterLists(steps)) yield {construct, clients: clients.with(client, fewer)};
  }
  for (const args of smallerParts(construct)) yield {construct: args, clients};
  for (const [client, steps] of clients.entries()) {
    for (const [index, [method, ...args]] of steps.entries()) {
      for (const smaller of smallerParts(args)) {
        yield {construct, clients: clients.with(client, steps.with(index, [method, ...smaller]))};
      }
    }
  }
}
