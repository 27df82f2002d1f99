/** What exercises of the source `database` were published from. A row never changes; the newest of a version is its content. */
import {z} from 'zod';
import type {Data, Transaction} from '#lib/data/client';
import {jsonColumn} from '#lib/data/json-column';
import type {PackageFiles} from '#lib/exercises/package-files';

const filesSchema = z.record(z.string(), z.string());

export type NewSnapshot = {
  readonly slug: string;
  readonly version: number;
  readonly files: PackageFiles;
  /** What the proof found. */
  readonly report: object;
};

export async function storeSnapshot(
  tx: Transaction,
  {slug, version, files, report}: NewSnapshot,
): Promise<void> {
  await tx.packageSnapshot.create({
    data: {slug, version, files: jsonColumn(Object.fromEntries(files)), report: jsonColumn(report)},
  });
}

export type Snapshot = {
  readonly version: number;
  /** In order of path. */
  readonly files: PackageFiles;
  /** As it came out of the database: check it before use. */
  readonly report: unknown;
};

export async function findSnapshot(
  data: Data,
  slug: string,
  version?: number,
): Promise<Snapshot | undefined> {
  const row = await data.packageSnapshot.findFirst({
    where: {slug, ...(version === undefined ? {} : {version})},
    orderBy: {id: 'desc'},
    select: {version: true, files: true, report: true},
  });
  if (row === null) return undefined;
  const files = Object.entries(filesSchema.parse(row.files)).sort(([a], [b]) => (a < b ? -1 : 1));
  return {version: row.version, files: new Map(files), report: row.report};
}

/** The versions of which files are kept, the newest first. */
export async function listSnapshots(
  data: Data,
  slug: string,
): Promise<Array<{readonly version: number; readonly publishedAt: Date}>> {
  return data.packageSnapshot.findMany({
    where: {slug},
    distinct: ['version'],
    orderBy: [{version: 'desc'}, {id: 'desc'}],
    select: {version: true, publishedAt: true},
  });
}
