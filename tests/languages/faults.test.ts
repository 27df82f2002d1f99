/** The faults that are made in queries, in indexes and in designs, one claim each. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {designFaults} from '#lib/languages/design/faults';
import {sqlFaults} from '#lib/languages/sql/faults';

const said = (source: string): string[] =>
  sqlFaults(source).map(({kind, says}) => `${kind}: ${says.slice(says.indexOf('→') + 2)}`);

test.each<[claim: string, source: string, faults: readonly string[]]>([
  ['a relation takes its bound in or leaves it out', 'a <= b', ['relation: a < b']],
  ['an equation is turned round', 'a = b', ['relation: a <> b']],
  ['an operation becomes its opposite', 'a * b', ['arithmetic: a / b']],
  ['a star that is no operation stays', 'SELECT * FROM t', []],
  ['a count of all stays', 'COUNT(*)', []],
  ['a number is off by one, either way', 'a 7', ['constant: a 8', 'constant: a 6']],
  ['and becomes or', 'a AND b', ['logic: a OR b']],
  ['the and of a range stays', 'a BETWEEN b AND c', []],
  ['a test for NULL is turned round', 'a IS NULL', ['null: a IS NOT NULL']],
  ['a test for something is turned round', 'a IS NOT NULL', ['null: a IS NULL']],
  ['a negation is lost', 'a NOT IN (b)', ['condition: a IN (b)']],
  ['a membership is negated', 'a IN (b)', ['condition: a NOT IN (b)']],
  ['duplicates come back', 'SELECT DISTINCT a', ['distinct: SELECT a']],
  ['a union loses duplicates', 'a UNION ALL b', ['distinct: a UNION b']],
  ['an outer join becomes an inner one', 'a LEFT JOIN b', ['join: a JOIN b']],
  ['an inner join becomes an outer one', 'a JOIN b', ['join: a LEFT JOIN b']],
  ['a minimum becomes a maximum', 'MIN(a)', ['aggregate: MAX(a)']],
  ['ranks take the place of numbers', 'ROW_NUMBER()', ['aggregate: RANK()']],
  ['a frame counts by values', 'ROWS x', ['frame: RANGE x']],
  ['a frame is narrowed', 'UNBOUNDED PRECEDING', ['frame: CURRENT ROW']],
  [
    'an order is forgotten, turned round and cut short',
    'x ORDER BY a, b DESC',
    [
      'order: x',
      'order: x ORDER BY b DESC',
      'order: x ORDER BY a DESC, b DESC',
      'order: x ORDER BY a',
      'order: x ORDER BY a, b ASC',
    ],
  ],
  ['a partition is forgotten', '(PARTITION BY a)', ['partition: ()']],
  ['a limit is left out', 'x LIMIT :n', ['limit: x']],
  ['texts, names and comments stay', `'a < 1' "b = 2" -- c <> 3`, []],
  [
    'an index is forgotten, its columns swapped and left out',
    'CREATE INDEX i ON t (a, b);',
    [
      'index: (nothing)',
      'columns: CREATE INDEX i ON t (b);',
      'columns: CREATE INDEX i ON t (b, a);',
      'columns: CREATE INDEX i ON t (a);',
    ],
  ],
])('%s', (_claim, source, faults) => {
  expect(said(source).toSorted()).toEqual([...faults].toSorted());
});

const design = `// Right.
{"nodes": [
  {"id": "clients", "type": "clients"},
  {"id": "app", "type": "app", "count": 4},
  {"id": "db", "type": "database", "replicas": 1, "reads": "replicas"}
], "edges": [
  {"from": "clients", "to": "app", "retries": 2},
  {"from": "app", "to": "db", "timeoutMs": 50, "breaker": true}
]}`;

test('a design loses a node, half of a capacity, replicas and policies', () => {
  expect(designFaults(design).map(({kind, says}) => `${kind}: ${says}`)).toEqual([
    'node: app: removed',
    'node: db: removed',
    'capacity: app: 4 instances → 2',
    'replicas: db: 1 replicas → none',
    'policy: db: reads replicas → primary',
    'policy: clients → app: retries 2 → 0',
    'policy: app → db: breaker true → false',
    'policy: app → db: time limit 50 → 5000 ms',
  ]);
  const [removed] = designFaults(design);
  expect(JSON.parse(removed!.source)).toMatchObject({nodes: [{id: 'clients'}, {id: 'db'}], edges: []});
});

test('any text has faults or none, and nothing throws', () => {
  fc.assert(
    fc.property(fc.string({unit: 'binary'}), (text) => void [...sqlFaults(text), ...designFaults(text)]),
  );
  fc.assert(fc.property(fc.json(), (text) => void designFaults(text)));
});
