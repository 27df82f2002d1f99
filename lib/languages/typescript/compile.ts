/** TypeScript to JavaScript by taking its types away (sucrase), then as JavaScript. Types are never checked here. */
import {decode} from '@jridgewell/sourcemap-codec';
import {transform} from 'sucrase';
import {compileJavascript} from '#lib/languages/javascript/compile';
import {type Compiled, type Position, refusal} from '#lib/languages/language';

export function compileTypescript(source: string, name: string, countsLines = false): Compiled {
  let code: string;
  try {
    code = strip(source).code;
  } catch (error) {
    return syntaxRefusal(error);
  }
  const toTypescript = mapper(source);
  const compiled = compileJavascript(code, name, countsLines);
  if (!compiled.ok) {
    const diagnostics = compiled.diagnostics.map((diagnostic) => ({
      ...diagnostic,
      ...toTypescript({line: diagnostic.line, column: diagnostic.column}),
    }));
    return {...compiled, diagnostics};
  }
  const {program} = compiled;
  return {ok: true, program: {...program, toSource: (at) => toTypescript(program.toSource(at))}};
}

/** The same program as JavaScript, line by line; throws at what is no TypeScript. */
export function stripTypes(source: string): string {
  return strip(source).code;
}

function strip(source: string, withMap = false): ReturnType<typeof transform> {
  return transform(source, {
    transforms: ['typescript'],
    disableESTransforms: true,
    filePath: 'solution.ts',
    ...(withMap ? {sourceMapOptions: {compiledFilename: 'solution.js'}} : {}),
  });
}

function syntaxRefusal(error: unknown): Compiled {
  if (error instanceof RangeError) {
    return refusal('The source is nested too deeply to be parsed.', {line: 1, column: 1});
  }
  const {message, loc} = error as Error & {loc?: {line: number; column: number}};
  if (loc === undefined) throw error;
  const plain = message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
  return refusal(/^SyntaxError/.test(plain) ? plain : `SyntaxError: ${plain}`, {
    // sucrase counts columns from 1.
    line: loc.line,
    column: loc.column,
  });
}

/** Taking types away keeps lines and moves columns; the map is made again only when a position is asked for. */
function mapper(source: string): (position: Position) => Position {
  let lines: ReturnType<typeof decode> | undefined;
  return ({line, column}) => {
    lines ??= decode(strip(source, true).sourceMap!.mappings);
    let found: number | undefined;
    for (const segment of lines[line - 1] ?? []) {
      if (segment[0] > column - 1) break;
      if (segment.length >= 4) found = segment[3]! + (column - 1 - segment[0]);
    }
    return {line, column: found === undefined ? column : found + 1};
  };
}
