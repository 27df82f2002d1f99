/** The settings of what is selected in the drawing. */
import {Trash2} from 'lucide-react';
import type {Design} from '#lib/design-simulator/design';
import {describeNode, disconnect, type Edit, removeNode} from '#lib/design-simulator/edit-design';
import type {Model} from '#lib/design-simulator/model';
import {Button} from '../../../../_components/button';
import {ConnectNode} from './connect-node';
import type {Selected} from './design-editor';
import {EdgeFields} from './edge-fields';
import {NodeFields} from './node-fields';

type Props = {
  readonly design: Design;
  readonly model: Model;
  readonly selected: Selected;
  readonly onSelect: (selected: Selected | undefined) => void;
  readonly onEdit: (edit: Edit, done: string) => boolean;
};

export function Inspector({design, model, selected, onSelect, onEdit}: Props) {
  if ('node' in selected) {
    const node = design.nodes.find(({id}) => id === selected.node);
    if (node === undefined) return null;
    return (
      <div className="space-y-3">
        <h2 className="font-medium">{describeNode(node)}</h2>
        <NodeFields node={node} model={model} onEdit={onEdit} onRenamed={(id) => onSelect({node: id})} />
        <ConnectNode design={design} node={node} onEdit={onEdit} />
        {node.type === 'clients' ? null : (
          <Remove onRemove={() => onEdit(removeNode(node.id), `"${node.id}" deleted.`)}>
            Delete {node.id}
          </Remove>
        )}
      </div>
    );
  }
  const {from, to} = selected;
  const edge = design.edges.find((one) => one.from === from && one.to === to);
  if (edge === undefined) return null;
  return (
    <div className="space-y-3">
      <h2 className="font-medium">
        {from} calls {to}
      </h2>
      <EdgeFields edge={edge} onEdit={onEdit} />
      <Remove onRemove={() => onEdit(disconnect(from, to), `"${from}" no longer calls "${to}".`)}>
        Delete the connection
      </Remove>
    </div>
  );
}

function Remove({onRemove, children}: {onRemove: () => void; children: React.ReactNode}) {
  return (
    <Button small look="danger" onClick={onRemove}>
      <Trash2 aria-hidden className="size-4" />
      {children}
    </Button>
  );
}
