'use server';

import {revalidatePath} from 'next/cache';
import {changeName, changePassword} from '#lib/auth/own-account';
import {renewSession, requireViewer} from '#lib/auth/session';
import type {Result} from '#lib/base/result';

export async function changeNameAction(input: {readonly name: string}): Promise<Result<void>> {
  const viewer = await requireViewer();
  if (!viewer.ok) return viewer;
  const changed = await changeName(viewer.value, input);
  if (changed.ok) revalidatePath('/', 'layout');
  return changed;
}

export async function changePasswordAction(input: {
  readonly current: string;
  readonly next: string;
}): Promise<Result<void>> {
  const viewer = await requireViewer();
  if (!viewer.ok) return viewer;
  const changed = await changePassword(viewer.value, input);
  // Every session is over now; the one that asked goes on.
  if (changed.ok) await renewSession(viewer.value);
  return changed;
}
