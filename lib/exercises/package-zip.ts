/**
 * A package as one zip, with its files in a folder that bears its name: unpacked into exercises/, it is a package there. What
 * comes from outside is read within bounds: nothing of it touches a disk, and no name, link or size is believed.
 */
import type {Readable} from 'node:stream';
import yauzl from 'yauzl';
import yazl from 'yazl';
import {
  packageBytesMax,
  packageFileBytesMax,
  packageFilesMax,
  packagePathCharactersMax,
  packageZipBytesMax,
  packageZipRatioMax,
} from '#lib/base/limits';
import {err, ok, type Result} from '#lib/base/result';
import type {PackageFiles} from '#lib/exercises/package-files';
import type {Reason} from '#lib/exercises/reason';

/** The same files give the same bytes. */
export async function writePackageZip(slug: string, files: PackageFiles): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  const mtime = new Date(Date.UTC(2000, 0, 1));
  for (const [name, text] of files) {
    zip.addBuffer(Buffer.from(text), `${slug}/${name}`, {mtime, mode: 0o100644});
  }
  zip.end();
  const chunks: Buffer[] = [];
  for await (const chunk of zip.outputStream as unknown as Readable) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export type UnpackedZip = {
  /** The name of the one folder that everything lies in; undefined where the files lie at the top. */
  readonly folder: string | undefined;
  readonly files: PackageFiles;
  /** Files that are no text, where the package is of a format that may hold some. */
  readonly skipped?: readonly string[];
};

/** Directories, and what systems add that make archives, take no place of a file. */
const entriesMax = 3 * packageFilesMax;
const fileTypes = 0o170000;
const regularFile = 0o100000;
const directory = 0o040000;
const unixHosts = [3, 19];

export async function readPackageZip(bytes: Buffer): Promise<Result<UnpackedZip, Reason[]>> {
  if (bytes.byteLength > packageZipBytesMax) {
    return refuse('', `the archive has ${bytes.byteLength} bytes; at most ${packageZipBytesMax} are taken.`);
  }
  try {
    return await unpack(bytes);
  } catch (error) {
    return refuse('', `is no readable zip: ${(error as Error).message}.`);
  }
}

async function unpack(bytes: Buffer): Promise<Result<UnpackedZip, Reason[]>> {
  const zip = await yauzl.fromBufferPromise(bytes, {lazyEntries: true, strictFileNames: true});
  const files = new Map<string, string>();
  const skipped: string[] = [];
  let total = 0;
  if (zip.entryCount > entriesMax)
    return refuse('', `holds ${zip.entryCount} entries; at most ${entriesMax} are taken.`);
  for await (const entry of zip.eachEntry()) {
    const name = entry.fileName;
    const problem = problemOf(entry);
    if (problem !== undefined) return refuse(name, problem);
    if (name.endsWith('/') || isIgnored(name)) continue;
    total += entry.uncompressedSize;
    if (total > packageBytesMax) return refuse('', `holds more than ${packageBytesMax} bytes of text.`);
    if (files.size + skipped.length >= packageFilesMax)
      return refuse('', `holds more than ${packageFilesMax} files.`);
    if (files.has(name)) return refuse(name, 'is in the archive twice.');
    // Never more than its declared size: the library ends the stream there.
    const content = await readAll(await zip.openReadStreamPromise(entry));
    const text = decoded(content);
    if (text === undefined) skipped.push(name);
    else files.set(name, text);
  }
  const unpacked = withoutFolder(files);
  const [odd] = skipped;
  if (odd === undefined) return ok(unpacked);
  return isForeign(unpacked.files) ? ok({...unpacked, skipped}) : refuse(odd, 'is no UTF-8 text.');
}

/** A Kattis package, which may hold pictures (lib/drafting/kattis). */
function isForeign(files: PackageFiles): boolean {
  return files.has('problem.yaml') && !files.has('exercise.json');
}

function problemOf(entry: yauzl.Entry): string | undefined {
  const {fileName: name, uncompressedSize, compressedSize} = entry;
  if (name.length > packagePathCharactersMax + 100) return 'has too long a path.';
  if (entry.isEncrypted()) return 'is encrypted.';
  if (!entry.canDecodeFileData()) return 'is packed by a method that is not read here.';
  const host = entry.versionMadeBy >>> 8;
  const type = unixHosts.includes(host) ? (entry.externalFileAttributes >>> 16) & fileTypes : 0;
  if (type !== 0 && type !== regularFile && type !== directory) return 'is a link or a device, not a file.';
  if (uncompressedSize > packageFileBytesMax) {
    return `has ${uncompressedSize} bytes; at most ${packageFileBytesMax} are allowed.`;
  }
  if (uncompressedSize > packageZipRatioMax * Math.max(compressedSize, 64)) {
    return 'is packed too tightly for text.';
  }
  return undefined;
}

/** What systems put beside files: names that begin with a dot, and the resources of macOS. */
function isIgnored(name: string): boolean {
  return name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX');
}

async function readAll(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function decoded(bytes: Buffer): string | undefined {
  try {
    const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

function withoutFolder(files: ReadonlyMap<string, string>): UnpackedZip {
  const first = [...files.keys()][0]?.split('/');
  const folder = first !== undefined && first.length > 1 ? first[0]! : undefined;
  const isIn = folder !== undefined && [...files.keys()].every((name) => name.startsWith(`${folder}/`));
  const named = [...files].map(
    ([name, text]) => [isIn ? name.slice(folder.length + 1) : name, text] as const,
  );
  const sorted = named.sort(([a], [b]) => (a < b ? -1 : 1));
  return {folder: isIn ? folder : undefined, files: new Map(sorted)};
}

function refuse(file: string, sentence: string): Result<never, Reason[]> {
  return err([{file, sentence}]);
}
