import fc from 'fast-check';
import {expect, test} from 'vitest';
import {noOrigin, type TextOrigin} from '#lib/base/text-origin';
import type {DraftView} from '#lib/data/submission-views';
import {type Backup, openDraft} from '../../app/exercises/[slug]/_workspace/draft-opening';

const starter = 'starter';
const viewerId = 'me';
const [here, elsewhere] = ['here', 'elsewhere'];
const from = (savedBy: string, stamp: number): TextOrigin => ({
  savedBy: [savedBy],
  seen: [{browser: here, stamp}],
});
const stored = (source: string, revision: number, origin: TextOrigin = noOrigin): DraftView => ({
  source,
  revision,
  language: 'typescript',
  savedAt: '2026-01-01T00:00:00.000Z',
  origin,
});
const backup = (rest: Partial<Backup>): Backup => ({
  source: 'typed',
  base: 0,
  unsaved: true,
  stamp: 1,
  step: 0,
  at: 0,
  ...rest,
});
const nothing = {starter, browsers: [here], stored: undefined, own: undefined, nobodys: undefined};

test('nobody known and nothing kept: the starter', () => {
  expect(openDraft({...nothing, viewerId: null})).toEqual({source: starter, revision: 0, unsaved: false});
});

test('code typed before signing in is handed over to the account', () => {
  const opening = openDraft({...nothing, viewerId, nobodys: backup({})});
  expect(opening).toEqual({
    source: 'typed',
    revision: 0,
    unsaved: true,
    takesNobodys: true,
    typedSignedOut: true,
  });
});

test('nothing was typed before signing in where nobody left anything but the starter, or the same text', () => {
  for (const [source, draft] of [
    [starter, undefined],
    [starter, stored('stored', 4)],
    ['same', stored('same', 4)],
  ] as const) {
    const opening = openDraft({...nothing, viewerId, stored: draft, nobodys: backup({source})});
    expect(opening).toMatchObject({takesNobodys: true, unsaved: false});
    expect(opening.typedSignedOut).toBeUndefined();
  }
});

test('code typed before signing in never replaces a stored draft by itself', () => {
  const opening = openDraft({...nothing, viewerId, stored: stored('stored', 4), nobodys: backup({base: 4})});
  expect(opening).toMatchObject({source: 'typed', disputed: {source: 'stored'}, takesNobodys: true});
});

test('it waits while the account has code of its own that is not saved: two texts can be compared, not three', () => {
  const own = backup({source: 'mine', base: 4});
  const opening = openDraft({
    ...nothing,
    viewerId,
    stored: stored('stored', 4),
    own,
    nobodys: backup({}),
  });
  expect(opening).toEqual({source: 'mine', revision: 4, unsaved: true});
});

test('what could not be sent last time goes on from its own revision', () => {
  const opening = openDraft({...nothing, viewerId, stored: stored('older', 4), own: backup({base: 4})});
  expect(opening).toEqual({source: 'typed', revision: 4, unsaved: true});
});

test('a save whose answer was lost is no conflict', () => {
  const own = backup({base: 4, stamp: 8});
  const opening = openDraft({...nothing, viewerId, stored: stored('sent', 5, from(here, 7)), own});
  expect(opening).toEqual({source: 'typed', revision: 5, unsaved: true});
});

test('what another device made from the text that is here takes its place, whether its answer came or not', () => {
  const own = backup({base: 4, stamp: 7});
  const theirs = stored('theirs', 6, from(elsewhere, 7));
  expect(openDraft({...nothing, viewerId, stored: theirs, own})).toEqual({
    source: 'theirs',
    revision: 6,
    unsaved: false,
  });
  const typedOn = openDraft({...nothing, viewerId, stored: theirs, own: {...own, stamp: 8}});
  expect(typedOn).toMatchObject({source: 'typed', disputed: {source: 'theirs'}});
});

test('what was replaced before another tab saved a text of its own is still to be saved', () => {
  const own = backup({base: 4, stamp: 7, aside: ['replaced'], replaces: true});
  const opened = (seen: number) =>
    openDraft({...nothing, viewerId, stored: stored('other tab', 5, from(here, seen)), own});
  expect(opened(9)).toMatchObject({source: 'other tab', unsaved: true, left: {aside: ['replaced']}});
  // Its own text was saved, and what it replaced before it.
  expect(opened(7)).toEqual({source: 'other tab', revision: 5, unsaved: false});
});

test('a text that was nobody’s is asked about again after a reload, though this browser saved the other one', () => {
  const own = backup({stamp: 9, signedOut: 9});
  const mine = stored('mine', 4, from(here, 8));
  expect(openDraft({...nothing, viewerId, stored: mine, own})).toMatchObject({
    source: 'typed',
    disputed: {source: 'mine'},
  });
  const saved = stored('typed, as sent', 5, from(here, 9));
  expect(openDraft({...nothing, viewerId, stored: saved, own: {...own, stamp: 10}})).toMatchObject({
    source: 'typed',
    unsaved: true,
  });
});

test('a saved copy gives way to what another device saved after it', () => {
  const own = backup({unsaved: false, base: 4});
  const opening = openDraft({...nothing, viewerId, stored: stored('newer', 6), own});
  expect(opening).toEqual({source: 'newer', revision: 6, unsaved: false});
});

test('a page out of the cache knows an older draft than the browser: the newer one is shown, with no dispute', () => {
  fc.assert(
    fc.property(fc.nat(5), fc.nat(5), fc.boolean(), (old, more, unsaved) => {
      const own = backup({source: 'newest', base: old + more, unsaved});
      for (const cached of [undefined, stored('as first loaded', old)]) {
        const opening = openDraft({...nothing, viewerId, stored: cached, own});
        expect(opening).toEqual({source: 'newest', revision: old + more, unsaved});
      }
    }),
  );
});

test('whatever is stored and kept, no text is lost without a choice', () => {
  const text = fc.constantFrom('starter', 'a', 'b', 'c');
  const maybe = fc.option(text, {nil: undefined});
  fc.assert(
    fc.property(
      fc.record({
        source: text,
        kept: text,
        nobodys: maybe,
        saved: fc.constantFrom(here, elsewhere),
        seen: fc.nat(2),
        base: fc.nat(2),
        revision: fc.nat(2),
      }),
      ({source, kept, nobodys, saved, seen, base, revision}) => {
        const opening = openDraft({
          viewerId,
          browsers: [here],
          starter,
          stored: stored(source, revision, from(saved, seen)),
          own: backup({source: kept, base}),
          nobodys: nobodys === undefined ? undefined : backup({source: nobodys}),
        });
        const shown = [opening.source, opening.disputed?.source];
        // Its stamp is 1: from then on what is stored was made from it; and what this browser saved before, from that.
        const follows = seen >= 1 && revision > base;
        const precedes = saved === here && seen < 1;
        const ours = shown.includes(kept) || kept === starter || follows;
        const theirs = shown.includes(source) || base >= revision || precedes || source === starter;
        const waits = !opening.takesNobodys || shown.includes(nobodys) || nobodys === starter;
        expect(ours && theirs && waits).toBe(true);
      },
    ),
  );
});
