/**
 * Plays the thief: programs that tell one bit of a hidden case through everything that they control, with the real
 * grader. Whatever the bit is, all that the owner is told of the submission is the same to the byte; what may differ is
 * counted in lib/grader/DECISIONS.md.
 */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/auth/viewer';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {readSubmission, submit} from '#lib/submissions/submissions';
import type {SubmissionView} from '#lib/submissions/views';
import {type House, newViewer, openHouse} from './house.ts';

let grader: Grader;
let house: House;
let viewer: Viewer;
beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
  house = await openHouse({}, () => grader);
  viewer = await newViewer(house);
}, 60_000);
afterAll(() => house?.platform.close());

/** What is done on a hidden case where the bit is 0, and where it is 1; the verdict is the same. */
const channels: Record<string, readonly [string, string]> = {
  'steps of a wrong answer': ['return 1;', 'for (let i = 0; i < 500; i++); return 1;'],
  'the value of a wrong answer': ['return 1;', 'return {bit: 1};'],
  'the name of an exception': ["throw new TypeError('0');", "throw new RangeError('1');"],
  'an own name': ["throw Object.assign(new Error(), {name: 'Zero'});", "throw 'One';"],
  'the line of an exception': ["throw new Error('');", "\n\n\nthrow new Error('');"],
  'which limit of time': ['for (;;);', "return /^(a+)+$/.test('a'.repeat(60) + 'b');"],
  'what is printed': ["console.log('0'); return 1;", "console.log('1'); return 1;"],
  'how the second hidden case ends': [
    'return 1;',
    "if (value === 0) return 1; throw new Error('the other');",
  ],
};

/** All that is told, but for what names the submission and its own text. */
async function told(source: string): Promise<string> {
  const sent = await submit(viewer, {slug: 'double', language: 'javascript', source});
  if (!sent.ok) throw new Error(sent.error.message);
  let view: SubmissionView | undefined;
  await expect
    .poll(
      async () => {
        const found = await readSubmission(viewer, sent.value.id);
        view = found.ok ? found.value : undefined;
        return view?.state === 'done' && view.explanation !== 'pending';
      },
      {timeout: 30_000},
    )
    .toBe(true);
  const {id: _id, createdAt: _at, source: _source, samples, ...rest} = view!;
  // Processor time of a sample is the machine's, not the bit's.
  return JSON.stringify({...rest, samples: samples.map(({cpuMs: _, ...sample}) => sample)});
}

test.each(Object.entries(channels))(
  '%s tells nothing',
  async (_, bits) => {
    const [zero, one] = await Promise.all(
      // The same text but for the bit, which a real thief would read from the input.
      [0, 1].map((bit) =>
        told(
          `const bit = ${bit};\nfunction double(value) {\n  if (value === 2) return 4;\n  if (bit === 0) { ${bits[0]} }\n  ${bits[1]}\n}`,
        ),
      ),
    );
    expect(zero).toContain('"verdict"');
    expect(one).toBe(zero);
  },
  90_000,
);

test('what a program carries from hidden cases cannot be counted out on a sample', async () => {
  const carrying = (bit: number): string =>
    `let seen = 0;\nfunction double(value) {\n  if (value === 2) { for (let i = 0; i < seen * 100; i++); return 4; }\n  seen = ${bit}; return 1;\n}`;
  expect(await told(carrying(1))).toBe(await told(carrying(0)));
});
