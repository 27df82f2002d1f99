/** Asks a worker of the browser for previews, one at a time; the newest question wins. */
import {useEffect, useRef, useState} from 'react';
import type {Model} from '#lib/design-simulator/model';
import type {Preview} from '#lib/design-simulator/preview';

export type PreviewQuestion = {
  readonly id: number;
  readonly model: Model;
  readonly source: string;
  readonly scenario: string;
};
export type PreviewAnswer = {readonly id: number; readonly source: string} & (
  | {readonly preview: Preview}
  | {readonly sentence: string}
);

type State =
  | {readonly kind: 'none' | 'running'}
  | {readonly kind: 'failed'; readonly sentence: string}
  | {readonly kind: 'shown'; readonly preview: Preview & {readonly source: string}};

const notStarted = 'The preview could not be loaded. Run still works.';

export function usePreview(model: Model): {state: State; ask: (source: string, scenario: string) => void} {
  const [state, setState] = useState<State>({kind: 'none'});
  const worker = useRef<Worker>(undefined);
  const asked = useRef(0);
  useEffect(() => () => worker.current?.terminate(), []);
  const ask = (source: string, scenario: string) => {
    if (worker.current === undefined) {
      worker.current = new Worker(new URL('./preview-worker.ts', import.meta.url), {type: 'module'});
      worker.current.onmessage = ({data}: MessageEvent<PreviewAnswer>) => {
        if (data.id !== asked.current) return;
        if ('sentence' in data) setState({kind: 'failed', sentence: data.sentence});
        else setState({kind: 'shown', preview: {...data.preview, source: data.source}});
      };
      worker.current.onerror = () => setState({kind: 'failed', sentence: notStarted});
    }
    asked.current += 1;
    setState({kind: 'running'});
    worker.current.postMessage({id: asked.current, model, source, scenario} satisfies PreviewQuestion);
  };
  return {state, ask};
}
