/**
 * Plays the thief: programs that tell one bit of a hidden case through everything that they control, with the real
 * grader. Whatever the bit is, all that the owner is told of the submission is the same to the byte; what may differ is
 * counted in lib/grader/DECISIONS.md.
 */
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import type {Grader} from '#lib/grader/grader';
import {createGrader} from '#lib/grader/index';
import {submit} from '#lib/submissions/submissions';
import {explanationOf, newViewer, openSystem, type System} from './system.ts';
import {channels} from './thief-channels.ts';

let grader: Grader;
let system: System;
let viewer: Viewer;
beforeAll(async () => {
  grader = await createGrader({concurrency: 2});
  system = await openSystem({}, () => grader);
  viewer = await newViewer(system);
});
afterAll(() => system?.platform.close());

/** All that is told, but for what names the submission and its own text. */
async function answers(source: string): Promise<string> {
  const sent = await submit(system.platform, viewer, {slug: 'double', language: 'javascript', source});
  if (!sent.ok) throw new Error(sent.error.message);
  const view = await explanationOf(viewer, sent.value.id);
  const {id: _id, createdAt: _at, source: _source, sourceHash: _hash, samples, ...rest} = view;
  // Processor time of a sample is the machine's, not the bit's.
  return JSON.stringify({...rest, samples: samples.map(({cpuMs: _, ...sample}) => sample)});
}

test.each(Object.entries(channels('value === 0')))('%s tells nothing', async (_, bits) => {
  const [zero, one] = await Promise.all(
    // The same text but for the bit, which a real thief would read from the input.
    [0, 1].map((bit) =>
      answers(
        `const bit = ${bit};\nfunction double(value) {\n  if (value === 2) return 4;\n  if (bit === 0) { ${bits[0]} }\n  ${bits[1]}\n}`,
      ),
    ),
  );
  expect(zero).toContain('"verdict"');
  expect(one).toBe(zero);
});

test('what a program carries from hidden cases cannot be counted out on a sample', async () => {
  const carrying = (bit: number): string =>
    `let seen = 0;\nfunction double(value) {\n  if (value === 2) { for (let i = 0; i < seen * 100; i++); return 4; }\n  seen = ${bit}; return 1;\n}`;
  expect(await answers(carrying(1))).toBe(await answers(carrying(0)));
});
