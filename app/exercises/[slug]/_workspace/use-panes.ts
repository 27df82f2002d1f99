/** Which pane shows what, and the small choices within them. */
import {useState} from 'react';
import type {EditorOptions} from '../../../_components/preferences';
import type {CaseChoice} from './cases-tab';
import type {NarrowView} from './narrow-bar';
import type {ProblemTab} from './problem-pane';
import type {ResultsTab} from './results-panel';
import {useDesk} from './use-desk';
import {useEditorPreferences} from './use-editor-preferences';
import {type Help, useHelp} from './use-help';
import type {WorkspaceStart} from './workspace-start';

export type Panes = Help & {
  readonly problemTab: ProblemTab;
  readonly setProblemTab: (tab: ProblemTab) => void;
  readonly tab: ResultsTab;
  readonly setTab: (tab: ResultsTab) => void;
  readonly choice: CaseChoice;
  readonly setChoice: (choice: CaseChoice) => void;
  readonly input: string;
  readonly setInput: (input: string) => void;
  readonly narrowView: NarrowView;
  readonly setNarrowView: (view: NarrowView) => void;
  readonly editorOptions: EditorOptions;
  readonly setEditorOptions: (change: Partial<EditorOptions>) => void;
};

export function usePanes(start: WorkspaceStart, isSolved: boolean): Panes {
  const [tab, setTab] = useState<ResultsTab>(start.submission === undefined ? 'cases' : 'verdict');
  const [choice, setChoice] = useState<CaseChoice>(firstChoice(start));
  const [problemTab, setProblemTab] = useState<ProblemTab>('statement');
  const desk = useDesk(start.viewer?.id ?? null, start.exercise.slug);
  const help = useHelp(start, desk, isSolved);
  const [narrowView, setNarrowView] = useState<NarrowView>('problem');
  const [editorOptions, setEditorOptions] = useEditorPreferences(start);
  return {
    ...help,
    problemTab,
    setProblemTab,
    tab,
    setTab,
    choice,
    setChoice,
    input: desk[0].input ?? start.exercise.samples[0]?.inputText ?? '',
    setInput: (input) => desk[1]({input}),
    narrowView,
    setNarrowView,
    editorOptions,
    setEditorOptions,
  };
}

function firstChoice({exercise}: WorkspaceStart): CaseChoice {
  const first = exercise.samples[0];
  return first === undefined ? {kind: 'input'} : {kind: 'sample', id: first.id};
}
