/** What instructors say of free answers: one row for each submission and assessor. */
import {z} from 'zod';
import type {Owned, Readable} from '#lib/access/scope';
import {type Data, isId} from '#lib/data/client';
import {jsonColumn} from '#lib/data/json-column';

const comment = z.string().optional();
const marksSchema = z.record(
  z.string(),
  z.object({
    lines: z.record(z.string(), z.object({points: z.number(), comment})),
    comment,
  }),
);
export type StoredMarks = z.infer<typeof marksSchema>;

export type StoredAssessment = {
  readonly name?: string;
  readonly marks: StoredMarks;
  readonly updatedAt: Date;
};

/** Every assessment of a submission that may be read, the newest first. */
export async function findAssessments(
  data: Data,
  {userId}: Readable,
  submissionId: string,
): Promise<StoredAssessment[]> {
  if (!isId(submissionId)) return [];
  const rows = await data.assessment.findMany({
    where: {submissionId, ...(userId === undefined ? {} : {submission: {userId}})},
    select: {marks: true, updatedAt: true, assessor: {select: {name: true}}},
    orderBy: {updatedAt: 'desc'},
  });
  return rows.map(({marks, updatedAt, assessor}) => ({
    marks: marksSchema.parse(marks),
    updatedAt,
    ...(assessor === null ? {} : {name: assessor.name}),
  }));
}

/** What the assessor has said of it so far. */
export async function findOwnMarks(
  data: Data,
  assessor: Owned,
  submissionId: string,
): Promise<StoredMarks | undefined> {
  const where = {submissionId, assessorId: assessor.userId};
  const found = await data.assessment.findFirst({where, select: {marks: true}});
  return found === null ? undefined : marksSchema.parse(found.marks);
}

export async function storeMarks(
  data: Data,
  assessor: Owned,
  submissionId: string,
  marks: StoredMarks,
  updatedAt: Date,
): Promise<void> {
  const key = {submissionId, assessorId: assessor.userId};
  const row = {marks: jsonColumn(marks), updatedAt};
  await data.assessment.upsert({
    where: {submissionId_assessorId: key},
    create: {...key, ...row},
    update: row,
  });
}

/** What a submission was graded against, and whose it is. */
export async function findAssessable(
  data: Data,
  {userId}: Readable,
  id: string,
): Promise<{exerciseVersionId: string; source: string; userId: string} | undefined> {
  if (!isId(id)) return undefined;
  const found = await data.submission.findFirst({
    where: {id, ...(userId === undefined ? {} : {userId})},
    select: {exerciseVersionId: true, source: true, userId: true},
  });
  return found ?? undefined;
}
