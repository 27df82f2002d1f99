/** A case is a scenario of the exercise and the seeds that it is played with. Pure; safe in the browser. */
import {outputCharactersMax} from '#lib/base/limits';
import {figureLines} from '#lib/design-simulator/budgets';
import type {CanvasInput} from '#lib/exercise-sdk/canvas';
import {readOutput} from '#lib/kinds/canvas/output';
import type {CanvasSignature} from '#lib/kinds/canvas/signature';
import type {KindInput, Parsed} from '#lib/kinds/kind';
import {cut, writeValue} from '#lib/values/write-value';

const seedsMax = 5;
const seedMax = 1_000_000_000;

export const canvasInput: KindInput<CanvasSignature, CanvasInput> = {
  check,
  format: (_signature, {scenario, seeds}) => `scenario = ${scenario}\nseeds = ${seeds.join(', ')}`,
  parse,
  formatOutput: (signature, output) => {
    const read = readOutput(output);
    if (read === undefined) return cut(writeValue(output), outputCharactersMax);
    const found = signature.scenarios.find(({name}) => name === read.scenario);
    return figureLines(read.figures, found?.budgets ?? {}).join('\n');
  },
};

function check({scenarios}: CanvasSignature, value: unknown): Parsed<CanvasInput> {
  const no = (message: string): Parsed<CanvasInput> => ({ok: false, message});
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return no('The input is a scenario and its seeds.');
  }
  const {scenario, seeds, ...rest} = value as {scenario?: unknown; seeds?: unknown};
  const names = scenarios.map(({name}) => name);
  if (Object.keys(rest).length > 0) return no('The input is a scenario and its seeds, and nothing else.');
  if (typeof scenario !== 'string' || !names.includes(scenario)) {
    return no(`There is no such scenario; there is ${names.join(', ')}.`);
  }
  const isSeed = (seed: unknown): boolean =>
    typeof seed === 'number' && Number.isInteger(seed) && seed >= 1 && seed <= seedMax;
  if (!Array.isArray(seeds) || seeds.length === 0 || seeds.length > seedsMax || !seeds.every(isSeed)) {
    return no(`Seeds are 1 to ${seedsMax} whole numbers from 1 to ${seedMax}.`);
  }
  if (new Set(seeds).size < seeds.length) return no('No seed counts twice.');
  return {ok: true, value: {scenario, seeds: seeds as number[]}};
}

function parse(signature: CanvasSignature, text: string): Parsed<CanvasInput> {
  const fields = new Map<string, string>();
  for (const line of text.split('\n')) {
    if (line.trim() === '') continue;
    const match = /^\s*(scenario|seeds)\s*[=:]?\s*(.*?)\s*;?\s*$/.exec(line);
    if (match === null)
      return {ok: false, message: 'Write one line `scenario = …` and one line `seeds = …`.'};
    if (fields.has(match[1]!)) return {ok: false, message: `\`${match[1]}\` is given twice.`};
    fields.set(match[1]!, match[2]!);
  }
  const seeds = (fields.get('seeds') ?? '').match(/-?[\d.]+/g) ?? [];
  return check(signature, {
    scenario: (fields.get('scenario') ?? '').replace(/^["'`]|["'`]$/g, ''),
    seeds: seeds.map(Number),
  });
}
