/** Which pane shows what, and the small choices within them. */
import {useState} from 'react';
import {fontSizeCookie, rememberPreference} from '../../../_components/preferences';
import type {CaseChoice} from './cases-tab';
import type {NarrowView} from './narrow-bar';
import type {ResultsTab} from './results-panel';
import {useDesk} from './use-desk';
import type {WorkspaceStart} from './workspace-start';

export type Panes = {
  readonly tab: ResultsTab;
  readonly setTab: (tab: ResultsTab) => void;
  readonly choice: CaseChoice;
  readonly setChoice: (choice: CaseChoice) => void;
  readonly input: string;
  readonly setInput: (input: string) => void;
  readonly narrowView: NarrowView;
  readonly setNarrowView: (view: NarrowView) => void;
  readonly fontSize: number;
  readonly setFontSize: (size: number) => void;
  readonly hints: number;
  readonly setHints: (hints: number) => void;
};

export function usePanes(start: WorkspaceStart): Panes {
  const [tab, setTab] = useState<ResultsTab>(start.submission === undefined ? 'cases' : 'verdict');
  const [choice, setChoice] = useState<CaseChoice>(firstChoice(start));
  const [desk, putDesk] = useDesk(start.viewer?.id ?? null, start.exercise.slug);
  const [narrowView, setNarrowView] = useState<NarrowView>('problem');
  const [fontSize, setFontSize] = useState(start.fontSize);
  return {
    tab,
    setTab,
    choice,
    setChoice,
    input: desk.input ?? start.exercise.samples[0]?.inputText ?? '',
    setInput: (input) => putDesk({input}),
    hints: desk.hints,
    setHints: (hints) => putDesk({hints}),
    narrowView,
    setNarrowView,
    fontSize,
    setFontSize: (size) => {
      rememberPreference(fontSizeCookie, String(size));
      setFontSize(size);
    },
  };
}

function firstChoice({exercise}: WorkspaceStart): CaseChoice {
  const first = exercise.samples[0];
  return first === undefined ? {kind: 'input'} : {kind: 'sample', id: first.id};
}
