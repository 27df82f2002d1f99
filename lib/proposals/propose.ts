/** Takes an input that someone holds an accepted solution to be wrong on, and says what became of it. */
import {ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {
  inputBytesMax,
  proposalNoteCharactersMax,
  proposalsListedMax,
  proposalsPerHourMax,
} from '#lib/base/limits';
import {type Counting, createRateLimit, type RateLimit} from '#lib/base/rate-limit';
import {err, ok, type Result} from '#lib/base/result';
import {noSuchExercise} from '#lib/catalogue/catalogue';
import type {PreparedExercises} from '#lib/catalogue/prepared-exercises';
import {createProposal, findOwnProposals, findThanked} from '#lib/data/case-proposals';
import type {Data, Transaction} from '#lib/data/client';
import {findCurrentVersion} from '#lib/data/exercise-versions';
import {inputOf} from '#lib/kinds/inputs';
import type {ProposalView} from '#lib/proposals/proposal-view';

export type Proposing = Counting & {
  readonly data: Data;
  readonly exercises: PreparedExercises;
  readonly proposals: {
    readonly enqueue: (tx: Transaction, id: string, round: number) => Promise<void>;
  };
};

export type Proposal = {
  readonly slug: string;
  /** As the workspace writes an input. */
  readonly input: string;
  readonly note: string;
  /** Whether the sender wants to be thanked by name. */
  readonly isCredited: boolean;
};

let limit: RateLimit | undefined;

/** Resolves when it is stored; its check follows, and the page reads what came of it. */
export async function proposeCase(
  parts: Proposing,
  viewer: Viewer,
  {slug, input, note, isCredited}: Proposal,
): Promise<Result<{readonly id: string}>> {
  const owner = ownedBy(viewer, 'proposal.write');
  if (!owner.ok) return owner;
  const {data, exercises, proposals} = parts;
  const version = await findCurrentVersion(data, slug);
  if (version === undefined) return err(noSuchExercise(slug));
  if (Buffer.byteLength(input) > inputBytesMax) {
    const message = `The input is too long; at most ${inputBytesMax / 1024} KB are taken.`;
    return err({kind: 'too-large', field: 'input', message});
  }
  if (note.length > proposalNoteCharactersMax) {
    const message = `Use at most ${proposalNoteCharactersMax} characters.`;
    return err({kind: 'invalid', field: 'note', message});
  }
  const parsed = inputOf((await exercises.read(version.id)).signature).parse(input);
  if (!parsed.ok) return err({kind: 'invalid', field: 'input', message: parsed.message});
  limit ??= createRateLimit({action: 'counterexamples', triesMax: proposalsPerHourMax, windowS: 60 * 60});
  const allowed = await limit.take(parts, viewer.id);
  if (!allowed.ok) return allowed;
  const proposal = {exerciseSlug: slug, exerciseVersionId: version.id, inputText: input, note, isCredited};
  return ok({id: await createProposal(data, owner.value, proposal, proposals.enqueue)});
}

/** The viewer's own for an exercise, the newest first. */
export async function readProposals(
  {data}: Pick<Proposing, 'data'>,
  viewer: Viewer,
  slug: string,
): Promise<Result<ProposalView[]>> {
  const owner = ownedBy(viewer, 'proposal.write');
  if (!owner.ok) return owner;
  if ((await findCurrentVersion(data, slug)) === undefined) return err(noSuchExercise(slug));
  const found = await findOwnProposals(data, owner.value, slug, proposalsListedMax);
  return ok(
    found.map(({exerciseSlug: _, createdAt, ...one}) => ({...one, createdAt: createdAt.toISOString()})),
  );
}

/** Names of those whose inputs became cases of the version that is shown, as far as they wish it. */
export async function readThanked({data}: Pick<Proposing, 'data'>, slug: string): Promise<string[]> {
  const version = await findCurrentVersion(data, slug);
  return version === undefined ? [] : findThanked(data, slug, version.version);
}
