/** Rows of submissions that nobody grades: a database with its schema and the exercise `double`, and no platform around it. */

import {findVersion, storeVersion} from '#lib/data/exercise-versions';
import type {Claim} from '#lib/data/grading';
import {openData} from '#lib/data/open';
import {openDatabase} from '#lib/database/database';
import {readEnvironment} from '#lib/env';
import type {Platform} from '#lib/platform/platform';
import {preparedDouble} from '../data/prepared.ts';

export type Ledger = {
  /** As much of a platform as makes accounts. */
  readonly platform: Pick<Platform, 'data'>;
  readonly close: () => Promise<void>;
};

/** `variables` are the environment of a migrated database. */
export async function openLedger(variables: Record<string, string>): Promise<Ledger> {
  const database = await openDatabase(readEnvironment(variables));
  const data = openData(database);
  return {
    platform: {data},
    close: async () => {
      await data.$disconnect();
      await database.close();
    },
  };
}

/** Takes this submission, whose turn it need not be. */
export async function takeOut({platform: {data}}: Ledger, id: string): Promise<Claim> {
  return data.submission.update({
    where: {id},
    data: {state: 'running', attempt: {increment: 1}, startedAt: new Date()},
  });
}

/** Publishes these versions of an exercise; the id of each. */
export async function publishVersions(
  {platform: {data}}: Ledger,
  versions: readonly number[],
  slug = 'double',
): Promise<Map<number, string>> {
  const ids = new Map<number, string>();
  for (const version of versions) {
    await storeVersion(data, preparedDouble({slug, version, contentHash: `${slug}-${version}`}), 0);
    ids.set(version, (await findVersion(data, slug, version))!.id);
  }
  return ids;
}
