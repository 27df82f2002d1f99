/** People for administrators: found, disabled and enabled again, deleted. Roles and links for new passwords are in lib/auth. */
import {z} from 'zod';
import {type Action, checkRight} from '#lib/access/rights';
import {type Acting, actingBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import type {PeoplePage, PersonItem, PersonView} from '#lib/administration/people-view';
import {email, refusalOfFields} from '#lib/auth/account-fields';
import {pageItemsMax, searchCharactersMax} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {type AccountProblem, removeAccount, storeDisabled} from '#lib/data/administrators';
import {type Data, isId} from '#lib/data/client';
import {type FoundPerson, findPeople, findPerson} from '#lib/data/people';

type Parts = {readonly data: Data};

const noSuchPerson: Refusal = {kind: 'not-found', message: 'There is no such account.'};

/** `words`: in the name or the address. `before`: the id of an account, for the page after it. */
export async function listPeople(
  {data}: Parts,
  viewer: Viewer | undefined,
  {words = '', before}: {readonly words?: string; readonly before?: string},
): Promise<Result<PeoplePage>> {
  const acting = mayDo(viewer, 'account.list');
  if (!acting.ok) return acting;
  const text = words.toWellFormed().replaceAll('\0', '').trim();
  if (text.length > searchCharactersMax) {
    return err({kind: 'invalid', field: 'words', message: 'Search for fewer words.'});
  }
  if (before && !isId(before)) return err(noSuchPerson);
  const filter = {words: text, before: before || undefined};
  const rows = await findPeople(data, acting.value, filter, pageItemsMax + 1);
  const people = rows.slice(0, pageItemsMax).map(itemOf);
  const last = people.at(-1);
  return ok({people, ...(rows.length > people.length && last !== undefined ? {further: last.id} : {})});
}

export async function readPerson(
  {data}: Parts,
  viewer: Viewer | undefined,
  id: string,
): Promise<Result<PersonView>> {
  const acting = mayDo(viewer, 'account.list');
  if (!acting.ok) return acting;
  const found = await findPerson(data, acting.value, id);
  if (found === undefined) return err(noSuchPerson);
  const {hasPassword, providers, sessions, submissions, exercises} = found;
  return ok({...itemOf(found), hasPassword, providers, sessions, submissions, exercises});
}

const disableSchema = z.strictObject({disabled: z.boolean('Say whether it is disabled.')});

/** `input`: `{disabled}`. Every session of a disabled account is over with its next request. */
export async function disablePerson(
  {data}: Parts,
  viewer: Viewer,
  id: string,
  input: unknown,
): Promise<Result<PersonView>> {
  const acting = mayDo(viewer, 'account.disable');
  if (!acting.ok) return acting;
  const parsed = disableSchema.safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  const stored = await storeDisabled(data, acting.value, id, parsed.data.disabled);
  return stored.ok ? readPerson({data}, viewer, id) : err(refusalOf(stored.error));
}

/** `input`: `{email}`, the account's, typed once more. Everything that belongs to it is deleted, at once and for good. */
export async function removePerson(
  {data}: Parts,
  viewer: Viewer,
  id: string,
  input: unknown,
): Promise<Result<void>> {
  const acting = mayDo(viewer, 'account.remove');
  if (!acting.ok) return acting;
  const parsed = z.strictObject({email}).safeParse(input);
  if (!parsed.success) return err(refusalOfFields(parsed.error));
  const found = await findPerson(data, acting.value, id);
  if (found === undefined) return err(noSuchPerson);
  const other: Refusal = {
    kind: 'invalid',
    field: 'email',
    message: 'That is not the e-mail address of this account.',
  };
  if (found.email !== parsed.data.email) return err(other);
  const removed = await removeAccount(data, acting.value, id, parsed.data.email);
  return removed.ok ? ok(undefined) : err(refusalOf(removed.error));
}

function mayDo(viewer: Viewer | undefined, action: Action): Result<Acting> {
  if (viewer !== undefined) return actingBy(viewer, action, 'other');
  const right = checkRight(viewer, action, 'other');
  return right.ok ? err(noSuchPerson) : right;
}

function refusalOf(problem: AccountProblem): Refusal {
  if (problem === 'no-account') return noSuchPerson;
  return {kind: 'conflict', message: 'This is the only administrator. Make another one first.'};
}

function itemOf({id, name, email: address, role, createdAt, disabledAt}: FoundPerson): PersonItem {
  const isDisabled = disabledAt !== null;
  return {id, name, email: address, role, createdAt: createdAt.toISOString(), isDisabled};
}
