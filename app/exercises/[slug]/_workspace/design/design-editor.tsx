'use client';

/** The editor of a design: drawn, or read and written as a list. Its text is the session's, so it is saved as code is. */
import {lazy, Suspense, useState} from 'react';
import {decodeDesign} from '#lib/design-simulator/decode-design';
import {type Edit, editDesign} from '#lib/design-simulator/edit-design';
import type {Model} from '#lib/design-simulator/model';
import {Skeleton} from '../../../../_components/skeleton';
import {AddNode} from './add-node';
import {DesignList} from './design-list';
import {Inspector} from './inspector';
import {PreviewPanel} from './preview-panel';
import {useWide} from './use-wide';

/** The library that draws is fetched where something is drawn. */
const DesignDrawing = lazy(async () => ({default: (await import('./design-drawing')).DesignDrawing}));

type Form = 'drawing' | 'list' | 'text';

type Props = {readonly model: Model; readonly source: string; readonly onType: (source: string) => void};

/** A node by its id, a connection by its ends. */
export type Selected = {readonly node: string} | {readonly from: string; readonly to: string};

export function DesignEditor({model, source, onType}: Props) {
  const [wished, setWished] = useState<Form>('drawing');
  const [selected, setSelected] = useState<Selected>();
  const [said, setSaid] = useState('');
  const isWide = useWide();
  const decoded = decodeDesign(source, model.palette);
  if (!decoded.ok) return <Unreadable sentence={decoded.error} source={source} onType={onType} />;
  const design = decoded.value;
  const apply = (edit: Edit, done: string): boolean => {
    const edited = editDesign(source, model.palette, edit);
    if (edited.ok && edited.value !== source) onType(edited.value);
    setSaid(edited.ok ? done : edited.error);
    return edited.ok;
  };
  const form = wished === 'drawing' && !isWide ? 'list' : wished;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-3 py-2">
        <AddNode design={design} model={model} onEdit={apply} onAdded={(id) => setSelected({node: id})} />
        <fieldset className="ml-auto flex rounded border border-line-strong text-sm">
          <legend className="sr-only">Show the design as</legend>
          {isWide ? (
            <Choice pressed={form === 'drawing'} onPress={() => setWished('drawing')}>
              Drawing
            </Choice>
          ) : null}
          <Choice pressed={form === 'list'} onPress={() => setWished('list')}>
            List
          </Choice>
          <Choice pressed={form === 'text'} onPress={() => setWished('text')}>
            Text
          </Choice>
        </fieldset>
      </div>
      <p role="status" className="min-h-6 shrink-0 px-3 text-sm text-ink-soft">
        {said}
      </p>
      {form === 'text' ? (
        <SourceText source={source} onType={onType} />
      ) : form === 'drawing' ? (
        <div className="flex min-h-0 flex-1">
          <div className="relative min-w-0 flex-1">
            <Suspense fallback={<Skeleton className="m-4 h-24" />}>
              <DesignDrawing design={design} selected={selected} onSelect={setSelected} onEdit={apply} />
            </Suspense>
          </div>
          {selected === undefined ? null : (
            <aside
              aria-label="What is selected"
              className="w-64 shrink-0 overflow-y-auto border-l border-line p-3"
            >
              <Inspector
                design={design}
                model={model}
                selected={selected}
                onSelect={setSelected}
                onEdit={apply}
              />
            </aside>
          )}
        </div>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto p-3">
          <DesignList design={design} model={model} onEdit={apply} />
        </div>
      )}
      <PreviewPanel model={model} source={source} />
    </div>
  );
}

function Choice(props: {pressed: boolean; onPress: () => void; children: string}) {
  return (
    <button
      type="button"
      aria-pressed={props.pressed}
      onClick={props.onPress}
      className="h-8 rounded px-2.5 aria-pressed:bg-sunken aria-pressed:font-medium"
    >
      {props.children}
    </button>
  );
}

/** What another device or an older version wrote may be no design: it is shown as the text that it is. */
function Unreadable({sentence, source, onType}: {sentence: string; source: string; onType: Props['onType']}) {
  return (
    <div className="flex h-full flex-col">
      <p role="status" className="border-b border-line bg-sunken px-3 py-1.5 text-sm">
        {sentence} Correct the text, or reset it.
      </p>
      <SourceText source={source} onType={onType} />
    </div>
  );
}

function SourceText({source, onType}: Pick<Props, 'source' | 'onType'>) {
  return (
    <textarea
      aria-label="The design as text"
      value={source}
      onChange={(event) => onType(event.target.value)}
      spellCheck={false}
      className="min-h-0 w-full flex-1 resize-none bg-panel p-3 font-mono text-sm -outline-offset-2"
    />
  );
}
