/** The accounts that the walk of rights asks as, put into an empty database with more drafts than it uses up. */
import type {Actor, Relation} from '#lib/access/rights';
import type {Role} from '#lib/access/role';
import {hashPassword} from '#lib/auth/password';
import {openData} from '#lib/data/open';
import {openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import type {Credentials} from '../support/account';
import {copyPublishedCatalogue} from '../support/published-catalogue';

/** A second candidate, to whom none of the others' rows belong. */
export const people = ['candidate', 'instructor', 'administrator', 'stranger'] as const;
export type PersonName = (typeof people)[number];
/** A cell may change or delete the draft that it asks for: each takes one of its own. */
const draftsEach = 160;
export const ids: Partial<Record<PersonName, string>> = {};
const drafts = {
  own: Object.fromEntries(people.map((name) => [name, [] as string[]])) as Record<PersonName, string[]>,
  shared: [] as string[],
};

export function secretOf(name: string, email: string): string {
  return `secret of ${name} ${email}`;
}

export function takeDraft(actor: Actor, relation: Relation): string {
  if (relation === 'shared') return drafts.shared.pop()!;
  return drafts.own[relation === 'own' && actor !== 'visitor' ? actor : 'stranger'].pop()!;
}

function sharers(ownerId: string): Array<{userId: string}> {
  return Object.values(ids).flatMap((userId) => (userId === ownerId ? [] : [{userId}]));
}

export async function seed(
  dataFolder: string,
  accounts: ReadonlyArray<Credentials & {role: Role}>,
): Promise<void> {
  await copyPublishedCatalogue(dataFolder);
  const database = await openDatabase(readEnvironment({DATA_DIR: dataFolder}));
  const data = openData(database);
  for (const {name, email, password, role} of accounts) {
    const hash = await hashPassword(password);
    if (!hash.ok) throw new Error(hash.error.message);
    const user = await data.user.create({data: {name, email, role, passwordHash: hash.value}});
    const person = name.split(' ')[0] as PersonName;
    ids[person] = user.id;
    // Row by row this would take longer than many of the tests.
    const text = secretOf(person, email);
    const updatedAt = new Date();
    const made = await data.packageDraft.createManyAndReturn({
      data: Array.from({length: draftsEach}, (_, index) => ({
        ...{ownerId: user.id, slug: `draft-${index}`, revision: 1, updatedAt},
      })),
      select: {id: true},
    });
    await data.packageFile.createMany({
      data: made.map(({id}) => ({draftId: id, path: 'statement.md', text, revision: 1, updatedAt})),
    });
    // Every second one of the stranger's is shared with everyone.
    const shared = made.filter((_, index) => person === 'stranger' && index % 2 === 0);
    await data.packageShare.createMany({
      data: shared.flatMap(({id}) => sharers(user.id).map((sharer) => ({draftId: id, ...sharer}))),
    });
    drafts.shared.push(...shared.map(({id}) => id));
    drafts.own[person].push(...made.filter((one) => !shared.includes(one)).map(({id}) => id));
  }
  await data.$disconnect();
  await database.close();
}
