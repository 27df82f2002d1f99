/** Author code that means harm, or never ends: its author is told, and nobody else waits for it. */
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {previewText} from '#lib/drafting/follow';
import {submit} from '#lib/submissions/submissions';
import {code, type System, verdictOf} from '../submissions/system.ts';
import {got, newDraft, openAuthoring, proved, viewerOf, write} from './world.ts';

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

const generator = /generate: .*\n/;
const hostile: ReadonlyArray<readonly [string, string, (text: string) => string, RegExp]> = [
  [
    'a generator that never ends',
    'cases.ts',
    (text) => text.replace(generator, 'generate: () => { for (;;); },\n'),
    /./,
  ],
  [
    'a case that never ends',
    'cases.ts',
    (text) => text.replace('input: [[-1000]]', 'input: () => { for (;;); }'),
    /stopped at the/,
  ],
  [
    'a case larger than memory',
    'cases.ts',
    (text) => text.replace('input: [[-1000]]', "input: () => [Array.from({length: 1e9}, () => 'x')]"),
    /./,
  ],
  [
    'a case larger than allowed',
    'cases.ts',
    (text) =>
      text.replace('input: [[-1000]]', 'input: () => [Array.from({length: 3e6}, (_, i) => i % 1000)]'),
    /./,
  ],
  ['cases that throw when they are read', 'cases.ts', (text) => `${text}\nthrow new Error('no');\n`, /no/],
  ['cases that are no cases', 'cases.ts', () => 'export default 5;\n', /./],
  [
    'an import of what is not the package’s',
    'cases.ts',
    (text) => `import fs from 'node:fs';\n${text}\nfs.readFileSync('/etc/passwd');\n`,
    /may import only/,
  ],
  ['a checker that throws', 'check.ts', () => "export default () => { throw new Error('no'); };\n", /./],
  ['a checker that answers nonsense', 'check.ts', () => 'export default () => 42;\n', /./],
  ['a manifest that is no JSON', 'exercise.json', () => '{"version": 1,', /is not JSON/],
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

  test.each(['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '[a](javascript:alert(1))'])(
    '%s in a statement is shown without what it would do',
    async (text) => {
      const {id} = await newDraft(system, author);
      for (const path of ['statement.md', 'editorial.md']) {
        const {html} = got(await previewText(system.platform, author, id, {path, text}));
        expect(html).not.toMatch(/<script|onerror|javascript:/i);
      }
    },
  );
});
