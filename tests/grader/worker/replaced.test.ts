/** What stands in for a built-in behaves as the engine's own: each of these once did not. */
import {afterAll, expect, test} from 'vitest';
import {createTwin} from './twin';

const twin = createTwin();
afterAll(() => twin.close());

/** Expressions whose value, written as JSON, is the same in a context of the engine's own. */
const once: Readonly<Record<string, string>> = {
  'concat keeps what it is called on':
    '(() => { const one = {a: 1}; const [first, second] = Array.prototype.concat.call(one, [2]); return [first === one, second]; })()',
  'concat keeps a number as an object':
    '(() => { const [first] = Array.prototype.concat.call(1, 2); return [typeof first, Object.prototype.toString.call(first)]; })()',
};

test.each(Object.entries(once))('%s', async (_what, expression) => {
  const answer = await twin.run({
    source: `const value = ${expression};\nfunction f() { return value; }`,
    isBare: true,
  });
  expect(answer?.plain.status).toBe('returned');
  expect(answer?.metered).toEqual({status: 'returned', text: `: \n${answer?.plain.text}\nundefined`});
});
