/** Inputs that a person keeps for an exercise, by name, perhaps with what they expect of each: then it is an example. */
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {
  expectedCharactersMax,
  inputBytesMax,
  ownInputNameCharactersMax,
  ownInputsPerExerciseMax,
} from '#lib/base/limits';
import {err, ok, type Refusal, type Result} from '#lib/base/result';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import type {Data} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import {deleteOwnInput, findOwnInputs, storeOwnInput} from '#lib/data/own-inputs';
import type {OwnInputView} from '#lib/own-inputs/own-input-view';

export type KeepingInputs = {readonly data: Data};

/** The oldest first. */
export async function readOwnInputs(
  {data}: KeepingInputs,
  viewer: Viewer,
  slug: string,
): Promise<OwnInputView[]> {
  const owner = ownedBy(viewer, 'input.read');
  if (!owner.ok) return [];
  const stored = await findOwnInputs(data, owner.value, slug);
  return stored.map(({expected, ...input}) => (expected === null ? input : {...input, expected}));
}

export type InputSave = Omit<OwnInputView, 'id' | 'expected'> & {
  readonly slug: string;
  readonly expected?: string | null;
};

/** Writes over what the exercise has under this name. What is typed is kept as it is, right or not. */
export async function saveOwnInput(
  {data}: KeepingInputs,
  viewer: Viewer,
  {slug, name, input, expected = null}: InputSave,
): Promise<Result<{readonly id: string}>> {
  const owner = ownedBy(viewer, 'input.write');
  if (!owner.ok) return owner;
  const problem = problemOf({name, input, expected});
  if (problem !== undefined) return err(problem);
  if ((await findCurrentVersion(data, slug)) === undefined) return err(noSuchExercise(slug));
  const saved = await storeOwnInput(
    data,
    owner.value,
    {exerciseSlug: slug, name: name.trim(), input, expected},
    new Date(),
  );
  return saved.ok ? ok({id: saved.value}) : err(tooMany);
}

export async function removeOwnInput(
  {data}: KeepingInputs,
  viewer: Viewer,
  id: string,
): Promise<Result<void>> {
  const owner = ownedBy(viewer, 'input.write');
  if (!owner.ok) return owner;
  if (await deleteOwnInput(data, owner.value, id)) return ok(undefined);
  return err({kind: 'not-found', message: 'There is no such input of yours.'});
}

const tooMany: Refusal = {
  kind: 'conflict',
  message: `You keep ${ownInputsPerExerciseMax} inputs for this exercise, which is as many as there can be. Delete one first.`,
};

function problemOf({name, input, expected}: Required<Omit<InputSave, 'slug'>>): Refusal | undefined {
  const invalid = (field: string, message: string): Refusal => ({kind: 'invalid', field, message});
  if (name.trim() === '') return invalid('name', 'Give the input a name.');
  if (name.trim().length > ownInputNameCharactersMax || /[\p{Cc}\p{Cs}]/u.test(name)) {
    return invalid('name', `Use a name of at most ${ownInputNameCharactersMax} characters, on one line.`);
  }
  if (Buffer.byteLength(input) > inputBytesMax) {
    return {
      kind: 'too-large',
      message: `The input is too long; at most ${inputBytesMax / 1024} KB are taken.`,
    };
  }
  if (expected !== null && expected.length > expectedCharactersMax) {
    return invalid(
      'expected',
      `What is expected is too long; at most ${expectedCharactersMax} characters are taken.`,
    );
  }
  return undefined;
}
