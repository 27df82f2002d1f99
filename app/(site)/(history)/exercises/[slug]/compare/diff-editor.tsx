'use client';

/** Two texts beside each other in Monaco's diff editor, which is loaded here alone; where it cannot be, both as they are. */
import {useEffect, useRef, useState} from 'react';
import type {LanguageName} from '#lib/languages/browser';
import {languageLabels} from '#lib/languages/browser';
import {CodeBlock} from '../../../../../_components/code-block';
import {Skeleton} from '../../../../../_components/skeleton';
import {darkNow, onThemeChange} from '../../../../../_components/theme';

type Text = {readonly source: string; readonly language: LanguageName};
type Props = {readonly before: Text; readonly after: Text};

export function DiffEditor({before, after}: Props) {
  const host = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<'loading' | 'ready' | 'failed'>('loading');
  useEffect(() => {
    let close: (() => void) | undefined;
    let gone = false;
    import('../../../../../exercises/[slug]/_workspace/monaco').then(
      ({monaco}) => {
        if (gone || host.current === null) return;
        const editor = monaco.editor.createDiffEditor(host.current, {
          readOnly: true,
          originalEditable: false,
          automaticLayout: true,
          // Nothing is typed here: Tab goes on.
          tabFocusMode: true,
          minimap: {enabled: false},
          scrollBeyondLastLine: false,
          stickyScroll: {enabled: false},
          fontFamily: '"JetBrains Mono Variable", ui-monospace, monospace',
          fontLigatures: false,
          renderOverviewRuler: false,
          hideUnchangedRegions: {enabled: true},
        });
        editor.getOriginalEditor().updateOptions({ariaLabel: 'Before. F7 goes to the next difference.'});
        editor.getModifiedEditor().updateOptions({ariaLabel: 'After. F7 goes to the next difference.'});
        const models = [before, after].map(({source, language}) =>
          monaco.editor.createModel(source, languageLabels[language].editor),
        );
        editor.setModel({original: models[0]!, modified: models[1]!});
        const paint = () => monaco.editor.setTheme(darkNow() ? 'whetstone-dark' : 'whetstone-light');
        paint();
        const stop = onThemeChange(paint);
        close = () => {
          stop();
          editor.dispose();
          for (const model of models) model.dispose();
        };
        setState('ready');
      },
      () => gone || setState('failed'),
    );
    return () => {
      gone = true;
      close?.();
    };
  }, [before, after]);
  if (state === 'failed') {
    return (
      <div className="mt-4 space-y-4">
        <p role="status">The comparison could not be loaded. These are the two texts.</p>
        <CodeBlock source={before.source} language={before.language} label="Before" />
        <CodeBlock source={after.source} language={after.language} label="After" />
      </div>
    );
  }
  return (
    <section aria-label="Differences" className="relative mt-4 h-[70dvh] rounded border border-line bg-panel">
      {before.source === after.source ? (
        <p className="border-b border-line px-3 py-1.5 text-sm">The two texts are the same.</p>
      ) : null}
      {state === 'loading' ? (
        <div role="status" aria-label="Loading the comparison" className="absolute inset-x-0 space-y-2 p-4">
          <Skeleton className="h-4 w-2/5" />
          <Skeleton className="h-4 w-3/5" />
        </div>
      ) : null}
      <div ref={host} className={before.source === after.source ? 'h-[calc(100%-2.25rem)]' : 'h-full'} />
    </section>
  );
}
