/** Where an account is signed in, and how the other places are ended. */
import {cookies} from 'next/headers';
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {sessionCookie} from '#lib/auth/cookie';
import {claimsOf, type Gate} from '#lib/auth/session';
import type {SessionView} from '#lib/auth/session-view';
import {ok, type Result} from '#lib/base/result';
import {endOtherSessions, findSessions} from '#lib/data/sessions';

/** The newest first. */
export async function readSessions(gate: Gate, viewer: Viewer): Promise<Result<SessionView[]>> {
  const owner = ownedBy(viewer, 'account.read');
  if (!owner.ok) return owner;
  const current = await currentSession(gate);
  const sessions = await findSessions(gate.data, owner.value);
  return ok(
    sessions.map(({id, createdAt, userAgent}) => ({
      ...{id, since: createdAt.toISOString(), isThis: id === current},
      ...(userAgent === null ? {} : {userAgent}),
    })),
  );
}

/** All but the one that asks. */
export async function endOthers(gate: Gate, viewer: Viewer): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'account.change');
  if (!owner.ok) return owner;
  await endOtherSessions(gate.data, owner.value, await currentSession(gate));
  return ok(undefined);
}

async function currentSession({environment, sessionSecret}: Gate): Promise<string | undefined> {
  const token = (await cookies()).get(sessionCookie(environment).name)?.value;
  return token === undefined ? undefined : (await claimsOf(token, sessionSecret))?.sessionId;
}
