/** Small labelled inputs of the editor of designs. A number is taken over when it is whole and within its bounds. */
import {useEffect, useId, useState} from 'react';

const inputClass = 'block h-8 w-full rounded border border-line-strong bg-panel px-2 text-sm';

type Option = {readonly value: string; readonly title: string};

export function SelectField(props: {
  label: string;
  value: string;
  options: readonly Option[];
  onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm text-ink-soft">
        {props.label}
      </label>
      <select
        id={id}
        value={props.value}
        onChange={(event) => props.onChoose(event.target.value)}
        className={inputClass}
      >
        {props.options.map(({value, title}) => (
          <option key={value} value={value}>
            {title}
          </option>
        ))}
      </select>
    </div>
  );
}

export function NumberField(props: {
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
}) {
  const {label, value, min, max, onChange} = props;
  return (
    <TextField
      label={label}
      value={String(value)}
      inputMode="numeric"
      problem={(text) => {
        const number = Number(text);
        const isRight = /^\d+$/.test(text.trim()) && number >= min && number <= max;
        return isRight ? undefined : `A whole number from ${min} to ${max.toLocaleString('en')}.`;
      }}
      onCommit={(text) => onChange(Number(text))}
    />
  );
}

/** Keeps what is typed until it is left or Enter is pressed. */
export function TextField(props: {
  label: string;
  value: string;
  inputMode?: 'numeric' | 'text';
  problem: (text: string) => string | undefined;
  onCommit: (text: string) => void;
}) {
  const {label, value, inputMode = 'text', problem, onCommit} = props;
  const id = useId();
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const found = text === value ? undefined : problem(text);
  const commit = () => {
    if (text === value) return;
    if (found === undefined) onCommit(text.trim());
  };
  return (
    <div className="min-w-0">
      <label htmlFor={id} className="block text-sm text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        value={text}
        inputMode={inputMode}
        aria-invalid={found === undefined ? undefined : true}
        aria-describedby={found === undefined ? undefined : `${id}-problem`}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
        className={inputClass}
      />
      {found === undefined ? null : (
        <p id={`${id}-problem`} className="text-sm text-wrong">
          {found}
        </p>
      )}
    </div>
  );
}

export function CheckField(props: {label: string; value: boolean; onChange: (value: boolean) => void}) {
  const id = useId();
  return (
    <div className="flex items-center gap-2 self-end py-1">
      <input
        id={id}
        type="checkbox"
        checked={props.value}
        onChange={(event) => props.onChange(event.target.checked)}
        className="size-4"
      />
      <label htmlFor={id} className="text-sm">
        {props.label}
      </label>
    </div>
  );
}
