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
  useNodesState,
} from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import {useEffect} from 'react';
import {placeNodes} from '#lib/design-simulator/columns';
import type {Design, DesignNode} from '#lib/design-simulator/design';
import {
  changeNode,
  connect,
  describeNode,
  disconnect,
  type Edit,
  removeNode,
} from '#lib/design-simulator/edit-design';
import type {Selected} from './design-editor';
import './design-drawing.css';

type Props = {
  readonly design: Design;
  readonly selected: Selected | undefined;
  readonly onSelect: (selected: Selected | undefined) => void;
  readonly onEdit: (edit: Edit, done: string) => boolean;
};

type DrawnNode = Node<{node: DesignNode}, 'part'>;

const columnWidth = 210;
const rowHeight = 110;
const nodeTypes = {part: Part};

export function DesignDrawing({design, selected, onSelect, onEdit}: Props) {
  const [nodes, setNodes, onNodesChange] = useNodesState<DrawnNode>([]);
  const chosen = selected !== undefined && 'node' in selected ? selected.node : undefined;
  useEffect(() => {
    const places = placeNodes(
      design.nodes.map(({id}) => id),
      design.edges,
    );
    setNodes((known) =>
      design.nodes.map((node): DrawnNode => {
        const {column, row} = places.get(node.id)!;
        const isPlaced = node.x !== 0 || node.y !== 0;
        const before = known.find(({id}) => id === node.id);
        return {
          ...before,
          id: node.id,
          type: 'part',
          ariaLabel: `${node.id}, ${describeNode(node)}`,
          deletable: node.type !== 'clients',
          selected: node.id === chosen,
          position: isPlaced ? {x: node.x, y: node.y} : {x: column * columnWidth, y: row * rowHeight},
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
      aria-label="Drawing of the design"
      className="design-drawing"
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      fitView
      fitViewOptions={{maxZoom: 1, padding: 0.15}}
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
