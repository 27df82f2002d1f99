/** The files that every imported Kattis package has: its data, and a checker that compares as the format's default validator does. */
import type {KattisCase} from '#lib/drafting/kattis/data';

/** Characters of one file of data: the editor has to be able to save it. */
const fileCharactersMax = 100_000;

/** `lib/data.ts` with all, from as many files as they fill. */
export function dataText(cases: readonly KattisCase[]): Array<readonly [file: string, text: string]> {
  const parts: string[][] = [[]];
  let room = fileCharactersMax;
  for (const {id, input, answer} of cases) {
    const line = `  ${JSON.stringify(id)}: ${JSON.stringify({input, answer})},`;
    if (line.length > room && parts.at(-1)!.length > 0) {
      parts.push([]);
      room = fileCharactersMax;
    }
    parts.at(-1)!.push(line);
    room -= line.length;
  }
  const names = parts.map((_, index) => `data-${index + 1}`);
  const files = parts.map(
    (lines, index) =>
      [
        `lib/${names[index]!}.ts`,
        `/** Inputs and answers of the imported package. */\nexport const part = {\n${lines.join('\n')}\n};\n`,
      ] as const,
  );
  const imports = names.map((name, index) => `import {part as part${index + 1}} from './${name}.ts';`);
  const all = names.map((_, index) => `...part${index + 1}`).join(', ');
  const type = 'Readonly<Record<string, {readonly input: string; readonly answer: string}>>';
  const whole = `${imports.join('\n')}\n\n/** Every case of the imported package, by its id. */\nexport const data: ${type} = {${all}};\n`;
  return [['lib/data.ts', whole], ...files];
}

/** Its arguments: `case_sensitive`, `space_change_sensitive`, tolerances for numbers. */
export function checkText(flags: readonly string[]): string {
  const numberAfter = (...names: string[]): number | undefined => {
    const at = flags.findIndex((flag) => names.includes(flag));
    const value = at < 0 ? Number.NaN : Number(flags[at + 1]);
    return Number.isFinite(value) ? value : undefined;
  };
  const relative = numberAfter('float_relative_tolerance', 'float_tolerance');
  const absolute = numberAfter('float_absolute_tolerance', 'float_tolerance');
  return `import {defineCheck} from '#lib/exercise-sdk/cases';
import {data} from './lib/data.ts';

const isCaseSensitive = ${flags.includes('case_sensitive')};
const isSpaceSensitive = ${flags.includes('space_change_sensitive')};
const relativeTolerance: number | undefined = ${relative};
const absoluteTolerance: number | undefined = ${absolute};
const decimal = /^[+-]?(\\d*\\.\\d+|\\d+\\.?)([eE][+-]?\\d+)?$/;

const answers = new Map(Object.values(data).map(({input, answer}) => [input, answer]));

function tokensOf(text: string): string[] {
  return isSpaceSensitive ? text.split(/(\\s+)/) : text.split(/\\s+/).filter((token) => token !== '');
}

function isSame(actual: string, expected: string): boolean {
  if (isCaseSensitive ? actual === expected : actual.toLowerCase() === expected.toLowerCase()) return true;
  if (relativeTolerance === undefined && absoluteTolerance === undefined) return false;
  if (!decimal.test(actual) || !decimal.test(expected)) return false;
  const off = Math.abs(Number(actual) - Number(expected));
  return off <= (absoluteTolerance ?? -1) || off <= (relativeTolerance ?? -1) * Math.abs(Number(expected));
}

/** Token by token, against the answer of the package where the input is one of its own. */
export default defineCheck<[string], string>(([input], actual, expected) => {
  const wanted = tokensOf(answers.get(input) ?? expected);
  const given = tokensOf(actual);
  if (given.length !== wanted.length) {
    return {ok: false, reason: \`has \${given.length} words, and \${wanted.length} are expected\`};
  }
  const at = wanted.findIndex((token, index) => !isSame(given[index]!, token));
  return at < 0 ? {ok: true} : {ok: false, reason: \`differs at word \${at + 1}\`};
});
`;
}
