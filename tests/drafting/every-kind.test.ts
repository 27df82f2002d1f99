/** A draft of every kind that there is holds from its first minute, with the real grader. */

import {join} from 'node:path';
import {afterAll, beforeAll, expect, test} from 'vitest';
import type {Viewer} from '#lib/access/viewer';
import {readDraft} from '#lib/drafting/drafts';
import {draftFromTemplate} from '#lib/drafting/origins';
import {kindTitles} from '#lib/drafting/templates';
import {folderSource} from '#lib/exercises/source';
import type {System} from '../submissions/system.ts';
import {root} from '../support/source-files.ts';
import {got, openAuthoring, proved} from './world.ts';

let system: System;
let author: Viewer;

beforeAll(async () => {
  ({system, author} = await openAuthoring());
});
afterAll(() => system?.platform.close());

test.each(kindTitles())('a new draft of the kind $name is proved as it is', async ({name}) => {
  const parts = {...system.platform, folder: folderSource(join(root, 'exercises'))};
  const slug = `new-${name}`;
  const {id} = got(await draftFromTemplate(parts, author, {slug, kind: name}));
  const {report} = await proved(system, author, id);
  expect(report?.reasons).toEqual([]);
  expect(report?.rows.filter(({expected}) => expected === 'wrong-answer').length).toBeGreaterThan(0);
  const {files} = got(await readDraft(system.platform, author, id));
  const manifest = JSON.parse(files.find(({path}) => path === 'exercise.json')?.text ?? '') as object;
  expect(manifest).toMatchObject({kind: name, version: 1, title: `New ${name}`});
});
