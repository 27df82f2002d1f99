/** What a candidate may see of an exercise. Made for pages; holds no hidden case, no expected output of one, no reference. */
import type {Difficulty, LanguageName} from '#lib/exercises/exercise';
import type {EditorView} from '#lib/kinds/editor-view';
import type {TableView} from '#lib/kinds/kind';
import type {CallTable} from '#lib/verdict/calls';

/** Named where pages take it from. */
export type {TableView};

export type ExerciseListItem = {
  readonly slug: string;
  readonly title: string;
  readonly difficulty: Difficulty;
  readonly topics: readonly string[];
  readonly languages: readonly LanguageName[];
  readonly status: 'new' | 'tried' | 'solved';
  /** How many parts, where it is a chained question. */
  readonly parts?: number;
  /** Of the viewer: ISO dates. */
  readonly starred?: true;
  readonly lastTriedAt?: string;
  /** When what is solved is asked for again, and whether that day has come. */
  readonly dueAt?: string;
  readonly isDue?: true;
};

export type SampleView = {
  readonly id: string;
  readonly inputText: string;
  /** Absent where the kind hides what is right. */
  readonly expectedText?: string;
  /** Where the input is a list of calls: each with what is expected. */
  readonly calls?: CallTable;
  readonly explanation?: string;
};

export type ExerciseView = {
  readonly slug: string;
  readonly version: number;
  readonly title: string;
  readonly difficulty: Difficulty;
  readonly topics: readonly string[];
  /** Sanitised HTML, samples included. */
  readonly statementHtml: string;
  readonly editorialHtml: string;
  /** Sanitised HTML, in order of how much they give away. */
  readonly hintsHtml: readonly string[];
  readonly samples: readonly SampleView[];
  /** Whether one can write down beforehand what is right for an input. */
  readonly takesExamples: boolean;
  readonly casesTotal: number;
  /** Of the first sample, where inputs are tables. */
  readonly tables?: readonly TableView[];
  /** Where the answer is no code: what is edited in its place. */
  readonly editor?: EditorView;
  readonly languages: ReadonlyArray<{
    readonly name: LanguageName;
    readonly title: string;
    readonly starter: string;
    /** Ambient declarations that the editor type-checks against; empty when there are none. */
    readonly editorTypes: string;
  }>;
};
