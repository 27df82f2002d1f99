/**
 * Programs that were in hand when hosts died, by what they are made of. Nobody asks again for a Run or a measurement but whoever
 * sent it, as often as they like, so no row counts its deaths: they are counted here, for as long as this process lives. It
 * refuses nothing that was in hand at fewer deaths than `deathsBeforeAlone`.
 */
import {createHash} from 'node:crypto';
import {deathsBeforeAlone} from '#lib/base/limits';
import {suspectsMax} from '#lib/grader/limits';

export type Standing = 'free' | 'alone' | 'refused';

export type Suspects = {
  readonly standing: (program: string) => Standing;
  /** A host died with it in hand; `isAlone`: with nothing else. */
  readonly died: (program: string, isAlone: boolean) => void;
  /** It came to an answer. */
  readonly cleared: (program: string) => void;
};

/** Names a program. The input that it was run on is no part of it. */
export function programOf(slug: string, language: string, source: string): string {
  return createHash('sha256')
    .update(JSON.stringify([slug, language, source]))
    .digest('base64');
}

export function createSuspects(): Suspects {
  /** The least recently met first. */
  const deaths = new Map<string, {readonly count: number; readonly isGuilty: boolean}>();
  return {
    standing: (program) => {
      const known = deaths.get(program);
      if (known === undefined) return 'free';
      if (known.isGuilty) return 'refused';
      return known.count >= deathsBeforeAlone ? 'alone' : 'free';
    },
    died: (program, isAlone) => {
      const count = (deaths.get(program)?.count ?? 0) + 1;
      deaths.delete(program);
      deaths.set(program, {count, isGuilty: isAlone});
      for (const oldest of deaths.keys()) {
        if (deaths.size <= suspectsMax) break;
        deaths.delete(oldest);
      }
    },
    cleared: (program) => void deaths.delete(program),
  };
}
