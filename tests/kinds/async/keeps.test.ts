import {afterAll, beforeAll, expect, test} from 'vitest';
import {readReport} from '#lib/exercise-sdk/history';
import {decodeTagged, encodeTagged} from '#lib/exercise-sdk/tagged';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import type {AsyncSignature} from '#lib/kinds/async/signature';

let grader: Grader;
beforeAll(async () => {
  grader = await createGrader({concurrency: 1, spares: 0});
});
afterAll(() => grader.close());

const signature: AsyncSignature = {
  kind: 'async',
  form: 'function',
  name: 'work',
  parameters: [],
  methods: [{name: 'work', parameters: [{name: 'handle', type: 'any', inject: 'service'}], returns: 'void'}],
  clientsMax: 1,
  callsMax: 1,
  schedulesMax: 1,
};
const source = `async function work(handle) {
  const [first, second] = [[1], {id: 'b'}];
  await handle(first);
  await handle(second);
  first.push(2);
  await handle([3]);
  await handle([4]);
}`;

async function notesOf(service: object): Promise<unknown[]> {
  const inputJson = encodeTagged({construct: [], clients: [[['work', {ms: 1, ...service}]]]});
  const reference = {language: 'javascript', source} as const;
  const [answer] = await grader.author.runReference({signature, reference, inputsJson: [inputJson]});
  if (answer?.kind !== 'returned') throw new Error(answer?.message);
  const {events} = readReport(decodeTagged(answer.outputJson))!.histories[0]!;
  return events.filter(({what}) => what === 'note').map(({name, value}) => [name, value]);
}

test('a service that keeps its arguments notes once what was changed afterwards', async () => {
  expect(await notesOf({keeps: true})).toEqual([['changed', 1]]);
  expect(await notesOf({})).toEqual([]);
});
