/** What can be set of a connection: how long its caller waits, and what it does when nothing comes back. */
import {backoffMsMax, type DesignEdge, retriesMax, timeoutMsMax} from '#lib/design-simulator/design';
import {changeEdge, type Edit} from '#lib/design-simulator/edit-design';
import {CheckField, NumberField} from './fields';

type Props = {readonly edge: DesignEdge; readonly onEdit: (edit: Edit, done: string) => boolean};

export function EdgeFields({edge, onEdit}: Props) {
  const {from, to} = edge;
  const change = (changed: Partial<DesignEdge>) =>
    onEdit(changeEdge(from, to, changed), `The connection from "${from}" to "${to}" changed.`);
  return (
    <div className="grid grid-cols-2 gap-2">
      <NumberField
        label="Time limit (ms)"
        value={edge.timeoutMs}
        min={1}
        max={timeoutMsMax}
        onChange={(timeoutMs) => change({timeoutMs})}
      />
      <NumberField
        label="Retries"
        value={edge.retries}
        min={0}
        max={retriesMax}
        onChange={(retries) => change({retries})}
      />
      <NumberField
        label="Pause before a retry (ms)"
        value={edge.backoffMs}
        min={0}
        max={backoffMsMax}
        onChange={(backoffMs) => change({backoffMs})}
      />
      <div>
        <CheckField label="Jitter" value={edge.jitter} onChange={(jitter) => change({jitter})} />
        <CheckField label="Circuit breaker" value={edge.breaker} onChange={(breaker) => change({breaker})} />
      </div>
    </div>
  );
}
