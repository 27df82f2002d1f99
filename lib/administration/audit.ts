/** The audit log for administrators: what instructors and administrators did, page by page. */
import {z} from 'zod';
import {isAct} from '#lib/access/acts';
import {checkRight} from '#lib/access/rights';
import type {Viewer} from '#lib/access/viewer';
import type {AuditPage, AuditView} from '#lib/administration/audit-view';
import {auditLinesPerPage} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {listAuditLines, type StoredAuditLine} from '#lib/data/audit';
import {type Data, isId} from '#lib/data/client';
import {findAccount} from '#lib/data/users';

/** What stands in an address; what is empty filters nothing. */
export type AuditQuestion = {
  readonly act?: string;
  /** E-mail address of whoever did it, or of whom it was done to. */
  readonly person?: string;
  readonly exercise?: string;
  /** The id of a line: those before it. */
  readonly before?: string;
};

export async function readAudit(
  {data}: {readonly data: Data},
  viewer: Viewer | undefined,
  {act, person, exercise, before}: AuditQuestion,
): Promise<Result<AuditPage>> {
  const right = checkRight(viewer, 'audit.read', 'other');
  if (!right.ok) return right;
  if (act && !isAct(act)) return err({kind: 'invalid', field: 'act', message: 'There is no such act.'});
  if (before && !isId(before)) {
    return err({kind: 'invalid', field: 'before', message: 'There is no such line.'});
  }
  const address = clean(person).toLowerCase();
  const filter = {
    act: isAct(act) ? act : undefined,
    accountId: address === '' ? undefined : ((await findAccount(data, address))?.id ?? null),
    exerciseSlug: clean(exercise) || undefined,
    before: before || undefined,
  };
  const rows = await listAuditLines(data, filter, auditLinesPerPage + 1);
  const lines = rows.slice(0, auditLinesPerPage).map(viewOf);
  const last = lines.at(-1);
  return ok({lines, ...(rows.length > lines.length && last !== undefined ? {older: last.id} : {})});
}

/** As a text that the database takes. */
function clean(text = ''): string {
  return text.toWellFormed().replaceAll('\0', '').trim();
}

const detailsSchema = z.record(z.string(), z.union([z.string(), z.number()])).catch({});

function viewOf({id, at, actor, act, account, exerciseSlug, details}: StoredAuditLine): AuditView {
  const shown = detailsSchema.parse(details ?? {});
  return {id, at: at.toISOString(), actor, act, account, exercise: exerciseSlug, details: shown};
}
