/** Author code that is called for every solution and never ends: minutes until its author is told, and nobody else waits for it. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {submit} from '#lib/submissions/submissions';
import {got, newDraft, openAuthoring, proved, viewerOf, write} from '../drafting/world.ts';
import {code, type System, verdictOf} from '../submissions/system.ts';

let system: System;
let author: Viewer;

beforeAll(async () => {
  ({system, author} = await openAuthoring());
});
afterAll(() => system?.platform.close());

async function change(id: string, path: string, how: (text: string) => string) {
  got(await write(system, author, id, path, how));
  return proved(system, author, id);
}

const hostile: ReadonlyArray<readonly [string, string, (text: string) => string, RegExp]> = [
  ['a checker that never ends', 'check.ts', () => 'export default () => { for (;;); };\n', /./],
  [
    'a reference that never ends',
    'submissions/accepted/one-pass.ts',
    () => '// Never ends.\nexport function largest(nums: number[]): number {\n  for (;;);\n}\n',
    /reference/,
  ],
];

describe('author code that means harm', () => {
  test.each(hostile)(
    '%s is a reason, and candidates and other authors go on',
    async (_what, path, how, sentence) => {
      const {id} = await newDraft(system, author);
      await proved(system, author, id);
      const proving = change(id, path, how);
      const viewer = await viewerOf(system, 'candidate');
      const sent = got(await submit(system.platform, viewer, {slug: 'double', ...code}));
      // Within its own time to wait, whatever the author's code does meanwhile.
      await verdictOf(viewer, sent.id);
      const {report} = await proving;
      expect(report?.reasons.length).toBeGreaterThan(0);
      expect(report?.reasons.map((reason) => reason.sentence).join('\n')).toMatch(sentence);
      const other = await newDraft(system, author);
      expect((await proved(system, author, other.id)).report?.reasons).toEqual([]);
    },
  );
});
