/** Drafts and notes of the time before origins were kept open as they were, and are saved over as before. */
import {describe, expect, test} from 'vitest';
import {practice} from '#lib/access/context';
import type {Viewer} from '#lib/access/viewer';
import {noOrigin} from '#lib/base/text-origin';
import {findDrafts, storeDraft} from '#lib/data/drafts';
import {findNote, storeNote} from '#lib/data/notes';
import {openData} from '#lib/data/open';
import {openDatabase} from '#lib/database/database';
import {applyMigrations} from '#lib/database/migrations';
import {readEnvironment} from '#lib/env';
import {ownerOf} from '../support/owner';
import {homes} from './homes.ts';
import {olderProject} from './older-project.ts';

const first = '20261130110554_text_origins';
const id = '00000000-0000-7000-8000-000000000001';
const exerciseSlug = 'double';
const by = {browser: 'a'.repeat(32), stamp: 7};
const origin = {savedBy: [by.browser], seen: [by]};

describe.each(homes)('$name', ({skip, empty}) => {
  test.skipIf(skip)('older drafts and notes are read and saved over', async () => {
    const database = await openDatabase(readEnvironment(await empty()));
    await applyMigrations(database, await olderProject(first));
    await database.query(`INSERT INTO "User" (id, email, name) VALUES ($1, 'ada@example.org', 'Ada')`, [id]);
    await database.query(
      `INSERT INTO "Draft" ("userId", "exerciseSlug", language, source, revision, "updatedAt")
       VALUES ($1, $2, 'javascript', 'kept', 4, now())`,
      [id, exerciseSlug],
    );
    await database.query(
      `INSERT INTO "Note" ("userId", "exerciseSlug", text, revision, "updatedAt")
       VALUES ($1, $2, 'kept', 4, now())`,
      [id, exerciseSlug],
    );

    expect((await applyMigrations(database, process.cwd()))[0]).toBe(first);
    const data = openData(database);
    const owner = ownerOf({id, name: 'Ada', email: 'ada@example.org', role: 'candidate'} as Viewer);
    const place = {context: practice, exerciseSlug};
    const kept = {revision: 4, origin: noOrigin};
    expect(await findDrafts(data, owner, place)).toMatchObject([{source: 'kept', ...kept}]);
    expect(await findNote(data, owner, exerciseSlug)).toMatchObject({text: 'kept', ...kept});
    const next = {exerciseSlug, revision: 4, by};
    const now = new Date();
    await storeDraft(data, owner, {...place, ...next, language: 'javascript', source: 'more'}, now);
    await storeNote(data, owner, {...next, text: 'more'}, now);
    expect(await findDrafts(data, owner, place)).toMatchObject([{source: 'more', revision: 5, origin}]);
    expect(await findNote(data, owner, exerciseSlug)).toMatchObject({text: 'more', revision: 5, origin});
    await data.$disconnect();
    await database.close();
  });
});
