import fc from 'fast-check';
import {expect, test} from 'vitest';
import {partsOf} from '../../app/_components/message-parts';

const codeOf = (text: string) => partsOf(text).flatMap((part) => (part.isCode ? [part.text] : []));

test.each<[string, string[]]>([
  ['get(2) returned 20, expected -1, at call 5', ['get(2)']],
  ['new LRUCache(2) threw Error: no', ['new LRUCache(2)']],
  ['search("a)b") returned true', ['search("a)b")']],
  ['distances(3, [[0, 1]], f(x)) returned []', ['distances(3, [[0, 1]], f(x))']],
  ['there is no parameter `n`; there is `nums`', ['n', 'nums']],
  ['O(n²), expected O(n log n).', []],
  ['lost (rule: converge)', []],
  ['one ` alone', []],
])('%s', (text, code) => {
  expect(codeOf(text)).toEqual(code);
});

test('nothing but pairs of backticks is lost, whatever is said', () => {
  const pieces = fc.constantFrom('get(', ')', '"', "'", '`', '(', ' at ', 'O(n)', 'a', '\\', 'f("x")');
  fc.assert(
    fc.property(fc.array(pieces, {maxLength: 40}), (made) => {
      const text = made.join('');
      const bare = (said: string) => said.replaceAll('`', '');
      const parts = partsOf(text);
      expect(bare(parts.map((part) => part.text).join(''))).toBe(bare(text));
      for (const part of parts) expect(part.text).not.toBe('');
    }),
    {numRuns: 500},
  );
});
