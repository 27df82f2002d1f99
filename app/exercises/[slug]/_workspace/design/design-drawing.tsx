'use client';

/** The design, drawn: parts are moved, connected, selected and deleted, by mouse or by keyboard. Fetched where it is shown. */
import {
  Background,
  Controls,
  type Edge,
  Handle,
  type Node,
  type NodeProps,
  Position,
  ReactFlow,
  type ReactFlowInstance,
  useNodesState,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import {useEffect, useRef} from 'react';
import type {Design, DesignNode} from '#lib/design-simulator/design';
import {
  changeNode,
  connect,
  describeNode,
  disconnect,
  type Edit,
  removeNode,
} from '#lib/design-simulator/edit-design';
import type {NodeType} from '#lib/design-simulator/model';
import type {Selected} from './design-editor';
import './design-drawing.css';

type Props = {
  readonly design: Design;
  readonly selected: Selected | undefined;
  readonly onSelect: (selected: Selected | undefined) => void;
  readonly onEdit: (edit: Edit, done: string) => boolean;
};

type DrawnNode = Node<{node: DesignNode}, 'part'>;

/** Where a part stands that nobody has moved: connections come and go, and nothing jumps. */
const columnOf: Readonly<Record<NodeType, number>> = {
  clients: 0,
  cdn: 1,
  'load-balancer': 1,
  app: 2,
  cache: 3,
  database: 3,
  queue: 3,
  'object-store': 3,
  workers: 4,
};
const columnWidth = 210;
const rowHeight = 110;
const fitting = {maxZoom: 1, padding: 0.15};
const nodeTypes = {part: Part};

export function DesignDrawing({design, selected, onSelect, onEdit}: Props) {
  const [nodes, setNodes, onNodesChange] = useNodesState<DrawnNode>([]);
  const flow = useRef<ReactFlowInstance<DrawnNode>>(undefined);
  const count = nodes.length;
  // What was just added is to be seen.
  useEffect(() => {
    if (count > 0) void flow.current?.fitView(fitting);
  }, [count]);
  const box = useRef<HTMLDivElement>(null);
  // Results and previews take room from the drawing: no part may be left behind them.
  useEffect(() => {
    if (box.current === null) return;
    const watching = new ResizeObserver(() =>
      requestAnimationFrame(() => void flow.current?.fitView(fitting)),
    );
    watching.observe(box.current);
    return () => watching.disconnect();
  }, []);
  const chosen = selected !== undefined && 'node' in selected ? selected.node : undefined;
  useEffect(() => {
    const places = placesOf(design);
    setNodes((known) =>
      design.nodes.map((node): DrawnNode => {
        const before = known.find(({id}) => id === node.id);
        return {
          ...before,
          id: node.id,
          type: 'part',
          ariaLabel: `${node.id}, ${describeNode(node)}`,
          deletable: node.type !== 'clients',
          selected: node.id === chosen,
          position: places.get(node.id)!,
          data: {node},
        };
      }),
    );
  }, [design, chosen, setNodes]);
  const edges = design.edges.map(
    ({from, to}): Edge => ({
      id: `${from}→${to}`,
      source: from,
      target: to,
      ariaLabel: `${from} calls ${to}`,
      selected: selected !== undefined && 'from' in selected && selected.from === from && selected.to === to,
    }),
  );
  return (
    <ReactFlow<DrawnNode>
      ref={box}
      aria-label="Drawing of the design"
      className="design-drawing"
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      fitView
      fitViewOptions={fitting}
      onInit={(instance) => {
        flow.current = instance;
      }}
      minZoom={0.3}
      proOptions={{hideAttribution: true}}
      deleteKeyCode={['Delete', 'Backspace']}
      onNodesChange={(changes) => {
        onNodesChange(changes);
        for (const change of changes) {
          if (change.type === 'position' && change.dragging !== true && change.position !== undefined) {
            const {x, y} = change.position;
            // 0, 0 means that nobody has placed it.
            onEdit(
              changeNode(change.id, {x: Math.round(x) || 1, y: Math.round(y) || 1}),
              `"${change.id}" moved.`,
            );
          }
          if (change.type === 'select' && change.selected) onSelect({node: change.id});
        }
      }}
      onEdgesChange={(changes) => {
        for (const change of changes) {
          const edge =
            change.type === 'select' && change.selected ? edges.find(({id}) => id === change.id) : undefined;
          if (edge !== undefined) onSelect({from: edge.source, to: edge.target});
        }
      }}
      onPaneClick={() => onSelect(undefined)}
      onConnect={({source, target}) => onEdit(connect(source, target), `"${source}" now calls "${target}".`)}
      onDelete={({nodes: gone, edges: lost}) => {
        const removed = new Set(gone.map(({id}) => id));
        const cut = lost.filter(({source, target}) => !removed.has(source) && !removed.has(target));
        onEdit(
          (whole) => {
            const left = gone.reduce((rest, {id}) => removeNode(id)(rest), whole);
            return cut.reduce((rest, {source, target}) => disconnect(source, target)(rest), left);
          },
          gone.length > 0
            ? `"${gone.map(({id}) => id).join('", "')}" deleted.`
            : 'The connection is deleted.',
        );
        onSelect(undefined);
      }}
    >
      <Background />
      <Controls showInteractive={false} />
    </ReactFlow>
  );
}

function placesOf({nodes}: Design): ReadonlyMap<string, {readonly x: number; readonly y: number}> {
  const rows = new Map<number, number>();
  return new Map(
    nodes.map(({id, type, x, y}) => {
      const column = columnOf[type];
      const row = rows.get(column) ?? 0;
      rows.set(column, row + 1);
      return [id, x !== 0 || y !== 0 ? {x, y} : {x: column * columnWidth, y: row * rowHeight}];
    }),
  );
}

function Part({data: {node}, selected}: NodeProps<DrawnNode>) {
  return (
    <div
      className={`w-40 rounded border bg-raised px-3 py-2 text-sm ${selected ? 'border-accent ring-2 ring-accent' : 'border-line-strong'}`}
    >
      {node.type === 'clients' ? null : <Handle type="target" position={Position.Left} />}
      <p className="font-semibold">{node.id}</p>
      <p className="text-xs text-ink-soft">{describeNode(node)}</p>
      <Handle type="source" position={Position.Right} />
    </div>
  );
}
