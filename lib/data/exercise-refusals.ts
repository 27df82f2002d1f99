/** Exercises that were refused when their source was last read, with every reason; replaced as a whole each time. */
import type {Data} from '#lib/data/client';
import {textColumn} from '#lib/data/json-column';

export type ExerciseRefusal = {
  readonly slug: string;
  readonly reasons: readonly string[];
};

export async function storeRefusals(
  data: Data,
  source: string,
  refused: readonly ExerciseRefusal[],
): Promise<void> {
  await data.$transaction(async (tx) => {
    await tx.exerciseRefusal.deleteMany({where: {source}});
    await tx.exerciseRefusal.createMany({
      data: refused.map(({slug, reasons}) => ({source, slug, reasons: reasons.map(textColumn)})),
    });
  });
}

export type StoredRefusal = ExerciseRefusal & {readonly source: string; readonly refusedAt: Date};

export async function findRefusals(data: Data, itemsMax: number): Promise<StoredRefusal[]> {
  return data.exerciseRefusal.findMany({orderBy: [{slug: 'asc'}, {source: 'asc'}], take: itemsMax});
}
