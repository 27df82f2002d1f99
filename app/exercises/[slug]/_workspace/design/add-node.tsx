/** Adds a part of the palette to the design. */
import {Plus} from 'lucide-react';
import {useState} from 'react';
import {type Design, typeTitles} from '#lib/design-simulator/design';
import {addNode, type Edit, freeId} from '#lib/design-simulator/edit-design';
import {type Model, type NodeType, nodeTypes} from '#lib/design-simulator/model';
import {Button} from '../../../../_components/button';

type Props = {
  readonly design: Design;
  readonly model: Model;
  readonly onEdit: (edit: Edit, done: string) => boolean;
  readonly onAdded: (id: string) => void;
};

export function AddNode({design, model, onEdit, onAdded}: Props) {
  const offered = nodeTypes.filter((type) => type !== 'clients' && model.palette[type] !== undefined);
  const [type, setType] = useState<NodeType>(offered[0] ?? 'app');
  const add = () => {
    const id = freeId(design, type);
    if (onEdit(addNode(id, type, model.palette), `${typeTitles[type]} added as "${id}".`)) onAdded(id);
  };
  return (
    <div className="flex items-center gap-2">
      <select
        aria-label="Part to add"
        value={type}
        onChange={(event) => setType(event.target.value as NodeType)}
        className="h-8 rounded border border-line-strong bg-panel px-2 text-sm"
      >
        {offered.map((one) => (
          <option key={one} value={one}>
            {typeTitles[one]}
          </option>
        ))}
      </select>
      <Button small onClick={add}>
        <Plus aria-hidden className="size-4" />
        Add part
      </Button>
    </div>
  );
}
