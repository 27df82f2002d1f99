/** The code in a plain text area: for touch screens, screen readers, and wherever Monaco is not there. */
import {type Ref, useImperativeHandle, useRef} from 'react';
import type {EditorOptions} from '../../../_components/preferences';
import type {EditorHandle} from './code-editor';

type Props = {
  readonly source: string;
  readonly options: EditorOptions;
  readonly onType: (source: string) => void;
  readonly handle: Ref<EditorHandle>;
};

export function PlainEditor({source, options: {fontSize, wordWrap}, onType, handle}: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(
    handle,
    () => ({
      reveal(line, column) {
        const lines = source.split('\n').slice(0, line - 1);
        const at = lines.reduce((sum, text) => sum + text.length + 1, 0) + column - 1;
        area.current?.focus();
        area.current?.setSelectionRange(at, at);
        if (area.current === null) return;
        const lineHeight = Number.parseFloat(getComputedStyle(area.current).lineHeight);
        area.current.scrollTop = Math.max(0, (line - 3) * lineHeight);
      },
    }),
    [source],
  );
  return (
    <textarea
      ref={area}
      aria-label="Code editor"
      value={source}
      onChange={(event) => onType(event.target.value)}
      spellCheck={false}
      autoCapitalize="off"
      autoComplete="off"
      autoCorrect="off"
      wrap={wordWrap ? 'soft' : 'off'}
      className="block h-full w-full resize-none bg-panel px-3 py-3 font-mono leading-[1.55] -outline-offset-2"
      style={{fontSize: `max(${fontSize}px, var(--touch-text, 0px))`}}
    />
  );
}
