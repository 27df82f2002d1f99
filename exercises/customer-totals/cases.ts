import {defineCases} from '#lib/exercise-sdk/cases';
import type {Row, SqlInput} from '#lib/exercise-sdk/sql';

const shop = (customers: readonly Row[], orders: readonly Row[]): SqlInput => ({tables: {customers, orders}});

const large = (customers: number): SqlInput => ({
  tables: {
    customers: {rows: customers, columns: [{from: 1}, {prefix: 'customer ', from: 1}]},
    orders: {
      rows: customers * 2,
      columns: [
        {from: 1},
        {scatter: customers, from: 1},
        {pick: ['open', 'paid', 'paid', 'cancelled'], seed: 5},
        {scatter: 5000},
      ],
    },
  },
});

export default defineCases<SqlInput>({
  badInputs: [shop([], [[1, null, 'lost', 5]]), shop([], [[1, 7, 'open', 5]]), shop([[1, null]], []), 7],
  rules: ({tables: {customers = [], orders = []}}) => {
    if ('columns' in customers || 'columns' in orders) return undefined;
    const ids = new Set(customers.map(([id]) => id));
    const stray = orders.find(([, customer]) => customer !== null && !ids.has(customer!));
    return stray === undefined ? undefined : `order ${stray[0]} is of customer ${stray[1]}, who is not there`;
  },
  generate: (random, size) => {
    const count = random.int(0, Math.min(size, 5));
    const first = random.pick([1, 1, 0, -1]);
    return shop(
      random.array(count, (index): Row => [index + first, random.pick(['Ada', 'Ben'])]),
      random.array(
        random.int(0, Math.min(size, 10)),
        (index): Row => [
          index + 1,
          count === 0 || random.boolean(0.15) ? null : random.int(first, first + count - 1),
          random.pick(['open', 'paid', 'cancelled']),
          random.int(0, 9),
        ],
      ),
    );
  },
  demanding: (_random, size) => large(size),
  cases: [
    {
      id: 'three-customers',
      group: 'samples',
      sample: true,
      explanation:
        'Ada has two orders that count, of which one is paid. Ben has only a cancelled one, Eve none.',
      input: shop(
        [
          [1, 'Ada'],
          [2, 'Ben'],
          [3, 'Eve'],
        ],
        [
          [1, 1, 'paid', 300],
          [2, 1, 'open', 50],
          [3, 2, 'cancelled', 70],
          [4, null, 'paid', 9],
        ],
      ),
    },
    {
      id: 'no-orders',
      group: 'none',
      category: 'customers and no orders',
      input: shop(
        [
          [1, 'Ada'],
          [2, 'Ben'],
        ],
        [],
      ),
    },
    {
      id: 'only-cancelled',
      group: 'none',
      category: 'cancelled orders alone',
      input: shop(
        [[1, 'Ada']],
        [
          [1, 1, 'cancelled', 5],
          [2, 1, 'cancelled', 6],
        ],
      ),
    },
    {
      id: 'guests',
      group: 'none',
      category: 'orders of guests alone',
      input: shop([[1, 'Ada']], [[1, null, 'paid', 5]]),
    },
    {
      id: 'customer-zero',
      group: 'none',
      category: 'a customer whose id is 0, and an order of a guest',
      guards: 'No number may stand for the missing id of a guest.',
      input: shop([[0, 'Ada']], [[1, null, 'paid', 5]]),
    },
    {
      id: 'open-alone',
      group: 'mixed',
      category: 'orders of which none is paid',
      input: shop(
        [
          [1, 'Ada'],
          [2, 'Ben'],
        ],
        [
          [1, 1, 'open', 5],
          [2, 1, 'open', 5],
          [3, 2, 'paid', 4],
        ],
      ),
    },
    {
      id: 'equal-totals',
      group: 'mixed',
      category: 'paid orders of equal totals, and customers of one name',
      input: shop(
        [
          [1, 'Ada'],
          [2, 'Ada'],
        ],
        [
          [1, 1, 'paid', 5],
          [2, 1, 'paid', 5],
          [3, 2, 'paid', 5],
          [4, 2, 'cancelled', 5],
          [5, 2, 'open', 8],
        ],
      ),
    },
    {
      id: 'free-order',
      group: 'mixed',
      category: 'an order that costs nothing',
      input: shop([[1, 'Ada']], [[1, 1, 'open', 0]]),
    },
    {id: 'many', group: 'large', category: 'thousands of customers and orders', input: large(2000)},
  ],
});
