/**
 * What a language is: how it is offered, and what it owes the grader. One that runs as JavaScript has a compiler: a candidate's
 * source as metered JavaScript, and the way back to the candidate's own lines. Another is read by its runtime as it stands.
 * Nothing here executes the source.
 */
import type {Fault} from '#lib/languages/fault';
import type {Label} from '#lib/languages/label';
import type {Diagnostic} from '#lib/verdict/grade';

/** A place in a text; line and column count from 1. */
export type Position = {readonly line: number; readonly column: number};

export type Program = {
  /**
   * A script that calls the global `take` of the realm with one function (see lib/grader/worker/realm/meter.js).
   * The candidate's first line is line 1 when the script is compiled with `lineOffset`.
   */
  readonly code: string;
  readonly lineOffset: number;
  /** Functions and classes that the source defines at its top level, in order. */
  readonly defined: readonly string[];
  /** It seems to change built-ins: no other run may find them so. */
  readonly changesBuiltIns: boolean;
  /** The built-in globals that it may get to, of those that not every program does, and what else it needs of a realm. */
  readonly needs: readonly string[];
  /** The first property that it adds to something built in, and where: searched for when it is asked. */
  readonly findAddition: () => (Position & {readonly name: string}) | undefined;
  /** Where a position of the running script lies in the candidate's source. */
  readonly toSource: (position: Position) => Position;
  /** The message of an error that was thrown at a position of the running script, quoting the source and not the script. */
  readonly quoteSource: (message: string, position: Position) => string;
};

export type Compiled =
  | {readonly ok: true; readonly program: Program}
  | {readonly ok: false; readonly message: string; readonly diagnostics: readonly Diagnostic[]};

/**
 * `name` is the function or class that the exercise asks for. With `countsLines` the program tells the meter which line it is
 * on: slower, and never for a verdict.
 */
export type Compile = (source: string, name: string, countsLines?: boolean) => Compiled;

/** What makes metered JavaScript of a language: it pulls in parsers, so it is loaded where code is run and where it is proved. */
export type Compiler = {
  readonly compile: Compile;
  /** The program as JavaScript, where it is run as such. */
  readonly asJavascript: (source: string) => string;
  /** Opens what it may need later; called before the process loses the right to open files. */
  readonly open?: () => void;
};

/** A language as it is offered, and the way to its compiler. */
export type Language = Label & {
  /** Ambient declarations of what a program finds, for editors that check types; empty for others. */
  readonly editorTypes: string;
  /** What counts its operations. Languages of one meter count alike, so one reference serves all of them. */
  readonly meter: string;
  /** What a worker boots to run it (lib/grader/worker/runtimes.ts). */
  readonly runtime: string;
  /** Absent where the runtime reads the source itself. */
  readonly loadCompiler?: () => Promise<Compiler>;
  /** Of such a language: what makes small faults in a right program, where that means something. */
  readonly faults?: (source: string) => readonly Fault[];
};

/** A source that cannot be run, at an offset of its text; thrown inside a compiler, answered at its door. */
export class SourceProblem extends Error {
  readonly offset: number;
  constructor(message: string, offset: number) {
    super(message);
    this.offset = offset;
  }
}

export function refusal(message: string, position: Position): Compiled {
  return {
    ok: false,
    message: `${message.replace(/\.$/, '')} (line ${position.line})`,
    diagnostics: [{line: position.line, column: position.column, message, severity: 'error'}],
  };
}
