'use client';

/** The form of a written exercise: numbers with units, ranges, and texts that are assessed by their writer. */
import {useState} from 'react';
import {decodeAnswers} from '#lib/answer-sheet/decode-answers';
import type {Answer, AskedQuestion} from '#lib/answer-sheet/sheet';
import {withAnswer, writeAnswers} from '#lib/answer-sheet/write-answers';
import type {SheetQuestion} from '#lib/kinds/editor-view';
import {MeasuredQuestion} from './measured-question';
import {TextQuestion} from './text-question';

type Props = {
  readonly questions: readonly SheetQuestion[];
  readonly source: string;
  readonly onType: (source: string) => void;
};

export function SheetEditor({questions, source, onType}: Props) {
  const decoded = decodeAnswers(source, questions.map(askedOf));
  const [last, setLast] = useState('');
  if (!decoded.ok) {
    return (
      <div className="flex h-full flex-col">
        <p role="status" className="border-b border-line bg-sunken px-3 py-1.5 text-sm">
          {decoded.error}
        </p>
        <textarea
          aria-label="The answers as text"
          value={source}
          onChange={(event) => onType(event.target.value)}
          spellCheck={false}
          className="min-h-0 w-full flex-1 resize-none bg-panel p-3 font-mono text-sm -outline-offset-2"
        />
      </div>
    );
  }
  const answers = decoded.value;
  const answer = (id: string, given: Answer | undefined): void => {
    onType(writeAnswers(withAnswer(answers, id, given)));
    setLast(given === undefined ? 'The answer is taken back.' : '');
  };
  return (
    <div className="h-full space-y-4 overflow-y-auto p-3">
      <p className="text-sm text-ink-soft">
        {answers.size} of {questions.length} questions answered.
        <span role="status" className="ml-2">
          {last}
        </span>
      </p>
      <ol className="space-y-4">
        {questions.map((question, index) => (
          <li key={question.id} className="space-y-2 rounded border border-line p-3">
            <h2 className="font-medium">
              {index + 1}. {question.title}
            </h2>
            <p className="max-w-[72ch] whitespace-pre-line">{question.ask}</p>
            {question.form === 'text' ? (
              <TextQuestion question={question} answer={answers.get(question.id)} onAnswer={answer} />
            ) : (
              <MeasuredQuestion question={question} answer={answers.get(question.id)} onAnswer={answer} />
            )}
          </li>
        ))}
      </ol>
    </div>
  );
}

function askedOf(question: SheetQuestion): AskedQuestion {
  const {id, form} = question;
  return form === 'text'
    ? {id, form, points: question.rubric.map((point) => point.id)}
    : {id, form, units: question.units};
}
