'use client';

/** An instructor's points for each line of the rubrics of shared free answers, with comments. */
import {type FormEvent, useState} from 'react';
import {
  type AssessedQuestion,
  linePointsMax,
  type Marks,
  pointsOf,
  type QuestionMarks,
} from '#lib/assessment/browser';
import {sendAccount} from '#lib/auth/browser';
import {Button} from '../../../_components/button';
import {useHydrated} from '../../../_components/hydrated';

type Props = {
  readonly token: string;
  readonly name: string;
  readonly questions: readonly AssessedQuestion[];
  readonly initial: Marks;
};

const scale = ['not there', 'partly', 'there'] as const;
const nothing: QuestionMarks = {lines: {}};

export function AssessmentForm({token, name, questions, initial}: Props) {
  const hydrated = useHydrated();
  const [marks, setMarks] = useState(initial);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const change = (id: string, next: QuestionMarks): void => {
    setSaid('');
    setMarks((before) => ({...before, [id]: next}));
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    const sent = await sendAccount('PUT', `/api/shared/${encodeURIComponent(token)}/assessment`, {marks});
    setBusy(false);
    setSaid(sent.ok ? `Saved. ${name} sees it beside their own judgement.` : sent.error.message);
  };
  return (
    <form onSubmit={(event) => void send(event)} className="space-y-6">
      {questions.map((question) => (
        <Question
          key={question.id}
          question={question}
          marks={marks}
          onChange={(next) => change(question.id, next)}
        />
      ))}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={!hydrated} aria-disabled={busy}>
          Save the assessment
        </Button>
        <p role="status" className="text-sm text-ink-soft">
          {said}
        </p>
      </div>
    </form>
  );
}

type QuestionProps = {
  readonly question: AssessedQuestion;
  readonly marks: Marks;
  readonly onChange: (next: QuestionMarks) => void;
};

function Question({question, marks, onChange}: QuestionProps) {
  const {id, title, ask, text, model, rubric} = question;
  const own = marks[id] ?? nothing;
  const {given, possible} = pointsOf(question, marks);
  const setLine = (line: string, more: {points?: number; comment?: string}): void =>
    onChange({...own, lines: {...own.lines, [line]: {points: 0, ...own.lines[line], ...more}}});
  return (
    <section aria-labelledby={`assess-${id}`} className="space-y-3 rounded border border-line p-4">
      <h3 id={`assess-${id}`} className="font-semibold">
        {title}: {given} of {possible} points
      </h3>
      <p className="max-w-[72ch] whitespace-pre-line text-ink-soft">{ask}</p>
      <p className="max-w-[72ch] rounded bg-sunken p-3 whitespace-pre-line [overflow-wrap:anywhere]">
        {text}
      </p>
      <details>
        <summary className="cursor-pointer rounded text-sm text-accent">Model answer</summary>
        <p className="mt-2 max-w-[72ch] whitespace-pre-line">{model}</p>
      </details>
      {rubric.map((line) => (
        <fieldset key={line.id} className="space-y-1 border-t border-line pt-2">
          <legend className="float-left w-full font-medium">
            {line.says}{' '}
            <span className="font-normal text-sm text-ink-soft">
              {line.isCovered ? '(ticked by the writer)' : '(not ticked)'}
            </span>
          </legend>
          <span className="clear-both flex flex-wrap gap-x-4 gap-y-1">
            {scale.map((word, points) => (
              <label key={word} className="flex min-h-6 items-center gap-1.5 text-sm">
                <input
                  type="radio"
                  name={`${id} ${line.id}`}
                  checked={own.lines[line.id]?.points === points}
                  onChange={() => setLine(line.id, {points: Math.min(points, linePointsMax)})}
                  className="size-4"
                />
                {points}, {word}
              </label>
            ))}
          </span>
          <input
            aria-label={`Comment on: ${line.says}`}
            placeholder="Comment, if you like"
            maxLength={1000}
            value={own.lines[line.id]?.comment ?? ''}
            onChange={(event) => setLine(line.id, {comment: event.target.value})}
            className="block h-9 w-full rounded border border-line-strong bg-panel px-2 text-sm"
          />
        </fieldset>
      ))}
      <label className="block text-sm text-ink-soft">
        On the answer as a whole
        <textarea
          rows={3}
          maxLength={1000}
          value={own.comment ?? ''}
          onChange={(event) => onChange({...own, comment: event.target.value})}
          className="mt-1 block w-full rounded border border-line-strong bg-panel p-2 text-base text-ink"
        />
      </label>
    </section>
  );
}
