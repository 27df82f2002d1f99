/**
 * A chained question as a viewer meets it: its parts in order, which of them is open, and one score. Nothing of it is stored: a part
 * is open once the one before was submitted, right or not, and the score is what the best submissions of the parts come to.
 */
import {type Owned, ownedBy} from '#lib/access/scope';
import type {Viewer} from '#lib/access/viewer';
import {err, ok, type Result} from '#lib/base/result';
import type {Cataloguing} from '#lib/catalogue/catalogue';
import type {ChainPartView, ChainView} from '#lib/catalogue/chain-view';
import {listCurrentVersions} from '#lib/data/exercise-versions';
import {findPartResults, type PartResult} from '#lib/data/part-results';
import {type Chain, placeOf} from '#lib/exercises/chain';

export async function readChainOf(
  parts: Cataloguing,
  viewer: Viewer | undefined,
  slug: string,
): Promise<Result<ChainView>> {
  const chain = parts.chains?.find((one) => one.slug === slug);
  if (chain === undefined) return err({kind: 'not-found', message: 'There is no such question.'});
  const [versions, results] = await Promise.all([
    listCurrentVersions(parts.data),
    resultsOf(parts, viewer, chain),
  ]);
  const titles = new Map(versions.map((version) => [version.slug, version.title]));
  const views = chain.parts.map((part, place): ChainPartView => {
    const result = results.get(part.exercise);
    return {
      slug: part.exercise,
      title: part.title,
      exerciseTitle: titles.get(part.exercise) ?? part.exercise,
      says: part.says,
      points: part.points,
      earned: earnedOf(part.points, result),
      status: result === undefined ? 'new' : result.isSolved ? 'solved' : 'tried',
      isAlone: part.isAlone,
      isOpen: part.isAlone || isReached(chain, place, results),
    };
  });
  const {title, difficulty, topics, statementHtml} = chain;
  return ok({
    ...{slug, title, difficulty, topics, statementHtml, parts: views},
    score: views.reduce((sum, {earned}) => sum + earned, 0),
  });
}

/** The chain that an exercise is a part of, as the viewer meets it; undefined where it is none. */
export async function readChainAround(
  parts: Cataloguing,
  viewer: Viewer | undefined,
  exercise: string,
): Promise<ChainView | undefined> {
  const found = placeOf(parts.chains ?? [], exercise);
  if (found === undefined) return undefined;
  const view = await readChainOf(parts, viewer, found.chain.slug);
  return view.ok ? view.value : undefined;
}

/** Whether an exercise may be seen, run and submitted to: a part of a chain once all parts before it were submitted. */
export async function checkReached(
  parts: Cataloguing,
  viewer: Viewer | undefined,
  exercise: string,
): Promise<Result<void>> {
  const found = placeOf(parts.chains ?? [], exercise);
  if (found === undefined || found.place === 0) return ok(undefined);
  const {chain, place} = found;
  if (chain.parts[place]!.isAlone) return ok(undefined);
  if (isReached(chain, place, await resultsOf(parts, viewer, chain))) return ok(undefined);
  const message = `This is part ${place + 1} of “${chain.title}”. It opens when the parts before it were submitted.`;
  return err({kind: viewer === undefined ? 'unauthenticated' : 'forbidden', message});
}

function isReached({parts}: Chain, place: number, results: ReadonlyMap<string, PartResult>): boolean {
  return parts.slice(0, place).every(({exercise}) => results.has(exercise));
}

/** Whole points: what a part earns is rounded, so that the sum is what stands beside it. */
function earnedOf(points: number, result: PartResult | undefined): number {
  return Math.round((points * (result?.bestScore ?? 0)) / 100);
}

async function resultsOf(
  {data}: Cataloguing,
  viewer: Viewer | undefined,
  {parts}: Chain,
): Promise<ReadonlyMap<string, PartResult>> {
  const owner: Result<Owned> | undefined = viewer && ownedBy(viewer, 'submission.read');
  if (owner?.ok !== true) return new Map();
  return findPartResults(
    data,
    owner.value,
    parts.map(({exercise}) => exercise),
  );
}
