import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {DraftView} from '#lib/submissions/views';
import {type Backup, openDraft} from '../../app/exercises/[slug]/_workspace/draft-opening';

const starter = 'starter';
const stored = (source: string, revision: number): DraftView => ({
  source,
  revision,
  language: 'typescript',
  savedAt: '2026-01-01T00:00:00.000Z',
});
const backup = (rest: Partial<Backup>): Backup => ({
  owner: 'me',
  source: 'typed',
  base: 0,
  unsaved: true,
  ...rest,
});

test('nobody known and nothing kept: the starter', () => {
  expect(openDraft({viewerId: null, starter, stored: undefined, backup: undefined})).toEqual({
    source: starter,
    revision: 0,
    unsaved: false,
  });
});

test('code typed before signing in is handed over to the account', () => {
  const opening = openDraft({viewerId: 'me', starter, stored: undefined, backup: backup({owner: null})});
  expect(opening).toEqual({source: 'typed', revision: 0, unsaved: true});
});

test('code typed before signing in never replaces a stored draft by itself', () => {
  const opening = openDraft({
    viewerId: 'me',
    starter,
    stored: stored('stored', 4),
    backup: backup({owner: null, base: 4}),
  });
  expect(opening.disputed?.source).toBe('stored');
});

test('what could not be sent last time goes on from its own revision', () => {
  const opening = openDraft({viewerId: 'me', starter, stored: stored('older', 4), backup: backup({base: 4})});
  expect(opening).toEqual({source: 'typed', revision: 4, unsaved: true});
});

test('a save whose answer was lost is no conflict', () => {
  const opening = openDraft({
    viewerId: 'me',
    starter,
    stored: stored('sent', 5),
    backup: backup({base: 4, sent: 'sent'}),
  });
  expect(opening).toEqual({source: 'typed', revision: 5, unsaved: true});
});

test('a saved backup gives way to what the server keeps', () => {
  const opening = openDraft({
    viewerId: 'me',
    starter,
    stored: stored('newer, from another device', 6),
    backup: backup({unsaved: false, base: 4}),
  });
  expect(opening).toEqual({source: 'newer, from another device', revision: 6, unsaved: false});
});

test("one account's code is never shown to another, nor to nobody", () => {
  fc.assert(
    fc.property(
      fc.option(fc.constantFrom('a', 'b')),
      fc.constantFrom('a', 'b'),
      fc.nat(3),
      (viewer, owner, base) => {
        fc.pre(viewer !== owner);
        const opening = openDraft({
          viewerId: viewer,
          starter,
          stored: undefined,
          backup: backup({owner, base, source: 'secret'}),
        });
        expect(opening.source).toBe(starter);
      },
    ),
  );
});

test('whatever is stored and kept, neither text is lost without a choice', () => {
  const text = fc.constantFrom('starter', 'a', 'b', 'c');
  fc.assert(
    fc.property(
      text,
      text,
      fc.option(text, {nil: undefined}),
      fc.nat(2),
      fc.nat(2),
      (source, kept, sent, base, revision) => {
        const known = backup({source: kept, base, ...(sent === undefined ? {} : {sent})});
        const opening = openDraft({viewerId: 'me', starter, stored: stored(source, revision), backup: known});
        const ours = opening.source === kept;
        const theirs =
          opening.source === source ||
          opening.disputed?.source === source ||
          base === revision ||
          source === sent ||
          source === starter;
        expect(ours && theirs).toBe(true);
      },
    ),
  );
});
