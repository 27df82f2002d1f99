/** The whole design as a list: every part with its settings, and below it the connections that it makes. */
import {Trash2} from 'lucide-react';
import type {Design} from '#lib/design-simulator/design';
import {describeNode, disconnect, type Edit, removeNode} from '#lib/design-simulator/edit-design';
import type {Model} from '#lib/design-simulator/model';
import {IconButton} from '../../../../_components/icon-button';
import {ConnectNode} from './connect-node';
import {EdgeFields} from './edge-fields';
import {NodeFields} from './node-fields';

type Props = {
  readonly design: Design;
  readonly model: Model;
  readonly onEdit: (edit: Edit, done: string) => boolean;
};

export function DesignList({design, model, onEdit}: Props) {
  return (
    <ul aria-label="Parts of the design" className="space-y-4">
      {design.nodes.map((node) => (
        <li key={node.id} className="space-y-2 rounded border border-line p-3">
          <div className="flex items-start justify-between gap-2">
            <h2 className="font-medium">
              {node.id} <span className="font-normal text-ink-soft">{describeNode(node)}</span>
            </h2>
            {node.type === 'clients' ? null : (
              <IconButton
                label={`Delete ${node.id}`}
                onClick={() => onEdit(removeNode(node.id), `"${node.id}" deleted.`)}
              >
                <Trash2 aria-hidden className="size-4" />
              </IconButton>
            )}
          </div>
          <NodeFields node={node} model={model} onEdit={onEdit} onRenamed={() => {}} />
          {design.edges.some(({from}) => from === node.id) ? (
            <ul aria-label={`Connections of ${node.id}`} className="space-y-2">
              {design.edges
                .filter(({from}) => from === node.id)
                .map((edge) => (
                  <li key={edge.to} className="rounded bg-sunken p-2">
                    <div className="flex items-center justify-between gap-2">
                      <h3 className="text-sm font-medium">calls {edge.to}</h3>
                      <IconButton
                        label={`Delete the connection from ${node.id} to ${edge.to}`}
                        onClick={() =>
                          onEdit(disconnect(node.id, edge.to), `"${node.id}" no longer calls "${edge.to}".`)
                        }
                      >
                        <Trash2 aria-hidden className="size-4" />
                      </IconButton>
                    </div>
                    <EdgeFields edge={edge} onEdit={onEdit} />
                  </li>
                ))}
            </ul>
          ) : null}
          <ConnectNode design={design} node={node} onEdit={onEdit} />
        </li>
      ))}
    </ul>
  );
}
