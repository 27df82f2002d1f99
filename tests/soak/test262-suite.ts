/**
 * Runs tests of the public conformance suite with the meter and without, in several processes at once. Tests of the language run
 * in the same realm both times; those of built-ins are compared with the engine's own, for the meter replaces some.
 */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {createTwin, type Twin} from '../grader/worker/twin';
import type {TwinReport} from '../grader/worker/twin-process';

const answerName = 'test262Answer';
const millisecondsMax = 30_000;

type Head = {readonly flags: readonly string[]; readonly includes: readonly string[]};

export type Comparison = {
  same: number;
  /** By us, in a sentence of ours. */
  refused: number;
  /** Tests that are modules, which are skipped. */
  modules: number;
  /** By the path of the test from the folder of tests. */
  readonly different: Map<string, string>;
};

/**
 * `area` is a folder of the suite's tests, `language` for example. Its folders are compared one after the other, and `report` is
 * told of each when it ends, so that what was found survives an interruption.
 */
export async function compareArea(
  folder: string,
  area: string,
  processes: number,
  report: (ofFolder: string, found: Comparison) => void,
): Promise<Comparison> {
  const whole = emptyComparison();
  const twins = Array.from({length: processes}, () => createTwin(millisecondsMax));
  for (const [name, files] of foldersOf(folder, area)) {
    const found = emptyComparison();
    const left = files.values();
    const compareLeft = async (twin: Twin): Promise<void> => {
      for (const file of left) await compare(twin, folder, file, found);
    };
    await Promise.all(twins.map(compareLeft));
    report(name, found);
    whole.same += found.same;
    whole.refused += found.refused;
    whole.modules += found.modules;
    for (const [file, what] of found.different) whole.different.set(file, what);
  }
  for (const twin of twins) twin.close();
  return whole;
}

function emptyComparison(): Comparison {
  return {same: 0, refused: 0, modules: 0, different: new Map()};
}

/** The tests of an area by the first folder in it; those that lie in none, by the area. */
function foldersOf(folder: string, area: string): Map<string, string[]> {
  const files = readdirSync(path.join(folder, 'test', area), {recursive: true, encoding: 'utf8'})
    .filter((name) => name.endsWith('.js') && !name.includes('_FIXTURE'))
    .toSorted();
  return Map.groupBy(
    files.map((file) => `${area}/${file}`),
    (file) => {
      const inArea = file.slice(area.length + 1).split('/');
      return inArea.length > 1 ? `${area}/${inArea[0]}` : area;
    },
  );
}

async function compare(twin: Twin, folder: string, name: string, comparison: Comparison): Promise<void> {
  const text = readFileSync(path.join(folder, 'test', name), 'utf8');
  const head = headOf(text);
  if (head.flags.includes('module')) {
    comparison.modules++;
    return;
  }
  const source = head.flags.includes('raw') ? text : programOf(text, head, folder);
  const isBare = /^(?:annexB\/)?built-ins\//.test(name);
  const answer = await twin.run({source, name: answerName, isBare});
  if (answer === undefined) {
    comparison.different.set(name, 'the process died');
    return;
  }
  const {plain, metered} = answer;
  const isOurs = metered.status === 'refused' && !/^\w*Error: /.test(metered.text);
  if (isOurs) comparison.refused++;
  else if (plain.status === 'refused' && metered.status === 'refused') comparison.same++;
  else if (isBare ? endOf(plain) === endOf(metered) : areSame(plain, metered)) comparison.same++;
  else comparison.different.set(name, `${plain.status} ${plain.text} | ${metered.status} ${metered.text}`);
}

function areSame(one: TwinReport, other: TwinReport): boolean {
  return one.status === other.status && one.text === other.text;
}

/** How a test ended: tests check themselves. */
function endOf({status, text}: TwinReport): string {
  const failed = /Test262:AsyncTestFailure/.test(text);
  return status === 'returned' ? `returned ${failed} ${/Test262:AsyncTestComplete/.test(text)}` : status;
}

function headOf(text: string): Head {
  const head = /\/\*---([\s\S]*?)---\*\//.exec(text)?.[1] ?? '';
  const list = (key: string): string[] => {
    const inline = new RegExp(`^${key}:\\s*\\[([^\\]]*)\\]`, 'm').exec(head)?.[1];
    if (inline !== undefined) return inline.split(',').map((item) => item.trim());
    const lines = new RegExp(`^${key}:\\s*\\n((?:\\s+- .*\\n?)+)`, 'm').exec(head)?.[1] ?? '';
    return [...lines.matchAll(/- (\S+)/g)].map((match) => match[1]!);
  };
  return {flags: list('flags'), includes: list('includes')};
}

/** The test behind what it needs of the harness, and at its end a function that answers what was printed. */
function programOf(text: string, {flags, includes}: Head, folder: string): string {
  const harness = ['assert.js', 'sta.js', 'doneprintHandle.js', ...includes]
    .map((name) => readFileSync(path.join(folder, 'harness', name), 'utf8'))
    .join('\n');
  const strict = flags.includes('onlyStrict') ? "'use strict';" : '';
  const head = 'var test262Lines=[];function print(line){test262Lines[test262Lines.length]=String(line)}';
  return `${strict}${head}\n${harness}\n${text}\n;function ${answerName}(){return test262Lines}`;
}
