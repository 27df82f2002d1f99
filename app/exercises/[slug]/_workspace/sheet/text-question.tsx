/** A text; then the model answer beside it, and the points that the writer finds in the own one. Nobody else counts them. */
import {useState} from 'react';
import type {Answer} from '#lib/answer-sheet/sheet';
import type {SheetQuestion} from '#lib/kinds/editor-view';
import {Button} from '../../../../_components/button';

type Text = Extract<SheetQuestion, {form: 'text'}>;

type Props = {
  readonly question: Text;
  readonly answer: Answer | undefined;
  readonly onAnswer: (id: string, answer: Answer | undefined) => void;
};

export function TextQuestion({question, answer, onAnswer}: Props) {
  const {text, covers} = answer !== undefined && 'text' in answer ? answer : {text: '', covers: []};
  const [isShown, setShown] = useState(covers.length > 0);
  const left = question.charactersMin - text.trim().length;
  const tick = (id: string, isOn: boolean): void => {
    onAnswer(question.id, {text, covers: isOn ? [...covers, id] : covers.filter((one) => one !== id)});
  };
  return (
    <div className="space-y-3">
      <textarea
        aria-label={`${question.title}: your answer`}
        value={text}
        maxLength={8000}
        rows={6}
        onChange={(event) =>
          onAnswer(question.id, event.target.value === '' ? undefined : {text: event.target.value, covers})
        }
        className="block w-full rounded border border-line-strong bg-panel p-2"
      />
      {isShown ? (
        <div className="space-y-3 rounded bg-sunken p-3">
          <h3 className="font-medium">Model answer</h3>
          <p className="max-w-[72ch] whitespace-pre-line">{question.model}</p>
          <fieldset className="space-y-1">
            <legend className="font-medium">
              What does your answer say? {question.needed} of {question.rubric.length} are needed.
            </legend>
            {question.rubric.map(({id, says}) => (
              <label key={id} className="flex items-start gap-2">
                <input
                  type="checkbox"
                  checked={covers.includes(id)}
                  onChange={(event) => tick(id, event.target.checked)}
                  className="mt-1.5 size-4 shrink-0"
                />
                {says}
              </label>
            ))}
          </fieldset>
          <p className="text-sm text-ink-soft">You judge this yourself; nothing reads your text.</p>
        </div>
      ) : (
        <div className="flex flex-wrap items-center gap-3">
          <Button small disabled={left > 0} onClick={() => setShown(true)}>
            Compare with the model answer
          </Button>
          <p className="text-sm text-ink-soft">
            {left > 0 ? `${left} more characters first.` : 'Then tick what your answer says.'}
          </p>
        </div>
      )}
    </div>
  );
}
