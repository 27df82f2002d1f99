/** What Run runs, and what came out: the samples, an input typed for once, and the inputs that one keeps. */
import {ListChecks, Play} from 'lucide-react';
import {ToggleGroup} from 'radix-ui';
import type {ReactNode} from 'react';
import type {SampleView} from '#lib/exercises/view';
import type {RunCase, RunResult} from '#lib/verdict/grade';
import {Button} from '../../../_components/button';
import {DiagnosticList} from '../../../_components/diagnostic-list';
import {EvidenceView} from '../../../_components/evidence-view';
import {MessageText} from '../../../_components/message-text';
import {CaseOutcome, caseMark, caseVerdict} from './case-outcome';
import {ExampleIcon, KeptInputPanel, OwnInputPanel} from './own-input-panel';
import type {OwnInputs} from './use-own-inputs';
import {type Finished, finishedRun, type RunState, scratchKey} from './use-run';

/** A sample by its id, an input typed for once, or one that is kept, by its key. */
export type CaseChoice =
  | {readonly kind: 'sample'; readonly id: string}
  | {readonly kind: 'input'}
  | {readonly kind: 'kept'; readonly key: string};

type Props = {
  readonly samples: readonly SampleView[];
  /** Whether a result can be written down beforehand. */
  readonly takesExamples: boolean;
  readonly choice: CaseChoice;
  readonly onChoice: (choice: CaseChoice) => void;
  readonly input: string;
  readonly onInput: (input: string) => void;
  readonly own: OwnInputs;
  readonly onRunAll: () => void;
  readonly onCheckExamples: () => void;
  readonly run: RunState;
  readonly onReveal: (line: number, column: number) => void;
};

const inputValue = ' input';
const keptPrefix = ' kept:';

function chipOf(choice: CaseChoice): string {
  if (choice.kind === 'kept') return keptPrefix + choice.key;
  return choice.kind === 'input' ? inputValue : choice.id;
}

function choiceOf(value: string): CaseChoice {
  if (value.startsWith(keptPrefix)) return {kind: 'kept', key: value.slice(keptPrefix.length)};
  return value === inputValue ? {kind: 'input'} : {kind: 'sample', id: value};
}

export function CasesTab(props: Props) {
  const {samples, onChoice, own, run, onReveal} = props;
  const finished = finishedRun(run);
  const choice = chosen(props);
  return (
    <div className="@container space-y-2" aria-busy={run.kind === 'running' || own.checking}>
      <div className="flex flex-wrap items-start gap-x-3 gap-y-1">
        <ToggleGroup.Root
          type="single"
          aria-label="What to run"
          value={chipOf(choice)}
          onValueChange={(value) => value !== '' && onChoice(choiceOf(value))}
          className="flex min-w-0 flex-wrap gap-1"
        >
          {samples.map((item, index) => (
            <Chip key={item.id} value={item.id} result={resultOf(finished, {kind: 'sample', id: item.id})}>
              Sample {index + 1}
            </Chip>
          ))}
          <Chip value={inputValue} result={resultOf(finished, {kind: 'input'})}>
            Your input
          </Chip>
          {own.inputs.map((item) => (
            <Chip
              key={item.key}
              value={keptPrefix + item.key}
              result={resultOf(finished, {kind: 'kept', key: item.key})}
            >
              <span className="max-w-40 truncate">{item.name.trim() === '' ? 'No name' : item.name}</span>
              <ExampleIcon mark={own.markOf(item)} />
            </Chip>
          ))}
        </ToggleGroup.Root>
        <KeptActions {...props} />
      </div>
      {own.sentence === undefined ? null : (
        <p data-examples className="rounded border border-line bg-sunken px-3 py-1.5 text-sm">
          <MessageText text={own.sentence} />
        </p>
      )}
      {run.kind === 'refused' ? (
        <p role="alert" className="rounded border border-time px-3 py-2 text-sm">
          <MessageText text={run.message} />
        </p>
      ) : null}
      {finished?.result.compileMessage === undefined ? null : (
        <CompileError result={finished.result} onReveal={onReveal} />
      )}
      <Chosen {...props} choice={choice} result={resultOf(finished, choice)} />
    </div>
  );
}

/** An input that was removed elsewhere is chosen no more. */
function chosen({choice, own}: Props): CaseChoice {
  const isGone = choice.kind === 'kept' && own.inputs.every(({key}) => key !== choice.key);
  return isGone ? {kind: 'input'} : choice;
}

function KeptActions({own, takesExamples, run, onRunAll, onCheckExamples}: Props) {
  if (own.inputs.length === 0) return null;
  return (
    <div className="ml-auto flex flex-wrap gap-1">
      <Button small look="quiet" onClick={onRunAll} disabled={run.kind === 'running'}>
        <Play aria-hidden className="size-4" />
        Run yours ({own.inputs.length})
      </Button>
      {takesExamples ? (
        <Button
          small
          look="quiet"
          onClick={onCheckExamples}
          disabled={own.checking || own.examples.length === 0}
          title={own.examples.length === 0 ? 'Write an expected result first' : undefined}
        >
          <ListChecks aria-hidden className="size-4" />
          {own.checking ? 'Checking' : 'Check examples'}
        </Button>
      ) : null}
    </div>
  );
}

function Chosen({
  choice,
  result,
  samples,
  own,
  takesExamples,
  input,
  onInput,
  onChoice,
  onReveal,
}: Props & {readonly result: RunCase | undefined}) {
  const shown = result === undefined ? null : <Result result={result} onReveal={onReveal} />;
  switch (choice.kind) {
    case 'sample': {
      const sample = samples.find((item) => item.id === choice.id);
      return sample === undefined ? null : <SampleCase sample={sample} result={result} onReveal={onReveal} />;
    }
    case 'input':
      return (
        <OwnInputPanel
          input={input}
          onInput={onInput}
          takesExamples={takesExamples}
          onKeep={() => onChoice({kind: 'kept', key: own.store.add({name: 'Input 1', input})})}
        >
          {shown}
        </OwnInputPanel>
      );
    case 'kept': {
      const kept = own.inputs.find(({key}) => key === choice.key);
      return kept === undefined ? null : (
        <KeptInputPanel
          key={kept.key}
          kept={kept}
          mark={own.markOf(kept)}
          takesExamples={takesExamples}
          onChange={(change) => own.store.change(kept.key, change)}
          onRemove={() => {
            own.store.remove(kept.key);
            onChoice({kind: 'input'});
          }}
        >
          {shown}
        </KeptInputPanel>
      );
    }
  }
}

function CompileError({
  result: {diagnostics, compileMessage = ''},
  onReveal,
}: {result: RunResult} & Pick<Props, 'onReveal'>) {
  return (
    <div className="rounded border border-runtime px-3 py-2">
      <p className="font-medium text-runtime">Compile error</p>
      {diagnostics.length > 0 ? (
        <DiagnosticList diagnostics={diagnostics} onReveal={onReveal} />
      ) : (
        <p className="text-sm break-words">
          <MessageText text={compileMessage} />
        </p>
      )}
    </div>
  );
}

function Chip({value, result, children}: {value: string; result: RunCase | undefined; children: ReactNode}) {
  return (
    <ToggleGroup.Item
      value={value}
      className="inline-flex h-7 items-center gap-1.5 rounded border border-transparent px-2.5 text-sm text-ink-soft hover:bg-sunken data-[state=on]:border-line data-[state=on]:bg-sunken data-[state=on]:text-ink"
    >
      {result === undefined ? null : caseMark(result)}
      {children}
    </ToggleGroup.Item>
  );
}

type ResultProps = {readonly result: RunCase; readonly onReveal: Props['onReveal']};

function SampleCase({
  sample,
  result,
  onReveal,
}: {sample: SampleView; result: RunCase | undefined} & Pick<Props, 'onReveal'>) {
  if (result !== undefined)
    return <Result result={result} inputText={sample.inputText} onReveal={onReveal} />;
  return (
    <EvidenceView
      verdict={undefined}
      inputText={sample.inputText}
      actualTitle="Returned"
      expectedText={sample.expectedText}
      calls={sample.calls}
    />
  );
}

function Result({result, inputText, onReveal}: ResultProps & {inputText?: string}) {
  const {outcome, expectedText, calls, difference, figure} = result;
  return (
    <>
      <CaseOutcome result={result} onReveal={onReveal} />
      <EvidenceView
        verdict={caseVerdict(result)}
        {...(inputText === undefined ? {} : {inputText})}
        actualTitle="Returned"
        actualText={outcome.kind === 'returned' ? outcome.valueText : undefined}
        expectedText={expectedText}
        calls={calls}
        difference={difference}
        figure={figure}
      />
    </>
  );
}

function resultOf(finished: Finished | undefined, choice: CaseChoice): RunCase | undefined {
  if (finished === undefined) return undefined;
  const {result, inputs} = finished;
  if (choice.kind === 'sample') {
    return inputs === undefined ? result.cases.find((item) => item.id === choice.id) : undefined;
  }
  const wanted = choice.kind === 'kept' ? choice.key : scratchKey;
  const place = inputs?.findIndex(({key}) => key === wanted) ?? -1;
  return result.cases.find((item) => place >= 0 && item.id === String(place));
}
