/** What every page and route begins with: the platform of this process, and who is asking. */
import {cookies} from 'next/headers';
import type {Viewer} from '#lib/access/viewer';
import {optionalViewer, requireViewer} from '#lib/auth/session';
import {ok, type Result} from '#lib/base/result';
import {getPlatform, type Platform} from '#lib/platform/platform';

export type Asking<V = Viewer | undefined> = {readonly platform: Platform; readonly viewer: V};

export async function asking(): Promise<Asking> {
  // First: while pages are being built there is no request and no platform, and this is what says so.
  await cookies();
  const platform = await getPlatform();
  return {platform, viewer: await optionalViewer(platform)};
}

/** The same for what only an account may ask. */
export async function askingViewer(): Promise<Result<Asking<Viewer>>> {
  const platform = await getPlatform();
  const viewer = await requireViewer(platform);
  return viewer.ok ? ok({platform, viewer: viewer.value}) : viewer;
}
