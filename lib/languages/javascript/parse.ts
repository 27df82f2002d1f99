/** Parses JavaScript as a module when it is one, as a script when it is not, and refuses what cannot be metered. */
import {type Program as Ast, parse} from 'acorn';
import {SourceProblem} from '#lib/languages/language';

export type Parsed = {readonly ast: Ast; readonly isModule: boolean};

const mentionsModule = /\b(?:import|export)\b/;

export function parseJavascript(source: string): Parsed {
  if (!mentionsModule.test(source)) return {ast: parseAs(source, 'script'), isModule: false};
  const ast = parseAs(source, 'module');
  const isModule = ast.body.some((node) => /^(?:Import|Export)/.test(node.type));
  // The word stood in a comment or a string: without exports the source is a sloppy script, as Node would have it.
  return isModule ? {ast, isModule} : {ast: parseAs(source, 'script'), isModule};
}

function parseAs(source: string, sourceType: 'script' | 'module'): Ast {
  try {
    return parse(source, {ecmaVersion: 'latest', sourceType, allowHashBang: true});
  } catch (error) {
    throw toProblem(error);
  }
}

function toProblem(error: unknown): Error {
  if (error instanceof RangeError) {
    return new SourceProblem('The source is nested too deeply to be parsed.', {line: 1, column: 1});
  }
  const located = error as SyntaxError & {loc?: {line: number; column: number}};
  if (!(error instanceof SyntaxError) || located.loc === undefined) return error as Error;
  const message = located.message.replace(/ \(\d+:\d+\)$/, '');
  return new SourceProblem(`SyntaxError: ${message}`, {
    line: located.loc.line,
    column: located.loc.column + 1,
  });
}
