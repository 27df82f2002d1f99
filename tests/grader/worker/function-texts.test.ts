/** A function's text is what its author wrote, whatever it contains and wherever it stands. */
import {afterAll, expect, test} from 'vitest';
import {createTwin} from './twin';

const twin = createTwin();
afterAll(() => twin.close());

const bodies = [
  '{for(;;){break}}',
  '{ for (const x of []) x; return [...[1]] }',
  '{try{}catch{}}',
  '{ "a directive"\n  while (0);\r\n}',
  '{return [...""].map((c) => [...c])}',
  '{ try { 1 } catch ({message}) { message } finally {} }',
  '{const {p, ...q} = {p: 1}, [r, ...s] = [1]; return class { x = [...s]; static { for (;;) break } }}',
];
const forms: ReadonlyArray<(body: string) => string> = [
  (body) => `function /* a */ named ( a , ...b ) ${body}`,
  (body) => `async function* g(a = () => [...a]) ${body}`,
  (body) => `(a,...b)=>${body}`,
  () => 'x=>[...x]',
  () => 'async ( x ) => ( { ...x } )',
  (body) =>
    `class /* c */ A { m ( ) ${body} static async  n()${body} get [ "k" ]() ${body} #p = () => ${body} }`,
  (body) => `({ m ( ) ${body} }).m`,
  (body) => `Object.getOwnPropertyDescriptor({ get  v ( ) ${body} }, "v").get`,
  (body) => `(class { static /* s */ m ( ) ${body} }).m`,
  (body) => `new (class { m ( ) ${body} })().m`,
  (body) => `(function ( ) ${body}).bind(null)`,
];

test('every form of a function shows its own text, name and length', async () => {
  const differences: unknown[] = [];
  for (const form of forms) {
    for (const body of bodies) {
      const source = `const h=${form(body)};\nfunction f(){return [String(h),h.toString(),h+'',h.name,h.length,Reflect.ownKeys(h).map(String)]}`;
      const answer = await twin.run({source});
      expect(answer?.plain.status, source).toBe('returned');
      if (answer?.plain.text !== answer?.metered.text) differences.push({source, ...answer});
    }
  }
  expect(differences).toEqual([]);
});
