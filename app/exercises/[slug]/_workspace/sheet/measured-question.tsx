/** A number or a range with its unit. What is not a number yet is kept here and nowhere else. */
import {useEffect, useRef, useState} from 'react';
import type {Answer} from '#lib/answer-sheet/sheet';
import type {SheetQuestion} from '#lib/kinds/editor-view';

type Measured = Extract<SheetQuestion, {form: 'estimate' | 'range'}>;

type Props = {
  readonly question: Measured;
  readonly answer: Answer | undefined;
  readonly onAnswer: (id: string, answer: Answer | undefined) => void;
};

/** `1,200`, `1200`, `1.2e3`. */
function numberOf(text: string): number | undefined {
  const number = Number(text.replaceAll(',', '').replaceAll(' ', ''));
  return text.trim() !== '' && Number.isFinite(number) && number >= 0 && number <= 1e18 ? number : undefined;
}

export function MeasuredQuestion({question, answer, onAnswer}: Props) {
  const stored = textsOf(answer);
  const [texts, setTexts] = useState(stored);
  const unit = answer !== undefined && 'unit' in answer ? answer.unit : question.units[0]!;
  const [wished, setWished] = useState(unit);
  const key = stored.join(' ');
  // What another tab, an earlier version or a reset brings takes the place of what was typed here.
  const own = useRef(key);
  useEffect(() => {
    if (key === own.current) return;
    own.current = key;
    setTexts(key.split(' '));
  }, [key]);
  const labels = question.form === 'estimate' ? ['Your estimate'] : ['From', 'To'];
  const change = (next: readonly string[], chosen: string): void => {
    setTexts([...next]);
    setWished(chosen);
    const [first, second] = next.map(numberOf);
    const isRange = first !== undefined && second !== undefined && first <= second;
    const given =
      question.form === 'range'
        ? isRange
          ? {low: first, high: second, unit: chosen}
          : undefined
        : first === undefined
          ? undefined
          : {value: first, unit: chosen};
    own.current = textsOf(given).join(' ');
    onAnswer(question.id, given);
  };
  const isHalf = texts
    .slice(0, labels.length)
    .some((text) => text.trim() !== '' && numberOf(text) === undefined);
  return (
    <div className="flex flex-wrap items-end gap-2">
      {labels.map((label, index) => (
        <label key={label} className="text-sm text-ink-soft">
          {label}
          <input
            value={texts[index] ?? ''}
            inputMode="decimal"
            aria-invalid={isHalf || undefined}
            aria-label={`${question.title}: ${label.toLowerCase()}`}
            onChange={(event) =>
              change(
                labels.map((_, at) => (at === index ? event.target.value : (texts[at] ?? ''))),
                wished,
              )
            }
            className="block h-9 w-36 rounded border border-line-strong bg-panel px-2 font-mono text-base text-ink"
          />
        </label>
      ))}
      <label className="text-sm text-ink-soft">
        Unit
        <select
          value={answer === undefined ? wished : unit}
          aria-label={`${question.title}: unit`}
          onChange={(event) => change(texts, event.target.value)}
          className="block h-9 rounded border border-line-strong bg-panel px-2 text-base text-ink"
        >
          {question.units.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      {isHalf ? <p className="text-sm text-wrong">Write a number, such as 1,200 or 1.2e3.</p> : null}
    </div>
  );
}

function textsOf(answer: Answer | undefined): string[] {
  if (answer === undefined || 'text' in answer) return ['', ''];
  return 'value' in answer ? [String(answer.value), ''] : [String(answer.low), String(answer.high)];
}
