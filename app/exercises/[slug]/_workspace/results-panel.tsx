/** The panel under the editor: cases to run, what the code printed, and the verdict. */
import './maximised.css';
import {Maximize2, Minimize2} from 'lucide-react';
import {Tabs} from 'radix-ui';
import {type ReactNode, useRef} from 'react';
import type {SubmissionView} from '#lib/data/submission-views';
import type {ExerciseView} from '#lib/exercises/view';
import {classNames} from '../../../_components/class-names';
import {IconButton} from '../../../_components/icon-button';
import {type CaseChoice, CasesTab} from './cases-tab';
import {ConsoleTab} from './console-tab';
import {TabStrip} from './tab-strip';
import {useMaximised} from './use-maximised';
import type {OwnInputs} from './use-own-inputs';
import type {RunState} from './use-run';
import {VerdictTab} from './verdict-tab';

export type ResultsTab = 'cases' | 'console' | 'verdict';

const tabs = [
  {name: 'cases', title: 'Cases'},
  {name: 'console', title: 'Console'},
  {name: 'verdict', title: 'Verdict'},
] as const;

type Props = {
  readonly exercise: ExerciseView;
  readonly tab: ResultsTab;
  readonly onTab: (tab: ResultsTab) => void;
  readonly choice: CaseChoice;
  readonly onChoice: (choice: CaseChoice) => void;
  readonly input: string;
  readonly onInput: (input: string) => void;
  readonly own: OwnInputs;
  readonly onRunAll: () => void;
  readonly onCheckExamples: () => void;
  readonly run: RunState;
  readonly submission: SubmissionView | undefined;
  readonly refusal: string | undefined;
  readonly submitting: boolean;
  readonly onReveal: (line: number, column: number) => void;
  /** What can be done after a verdict. */
  readonly after: ReactNode;
};

/** Its height is what drawings in it fit into. */
const paneClass = 'min-h-0 flex-1 overflow-y-auto px-4 py-2 -outline-offset-2 md:[container-type:size]';

export function ResultsPanel(props: Props) {
  const panel = useRef<HTMLDivElement>(null);
  const {isOn, toggle} = useMaximised(panel);
  return (
    <Tabs.Root
      ref={panel}
      value={props.tab}
      onValueChange={(tab) => props.onTab(tab as ResultsTab)}
      data-maximised={isOn || undefined}
      className={classNames(
        'flex h-full min-h-0 flex-col bg-panel',
        isOn && 'md:fixed md:inset-x-0 md:top-13 md:bottom-0 md:z-20 md:h-auto',
      )}
    >
      <TabStrip label="Results" tabs={tabs}>
        <IconButton
          label={isOn ? 'Make the results small again (Esc)' : 'Maximise the results (Alt + Enter)'}
          onClick={toggle}
          className="max-md:hidden"
        >
          {isOn ? <Minimize2 aria-hidden className="size-4" /> : <Maximize2 aria-hidden className="size-4" />}
        </IconButton>
      </TabStrip>
      <Tabs.Content value="cases" className={paneClass}>
        <CasesTab
          samples={props.exercise.samples}
          choice={props.choice}
          onChoice={props.onChoice}
          input={props.input}
          onInput={props.onInput}
          takesExamples={props.exercise.takesExamples}
          own={props.own}
          onRunAll={props.onRunAll}
          onCheckExamples={props.onCheckExamples}
          run={props.run}
          onReveal={props.onReveal}
        />
      </Tabs.Content>
      <Tabs.Content value="console" className={paneClass}>
        <ConsoleTab run={props.run} />
      </Tabs.Content>
      <Tabs.Content value="verdict" className={paneClass}>
        <h2 className="sr-only">Verdict</h2>
        <VerdictTab
          submission={props.submission}
          refusal={props.refusal}
          submitting={props.submitting}
          onReveal={props.onReveal}
        />
        {props.after}
      </Tabs.Content>
    </Tabs.Root>
  );
}
