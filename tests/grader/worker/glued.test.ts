/** What the meter puts in front of an expression never runs together with the word before it. */
import {afterAll, expect, test} from 'vitest';
import {createTwin} from './twin';

const twin = createTwin();
afterAll(() => twin.close());

/** Expressions that the meter wraps, each beginning with something that needs no white space after a word. */
const expressions = [
  '[...x]',
  '{...x}',
  '[...[...x]]',
  '[...x].map(i=>i*2)',
  '[[...x]]',
  '/2/.exec(x)',
  '(i=>[...i])(x)',
];
/** A place with a word directly before the expression, as statements that leave what they found in `out`. */
const places: Readonly<Record<string, (expression: string) => string>> = {
  return: (e) => `out=(()=>{return${e}})()`,
  typeof: (e) => `out=typeof${e}`,
  void: (e) => `out=void${e}`,
  delete: (e) => `out=delete${e}`,
  case: (e) => `switch(1){case${e}:out=1;break;default:out=2}`,
  throw: (e) => `try{throw${e}}catch(c){out=c}`,
  yield: (e) => `function*g(){yield${e}};out=g().next().value`,
  'yield*': (e) => `function*g(){yield*${e}};try{out=Array.from(g())}catch(c){out=c.name}`,
  await: (e) => `(async()=>{out=await${e}})()`,
  in: (e) => `out='0'in${e}`,
  'for in': (e) => `for(const k in${e})out=k`,
  of: (e) => `try{for(const k of${e})out=k}catch(c){out=c.name}`,
  instanceof: (e) => `try{out=x instanceof${e}}catch(c){out=c.name}`,
  extends: (e) => `try{out=class extends${e}{}}catch(c){out=c.name}`,
  new: (e) => `try{out=new${e}}catch(c){out=c.name}`,
  else: (e) => `if(!x)0;else${e.startsWith('{') ? `(${e})` : e};out=1`,
  do: (e) => `do${e.startsWith('{') ? `(${e})` : e};while(0)`,
  '=>': (e) => `out=(()=>${e.startsWith('{') ? `(${e})` : e})()`,
  let: () => 'let[...a]=x;out=a',
  const: () => 'const{...a}=x;out=a',
};

test('every wrapped expression stands after every word without white space', async () => {
  const differences: unknown[] = [];
  for (const [word, place] of Object.entries(places)) {
    for (const expression of expressions) {
      const source = `let out;const x=[1,2];${place(expression)}\nfunction f(){return [out]}`;
      const answer = await twin.run({source});
      expect(answer?.plain.status, source).toBe('returned');
      if (answer?.plain.text !== answer?.metered.text) differences.push({word, source, ...answer});
    }
  }
  expect(differences).toEqual([]);
});
