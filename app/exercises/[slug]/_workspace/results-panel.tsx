/** The panel under the editor: cases to run, what the code printed, and the verdict. */
import {Tabs} from 'radix-ui';
import type {ExerciseView} from '#lib/exercises/view';
import type {SubmissionView} from '#lib/submissions/views';
import {type CaseChoice, CasesTab} from './cases-tab';
import {ConsoleTab} from './console-tab';
import {TabStrip} from './tab-strip';
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
  readonly run: RunState;
  readonly submission: SubmissionView | undefined;
  readonly refusal: string | undefined;
  readonly submitting: boolean;
  readonly onReveal: (line: number, column: number) => void;
};

const paneClass = 'min-h-0 flex-1 overflow-y-auto px-4 py-3 -outline-offset-2';

export function ResultsPanel(props: Props) {
  return (
    <Tabs.Root
      value={props.tab}
      onValueChange={(tab) => props.onTab(tab as ResultsTab)}
      className="flex h-full min-h-0 flex-col bg-panel"
    >
      <TabStrip label="Results" tabs={tabs} />
      <Tabs.Content value="cases" className={paneClass}>
        <CasesTab
          samples={props.exercise.samples}
          choice={props.choice}
          onChoice={props.onChoice}
          input={props.input}
          onInput={props.onInput}
          run={props.run}
          onReveal={props.onReveal}
        />
      </Tabs.Content>
      <Tabs.Content value="console" className={paneClass}>
        <ConsoleTab run={props.run} />
      </Tabs.Content>
      <Tabs.Content value="verdict" className={paneClass}>
        <VerdictTab
          submission={props.submission}
          refusal={props.refusal}
          submitting={props.submitting}
          onReveal={props.onReveal}
        />
      </Tabs.Content>
    </Tabs.Root>
  );
}
