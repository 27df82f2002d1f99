/** How built-ins of one price are written down. */
import type {Holder} from '#lib/grader/worker/realm/native-holders';

export type Group = {
  readonly holder: Holder;
  readonly methods: string;
  /**
   * What the method works on. `list`: any array-like, which is walked over as it is or through a view that charges. `text`: made
   * a text first, as the method itself would begin. `iterator`: asked through one that charges for each step.
   */
  readonly on?: 'list' | 'text' | 'iterator';
  /** The result may begin with what the method works on. */
  readonly holdsSelf?: true;
  /** Gaps in the list cost it nothing. */
  readonly filled?: true;
  /** The first argument is called back: a built-in there is counted. */
  readonly calls?: true;
  /** What each call of a function costs that is given as the second argument, whosever it is. */
  readonly counts?: string;
  /** The place of an argument that is any array-like. */
  readonly takes?: number;
  /** Anything else there than an object is refused. */
  readonly takesObject?: true;
  /** A statement that charges before the work… */
  readonly before?: string;
  /** …and one that charges after it, when only the result tells how much it was. */
  readonly after?: string;
};
