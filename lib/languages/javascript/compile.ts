/** JavaScript to a metered program, with its lines kept. */
import MagicString from 'magic-string';
import {findAddition} from '#lib/languages/javascript/additions';
import {changesBuiltIns} from '#lib/languages/javascript/built-ins';
import {definedNames, rewriteExports} from '#lib/languages/javascript/exports';
import {arrowEnd, functionRanges} from '#lib/languages/javascript/function-texts';
import {type Instrumented, instrument} from '#lib/languages/javascript/instrument';
import {markLines} from '#lib/languages/javascript/line-marks';
import type {MeterNames} from '#lib/languages/javascript/meter-names';
import {nodesOf} from '#lib/languages/javascript/nodes';
import {parseJavascript} from '#lib/languages/javascript/parse';
import {type Piece, piecesOf, sourceOffset} from '#lib/languages/javascript/pieces';
import {quoteSource, type Wrapped} from '#lib/languages/javascript/quoted';
import {needsOf} from '#lib/languages/javascript/reached';
import {findOffence} from '#lib/languages/javascript/refuse';
import {reachesAround} from '#lib/languages/javascript/unusual';
import {type Compiled, type Position, type Program, refusal, SourceProblem} from '#lib/languages/language';
import {editorLines, engineLines, type Lines} from '#lib/languages/places';
import {isJsx, isTypescript, jsxSentence} from '#lib/languages/typescript/strip';

/** What a candidate wrote, and the way back to it from the JavaScript that was made of it. */
export type Origin = {
  readonly text: string;
  readonly back: (offset: number) => number;
};

export function compileJavascript(source: string, name: string, countsLines = false): Compiled {
  const compiled = compileFrom({text: source, back: (offset) => offset}, source, name, countsLines);
  if (compiled.ok) return compiled;
  const [mistake] = compiled.diagnostics;
  if (mistake === undefined || !mistake.message.startsWith('SyntaxError')) return compiled;
  if (isJsx(source)) return refusal(jsxSentence, mistake);
  if (!isTypescript(source)) return compiled;
  return refusal('This is TypeScript: choose TypeScript as the language, or take the types out.', mistake);
}

/** Compiles JavaScript that was made of `origin`; every place that is told is one of the origin's. */
export function compileFrom(origin: Origin, source: string, name: string, countsLines: boolean): Compiled {
  try {
    return {ok: true, program: toProgram(origin, source, name, countsLines)};
  } catch (error) {
    if (error instanceof SourceProblem) {
      return refusal(error.message, editorLines(origin.text).positionAt(origin.back(error.offset)));
    }
    // The parser accepts every depth; walking a tree that deep runs out of stack.
    if (error instanceof RangeError) {
      return refusal('The source is nested too deeply to be run.', {line: 1, column: 1});
    }
    throw error;
  }
}

/** Lines before the candidate's first: the wrapper. */
const lineOffset = -1;

function toProgram(origin: Origin, source: string, name: string, countsLines: boolean): Program {
  const {ast, isModule} = parseJavascript(source);
  const nodes = nodesOf(ast);
  const offence = findOffence(ast, nodes);
  if (offence !== undefined) throw new SourceProblem(offence.message, offence.start);
  const names = chooseNames(source);
  const text = new MagicString(source);
  if (source.startsWith('#!')) text.overwrite(0, 2, '//');
  if (countsLines) {
    const lines = editorLines(origin.text);
    markLines(nodes, text, names.mark, (offset) => lines.positionAt(origin.back(offset)).line);
  }
  const made = instrument(ast, nodes, text, names);
  const local = rewriteExports(ast, text, names.exported, name) ?? name;
  const code = text.toString();
  const pieces = piecesOf(text);
  const ranges = functionRanges(nodes, source, pieces, arrowEnd(names));
  const offsetOf = sourceOffsets(code, pieces, made);
  return {
    code: withTexts(
      wrap(
        code,
        names,
        local,
        isModule,
        countsLines,
        reachesAround(ast),
        hearsRejections(source, made.wrapped),
      ),
      code,
      {
        prefix: names.prefix,
        source,
        ranges,
      },
    ),
    lineOffset,
    defined: definedNames(ast),
    changesBuiltIns: changesBuiltIns(nodes),
    needs: needsOf(source, ast, nodes, isModule),
    findAddition: () => {
      const found = findAddition(ast);
      if (found === undefined) return undefined;
      return {name: found.text, ...editorLines(origin.text).positionAt(origin.back(found.start))};
    },
    toSource: mapper(origin, offsetOf),
    quoteSource: (message, position) =>
      quoteSource(message, offsetOf(position), {
        prefix: names.prefix,
        source,
        wrapped: made.wrapped,
        functions: () => meteredFunctions(names.prefix, code, source, ranges),
      }),
  };
}

/**
 * Names that nothing in the source can mean. Identifiers may be written with escapes, so the search is in
 * the text with its escapes resolved: four digits, or any number of zeros and up to six digits in braces.
 */
function chooseNames(source: string): MeterNames & {readonly prefix: string} {
  const escapes = /\\u(?:\{0*([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))/g;
  const plain = source.replace(escapes, (whole, braced?: string, four?: string) => {
    const point = Number.parseInt(braced ?? four ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
  const searched = `${source}\n${plain}`;
  let prefix = '$w';
  for (let attempt = 0; searched.includes(prefix); attempt++) prefix = `$w${attempt}_`;
  return {
    prefix,
    fuel: `${prefix}F`,
    refill: `${prefix}R`,
    caught: `${prefix}C`,
    spread: `${prefix}S`,
    stepped: `${prefix}I`,
    delegated: `${prefix}Y`,
    keys: `${prefix}K`,
    listed: `${prefix}O`,
    gathered: `${prefix}A`,
    priced: `${prefix}Q`,
    powered: `${prefix}U`,
    read: `${prefix}B`,
    parts: `${prefix}P`,
    sized: `${prefix}N`,
    taken: `${prefix}W`,
    collected: `${prefix}H`,
    inherited: `${prefix}J`,
    subject: `${prefix}T`,
    matched: `${prefix}G`,
    error: `${prefix}E`,
    exported: `${prefix}X`,
    mark: `${prefix}L`,
  };
}

/**
 * One function that is called once with the meter, and answers one that makes the candidate's program afresh whenever it is
 * called. All instances share the fuel: code that one has left behind in a prototype still pays. The outer functions are
 * arrows: `caller` and `arguments` show nothing of them.
 */
function wrap(
  code: string,
  names: MeterNames,
  local: string,
  isModule: boolean,
  countsLines: boolean,
  isUnusual: boolean,
  hears: boolean,
): string {
  const meter = `${names.fuel}M`;
  const value = `${names.fuel}V`;
  return (
    `take((${meter})=>{let ${names.fuel}=0;` +
    `const ${names.refill}=()=>{${names.fuel}=${meter}.refill(-${names.fuel})},` +
    `${names.caught}=${meter}.caught,${names.spread}=${meter}.spread,${names.stepped}=${meter}.stepped,${names.delegated}=${meter}.delegated,${names.keys}=${meter}.keys,` +
    `${names.listed}=${meter}.listed,${names.gathered}=${meter}.gathered,${names.priced}=${meter}.priced,${names.powered}=${meter}.powered,${names.read}=${meter}.read,` +
    `${names.parts}=${meter}.parts,${names.sized}=${meter}.sized,${names.taken}=${meter}.taken,${names.collected}=${meter}.collected,${names.inherited}=${meter}.inherited,${names.subject}=${meter}.subject,${names.matched}=${meter}.matched${countsLines ? `,${names.mark}=${meter}.mark` : ''};` +
    (isUnusual ? `${meter}.around();` : '') +
    (hears ? `${meter}.hears();` : '') +
    `${meter}.connect((${value})=>{const left=${names.fuel};${names.fuel}=${value};return left});` +
    // The program's own prologue must come first in its function for a directive to work.
    `return ()=>{let ${names.exported};return [function(module,exports){${isModule ? "'use strict';" : ''}\n` +
    `${code}\n;return typeof ${local}==='undefined'?undefined:${local}},()=>${names.exported}]}})`
  );
}

/** Whether a handler of rejections may be given an error whose message quotes the meter. */
function hearsRejections(source: string, wrapped: readonly Wrapped[]): boolean {
  return wrapped.length > 0 && /\bthen\b|\bcatch['"`\]\s]*\(|\ballSettled\b|\bany\b/.test(source);
}

const takeCall = 'take(';

/** Hands `take` what lib/grader/worker/realm/function-texts.js reads, as JSON: most programs never look at it. */
function withTexts(
  wrapped: string,
  code: string,
  texts: {readonly prefix: string; readonly source: string; readonly ranges: readonly number[]},
): string {
  const base = wrapped.lastIndexOf(code) - takeCall.length;
  return `${wrapped.slice(0, -1)},${JSON.stringify(JSON.stringify({...texts, base}))})`;
}

/** The lines are cut when the first position is asked for: most programs never fail. */
function sourceOffsets(
  code: string,
  pieces: readonly Piece[],
  {places, dots}: Instrumented,
): (position: Position) => number | undefined {
  let lines: Lines | undefined;
  return (position) => {
    lines ??= engineLines(code);
    const offset = lines.offsetAt(position);
    // In the wrapper, which is none of the candidate's.
    if (offset === undefined || offset < 0 || offset > code.length) return undefined;
    const found = sourceOffset(pieces, offset, places);
    return dots.get(found) ?? found;
  };
}

function mapper(
  origin: Origin,
  offsetOf: (position: Position) => number | undefined,
): (position: Position) => Position {
  let lines: Lines | undefined;
  return (position) => {
    const offset = offsetOf(position);
    if (offset === undefined) return {line: 0, column: 0};
    lines ??= editorLines(origin.text);
    return lines.positionAt(origin.back(offset));
  };
}

/** The functions whose text has the meter in it, as they run and as they were written, outer ones first. */
function meteredFunctions(
  prefix: string,
  code: string,
  source: string,
  ranges: readonly number[],
): (readonly [string, string])[] {
  const found: (readonly [string, string])[] = [];
  for (let i = 0; i < ranges.length; i += 4) {
    const made = code.slice(ranges[i], ranges[i + 1]);
    if (made.includes(prefix)) found.push([made, source.slice(ranges[i + 2], ranges[i + 3])]);
  }
  return found.sort(([one], [other]) => other.length - one.length);
}
