/** An input of one's own: typed for once, or kept under a name, perhaps with the result that one expects. */
import {BookmarkPlus, Check, Trash2, X} from 'lucide-react';
import {type ReactNode, useId} from 'react';
import {ownInputNameCharactersMax} from '#lib/base/limits';
import {Button} from '../../../_components/button';
import {MessageText} from '../../../_components/message-text';
import type {InputText} from './own-input-requests';
import type {KeptInput} from './own-input-store';
import type {ExampleMark} from './use-own-inputs';

const areaClass =
  'mt-1 block w-full resize-y rounded border border-line-strong bg-raised px-3 py-2 font-mono text-sm leading-6';

function rowsOf(text: string): number {
  return Math.min(10, Math.max(3, text.split('\n').length));
}

type OwnProps = {
  readonly input: string;
  readonly onInput: (input: string) => void;
  readonly takesExamples: boolean;
  readonly onKeep: () => void;
  /** What came out. */
  readonly children: ReactNode;
};

export function OwnInputPanel({input, onInput, takesExamples, onKeep, children}: OwnProps) {
  const id = useId();
  return (
    <>
      {children}
      <div>
        <label htmlFor={id} className="text-sm text-ink-soft">
          Your input, written as in the samples. Run shows what your code returns and what the reference
          answers.
        </label>
        <textarea
          id={id}
          value={input}
          onChange={(event) => onInput(event.target.value)}
          spellCheck={false}
          rows={rowsOf(input)}
          className={areaClass}
        />
        <p className="mt-2 flex flex-wrap items-center gap-x-3 gap-y-1">
          <Button small onClick={onKeep}>
            <BookmarkPlus aria-hidden className="size-4" />
            Keep this input
          </Button>
          <span className="text-sm text-ink-soft">
            {takesExamples
              ? 'Kept inputs have a name and, if you like, an expected result that is checked.'
              : 'Kept inputs have a name, and can be run together.'}
          </span>
        </p>
      </div>
    </>
  );
}

type KeptProps = Pick<OwnProps, 'takesExamples' | 'children'> & {
  readonly kept: KeptInput;
  readonly mark: ExampleMark | undefined;
  readonly onChange: (change: Partial<InputText>) => void;
  readonly onRemove: () => void;
};

export function KeptInputPanel({kept, mark, takesExamples, onChange, onRemove, children}: KeptProps) {
  const id = useId();
  const problem = mark !== undefined && 'problem' in mark ? mark : undefined;
  return (
    <>
      {children}
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-40 flex-1">
          <label htmlFor={`${id}-name`} className="text-sm text-ink-soft">
            Name
          </label>
          <input
            id={`${id}-name`}
            value={kept.name}
            maxLength={ownInputNameCharactersMax}
            onChange={(event) => onChange({name: event.target.value})}
            className="mt-1 block h-8 w-full rounded border border-line-strong bg-raised px-3 text-sm"
          />
        </div>
        <span
          data-kept={kept.save}
          className="py-1.5 text-sm text-ink-soft"
          role={kept.save === 'refused' ? 'alert' : undefined}
        >
          {savedWord(kept)}
        </span>
        <Button small look="danger" onClick={onRemove}>
          <Trash2 aria-hidden className="size-4" />
          Remove
        </Button>
      </div>
      <div className="grid gap-x-3 gap-y-2 @xl:grid-cols-2">
        <div>
          <label htmlFor={`${id}-input`} className="text-sm text-ink-soft">
            Input, written as in the samples
          </label>
          <textarea
            id={`${id}-input`}
            value={kept.input}
            onChange={(event) => onChange({input: event.target.value})}
            spellCheck={false}
            rows={rowsOf(kept.input)}
            aria-describedby={problem?.of === 'input' ? `${id}-problem` : undefined}
            className={areaClass}
          />
        </div>
        {takesExamples ? (
          <div>
            <label htmlFor={`${id}-expected`} className="text-sm text-ink-soft">
              Expected result, if you like
            </label>
            <textarea
              id={`${id}-expected`}
              value={kept.expected ?? ''}
              onChange={(event) => onChange({expected: event.target.value})}
              spellCheck={false}
              rows={rowsOf(kept.input)}
              aria-describedby={problem?.of === 'expected' ? `${id}-problem` : undefined}
              className={areaClass}
            />
          </div>
        ) : null}
      </div>
      <ExampleSentence id={`${id}-problem`} mark={mark} />
    </>
  );
}

function savedWord({save, problem}: KeptInput): string {
  switch (save) {
    case 'saved':
      return 'Saved';
    case 'unsaved':
      return 'Saving …';
    case 'kept':
      return 'Saved in this browser';
    case 'refused':
      return problem ?? 'Not saved';
  }
}

/** What the reference says of an example. */
function ExampleSentence({id, mark}: {id: string; mark: ExampleMark | undefined}) {
  if (mark === undefined) return null;
  if ('problem' in mark) {
    return (
      <p id={id} className="text-sm text-wrong">
        <MessageText text={mark.problem} />
      </p>
    );
  }
  if (mark.isRight) return <p className="text-sm text-accepted">This example is right.</p>;
  return (
    <div className="space-y-1 text-sm">
      <p className="text-wrong">
        This example is not right{mark.reason === undefined ? '.' : ': '}
        {mark.reason === undefined ? null : <MessageText text={mark.reason} />}
      </p>
      {mark.answerText === undefined ? null : (
        <p>
          The reference answers{' '}
          <code className="rounded bg-accepted/15 px-1 [overflow-wrap:anywhere]">{mark.answerText}</code>
        </p>
      )}
    </div>
  );
}

export function ExampleIcon({mark}: {mark: ExampleMark | undefined}) {
  if (mark === undefined) return null;
  const isRight = !('problem' in mark) && mark.isRight;
  const Icon = isRight ? Check : X;
  return (
    <>
      <Icon aria-hidden className={isRight ? 'size-3.5 text-accepted' : 'size-3.5 text-wrong'} />
      <span className="sr-only">{isRight ? 'right example' : 'example not right'}</span>
    </>
  );
}
