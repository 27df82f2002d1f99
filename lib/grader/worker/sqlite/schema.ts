/** What the runtime is told of an exercise: how its tables are made, and what an answer is. Made by the kind from the signature. */
import type {Cell, CellMaker} from '#lib/exercise-sdk/sql';

export type Schema = {
  /** The answer is the author's own: what came before it is measured beside it. */
  readonly isReference?: boolean;
  readonly tables: ReadonlyArray<{
    readonly name: string;
    readonly create: string;
    readonly columns: number;
    readonly indexes: readonly string[];
  }>;
  readonly parameters: readonly string[];
  readonly answer:
    | {readonly form: 'query'; readonly given?: string}
    | {
        readonly form: 'indexes';
        readonly workload: ReadonlyArray<{
          readonly sql: string;
          readonly times: number;
          readonly binds?: Readonly<Record<string, CellMaker>>;
        }>;
      };
};

export type Parameters = Readonly<Record<string, Cell>>;
