/**
 * The small faults that a design may have: a node that is missing, half of a capacity, a policy that was forgotten. Made of the
 * document, so nothing has to hold of it but that it is JSON. Simulates none.
 */
import {z} from 'zod';
import {withoutComment} from '#lib/design-simulator/decode-design';
import {backoffMsMax, edgeDefaults, nodeDefaults} from '#lib/design-simulator/design';
import type {Fault} from '#lib/languages/fault';

const nodeSchema = z.looseObject({
  id: z.string(),
  type: z.string(),
  count: z.number().optional(),
  replicas: z.number().optional(),
});
const edgeSchema = z.looseObject({from: z.string(), to: z.string()});
const designSchema = z.looseObject({nodes: z.array(nodeSchema), edges: z.array(edgeSchema)});

type Node = z.infer<typeof nodeSchema>;
type Edge = z.infer<typeof edgeSchema>;
type Document = {readonly nodes: readonly Node[]; readonly edges: readonly Edge[]};

export function designFaults(source: string): Fault[] {
  const design = read(source);
  if (design === undefined) return [];
  const {nodes, edges} = design;
  const fault = (kind: string, says: string, changed: Document): Fault => ({
    ...{kind, says, line: 1},
    source: `${JSON.stringify(changed, undefined, 2)}\n`,
  });
  const parts = nodes.filter(({type}) => type !== 'clients');
  return [
    ...parts.map(({id}) => fault('node', `${id}: removed`, withoutNode(design, id))),
    ...parts.flatMap((node) =>
      weaker(node).map(({kind, says, changed}) =>
        fault(kind, `${node.id}: ${says}`, {
          edges,
          nodes: nodes.map((one) => (one === node ? changed : one)),
        }),
      ),
    ),
    ...edges.flatMap((edge) =>
      laxer(edge).map(({kind, says, changed}) =>
        fault(kind, `${edge.from} → ${edge.to}: ${says}`, {
          nodes,
          edges: edges.map((one) => (one === edge ? changed : one)),
        }),
      ),
    ),
  ];
}

function read(source: string): Document | undefined {
  try {
    return designSchema.safeParse(JSON.parse(withoutComment(source))).data;
  } catch {
    return undefined;
  }
}

/** With its connections. */
function withoutNode({nodes, edges}: Document, id: string): Document {
  return {
    nodes: nodes.filter((node) => node.id !== id),
    edges: edges.filter(({from, to}) => from !== id && to !== id),
  };
}

type Changed<T> = {readonly kind: string; readonly says: string; readonly changed: T};

function weaker(node: Node): Changed<Node>[] {
  const {count = nodeDefaults.count, replicas = nodeDefaults.replicas} = node;
  const half = Math.floor(count / 2);
  return [
    ...(half < 1
      ? []
      : [{kind: 'capacity', says: `${count} instances → ${half}`, changed: {...node, count: half}}]),
    ...(replicas < 1
      ? []
      : [{kind: 'replicas', says: `${replicas} replicas → none`, changed: {...node, replicas: 0}}]),
    ...policies(node, nodeDefaults, ['reads', 'writes', 'ttlSeconds', 'balancing']),
  ];
}

function laxer(edge: Edge): Changed<Edge>[] {
  const {timeoutMs} = edge as {timeoutMs?: unknown};
  return [
    ...policies(edge, edgeDefaults, ['retries', 'jitter', 'breaker']),
    ...(typeof timeoutMs === 'number' && timeoutMs < edgeDefaults.timeoutMs
      ? [
          {
            kind: 'policy',
            says: `time limit ${timeoutMs} → ${backoffMsMax} ms`,
            changed: {...edge, timeoutMs: backoffMsMax},
          },
        ]
      : []),
  ];
}

/** Each policy that is set to something else than what holds without a word. */
function policies<T extends Readonly<Record<string, unknown>>>(
  part: T,
  defaults: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Changed<T>[] {
  return names.flatMap((name): Changed<T>[] => {
    if (part[name] === undefined || part[name] === defaults[name]) return [];
    const says = `${name} ${String(part[name])} → ${String(defaults[name])}`;
    return [{kind: 'policy', says, changed: {...part, [name]: defaults[name]}}];
  });
}
