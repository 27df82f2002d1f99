/** Whatever a document holds, reading it answers, and what is wrong is said in one sentence. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {decodeDesign} from '#lib/design-simulator/decode-design';
import {tryScenario} from '#lib/design-simulator/try-scenario';
import {lineDocument, makeModel, steady} from './bench-model.ts';

const model = makeModel(2);

function problem(document: unknown): string | undefined {
  const text = typeof document === 'string' ? document : JSON.stringify(document);
  const decoded = decodeDesign(text, model.palette);
  return decoded.ok ? undefined : decoded.error;
}

const [clients, app, db] = lineDocument.nodes;
const edges = lineDocument.edges;

test.each<[string, unknown, RegExp]>([
  ['no JSON', '{', /not JSON/],
  ['a long text', ' '.repeat(30_000), /longer than 20,000 characters/],
  ['a list', [], /must be an object with "nodes" and "edges"/],
  ['an unknown key', {nodes: [clients], edges: [], extra: 1}, /"extra" is not known/],
  ['a prototype', '{"nodes": [], "edges": [], "__proto__": {"a": 1}}', /"__proto__" is not known/],
  ['no clients', {nodes: [app], edges: []}, /exactly one node of type "clients"; here are 0/],
  ['two of one name', {nodes: [clients, app, app], edges: []}, /Two nodes are called "app"/],
  ['a name of the prototype', {nodes: [clients, {id: '__proto__', type: 'app'}], edges: []}, /needs an "id"/],
  [
    'a type of the prototype',
    {nodes: [clients, {id: 'a', type: 'constructor'}], edges: []},
    /"type" must be one of/,
  ],
  ['not a number', '{"nodes": [{"id": "a", "type": "app", "count": NaN}], "edges": []}', /not JSON/],
  [
    'a large number',
    {nodes: [clients, {...app, count: 1e300}], edges: []},
    /"count" must be a whole number from 1 to 20/,
  ],
  ['a fraction', {nodes: [clients, {...app, count: 1.5}], edges: []}, /"count" must be a whole number/],
  ['an unknown size', {nodes: [clients, {...app, size: 'toString'}], edges: []}, /"size" must be "m"/],
  [
    'many nodes',
    {nodes: Array.from({length: 17}, () => clients), edges: []},
    /"nodes" holds 17 items; at most 16/,
  ],
  [
    'an end that is not there',
    {nodes: [clients], edges: [{from: 'clients', to: 'hasOwnProperty'}]},
    /"to" must be the id of a node/,
  ],
  [
    'a call that cannot be',
    {nodes: [clients, db], edges: [{from: 'clients', to: 'db'}]},
    /clients cannot call database; it may call/,
  ],
  [
    'a circle',
    {
      nodes: [clients, app, {id: 'b', type: 'app'}],
      edges: [
        {from: 'app', to: 'b'},
        {from: 'b', to: 'app'},
      ],
    },
    /in a circle: app → b → app/,
  ],
  ['a call to itself', {nodes: [clients, app], edges: [{from: 'app', to: 'app'}]}, /in a circle: app → app/],
  ['twice the same', {nodes: [clients, app], edges: [edges[0], edges[0]]}, /is there twice/],
])('%s is refused with a sentence', (_name, document, sentence) => {
  const said = problem(document);
  expect(said).toMatch(sentence);
  expect(said).toMatch(/^[A-Z"].*\.$/s);
});

test('any JSON is read or refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      decodeDesign(text, model.palette);
    }),
    {numRuns: 300},
  );
});

test('any document of known parts that is read is also simulated within its bounds', () => {
  const types = [
    'clients',
    'cdn',
    'load-balancer',
    'app',
    'cache',
    'database',
    'queue',
    'workers',
    'object-store',
  ];
  const node = fc.record({
    type: fc.constantFrom(...types),
    count: fc.integer({min: 1, max: 4}),
    replicas: fc.integer({min: 0, max: 2}),
    reads: fc.constantFrom('primary', 'replicas'),
    writes: fc.constantFrom('aside', 'through'),
    ttlSeconds: fc.integer({min: 1, max: 100}),
  });
  const edge = fc.record({
    from: fc.integer({min: 0, max: 9}),
    to: fc.integer({min: 0, max: 9}),
    timeoutMs: fc.integer({min: 1, max: 500}),
    retries: fc.integer({min: 0, max: 5}),
    backoffMs: fc.integer({min: 0, max: 50}),
    breaker: fc.boolean(),
  });
  let simulated = 0;
  fc.assert(
    fc.property(fc.array(node, {maxLength: 9}), fc.array(edge, {maxLength: 20}), (nodes, edges) => {
      const named = [{type: 'clients'}, ...nodes].map((one, index) => {
        const {type} = one;
        return {...one, count: type === 'clients' ? 1 : (one as {count: number}).count, id: `n${index}`};
      });
      const plain = named.map((one) => (one.type === 'database' ? one : {...one, replicas: 0}));
      const kept = plain.map((one) =>
        ['cdn', 'object-store', 'clients'].includes(one.type) ? {...one, count: 1} : one,
      );
      const all = edges.map((one) => ({...one, from: `n${one.from}`, to: `n${one.to}`}));
      // Connections are added as long as the document can be read, so that most of what is tried is a design.
      let document = {
        nodes: kept.filter(({type}, index) => index === 0 || type !== 'clients'),
        edges: [] as object[],
      };
      for (const one of all) {
        const more = {...document, edges: [...document.edges, one]};
        if (decodeDesign(JSON.stringify(more), model.palette).ok) document = more;
      }
      const decoded = decodeDesign(JSON.stringify(document), model.palette);
      if (!decoded.ok) return;
      simulated++;
      const trial = tryScenario(
        decoded.value,
        model,
        steady(100, 2, {warmMs: 0, killAtMs: 500, lagMs: 100}),
        [1],
      );
      for (const figure of Object.values(trial.figures)) expect(Number.isSafeInteger(figure)).toBe(true);
      const {asked, figures} = trial.shown;
      expect(figures.errorsPpm).toBeLessThanOrEqual(1_000_000);
      expect(asked).toBeGreaterThan(100);
    }),
    {numRuns: 60},
  );
  expect(simulated).toBeGreaterThan(40);
});
