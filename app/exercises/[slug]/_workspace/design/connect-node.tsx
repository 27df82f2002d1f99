/** Lets a node call another one. */
import {useState} from 'react';
import {callable, type Design, type DesignNode} from '#lib/design-simulator/design';
import {connect, type Edit} from '#lib/design-simulator/edit-design';
import {Button} from '../../../../_components/button';

type Props = {
  readonly design: Design;
  readonly node: DesignNode;
  readonly onEdit: (edit: Edit, done: string) => boolean;
};

/** Nothing where the node can call nothing more. */
export function ConnectNode({design, node, onEdit}: Props) {
  const [wished, setWished] = useState('');
  const targets = design.nodes.filter(
    ({id, type}) =>
      id !== node.id &&
      callable[node.type].includes(type) &&
      !design.edges.some(({from, to}) => from === node.id && to === id),
  );
  const chosen = targets.find(({id}) => id === wished) ?? targets[0];
  if (chosen === undefined) return null;
  return (
    <div className="flex items-center gap-2">
      <select
        aria-label={`Connect "${node.id}" to`}
        value={chosen.id}
        onChange={(event) => setWished(event.target.value)}
        className="h-8 min-w-0 rounded border border-line-strong bg-panel px-2 text-sm"
      >
        {targets.map(({id}) => (
          <option key={id}>{id}</option>
        ))}
      </select>
      <Button
        small
        onClick={() => onEdit(connect(node.id, chosen.id), `"${node.id}" now calls "${chosen.id}".`)}
      >
        Connect
        <span className="sr-only">
          {' '}
          {node.id} to {chosen.id}
        </span>
      </Button>
    </div>
  );
}
