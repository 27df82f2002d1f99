/** What the workspace's page found out on the server, made for the island alone. */
import type {LanguageName} from '#lib/exercises/exercise';
import type {ExerciseView} from '#lib/exercises/view';
import type {DraftView, SubmissionListItem, SubmissionView} from '#lib/submissions/views';
import type {AccountView} from '../../../_components/account-menu';
import type {Theme} from '../../../_components/theme';

export type WorkspaceStart = {
  readonly exercise: ExerciseView;
  readonly viewer: (AccountView & {readonly id: string}) | undefined;
  readonly drafts: readonly DraftView[];
  readonly submissions: readonly SubmissionListItem[];
  /** The submission in view, named in the address. */
  readonly submission: SubmissionView | undefined;
  /** Code to put into the editor, from an earlier submission. */
  readonly loaded: {readonly source: string; readonly createdAt: string} | undefined;
  readonly language: LanguageName;
  readonly theme: Theme;
  readonly fontSize: number;
  readonly split: {readonly columns: number; readonly rows: number};
};
