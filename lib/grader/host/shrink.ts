/** Smaller neighbours of an input, the boldest first. Pure; whether they are allowed, and whether they fail, others say. */
import type {AsyncInput} from '#lib/exercise-sdk/async';
import type {ClassInput, FunctionInput} from '#lib/exercise-sdk/cases';
import type {Scenario} from '#lib/exercise-sdk/simulation';
import type {ExerciseKindName} from '#lib/exercises/exercise';
import {smallerSimulations} from '#lib/kinds/simulation/smaller';

/** Shorter as text; of equal length, the one that sorts first, so that shrinking always ends. */
export function isSmaller(json: string, than: string): boolean {
  return json.length < than.length || (json.length === than.length && json < than);
}

export function* smallerInputs(kind: ExerciseKindName, input: unknown): Generator<unknown> {
  if (kind === 'simulation') {
    yield* smallerSimulations(input as Scenario);
    return;
  }
  if (kind === 'function') {
    yield* smallerParts(input as FunctionInput);
    return;
  }
  if (kind === 'async') {
    yield* smallerScenarios(input as AsyncInput);
    return;
  }
  const {construct, calls} = input as ClassInput;
  for (const fewer of shorterLists(calls)) yield {construct, calls: fewer};
  for (const args of smallerParts(construct)) yield {construct: args, calls};
  for (const [index, [method, ...args]] of calls.entries()) {
    for (const smaller of smallerParts(args)) {
      yield {construct, calls: calls.with(index, [method, ...smaller])};
    }
  }
}

function* smallerScenarios({construct, clients}: AsyncInput): Generator<AsyncInput> {
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

/** The list with one of its parts made smaller; its length stays. */
function* smallerParts(list: readonly unknown[]): Generator<unknown[]> {
  for (const [index, value] of list.entries()) {
    for (const smaller of smallerValues(value)) yield list.with(index, smaller);
  }
}

/** Without a half, a quarter, … down to single items. */
function* shorterLists<T>(list: readonly T[]): Generator<T[]> {
  for (let size = Math.ceil(list.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let start = list.length; start > 0; start -= size) {
      yield [...list.slice(0, Math.max(0, start - size)), ...list.slice(start)];
    }
  }
}

function* smallerValues(value: unknown): Generator<unknown> {
  if (typeof value === 'number') yield* smallerNumbers(value);
  else if (typeof value === 'string') yield* smallerStrings(value);
  else if (value === true) yield false;
  else if (Array.isArray(value)) {
    yield* shorterLists(value);
    yield* smallerParts(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      for (const smaller of smallerValues(item)) yield {...value, [key]: smaller};
    }
  }
}

function* smallerNumbers(value: number): Generator<number> {
  if (value === 0 || !Number.isFinite(value)) return;
  yield 0;
  if (value < 0) yield -value;
  if (!Number.isInteger(value)) yield Math.trunc(value);
  const half = Math.trunc(value / 2);
  if (half !== 0) yield half;
  yield value - Math.sign(value);
}

function* smallerStrings(value: string): Generator<string> {
  for (const shorter of shorterLists([...value])) yield shorter.join('');
  const first = 'a';
  for (let index = 0; index < value.length; index++) {
    if (value.charAt(index) > first) yield value.slice(0, index) + first + value.slice(index + 1);
  }
}
