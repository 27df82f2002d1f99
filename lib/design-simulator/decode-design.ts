/** Reads a design document: whatever the text is, the answer is a design or one sentence that says what is wrong. Total and bounded. */
import {err, ok, type Result} from '#lib/base/result';
import {
  backoffMsMax,
  callable,
  coordinateMax,
  type Design,
  type DesignEdge,
  type DesignNode,
  documentCharactersMax,
  edgeDefaults,
  edgesMax,
  idCharactersMax,
  instancesMax,
  nodeDefaults,
  nodesMax,
  retriesMax,
  timeoutMsMax,
  ttlSecondsMax,
  typeTitles,
} from '#lib/design-simulator/design';
import {nodeTypes, type Palette} from '#lib/design-simulator/model';

export function decodeDesign(text: string, palette: Palette): Result<Design, string> {
  if (text.length > documentCharactersMax) {
    return err(`The design is longer than ${documentCharactersMax.toLocaleString('en')} characters.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(withoutComment(text));
  } catch {
    return err('The design is not JSON. Use the drawing or the list to change it, or reset it.');
  }
  try {
    return ok(readDesign(json, palette));
  } catch (problem) {
    if (problem instanceof DesignProblem) return err(problem.message);
    throw problem;
  }
}

/** Lines at the beginning that start with two slashes are for people. */
export function withoutComment(text: string): string {
  return text.replace(/^(?:[ \t]*\/\/[^\n]*(?:\n|$))+/, '');
}

class DesignProblem extends Error {}

function refuse(sentence: string): never {
  throw new DesignProblem(sentence);
}

function readDesign(json: unknown, palette: Palette): Design {
  const fields = readObject(json, 'The design', ['nodes', 'edges']);
  const nodes = readList(fields.nodes, 'nodes', nodesMax).map((item, index) =>
    readNode(item, index, palette),
  );
  const byId = new Map<string, DesignNode>();
  for (const node of nodes) {
    if (byId.has(node.id)) refuse(`Two nodes are called "${node.id}"; give each a name of its own.`);
    byId.set(node.id, node);
  }
  const clients = nodes.filter(({type}) => type === 'clients');
  if (clients.length !== 1)
    refuse(`A design has exactly one node of type "clients"; here are ${clients.length}.`);
  const instances = nodes.reduce((sum, {count, replicas}) => sum + count * (1 + replicas), 0);
  if (instances > instancesMax) {
    refuse(`The design has ${instances} instances; at most ${instancesMax} are simulated.`);
  }
  const edges = readList(fields.edges, 'edges', edgesMax).map((item, index) => readEdge(item, index, byId));
  const seen = new Set<string>();
  for (const {from, to} of edges) {
    const name = `"${from}" → "${to}"`;
    if (seen.has(name)) refuse(`The connection ${name} is there twice.`);
    seen.add(name);
  }
  refuseCircles(nodes, edges);
  return {nodes, edges};
}

function readNode(item: unknown, index: number, palette: Palette): DesignNode {
  const where = `Node ${index + 1}`;
  const fields = readObject(item, where, ['id', 'type', ...Object.keys(nodeDefaults)]);
  const id = fields.id;
  if (typeof id !== 'string' || !/^[A-Za-z][A-Za-z0-9 _-]*$/.test(id) || id.length > idCharactersMax) {
    refuse(
      `${where} needs an "id" of letters, digits, spaces and hyphens, up to ${idCharactersMax} characters, that begins with a letter.`,
    );
  }
  const named = `Node "${id}"`;
  const type = oneOf(fields.type, nodeTypes, `${named}: "type"`);
  const entry = type === 'clients' ? undefined : palette[type];
  if (type !== 'clients' && entry === undefined) {
    refuse(`${named}: this exercise has no ${typeTitles[type].toLowerCase()}.`);
  }
  const sizes = entry?.sizes.map(({name}) => name) ?? [''];
  const whole = (key: 'count' | 'replicas' | 'ttlSeconds' | 'x' | 'y', least: number, most: number): number =>
    readWhole(fields[key] ?? nodeDefaults[key], `${named}: "${key}"`, least, most);
  return {
    id,
    type,
    size: oneOf(fields.size ?? sizes[0], sizes, `${named}: "size"`),
    count: whole('count', 1, entry?.countMax ?? 1),
    replicas: whole('replicas', 0, entry?.replicasMax ?? 0),
    reads: oneOf(fields.reads ?? nodeDefaults.reads, ['primary', 'replicas'], `${named}: "reads"`),
    writes: oneOf(fields.writes ?? nodeDefaults.writes, ['aside', 'through'], `${named}: "writes"`),
    ttlSeconds: whole('ttlSeconds', 1, ttlSecondsMax),
    balancing: oneOf(
      fields.balancing ?? nodeDefaults.balancing,
      ['round-robin', 'least-connections'],
      `${named}: "balancing"`,
    ),
    x: whole('x', -coordinateMax, coordinateMax),
    y: whole('y', -coordinateMax, coordinateMax),
  };
}

function readEdge(item: unknown, index: number, nodes: ReadonlyMap<string, DesignNode>): DesignEdge {
  const where = `Connection ${index + 1}`;
  const fields = readObject(item, where, ['from', 'to', ...Object.keys(edgeDefaults)]);
  const end = (key: 'from' | 'to'): DesignNode => {
    const id = fields[key];
    const found = typeof id === 'string' ? nodes.get(id) : undefined;
    return found ?? refuse(`${where}: "${key}" must be the id of a node.`);
  };
  const [from, to] = [end('from'), end('to')];
  const named = `Connection "${from.id}" → "${to.id}"`;
  if (!callable[from.type].includes(to.type)) {
    const right = callable[from.type].map((type) => typeTitles[type].toLowerCase());
    const says = right.length === 0 ? 'it calls nothing' : `it may call ${right.join(', ')}`;
    refuse(
      `${named}: ${typeTitles[from.type].toLowerCase()} cannot call ${typeTitles[to.type].toLowerCase()}; ${says}.`,
    );
  }
  const whole = (key: 'timeoutMs' | 'retries' | 'backoffMs', least: number, most: number): number =>
    readWhole(fields[key] ?? edgeDefaults[key], `${named}: "${key}"`, least, most);
  const flag = (key: 'jitter' | 'breaker'): boolean => {
    const value = fields[key] ?? edgeDefaults[key];
    return typeof value === 'boolean' ? value : refuse(`${named}: "${key}" must be true or false.`);
  };
  return {
    from: from.id,
    to: to.id,
    timeoutMs: whole('timeoutMs', 1, timeoutMsMax),
    retries: whole('retries', 0, retriesMax),
    backoffMs: whole('backoffMs', 0, backoffMsMax),
    jitter: flag('jitter'),
    breaker: flag('breaker'),
  };
}

/** Calls that go in a circle would never be answered. */
function refuseCircles(nodes: readonly DesignNode[], edges: readonly DesignEdge[]): void {
  const done = new Set<string>();
  const path: string[] = [];
  const visit = (id: string): void => {
    if (done.has(id)) return;
    const before = path.indexOf(id);
    if (before >= 0) refuse(`Calls go in a circle: ${[...path.slice(before), id].join(' → ')}.`);
    path.push(id);
    for (const {from, to} of edges) if (from === id) visit(to);
    path.pop();
    done.add(id);
  };
  for (const {id} of nodes) visit(id);
}

function readObject(value: unknown, where: string, known: readonly string[]): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(
      `${where} must be an object with ${known
        .slice(0, 2)
        .map((key) => `"${key}"`)
        .join(' and ')}.`,
    );
  }
  const fields = Object.assign(Object.create(null), value) as Fields;
  for (const key of Object.keys(fields)) {
    if (!known.includes(key)) refuse(`${where}: "${key.slice(0, idCharactersMax)}" is not known here.`);
  }
  return fields;
}

/** Own fields only, on an object without a prototype. */
type Fields = Readonly<Record<string, unknown>>;

function readList(value: unknown, key: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) return refuse(`"${key}" must be a list.`);
  if (value.length > most) refuse(`"${key}" holds ${value.length} items; at most ${most} are allowed.`);
  return value;
}

function readWhole(value: unknown, where: string, least: number, most: number): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most) {
    return value === 0 ? 0 : value;
  }
  return refuse(`${where} must be a whole number from ${least} to ${most}.`);
}

function oneOf<T extends string>(value: unknown, allowed: readonly T[], where: string): T {
  const found = allowed.find((one) => one === value);
  if (found !== undefined) return found;
  const names = allowed.map((one) => `"${one}"`).join(', ');
  return refuse(`${where} must be ${allowed.length === 1 ? names : `one of ${names}`}.`);
}
