/**
 * Chained questions among exercises: each is listed once, in place of its parts, and where a person stands with it is derived
 * from where they stand with the parts. Pure.
 */
import type {VersionSummary} from '#lib/data/exercise-versions';
import type {StoredProgress} from '#lib/data/progress';
import type {Chain} from '#lib/exercises/chain';
import type {Standing, Standings} from '#lib/practice/standing';

/** An exercise of the catalogue, or a chained question with the number of its parts. */
export type Listed = VersionSummary & {readonly parts?: number};

/** A chain of which a part is not published is not listed; its other parts then stand by themselves. */
export function listedWith(chains: readonly Chain[], versions: readonly VersionSummary[]): Listed[] {
  const bySlug = new Map(versions.map((version) => [version.slug, version]));
  const whole = chains.filter(({parts}) => parts.every(({exercise}) => bySlug.has(exercise)));
  const hidden = new Set(
    whole.flatMap(({parts}) => parts.filter(({isAlone}) => !isAlone).map(({exercise}) => exercise)),
  );
  return [
    ...versions.filter(({slug}) => !hidden.has(slug)),
    ...whole.map(({slug, title, difficulty, topics, parts}) => ({
      ...{slug, title, difficulty, topics, parts: parts.length},
      languages: [...new Set(parts.flatMap(({exercise}) => bySlug.get(exercise)?.languages ?? []))],
    })),
  ];
}

/** With a standing for each chain of which a part was touched, or that has a star. */
export function standingsWith(chains: readonly Chain[], known: Standings): Standings {
  const standings = new Map(known.standings);
  for (const chain of chains) {
    const parts = chain.parts.map(({exercise}) => known.standings.get(exercise)?.progress);
    const own = known.standings.get(chain.slug)?.progress;
    const progress = progressOf(chain, parts, own);
    if (progress !== undefined) standings.set(chain.slug, {progress} satisfies Standing);
  }
  return {...known, standings};
}

function progressOf(
  {slug}: Chain,
  parts: ReadonlyArray<StoredProgress | undefined>,
  own: StoredProgress | undefined,
): StoredProgress | undefined {
  const touched = parts.filter((part) => part !== undefined);
  if (touched.length === 0) return own;
  const isSolved = touched.length === parts.length && touched.every(({state}) => state === 'solved');
  const isTried = touched.some(({state}) => state !== 'new');
  const sum = (key: 'attempts' | 'hintsUsed') => touched.reduce((total, one) => total + one[key], 0);
  const times = (key: 'firstTriedAt' | 'lastTriedAt' | 'firstSolvedAt' | 'startedAt' | 'editorialSeenAt') =>
    touched.flatMap((one) => one[key] ?? []).sort((a, b) => a.getTime() - b.getTime());
  return {
    exerciseSlug: slug,
    state: isSolved ? 'solved' : isTried ? 'tried' : 'new',
    attempts: sum('attempts'),
    hintsUsed: sum('hintsUsed'),
    ...(isSolved
      ? {
          attemptsToSolve: touched.reduce((total, one) => total + (one.attemptsToSolve ?? 1), 0),
          firstSolvedAt: times('firstSolvedAt').at(-1),
        }
      : {}),
    firstTriedAt: times('firstTriedAt')[0],
    lastTriedAt: times('lastTriedAt').at(-1),
    startedAt: times('startedAt')[0],
    editorialSeenAt: times('editorialSeenAt')[0],
    starredAt: own?.starredAt,
  };
}
