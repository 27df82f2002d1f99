import {defineCases} from '#lib/exercise-sdk/cases';
import type {Random} from '#lib/exercise-sdk/random';
import type {SqlInput} from '#lib/exercise-sdk/sql';

const image = (customers: [number, string][], orders: [number, number | null, number][]): SqlInput => ({
  tables: {customers, orders},
});

function small(random: Random, size: number): SqlInput {
  const count = random.int(0, Math.min(size, 8));
  // An id may be any whole number, so that none can stand for "no customer".
  const first = random.pick([1, 1, -1, 0]);
  const customers = random.array(count, (index): [number, string] => [
    index + first,
    random.pick(['Ada', 'Ben', 'Eve']),
  ]);
  const orders = random.array(random.int(0, size), (index): [number, number | null, number] => [
    index + 1,
    count === 0 || random.boolean(0.2) ? null : random.int(first, first + count - 1),
    random.pick([0, 5, 900]),
  ]);
  return image(customers, orders);
}

/** Every second customer has ordered. */
const large = (customers: number, orders: number): SqlInput => ({
  tables: {
    customers: {rows: customers, columns: [{from: 1}, {prefix: 'customer ', from: 1}]},
    orders: {rows: orders, columns: [{from: 1}, {from: 2, step: 2}, {scatter: 9000}]},
  },
});

export default defineCases<SqlInput>({
  badInputs: [
    image(
      [
        [1, 'Ada'],
        [1, 'Ben'],
      ],
      [],
    ),
    image([[1, 'Ada']], [[1, 1, -1]]),
    image([[1, 'Ada']], [[1, 2, 5]]),
    {tables: {customers: [[null, 'Ada']]}},
    {tables: {people: []}},
    [],
  ],
  rules: ({tables}) => {
    const {customers = [], orders = []} = tables;
    if ('columns' in customers || 'columns' in orders) return undefined;
    const ids = new Set(customers.map(([id]) => id));
    const stray = orders.find(([, customer]) => customer !== null && !ids.has(customer!));
    return stray === undefined ? undefined : `order ${stray[0]} is of customer ${stray[1]}, who is not there`;
  },
  generate: small,
  demanding: (_random, size) => large(size, Math.floor(size / 2)),
  cases: [
    {
      id: 'one-guest',
      group: 'samples',
      sample: true,
      explanation: 'Eve has never ordered. The order of a guest belongs to nobody.',
      input: image(
        [
          [1, 'Ada'],
          [2, 'Ben'],
          [3, 'Eve'],
        ],
        [
          [10, 1, 2500],
          [11, null, 900],
          [12, 2, 1200],
          [13, 1, 300],
        ],
      ),
    },
    {
      id: 'no-orders',
      group: 'tiny',
      category: 'nobody has ordered',
      input: image(
        [
          [1, 'Ada'],
          [2, 'Ben'],
        ],
        [],
      ),
    },
    {
      id: 'no-customers',
      group: 'tiny',
      category: 'no customers',
      guards: 'An empty table must give an empty result.',
      input: image([], []),
    },
    {
      id: 'free-order',
      group: 'tiny',
      category: 'an order that costs nothing',
      input: image(
        [
          [1, 'Ada'],
          [2, 'Ben'],
        ],
        [[1, 1, 0]],
      ),
    },
    {
      id: 'same-name',
      group: 'tiny',
      category: 'two customers of one name',
      input: image(
        [
          [1, 'Ada'],
          [2, 'Ada'],
        ],
        [[1, 1, 70]],
      ),
    },
    {
      id: 'namesakes',
      group: 'tiny',
      category: 'two customers of one name, both without an order',
      input: image(
        [
          [1, 'Ada'],
          [2, 'Ada'],
        ],
        [],
      ),
    },
    {
      id: 'order-zero',
      group: 'tiny',
      category: 'an order whose id is 0',
      input: image(
        [
          [1, 'Ada'],
          [2, 'Ben'],
        ],
        [[0, 1, 5]],
      ),
    },
    {
      id: 'only-guests',
      group: 'nulls',
      category: 'orders of guests alone',
      input: image([[1, 'Ada']], [[1, null, 5]]),
    },
    {
      id: 'guests-among-others',
      group: 'nulls',
      category: 'orders of guests among others',
      input: image(
        [
          [4, 'Ada'],
          [5, 'Ben'],
          [6, 'Cy'],
        ],
        [
          [1, 4, 5],
          [2, null, 6],
          [3, 4, 7],
          [4, null, 0],
        ],
      ),
    },
    {
      id: 'ids-below-one',
      group: 'nulls',
      category: 'customers whose ids are 0 and below',
      guards: 'No number may stand for the missing id of a guest.',
      input: image(
        [
          [-2, 'Cy'],
          [-1, 'Ada'],
          [0, 'Ben'],
        ],
        [
          [1, null, 5],
          [2, -2, 5],
        ],
      ),
    },
    {id: 'large', group: 'large', category: 'thousands of customers', input: large(4000, 2000)},
  ],
});
