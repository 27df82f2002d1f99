'use client';

/** A scenario, simulated in the browser: what was measured, beside what is allowed. No verdict: that is the grader's. */
import {Check, Play, X} from 'lucide-react';
import {useState} from 'react';
import type {Model} from '#lib/design-simulator/model';
import {Button} from '../../../../_components/button';
import {FigureView} from '../../../../_components/figures';
import {usePreview} from './use-preview';

export function PreviewPanel({model, source}: {readonly model: Model; readonly source: string}) {
  const [name, setName] = useState(model.scenarios[0]?.name ?? '');
  const [isOpen, setOpen] = useState(true);
  const {state, ask} = usePreview(model);
  const preview = state.kind === 'shown' ? state.preview : undefined;
  return (
    <section aria-label="Preview" className="max-h-[45%] shrink-0 overflow-y-auto border-t border-line">
      <div className="flex flex-wrap items-center gap-2 px-3 py-2">
        <select
          aria-label="Scenario to preview"
          value={name}
          onChange={(event) => setName(event.target.value)}
          className="h-8 min-w-0 max-w-full rounded border border-line-strong bg-panel px-2 text-sm"
        >
          {model.scenarios.map((one) => (
            <option key={one.name} value={one.name}>
              {one.title}
            </option>
          ))}
        </select>
        <Button
          small
          disabled={state.kind === 'running'}
          onClick={() => {
            setOpen(true);
            ask(source, name);
          }}
        >
          <Play aria-hidden className="size-4" />
          Preview
        </Button>
        <p role="status" className="text-sm">
          {state.kind === 'running' ? 'Simulating …' : state.kind === 'failed' ? state.sentence : ''}
          {preview === undefined ? null : (
            <span className={preview.isKept ? 'text-accepted' : 'text-wrong'}>
              {preview.isKept ? (
                <Check aria-hidden className="mr-1 inline size-4" />
              ) : (
                <X aria-hidden className="mr-1 inline size-4" />
              )}
              {preview.title}: {preview.sentence}
            </span>
          )}
        </p>
      </div>
      {preview === undefined ? null : (
        <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)} className="px-3 pb-2">
          <summary className="cursor-pointer text-sm text-ink-soft">
            Figures{preview.source === source ? '' : ' of an earlier design'}
          </summary>
          <div className="space-y-3 pt-2">
            <ul className="text-sm tabular-nums">
              {preview.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <FigureView figure={{kind: 'topology', ...preview.topology}} />
          </div>
        </details>
      )}
    </section>
  );
}
