/** Inputs that a person keeps for an exercise, by name, perhaps with what they expect of each. */
import type {Owned} from '#lib/access/scope';
import {ownInputsPerExerciseMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {type Data, isId} from '#lib/data/client';
import {holdAccount} from '#lib/data/users';

export type StoredInput = {
  readonly id: string;
  readonly name: string;
  readonly input: string;
  readonly expected: string | null;
};

/** The oldest first. */
export async function findOwnInputs(data: Data, owner: Owned, exerciseSlug: string): Promise<StoredInput[]> {
  return data.ownInput.findMany({
    where: {userId: owner.userId, exerciseSlug},
    select: {id: true, name: true, input: true, expected: true},
    orderBy: {id: 'asc'},
  });
}

/** Writes over what the exercise has under this name. */
export async function storeOwnInput(
  data: Data,
  owner: Owned,
  {exerciseSlug, name, input, expected}: Omit<StoredInput, 'id'> & {readonly exerciseSlug: string},
  now: Date,
): Promise<Result<string, 'too-many'>> {
  const {userId} = owner;
  const text = {input, expected, updatedAt: now};
  return data.$transaction(async (tx) => {
    await holdAccount(tx, owner);
    const others = await tx.ownInput.count({where: {userId, exerciseSlug, name: {not: name}}});
    if (others >= ownInputsPerExerciseMax) return err('too-many');
    const {id} = await tx.ownInput.upsert({
      where: {userId_exerciseSlug_name: {userId, exerciseSlug, name}},
      create: {userId, exerciseSlug, name, ...text},
      update: text,
      select: {id: true},
    });
    return ok(id);
  });
}

/** False when there is no such input of the owner's. */
export async function deleteOwnInput(data: Data, owner: Owned, id: string): Promise<boolean> {
  if (!isId(id)) return false;
  return (await data.ownInput.deleteMany({where: {id, userId: owner.userId}})).count === 1;
}
