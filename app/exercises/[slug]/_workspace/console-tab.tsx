import {finishedRun, type RunState} from './use-run';

/** What the code printed during the last run, case by case. */
export function ConsoleTab({run}: {run: RunState}) {
  const finished = finishedRun(run);
  if (finished === undefined) {
    return <p className="text-ink-soft">What your code prints with console.log appears here after a run.</p>;
  }
  const spoken = finished.result.cases.filter((item) => item.consoleText !== '');
  if (spoken.length === 0) return <p className="text-ink-soft">The last run printed nothing.</p>;
  return (
    <ul className="space-y-3">
      {spoken.map((item) => (
        <li key={item.id}>
          <h3 className="text-sm text-ink-soft">
            {finished.inputs === undefined
              ? `Sample ${finished.result.cases.findIndex((other) => other.id === item.id) + 1}`
              : finished.inputs[Number(item.id)]?.name}
          </h3>
          <pre className="mt-0.5 overflow-x-auto rounded bg-sunken px-3 py-2 text-sm leading-6 [overflow-wrap:anywhere] whitespace-pre-wrap">
            {item.consoleText}
          </pre>
          {item.consoleTruncated ? (
            <p className="mt-1 text-sm text-ink-soft">Only the beginning is shown; the rest was cut off.</p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
