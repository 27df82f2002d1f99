import {expect, test} from 'vitest';
import {decodeTagged} from '#lib/exercise-sdk/tagged';
import {createGrader} from '#lib/grader/index';
import {chargedNatives} from '#lib/grader/worker/realm/natives';
import {chargedInPlace, countsItself, heldByProcessorTime, priced, small} from './surface';
import {surfaceWalk} from './surface-walk';

/** How the walk calls what natives.ts finds by an expression. */
const holders: Readonly<Record<string, string>> = {
  'Object.getPrototypeOf(Int8Array.prototype)': '%TypedArray%.prototype',
  'Object.getPrototypeOf(Int8Array)': '%TypedArray%',
};

async function reachable(): Promise<string[]> {
  const grader = await createGrader({concurrency: 1, spares: 0});
  try {
    const [answer] = await grader.author.runReference({
      signature: {kind: 'function', name: 'f', parameters: [], returns: 'any'},
      reference: {language: 'javascript', source: surfaceWalk},
      inputsJson: ['[]'],
    });
    if (answer?.kind !== 'returned') throw new Error(answer?.message);
    return namesOf((decodeTagged(answer.outputJson) as string[]).map((line) => line.split(/ (.*)/)));
  } finally {
    await grader.close();
  }
}

function namesOf(lines: ReadonlyArray<readonly string[]>): string[] {
  return lines.flatMap(([holder, names]) => names!.split(' ').map((name) => `${holder}.${name}`));
}

test('of every built-in that a candidate can reach somebody has decided what it costs', async () => {
  const charged = chargedNatives.map((name) => {
    const end = name.lastIndexOf('.');
    return `${holders[name.slice(0, end)] ?? name.slice(0, end)}${name.slice(end)}`;
  });
  const others = [small, countsItself, priced, chargedInPlace, heldByProcessorTime].flatMap((table) =>
    namesOf(Object.entries(table)),
  );
  expect((await reachable()).toSorted()).toEqual([...charged, ...others].toSorted());
});
