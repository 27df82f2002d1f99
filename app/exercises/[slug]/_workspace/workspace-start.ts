/** What the workspace's page found out on the server, made for the island alone. */

import type {ChainView} from '#lib/catalogue/chain-view';
import type {DraftView, SubmissionListItem, SubmissionView} from '#lib/data/submission-views';
import type {LanguageName} from '#lib/exercises/exercise';
import type {ExerciseView} from '#lib/exercises/view';
import type {HelpView} from '#lib/help/help-view';
import type {NoteView} from '#lib/notes/note-view';
import type {OwnInputView} from '#lib/own-inputs/own-input-view';
import type {AccountView} from '../../../_components/account-menu';
import type {Dates} from '../../../_components/dates';
import type {Hidden} from '../../../_components/hidden';
import type {EditorOptions} from '../../../_components/preferences';
import type {Theme} from '../../../_components/theme';
import type {NextExerciseStart} from './after-verdict';
import type {EditorChoice} from './use-editor-choice';

export type WorkspaceStart = {
  readonly exercise: ExerciseView;
  readonly viewer: (AccountView & {readonly id: string}) | undefined;
  readonly drafts: readonly DraftView[];
  readonly submissions: readonly SubmissionListItem[];
  /** The submission in view, named in the address. */
  readonly submission: SubmissionView | undefined;
  /** Code that the address asks for: of an earlier submission, or of the draft's history. */
  readonly loaded: {readonly source: string; readonly reason: string} | undefined;
  readonly note: NoteView | undefined;
  readonly inputs: readonly OwnInputView[];
  readonly help: HelpView;
  readonly language: LanguageName;
  readonly theme: Theme;
  readonly dates: Dates;
  readonly editorOptions: EditorOptions;
  /** The editor that was chosen here; undefined when the device decides. */
  readonly editor: EditorChoice | undefined;
  /** Where to go on after this one: the next unsolved exercise of its track. */
  readonly next: NextExerciseStart | undefined;
  /** The chained question that it is a part of. */
  readonly chain: ChainView | undefined;
  readonly hidden: Hidden;
  /** Candidates whose inputs became cases of the exercise. */
  readonly thanked: readonly string[];
  readonly split: {readonly columns: number; readonly rows: number};
};
