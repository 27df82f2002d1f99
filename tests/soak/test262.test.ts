/**
 * The public conformance suite, each test of it run with the meter and without: what a program can tell must be the same.
 * `TEST262=<folder of the suite> npm run test:soak -- tests/soak/test262.test.ts`; the suite is not part of this repository.
 */
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {afterAll, expect, test} from 'vitest';
import {createTwin} from '../grader/worker/twin';
import {explained, stale} from './test262-differences';

const folder = process.env.TEST262;
const areas = ['language', 'built-ins', 'annexB'];
const answerName = 'test262Answer';
const millisecondsMax = 30_000;

const twin = createTwin(millisecondsMax);
afterAll(() => twin.close());

type Head = {readonly flags: readonly string[]; readonly includes: readonly string[]};

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
function programOf(text: string, {flags, includes}: Head): string {
  const harness = ['assert.js', 'sta.js', 'doneprintHandle.js', ...includes]
    .map((name) => readFileSync(path.join(folder!, 'harness', name), 'utf8'))
    .join('\n');
  const strict = flags.includes('onlyStrict') ? "'use strict';" : '';
  const head = 'var test262Lines=[];function print(line){test262Lines[test262Lines.length]=String(line)}';
  return `${strict}${head}\n${harness}\n${text}\n;function ${answerName}(){return test262Lines}`;
}

test.skipIf(folder === undefined)(
  'every test of the conformance suite behaves with the meter as without it (skipped unless TEST262 names its folder)',
  async () => {
    const counts = {same: 0, refused: 0, modules: 0};
    const different = new Map<string, string>();
    const chosen = (process.env.TEST262_AREAS ?? areas.join(' ')).split(' ');
    for (const area of chosen) {
      const root = path.join(folder!, 'test', area);
      const files = readdirSync(root, {recursive: true, encoding: 'utf8'})
        .filter((name) => name.endsWith('.js') && !name.includes('_FIXTURE'))
        .toSorted();
      for (const file of files) {
        const name = `${area}/${file}`;
        const text = readFileSync(path.join(root, file), 'utf8');
        const head = headOf(text);
        if (head.flags.includes('module')) {
          counts.modules++;
          continue;
        }
        const source = head.flags.includes('raw') ? text : programOf(text, head);
        const answer = await twin.run({source, name: answerName});
        const {plain, metered} = answer ?? {};
        const isOurs = metered?.status === 'refused' && !/^\w*Error: /.test(metered.text);
        if (isOurs) counts.refused++;
        else if (plain?.status === 'refused' && metered?.status === 'refused') counts.same++;
        else if (answer !== undefined && plain?.status === metered?.status && plain?.text === metered?.text) {
          counts.same++;
        } else {
          different.set(
            name,
            answer === undefined
              ? 'the process died'
              : `${plain?.status} ${plain?.text} | ${metered?.status} ${metered?.text}`,
          );
        }
      }
    }
    const total = counts.same + different.size;
    console.log(
      `test262: ${counts.same} of ${total} the same, ${counts.refused} refused, ${counts.modules} modules`,
    );
    const unexplained = [...different].filter(([name]) => explained(name) === undefined);
    expect(stale(chosen)).toEqual([]);
    expect(unexplained.map(([name, what]) => `${name}: ${what.slice(0, 300)}`)).toEqual([]);
  },
);
