/** Roles are given and taken by administrators alone, at once, and a site keeps one of them. */
import {afterAll, beforeAll, expect, test} from 'vitest';
import {roles} from '#lib/access/role';
import type {Viewer} from '#lib/access/viewer';
import {changeRole} from '#lib/auth/change-role';
import {viewerOf} from '../drafting/world.ts';
import {openSystem, type System} from '../submissions/system.ts';

let system: System;
let root: Viewer;
beforeAll(async () => {
  system = await openSystem();
  root = await viewerOf(system, 'administrator');
});
afterAll(() => system?.platform.close());

const roleOf = async ({id}: Viewer) =>
  (await system.platform.data.user.findUniqueOrThrow({where: {id}, select: {role: true}})).role;

test('an administrator gives and takes every role', async () => {
  const person = await viewerOf(system, 'candidate');
  for (const role of [...roles].reverse()) {
    const changed = await changeRole(system.platform, root, {email: person.email.toUpperCase(), role});
    expect(changed).toMatchObject({ok: true, value: {role}});
    expect(await roleOf(person)).toBe(role);
  }
});

test('nobody else does, not even for themselves', async () => {
  for (const role of ['candidate', 'instructor'] as const) {
    const viewer = await viewerOf(system, role);
    const wish = {email: viewer.email, role: 'administrator'};
    expect(await changeRole(system.platform, viewer, wish)).toMatchObject({error: {kind: 'forbidden'}});
    expect(await roleOf(viewer)).toBe(role);
  }
});

test('the last administrator stays one, also where two demote each other at once', async () => {
  const demote = (viewer: Viewer, whom: Viewer) =>
    changeRole(system.platform, viewer, {email: whom.email, role: 'candidate'});
  expect(await demote(root, root)).toMatchObject({error: {kind: 'conflict'}});
  const second = await viewerOf(system, 'administrator');
  const both = await Promise.all([demote(root, second), demote(second, root)]);
  expect(both.map(({ok}) => ok).sort()).toEqual([false, true]);
  expect(await system.platform.data.user.count({where: {role: 'administrator'}})).toBe(1);
});

test.each([
  [{email: 'nobody@example.org', role: 'instructor'}],
  [{email: 'x', role: 'instructor'}],
  [{email: 'a@example.org', role: 'owner'}],
  [{}],
  [5],
])('%j is refused with a sentence', async (wish) => {
  const administrator = await viewerOf(system, 'administrator');
  expect(await changeRole(system.platform, administrator, wish)).toMatchObject({error: {kind: 'invalid'}});
});
