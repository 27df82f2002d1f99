/** What Run runs, and what came out: the samples, or an input of one's own. */
import {ToggleGroup} from 'radix-ui';
import {useId} from 'react';
import type {SampleView} from '#lib/exercises/view';
import type {RunCase, RunResult} from '#lib/verdict/grade';
import {DiagnosticList} from '../../../_components/diagnostic-list';
import {Piece} from '../../../_components/evidence-piece';
import {ScheduleTimeline} from '../../../_components/schedule-timeline';
import {SequenceDiagram} from '../../../_components/sequence-diagram';
import {CaseOutcome, caseMark} from './case-outcome';
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
    <div className="@container space-y-3" aria-busy={run.kind === 'running'}>
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
          {run.message}
        </p>
      ) : null}
      {finished === undefined ? null : <Problems result={finished.result} onReveal={onReveal} />}
      {choice.kind === 'input' ? (
        <OwnInput input={input} onInput={onInput} result={result} />
      ) : sample === undefined ? null : (
        <SampleCase sample={sample} result={result} />
      )}
    </div>
  );
}

/** Where the code does not compile, or what to know about lines that do. */
function Problems({result, onReveal}: {result: RunResult; onReveal: Props['onReveal']}) {
  const list = <DiagnosticList diagnostics={result.diagnostics} onReveal={onReveal} />;
  if (result.compileMessage === undefined) return list;
  return (
    <div className="rounded border border-runtime px-3 py-2">
      <p className="font-medium text-runtime">Compile error</p>
      {result.diagnostics.length > 0 ? list : <p className="text-sm break-words">{result.compileMessage}</p>}
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
      className="inline-flex h-8 items-center gap-1.5 rounded border border-transparent px-2.5 text-sm text-ink-soft hover:bg-sunken data-[state=on]:border-line data-[state=on]:bg-sunken data-[state=on]:text-ink"
    >
      {result === undefined ? null : caseMark(result)}
      {children}
    </ToggleGroup.Item>
  );
}

function SampleCase({sample, result}: {sample: SampleView; result: RunCase | undefined}) {
  return (
    <>
      {result === undefined ? null : <CaseOutcome result={result} />}
      <dl className="grid gap-3 @xl:grid-cols-2">
        <Piece wide title="Input" text={sample.inputText} />
        {result?.outcome.kind === 'returned' ? (
          <Piece
            title="Returned"
            text={result.outcome.valueText}
            tone={result.outcome.matches ? 'good' : 'bad'}
          />
        ) : null}
        <Piece wide={result === undefined} title="Expected" text={sample.expectedText} />
      </dl>
      {result?.timeline === undefined ? null : <ScheduleTimeline timeline={result.timeline} />}
      {result?.sequence === undefined ? null : <SequenceDiagram sequence={result.sequence} />}
    </>
  );
}

function OwnInput(props: {input: string; onInput: (input: string) => void; result: RunCase | undefined}) {
  const id = useId();
  const {result} = props;
  return (
    <>
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
      {result === undefined ? null : (
        <>
          <CaseOutcome result={result} />
          <dl className="grid gap-3 @xl:grid-cols-2">
            {result.outcome.kind === 'returned' ? (
              <Piece
                title="Returned"
                text={result.outcome.valueText}
                tone={result.outcome.matches ? 'good' : 'bad'}
              />
            ) : null}
            {result.expectedText === undefined ? null : (
              <Piece title="The reference answers" text={result.expectedText} />
            )}
          </dl>
          {result.timeline === undefined ? null : <ScheduleTimeline timeline={result.timeline} />}
          {result.sequence === undefined ? null : <SequenceDiagram sequence={result.sequence} />}
        </>
      )}
    </>
  );
}

function resultOf(finished: Finished | undefined, choice: CaseChoice): RunCase | undefined {
  if (finished === undefined) return undefined;
  if (choice.kind === 'input') return finished.what === 'input' ? finished.result.cases[0] : undefined;
  if (finished.what === 'input') return undefined;
  return finished.result.cases.find((item) => item.id === choice.id);
}
