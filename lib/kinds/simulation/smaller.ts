/** Smaller neighbours of a scenario, the boldest first: fewer faults, calls and nodes to ask. The chances of what stays stay. */
import type {Scenario} from '#lib/exercise-sdk/simulation';

export function* smallerSimulations(scenario: Scenario): Generator<Scenario> {
  const {operations, faults, after, refusals = [], clocks, ...rest} = scenario;
  const all = {...scenario};
  for (const fewer of shorterLists(faults)) yield {...all, faults: fewer};
  for (const fewer of shorterLists(operations)) yield {...all, operations: fewer};
  for (const fewer of shorterLists(after)) yield {...all, after: fewer};
  const kept = clocks === undefined ? {} : {clocks};
  for (const fewer of shorterLists(refusals)) {
    const some = fewer.length === 0 ? {} : {refusals: fewer};
    yield {...rest, ...kept, operations, faults, after, ...some};
  }
  if (clocks !== undefined) {
    const some = scenario.refusals === undefined ? {} : {refusals};
    yield {...rest, operations, faults, after, ...some};
  }
}

/** Without a half, a quarter, … down to single items, from the end. */
function* shorterLists<T>(list: readonly T[]): Generator<T[]> {
  for (let size = list.length; size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = list.length; start > 0; start -= size) {
      yield [...list.slice(0, Math.max(0, start - size)), ...list.slice(start)];
    }
  }
}
