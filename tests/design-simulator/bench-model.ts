/** Small models and designs for tests of the simulator: a line of waiting and nothing around it. */
import {decodeDesign} from '#lib/design-simulator/decode-design';
import type {Design} from '#lib/design-simulator/design';
import type {Model, RequestClass, Scenario, Size, World} from '#lib/design-simulator/model';

export const stillWorld: World = {
  hopUs: 0,
  clientUs: 0,
  edgeUs: 0,
  balancerUs: 0,
  cacheUs: 0,
  cdnUs: 0,
  queueUs: 0,
  storeUs: 0,
  varyPercent: 100,
  detectUs: 2_000_000,
  failoverUs: 5_000_000,
  replicationUs: 10_000,
};

export const readClass: RequestClass = {
  name: 'read',
  kind: 'read',
  share: 1,
  keys: 1000,
  skewPercent: 100,
  appUs: 0,
  databaseUs: 1000,
};

export function size(cores: number, more: Partial<Size> = {}): Size {
  return {name: 'm', cores, insideMax: 1_000_000, centsPerMonth: 1000, ...more};
}

export function makeModel(
  cores: number,
  {
    classes = [readClass],
    world = {},
    items = 100,
  }: {classes?: RequestClass[]; world?: Partial<World>; items?: number} = {},
): Model {
  return {
    palette: {
      'load-balancer': {sizes: [size(1000)], countMax: 4},
      app: {sizes: [size(cores)], countMax: 20},
      cache: {sizes: [size(1000, {items})], countMax: 20},
      database: {sizes: [size(cores)], countMax: 4, replicasMax: 3},
      queue: {sizes: [size(1000, {items: 1_000_000})], countMax: 2},
      workers: {sizes: [size(cores)], countMax: 20},
      cdn: {sizes: [size(1000, {items})], countMax: 1, centsPerMillion: 50},
      'object-store': {sizes: [size(1_000_000)], countMax: 1, centsPerMillion: 100},
    },
    classes,
    world: {...stillWorld, ...world},
    scenarios: [],
  };
}

export function designOf(document: unknown, {palette}: Model): Design {
  const decoded = decodeDesign(JSON.stringify(document), palette);
  if (!decoded.ok) throw new Error(decoded.error);
  return decoded.value;
}

/** Clients, servers that cost no time, and a database. */
export const lineDocument = {
  nodes: [
    {id: 'clients', type: 'clients'},
    {id: 'app', type: 'app', count: 4},
    {id: 'db', type: 'database'},
  ],
  edges: [
    {from: 'clients', to: 'app', timeoutMs: 10_000},
    {from: 'app', to: 'db', timeoutMs: 10_000},
  ],
};

export function steady(perSecond: number, seconds: number, more: Partial<Scenario> = {}): Scenario {
  return {
    name: 'steady',
    title: 'Steady',
    phases: [{untilMs: seconds * 1000, perSecond}],
    warmMs: 2000,
    budgets: {},
    ...more,
  };
}
