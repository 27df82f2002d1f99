/** What Run runs, and what came out: the samples, or an input of one's own. */
import {ToggleGroup} from 'radix-ui';
import {useId} from 'react';
import type {SampleView} from '#lib/exercises/view';
import type {RunCase, RunResult} from '#lib/verdict/grade';
import {DiagnosticList} from '../../../_components/diagnostic-list';
import {EvidenceView} from '../../../_components/evidence-view';
import {MessageText} from '../../../_components/message-text';
import {CaseOutcome, caseMark, caseVerdict} from './case-outcome';
import {type Finished, finishedRun, type RunState} from './use-run';

/** A sample's id, or one's own input. */
export type CaseChoice = {readonly kind: 'sample'; readonly id: string} | {readonly kind: 'input'};

type Props = {
  readonly samples: readonly SampleView[];
  readonly choice: CaseChoice;
  readonly onChoice: (choice: CaseChoice) => void;
  readonly input: string;
  readonly onInput: (input: string) => void;
  readonly run: RunState;
  readonly onReveal: (line: number, column: number) => void;
};

const inputKey = ' input';

export function CasesTab({samples, choice, onChoice, input, onInput, run, onReveal}: Props) {
  const finished = finishedRun(run);
  const sample = choice.kind === 'sample' ? samples.find((item) => item.id === choice.id) : undefined;
  const result = resultOf(finished, choice);
  return (
    <div className="@container space-y-2" aria-busy={run.kind === 'running'}>
      <ToggleGroup.Root
        type="single"
        aria-label="What to run"
        value={choice.kind === 'input' ? inputKey : choice.id}
        onValueChange={(value) => {
          if (value === inputKey) onChoice({kind: 'input'});
          else if (value !== '') onChoice({kind: 'sample', id: value});
        }}
        className="flex flex-wrap gap-1"
      >
        {samples.map((item, index) => (
          <Chip key={item.id} value={item.id} result={resultOf(finished, {kind: 'sample', id: item.id})}>
            Sample {index + 1}
          </Chip>
        ))}
        <Chip value={inputKey} result={resultOf(finished, {kind: 'input'})}>
          Your input
        </Chip>
      </ToggleGroup.Root>
      {run.kind === 'refused' ? (
        <p role="alert" className="rounded border border-time px-3 py-2 text-sm">
          <MessageText text={run.message} />
        </p>
      ) : null}
      {finished?.result.compileMessage === undefined ? null : (
        <CompileError result={finished.result} onReveal={onReveal} />
      )}
      {choice.kind === 'input' ? (
        <OwnInput input={input} onInput={onInput} result={result} onReveal={onReveal} />
      ) : sample === undefined ? null : (
        <SampleCase sample={sample} result={result} onReveal={onReveal} />
      )}
    </div>
  );
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

function Chip({
  value,
  result,
  children,
}: {
  value: string;
  result: RunCase | undefined;
  children: React.ReactNode;
}) {
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

function OwnInput(
  props: {input: string; onInput: (input: string) => void; result: RunCase | undefined} & Pick<
    Props,
    'onReveal'
  >,
) {
  const id = useId();
  const {result, onReveal} = props;
  return (
    <>
      {result === undefined ? null : <Result result={result} onReveal={onReveal} />}
      <div>
        <label htmlFor={id} className="text-sm text-ink-soft">
          Your input, written as in the samples. Run shows what your code returns and what the reference
          answers.
        </label>
        <textarea
          id={id}
          value={props.input}
          onChange={(event) => props.onInput(event.target.value)}
          spellCheck={false}
          rows={Math.min(10, Math.max(3, props.input.split('\n').length))}
          className="mt-1 block w-full resize-y rounded border border-line-strong bg-raised px-3 py-2 font-mono text-sm leading-6"
        />
      </div>
    </>
  );
}

function resultOf(finished: Finished | undefined, choice: CaseChoice): RunCase | undefined {
  if (finished === undefined) return undefined;
  if (choice.kind === 'input') return finished.what === 'input' ? finished.result.cases[0] : undefined;
  if (finished.what === 'input') return undefined;
  return finished.result.cases.find((item) => item.id === choice.id);
}
