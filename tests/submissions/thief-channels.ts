/**
 * What a thief does on a hidden case where the bit is 0, and where it is 1; the verdict is the same. `first` holds
 * on the first hidden case that does it.
 */
export type Channel = readonly [zero: string, one: string];

export function channels(first: string): Record<string, Channel> {
  return {
    'steps of a wrong answer': ['return 1;', 'for (let i = 0; i < 500; i++); return 1;'],
    'the value of a wrong answer': ['return 1;', 'return {bit: 1};'],
    'the name of an exception': ["throw new TypeError('0');", "throw new RangeError('1');"],
    'an own name': ["throw Object.assign(new Error(), {name: 'Zero'});", "throw 'One';"],
    'the line of an exception': ["throw new Error('');", "\n\n\nthrow new Error('');"],
    // On one case only: what no operation counts takes two runs of seconds each.
    'which limit of time': [
      `if (${first}) for (;;); return 1;`,
      `if (${first}) return /^(a+)+$/.test('a'.repeat(60) + 'b'); return 1;`,
    ],
    'what is printed': ["console.log('0'); return 1;", "console.log('1'); return 1;"],
    'how the second hidden case ends': ['return 1;', `if (${first}) return 1; throw new Error('the other');`],
  };
}
