/** Accounts as administrators look for them. Only for those who may read accounts of others. */
import type {Role} from '#lib/access/role';
import type {Acting} from '#lib/access/scope';
import {type Data, isId} from '#lib/data/client';

export type FoundPerson = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly createdAt: Date;
  readonly disabledAt: Date | null;
};

const personFields = {
  id: true,
  name: true,
  email: true,
  role: true,
  createdAt: true,
  disabledAt: true,
} as const;

export type PeopleFilter = {
  /** In the name or the address, whatever the capitals; as it is written, without wildcards. */
  readonly words?: string;
  /** The id of an account: those that were opened before it. */
  readonly before?: string;
};

/** The newest first. Reads every account where there are words: at most some hundred thousand. */
export async function findPeople(
  data: Data,
  _acting: Acting,
  {words = '', before}: PeopleFilter,
  itemsMax: number,
): Promise<FoundPerson[]> {
  const found = await data.$queryRaw<Array<{id: string}>>`
    SELECT id FROM "User"
    WHERE (${words} = '' OR position(lower(${words}) IN lower(name)) > 0 OR position(lower(${words}) IN email) > 0)
      AND (${before ?? null}::uuid IS NULL OR id < ${before ?? null}::uuid)
    ORDER BY id DESC LIMIT ${itemsMax}`;
  return data.user.findMany({
    where: {id: {in: found.map(({id}) => id)}},
    select: personFields,
    orderBy: {id: 'desc'},
  });
}

export type PersonRecord = FoundPerson & {
  readonly hasPassword: boolean;
  /** Names of the providers that it signs in through. */
  readonly providers: readonly string[];
  readonly sessions: number;
  readonly submissions: number;
  readonly exercises: number;
};

export async function findPerson(data: Data, _acting: Acting, id: string): Promise<PersonRecord | undefined> {
  if (!isId(id)) return undefined;
  const row = await data.user.findUnique({
    where: {id},
    select: {
      ...personFields,
      passwordHash: true,
      accounts: {select: {provider: true}},
      _count: {select: {sessions: true, submissions: true, exercises: true}},
    },
  });
  if (row === null) return undefined;
  const {passwordHash, accounts, _count, ...person} = row;
  const providers = accounts.map(({provider}) => provider);
  return {...person, ..._count, hasPassword: passwordHash !== null, providers};
}
