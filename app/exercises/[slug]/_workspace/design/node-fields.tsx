/** What can be set of a node. */
import {type DesignNode, ttlSecondsMax} from '#lib/design-simulator/design';
import {changeNode, type Edit, type NodeProperty, nodeProperties} from '#lib/design-simulator/edit-design';
import type {Model, Size} from '#lib/design-simulator/model';
import {NumberField, SelectField, TextField} from './fields';

type Props = {
  readonly node: DesignNode;
  readonly model: Model;
  readonly onEdit: (edit: Edit, done: string) => boolean;
  readonly onRenamed: (id: string) => void;
};

export function NodeFields({node, model, onEdit, onRenamed}: Props) {
  const change = (changed: Partial<DesignNode>) =>
    onEdit(changeNode(node.id, changed), `"${changed.id ?? node.id}" changed.`);
  return (
    <div className="grid grid-cols-2 gap-2">
      <TextField
        label="Name"
        value={node.id}
        problem={(text) =>
          /^[A-Za-z][A-Za-z0-9 _-]{0,23}$/.test(text.trim())
            ? undefined
            : 'Up to 24 letters, digits, spaces and hyphens, a letter first.'
        }
        onCommit={(id) => {
          if (change({id})) onRenamed(id);
        }}
      />
      {nodeProperties[node.type].map((property) => (
        <Property key={property} property={property} node={node} model={model} onChange={change} />
      ))}
    </div>
  );
}

function Property(props: {
  property: NodeProperty;
  node: DesignNode;
  model: Model;
  onChange: (changed: Partial<DesignNode>) => void;
}) {
  const {property, node, model, onChange} = props;
  const entry = node.type === 'clients' ? undefined : model.palette[node.type];
  switch (property) {
    case 'size':
      return (
        <SelectField
          label="Size"
          value={node.size}
          options={(entry?.sizes ?? []).map((size) => ({value: size.name, title: sizeText(size)}))}
          onChoose={(size) => onChange({size})}
        />
      );
    case 'count':
      return (
        <NumberField
          label={node.type === 'database' ? 'Shards' : 'Instances'}
          value={node.count}
          min={1}
          max={entry?.countMax ?? 1}
          onChange={(count) => onChange({count})}
        />
      );
    case 'replicas':
      return (
        <NumberField
          label="Replicas of each shard"
          value={node.replicas}
          min={0}
          max={entry?.replicasMax ?? 0}
          onChange={(replicas) => onChange({replicas})}
        />
      );
    case 'ttlSeconds':
      return (
        <NumberField
          label="Entries live (seconds)"
          value={node.ttlSeconds}
          min={1}
          max={ttlSecondsMax}
          onChange={(ttlSeconds) => onChange({ttlSeconds})}
        />
      );
    case 'reads':
      return (
        <SelectField
          label="Reads go to"
          value={node.reads}
          options={[
            {value: 'primary', title: 'the primary'},
            {value: 'replicas', title: 'replicas'},
          ]}
          onChoose={(reads) => onChange({reads: reads as DesignNode['reads']})}
        />
      );
    case 'writes':
      return (
        <SelectField
          label="On a write"
          value={node.writes}
          options={[
            {value: 'aside', title: 'forget the entry'},
            {value: 'through', title: 'write through'},
          ]}
          onChoose={(writes) => onChange({writes: writes as DesignNode['writes']})}
        />
      );
    case 'balancing':
      return (
        <SelectField
          label="Chooses"
          value={node.balancing}
          options={[
            {value: 'round-robin', title: 'in turn'},
            {value: 'least-connections', title: 'the least busy'},
          ]}
          onChoose={(balancing) => onChange({balancing: balancing as DesignNode['balancing']})}
        />
      );
  }
}

function sizeText({name, cores, items, centsPerMonth}: Size): string {
  const holds = items === undefined ? '' : `, ${items.toLocaleString('en')} entries`;
  return `${name}: ${cores} cores${holds}, $${centsPerMonth / 100}`;
}
