import {expect, test} from 'vitest';
import {encodeTagged} from '#lib/exercise-sdk/tagged';
import {insertCase, writeCase} from '#lib/proposals/case-text';

const texts: ReadonlyArray<readonly [name: string, text: string]> = [
  ['empty', 'export default defineCases({badInputs: [], cases: []});'],
  ['one', 'export default defineCases({cases: [{id: "a", input: [[1]]}]});'],
  ['a comma at its end', 'const set: CaseSet<[number]> = {cases: [{id: "a", input: [[1, 2]]},\n  ]};'],
  ['a comment at its end', 'const set = {cases: [{id: "a", input: [1]} // the last, ]\n]};'],
  ['spread and made ones', 'const set = {cases: [...many(), ...[1].map((n) => ({id: n, input: [n]}))]};'],
  ['in quotes', 'const set = {"cases": [{id: "a", input: ["cases: [] ]"]}]};'],
];

const element = writeCase({id: 'new', group: 'hidden', guards: 'it', inputJson: encodeTagged([[3], 4])});

test.each(texts)('a case goes to the end of the list, and nothing else changes: %s', (_, text) => {
  const changed = insertCase(text, element);
  expect(changed).toContain(element);
  const at = changed!.indexOf(element);
  expect(changed!.slice(at + element.length).replace(/^,\s*/, '')).toMatch(/^\]/);
  const without = (changed!.slice(0, at) + changed!.slice(at + element.length)).replace(/[\s,]/g, '');
  expect(without).toBe(text.replace(/[\s,]/g, ''));
});

test('the text is JavaScript with one case more', () => {
  for (const [name, text] of texts.filter(([, one]) => !/CaseSet|many/.test(one))) {
    const js = insertCase(text, element)!.replace(/^export default defineCases|^const set.*?=/, '');
    const {cases} = new Function(`return ${js.trim().replace(/;$/, '')}`)() as {cases: Array<{id: string}>};
    expect(cases.at(-1)?.id, name).toBe('new');
    expect(cases.length, name).toBe(name === 'empty' ? 1 : 2);
  }
});

test('a list that is not written out is left alone', () => {
  expect(insertCase('export default defineCases({cases: everyCase});', element)).toBeUndefined();
});

test('every value that an input may hold is written as JavaScript that gives it back', () => {
  const proto = JSON.parse('{"__proto__": 1, "a b": 2}') as object;
  const values = [-0, Number.NaN, -5n, null, undefined, 'a"b\n', new Map([[1, new Set(['x'])]]), proto];
  const text = writeCase({id: 'a', group: 'g', guards: 'w', inputJson: encodeTagged(values)});
  const {input} = new Function(`return ${text}`)() as {input: unknown};
  expect(encodeTagged(input)).toBe(encodeTagged(values));
});
