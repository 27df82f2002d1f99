/** JavaScript to a metered program, with its lines kept. */
import {getLineInfo} from 'acorn';
import MagicString from 'magic-string';
import {definedNames, rewriteExports} from '#lib/languages/javascript/exports';
import {instrument, type MeterNames} from '#lib/languages/javascript/instrument';
import {markLines} from '#lib/languages/javascript/line-marks';
import {parseJavascript} from '#lib/languages/javascript/parse';
import {findOffence} from '#lib/languages/javascript/refuse';
import {reachesAround} from '#lib/languages/javascript/unusual';
import {type Compiled, type Position, type Program, refusal, SourceProblem} from '#lib/languages/language';

export function compileJavascript(source: string, name: string, countsLines = false): Compiled {
  try {
    return {ok: true, program: toProgram(source, name, countsLines)};
  } catch (error) {
    if (error instanceof SourceProblem) return refusal(error.message, error.position);
    // The parser accepts every depth; walking a tree that deep runs out of stack.
    if (error instanceof RangeError) {
      return refusal('The source is nested too deeply to be run.', {line: 1, column: 1});
    }
    throw error;
  }
}

/** Lines before the candidate's first: the wrapper. */
const lineOffset = -1;

function toProgram(source: string, name: string, countsLines: boolean): Program {
  const {ast, isModule} = parseJavascript(source);
  const offence = findOffence(ast);
  if (offence !== undefined) {
    const {line, column} = getLineInfo(source, offence.start);
    throw new SourceProblem(offence.message, {line, column: column + 1});
  }
  const names = chooseNames(source);
  const text = new MagicString(source);
  if (source.startsWith('#!')) text.overwrite(0, 2, '//');
  if (countsLines) markLines(ast, text, names.mark);
  instrument(ast, text, names);
  const local = rewriteExports(ast, text, names.exported, name) ?? name;
  return {
    code: wrap(text.toString(), names, local, isModule, countsLines, reachesAround(ast)),
    lineOffset,
    defined: definedNames(ast),
    toSource: mapper(text),
  };
}

/**
 * Names that nothing in the source can mean. Identifiers may be written with escapes, so the search is in
 * the text with its escapes resolved: four digits, or any number of zeros and up to six digits in braces.
 */
function chooseNames(source: string): MeterNames {
  const escapes = /\\u(?:\{0*([0-9a-fA-F]{1,6})\}|([0-9a-fA-F]{4}))/g;
  const plain = source.replace(escapes, (whole, braced?: string, four?: string) => {
    const point = Number.parseInt(braced ?? four ?? '', 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
  const searched = `${source}\n${plain}`;
  let prefix = '$w';
  for (let attempt = 0; searched.includes(prefix); attempt++) prefix = `$w${attempt}_`;
  return {
    fuel: `${prefix}F`,
    refill: `${prefix}R`,
    caught: `${prefix}C`,
    spread: `${prefix}S`,
    stepped: `${prefix}I`,
    keys: `${prefix}K`,
    listed: `${prefix}O`,
    gathered: `${prefix}A`,
    priced: `${prefix}Q`,
    parts: `${prefix}P`,
    sized: `${prefix}N`,
    whole: `${prefix}W`,
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
): string {
  const meter = `${names.fuel}M`;
  const value = `${names.fuel}V`;
  return (
    `take((${meter})=>{let ${names.fuel}=0;` +
    `const ${names.refill}=()=>{${names.fuel}=${meter}.refill(-${names.fuel})},` +
    `${names.caught}=${meter}.caught,${names.spread}=${meter}.spread,${names.stepped}=${meter}.stepped,${names.keys}=${meter}.keys,` +
    `${names.listed}=${meter}.listed,${names.gathered}=${meter}.gathered,${names.priced}=${meter}.priced,` +
    `${names.parts}=${meter}.parts,${names.sized}=${meter}.sized,${names.whole}=${meter}.whole,${names.subject}=${meter}.subject,${names.matched}=${meter}.matched${countsLines ? `,${names.mark}=${meter}.mark` : ''};` +
    (isUnusual ? `${meter}.around();` : '') +
    `${meter}.connect((${value})=>{const left=${names.fuel};${names.fuel}=${value};return left});` +
    // The program's own prologue must come first in its function for a directive to work.
    `return ()=>{let ${names.exported};return [function(module,exports){${isModule ? "'use strict';" : ''}\n` +
    `${code}\n;return typeof ${local}==='undefined'?undefined:${local}},()=>${names.exported}]}})`
  );
}

/** The map is made when the first position is asked for: most programs never fail. */
function mapper(text: MagicString): (position: Position) => Position {
  let lines: number[][][] | undefined;
  return ({line, column}) => {
    lines ??= text.generateDecodedMap({hires: true}).mappings as number[][][];
    let found: number[] | undefined;
    for (const segment of lines[line - 1] ?? []) {
      if (segment[0]! > column - 1) break;
      if (segment.length >= 4) found = segment;
    }
    return found === undefined ? {line, column} : {line: found[2]! + 1, column: found[3]! + 1};
  };
}
