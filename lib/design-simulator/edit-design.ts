/** Changes to a design, one at a time, and its text again: what an editor does, whatever it looks like. Pure; safe in the browser. */
import {ok, type Result} from '#lib/base/result';
import {decodeDesign, withoutComment} from '#lib/design-simulator/decode-design';
import {
  type Design,
  type DesignEdge,
  type DesignNode,
  edgeDefaults,
  nodeDefaults,
  typeTitles,
} from '#lib/design-simulator/design';
import type {NodeType, Palette} from '#lib/design-simulator/model';

export type Edit = (design: Design) => Design;

/** What can be set of a node of each type, beside its name. */
export const nodeProperties: Readonly<Record<NodeType, readonly NodeProperty[]>> = {
  clients: [],
  cdn: ['ttlSeconds'],
  'load-balancer': ['size', 'count', 'balancing'],
  app: ['size', 'count'],
  cache: ['size', 'count', 'writes', 'ttlSeconds'],
  database: ['size', 'count', 'replicas', 'reads'],
  queue: ['size', 'count'],
  workers: ['size', 'count'],
  'object-store': [],
};
export type NodeProperty = 'size' | 'count' | 'replicas' | 'reads' | 'writes' | 'ttlSeconds' | 'balancing';

/** The text after the edit, or the sentence that says why the result would be no design. */
export function editDesign(source: string, palette: Palette, edit: Edit): Result<string, string> {
  const decoded = decodeDesign(source, palette);
  if (!decoded.ok) return decoded;
  const text =
    source.slice(0, source.length - withoutComment(source).length) +
    writeDesign(edit(decoded.value), palette);
  const checked = decodeDesign(text, palette);
  return checked.ok ? ok(text) : checked;
}

/** One line for each node and connection; what is as usual is left out. */
function writeDesign({nodes, edges}: Design, palette: Palette): string {
  const node = (one: DesignNode): string => {
    const usual = {...nodeDefaults, size: one.type === 'clients' ? '' : palette[one.type]?.sizes[0]?.name};
    return write({id: one.id, type: one.type}, one, usual);
  };
  const edge = (one: DesignEdge): string => write({from: one.from, to: one.to}, one, edgeDefaults);
  const list = (lines: readonly string[]): string =>
    lines.length === 0 ? '[]' : `[\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]`;
  return `{\n  "nodes": ${list(nodes.map(node))},\n  "edges": ${list(edges.map(edge))}\n}\n`;
}

function write(first: object, all: object, usual: object): string {
  const defaults = new Map(Object.entries(usual));
  const rest = Object.entries(all).filter(
    ([key, value]) => !Object.hasOwn(first, key) && defaults.get(key) !== value,
  );
  const pairs = [...Object.entries(first), ...rest];
  return `{${pairs.map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`).join(', ')}}`;
}

const shortNames: Readonly<Record<NodeType, string>> = {
  clients: 'clients',
  cdn: 'cdn',
  'load-balancer': 'lb',
  app: 'app',
  cache: 'cache',
  database: 'db',
  queue: 'queue',
  workers: 'workers',
  'object-store': 'store',
};

/** A name that no node has yet: `db`, `db2`, … */
export function freeId({nodes}: Design, type: NodeType): string {
  const taken = new Set(nodes.map(({id}) => id));
  const name = shortNames[type];
  for (let number = 1; ; number++) {
    const id = number === 1 ? name : `${name}${number}`;
    if (!taken.has(id)) return id;
  }
}

export function addNode(id: string, type: NodeType, palette: Palette): Edit {
  const size = type === 'clients' ? '' : (palette[type]?.sizes[0]?.name ?? '');
  return ({nodes, edges}) => ({nodes: [...nodes, {...nodeDefaults, id, type, size}], edges});
}

export function removeNode(id: string): Edit {
  return ({nodes, edges}) => ({
    nodes: nodes.filter((node) => node.id !== id),
    edges: edges.filter(({from, to}) => from !== id && to !== id),
  });
}

/** A new name is also the one that connections know it by. */
export function changeNode(id: string, change: Partial<DesignNode>): Edit {
  const name = change.id ?? id;
  const renamed = (end: string): string => (end === id ? name : end);
  return ({nodes, edges}) => ({
    nodes: nodes.map((node) => (node.id === id ? {...node, ...change} : node)),
    edges: edges.map((edge) => ({...edge, from: renamed(edge.from), to: renamed(edge.to)})),
  });
}

export function connect(from: string, to: string): Edit {
  return ({nodes, edges}) => ({nodes, edges: [...edges, {...edgeDefaults, from, to}]});
}

export function disconnect(from: string, to: string): Edit {
  return ({nodes, edges}) => ({nodes, edges: edges.filter((edge) => edge.from !== from || edge.to !== to)});
}

export function changeEdge(from: string, to: string, change: Partial<DesignEdge>): Edit {
  return ({nodes, edges}) => ({
    nodes,
    edges: edges.map((edge) => (edge.from === from && edge.to === to ? {...edge, ...change} : edge)),
  });
}

/** `2 × small application servers`. */
export function describeNode({type, size, count, replicas}: DesignNode): string {
  const title = typeTitles[type];
  if (type === 'clients' || type === 'cdn' || type === 'object-store') return title;
  const copies = replicas === 0 ? '' : `, ${replicas} ${replicas === 1 ? 'replica' : 'replicas'} each`;
  return `${count} × ${title} (${size})${copies}`;
}
