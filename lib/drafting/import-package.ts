/**
 * Takes a package from a folder or a zip into the database as a draft of an account, proves it, and publishes it where that is
 * wanted and it holds. Only for whoever administers the machine: there is no viewer here, so no page may call it.
 */
import {readFile, stat} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';
import {ownedByNamed} from '#lib/access/scope';
import {packageZipBytesMax} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import {findDraftRevision, holdDraft} from '#lib/data/package-drafts';
import {askProof, findProof} from '#lib/data/package-proofs';
import {findAuthor} from '#lib/data/users';
import {createDraftOf, type Drafting} from '#lib/drafting/drafts';
import {asPackage} from '#lib/drafting/kattis/import-kattis';
import {type ProofReport, readReport} from '#lib/drafting/proof-view';
import {readFolder} from '#lib/exercises/folder';
import type {PackageFiles} from '#lib/exercises/package-files';
import {readPackageZip} from '#lib/exercises/package-zip';
import {type Reason, writeReason} from '#lib/exercises/reason';

const lookAgainMs = 100;

export type ImportOrder = {
  readonly place: string;
  /** Whose draft it becomes; the first administrator's where it is not said. */
  readonly email?: string;
  readonly publish: boolean;
};

export type Imported = {
  readonly id: string;
  readonly slug: string;
  readonly report: ProofReport;
  /** What of a package of another format did not map, a sentence each. */
  readonly notes: readonly string[];
};

export async function importPackage(
  parts: Drafting,
  {place, email, publish}: ImportOrder,
): Promise<Result<Imported, string>> {
  const {data, verifies} = parts;
  const read = await readPackage(place);
  if (!read.ok) return err(read.error.map((reason) => writeReason(place, reason)).join('\n'));
  const owner = await findAuthor(data, email);
  if (owner === undefined) {
    return err(email === undefined ? 'There is no administrator yet.' : `${email} has no account here.`);
  }
  const {slug, files, skipped} = read.value;
  const mapped = asPackage(files, {slug, skipped});
  if (!mapped.ok) return err(mapped.error);
  const made = await createDraftOf(parts, ownedByNamed({userId: owner.id}), {
    slug,
    files: mapped.value.files,
  });
  if (!made.ok) return err(made.error.message);
  const {id} = made.value;
  if (publish) {
    await data.$transaction(async (tx) => {
      await holdDraft(tx, id);
      const publishRevision = await findDraftRevision(tx, id);
      await askProof(tx, id, new Date(), verifies.enqueue, {publishRevision, publishAskedById: null});
    });
  }
  for (;;) {
    const proof = await findProof(data, id);
    const report = readReport(proof?.report);
    if (proof?.state === 'done' && report !== undefined) {
      return ok({id, slug, report, notes: mapped.value.notes});
    }
    await sleep(lookAgainMs);
  }
}

type ReadPackage = {
  readonly slug: string;
  readonly files: PackageFiles;
  readonly skipped?: readonly string[];
};

async function readPackage(place: string): Promise<Result<ReadPackage, Reason[]>> {
  const found = await stat(place).catch(() => undefined);
  if (found === undefined) return err([{file: '', sentence: 'there is no such file or folder.'}]);
  const name = path.basename(path.resolve(place));
  if (found.isDirectory()) {
    const files = readFolder(place);
    return files.ok ? ok({slug: name, files: files.value}) : files;
  }
  if (found.size > packageZipBytesMax)
    return err([{file: '', sentence: 'is larger than an archive may be.'}]);
  const zip = await readPackageZip(await readFile(place));
  if (!zip.ok) return zip;
  const {folder, ...unpacked} = zip.value;
  return ok({...unpacked, slug: folder ?? name.replace(/\.(zip|kpp)$/, '')});
}
