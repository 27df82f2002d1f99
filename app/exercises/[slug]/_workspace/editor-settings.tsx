/** How the editor is wanted: vim keys, text size, width of a tab, wrapped lines, minimap. Kept with the account. */
import {SlidersHorizontal} from 'lucide-react';
import {Popover} from 'radix-ui';
import {useId} from 'react';
import {IconButton} from '../../../_components/icon-button';
import {type EditorOptions, fontSizes, tabSizes} from '../../../_components/preferences';

type Props = {
  readonly options: EditorOptions;
  readonly onOptions: (change: Partial<EditorOptions>) => void;
  /** Which of them the plain text area knows. */
  readonly isPlain: boolean;
};

export function EditorSettings({options, onOptions, isPlain}: Props) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <IconButton label="Editor settings">
          <SlidersHorizontal aria-hidden className="size-4" />
        </IconButton>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label="Editor settings"
          className="z-50 w-64 space-y-2 rounded border border-line bg-raised p-4 text-sm shadow-float"
        >
          <Choice
            label="Text size"
            value={options.fontSize}
            values={sizesWith(options.fontSize)}
            unit=" px"
            onChoose={(fontSize) => onOptions({fontSize})}
          />
          {isPlain ? null : (
            <Choice
              label="Width of a tab"
              value={options.tabSize}
              values={tabSizes}
              unit=" spaces"
              onChoose={(tabSize) => onOptions({tabSize})}
            />
          )}
          <Toggle
            label="Wrap long lines"
            on={options.wordWrap}
            onToggle={(wordWrap) => onOptions({wordWrap})}
          />
          {isPlain ? null : (
            <>
              <Toggle label="Minimap" on={options.minimap} onToggle={(minimap) => onOptions({minimap})} />
              <Toggle label="Vim keys" on={options.vim} onToggle={(vim) => onOptions({vim})} />
              {options.vim ? (
                <p className="text-ink-soft">Esc leaves insert mode; once more, it leaves the editor.</p>
              ) : null}
            </>
          )}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** A size chosen elsewhere stays among those to choose from. */
function sizesWith(size: number): readonly number[] {
  return (fontSizes as readonly number[]).includes(size)
    ? fontSizes
    : [...fontSizes, size].sort((a, b) => a - b);
}

function Choice(props: {
  label: string;
  value: number;
  values: readonly number[];
  unit: string;
  onChoose: (value: number) => void;
}) {
  const id = useId();
  return (
    <div className="flex items-center justify-between gap-3">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => props.onChoose(Number(event.target.value))}
        className="h-8 rounded border border-line-strong bg-panel px-2"
      >
        {props.values.map((value) => (
          <option key={value} value={value}>
            {value}
            {props.unit}
          </option>
        ))}
      </select>
    </div>
  );
}

function Toggle({label, on, onToggle}: {label: string; on: boolean; onToggle: (on: boolean) => void}) {
  return (
    <label className="flex h-8 cursor-pointer items-center justify-between gap-3">
      {label}
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => onToggle(event.target.checked)}
        className="size-4 accent-accent"
      />
    </label>
  );
}
