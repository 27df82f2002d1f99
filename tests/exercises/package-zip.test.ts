/** What is packed comes back as it was, and no archive that is made to do harm gets further than a sentence. */
import {randomBytes} from 'node:crypto';
import {buffer} from 'node:stream/consumers';
import {deflateRawSync} from 'node:zlib';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import yazl from 'yazl';
import {packageBytesMax, packageFileBytesMax, packageFilesMax, packageZipBytesMax} from '#lib/base/limits';
import {readPackageZip, writePackageZip} from '#lib/exercises/package-zip';
import {smallFiles} from './small-package.ts';

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
const filePath = fc.array(name, {minLength: 1, maxLength: 3}).map((parts) => `${parts.join('/')}.ts`);
const text = fc.string({unit: 'grapheme'}).filter((value) => !value.includes('\0') && value.isWellFormed());

test('what is packed is read back as it was, in order of path, with the name of its folder', async () => {
  await fc.assert(
    fc.asyncProperty(name, fc.dictionary(filePath, text, {minKeys: 1}), async (slug, texts) => {
      const files = new Map(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
      const read = await readPackageZip(await writePackageZip(slug, files));
      expect(read).toEqual({ok: true, value: {folder: slug, files}});
    }),
    {numRuns: 60},
  );
});

test('the same files give the same bytes', async () => {
  const [one, two] = await Promise.all([1, 2].map(() => writePackageZip('small', smallFiles)));
  expect(one!.equals(two!)).toBe(true);
});

/** One entry of an archive that is written byte by byte: what it claims need not be so. */
type Entry = {
  readonly name: string | Buffer;
  readonly content: Buffer;
  readonly mode?: number;
  readonly claimedSize?: number;
  readonly flags?: number;
  readonly method?: number;
};

function zipOf(entries: readonly Entry[], claimedEntries = entries.length): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const {name: given, content, mode = 0o100644, claimedSize, flags = 0x800, method = 8} of entries) {
    const bytes = Buffer.from(given as string);
    const packed = method === 8 ? deflateRawSync(content) : content;
    const size = claimedSize ?? content.length;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(flags, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(0, 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(size, 18);
    common.writeUInt16LE(bytes.length, 22);
    const local = Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), common, bytes, packed]);
    const central = Buffer.alloc(46);
    central.write('PK\x01\x02', 0, 'latin1');
    central.writeUInt16LE((3 << 8) | 20, 4);
    common.copy(central, 6);
    central.writeUInt32LE((mode << 16) >>> 0, 38);
    central.writeUInt32LE(at, 42);
    directory.push(Buffer.concat([central, bytes]));
    parts.push(local);
    at += local.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 0, 'latin1');
  end.writeUInt16LE(claimedEntries, 8);
  end.writeUInt16LE(claimedEntries, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

const small = Buffer.from('// text');
const plain: Entry = {name: 'cases.ts', content: small};

test('an archive that is written byte by byte and honest is read: what follows is refused for what it does', async () => {
  expect(await readPackageZip(zipOf([plain]))).toEqual({
    ok: true,
    value: {folder: undefined, files: new Map([['cases.ts', '// text']])},
  });
});

const badNames = fc.oneof(
  fc.constantFrom('../a.ts', 'a/../../b.ts', '/etc/passwd', 'C:\\a.ts', 'c:/a.ts', '..\\a.ts', 'a\\..\\b.ts'),
  fc
    .tuple(fc.array(name, {maxLength: 3}), name)
    .map(([parts, last]) => [...parts, '..', '..', '..', '..', last].join('/')),
);
const modes = fc.constantFrom(0o120777, 0o020666, 0o060666, 0o010644, 0o140644);
/** With what is said of each: that it is refused for what it does. */
const sentences: Record<string, RegExp> = {
  'a name that leads out of the folder': /invalid|absolute path/,
  'a link or a device': /is a link or a device/,
  'a name that comes twice': /twice/,
  'a bomb of one file': /too tightly|at most 1000000 are allowed/,
  'a bomb that claims to be small': /too many bytes/,
  'more than it claims': /size mismatch/,
  'too many files': /more than 200 files/,
  'too many entries of any sort': /entries; at most 600/,
  'too much together': /more than 10000000 bytes/,
  'an encrypted file': /encrypted/,
  'a method that nobody reads': /a method that is not read here|size mismatch/,
  'bytes that are no text': /no UTF-8 text/,
  'an archive larger than is read': /at most 4000000 are taken/,
};

const hostile: Record<string, fc.Arbitrary<Buffer>> = {
  'a name that leads out of the folder': badNames.map((bad) => zipOf([plain, {name: bad, content: small}])),
  'a link or a device': modes.map((mode) => zipOf([plain, {name: 'lib/a.ts', content: small, mode}])),
  'a name that comes twice': name.map((one) =>
    zipOf([
      {name: `${one}.ts`, content: small},
      {name: `${one}.ts`, content: small},
    ]),
  ),
  'a bomb of one file': fc
    .integer({min: packageFileBytesMax / 2, max: 3 * packageFileBytesMax})
    .map((size) => zipOf([{name: 'a.ts', content: Buffer.alloc(size, 97)}])),
  'a bomb that claims to be small': fc
    .integer({min: 1, max: 1000})
    .map((claimedSize) => zipOf([{name: 'a.ts', content: Buffer.alloc(2_000_000, 97), claimedSize}])),
  'more than it claims': fc
    .integer({min: 1, max: 100})
    .map((claimedSize) =>
      zipOf([{name: 'a.ts', content: Buffer.from('x'.repeat(500)), claimedSize, method: 0}]),
    ),
  'too many files': fc
    .integer({min: packageFilesMax + 1, max: packageFilesMax + 40})
    .map((count) =>
      zipOf(Array.from({length: count}, (_, index) => ({name: `a${index}.ts`, content: small}))),
    ),
  'too many entries of any sort': fc
    .integer({min: 4 * packageFilesMax, max: 5000})
    .map((count) =>
      zipOf(Array.from({length: count}, (_, index) => ({name: `a${index}/`, content: Buffer.alloc(0)}))),
    ),
  'too much together': fc.constant(
    zipOf(
      Array.from({length: 1 + Math.ceil(packageBytesMax / 900_000)}, (_, index) => {
        // Four letters by chance: packed to a quarter, so that neither bound of the archive refuses it before.
        const content = randomBytes(900_000).map((byte) => 97 + (byte % 4));
        return {name: `a${index}.ts`, content: Buffer.from(content)};
      }),
    ),
  ),
  'an encrypted file': fc.constant(zipOf([{...plain, flags: 0x801}])),
  'a method that nobody reads': fc
    .integer({min: 1, max: 99})
    .filter((m) => m !== 8)
    .map((method) => zipOf([{...plain, method}])),
  'bytes that are no text': fc
    .constantFrom(Buffer.from([0xff, 0xfe, 0x00]), Buffer.from('a\0b'), Buffer.from([0xc3, 0x28]))
    .map((content) => zipOf([{name: 'a.ts', content}])),
  'no zip at all': fc.uint8Array({maxLength: 400}).map((bytes) => Buffer.from(bytes)),
  'an archive that is cut': fc.nat({max: 60}).map((cut) => zipOf([plain]).subarray(0, -1 - cut)),
  'an archive larger than is read': fc.constant(
    Buffer.concat([Buffer.alloc(packageZipBytesMax), zipOf([plain])]),
  ),
};

describe.each(Object.entries(hostile))('%s', (what, archives) => {
  test('is refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(archives, async (bytes) => {
        const read = await readPackageZip(bytes);
        expect(read).toMatchObject({ok: false});
        if (!read.ok)
          for (const {sentence} of read.error)
            expect(sentence).toMatch(sentences[what] ?? /^is no readable zip: /);
      }),
      {numRuns: 8},
    );
  });
});

test('an archive with a few of its bytes changed is read or refused, and never throws or hangs', async () => {
  const whole = await writePackageZip('small', smallFiles);
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(fc.nat({max: whole.length - 1}), fc.nat({max: 255})), {minLength: 1, maxLength: 6}),
      async (changes) => {
        const bytes = Buffer.from(whole);
        for (const [at, value] of changes) bytes[at] = value;
        expect(typeof (await readPackageZip(bytes)).ok).toBe('boolean');
      },
    ),
    {numRuns: 200},
  );
});

test('what systems put beside files is left out', async () => {
  const zip = new yazl.ZipFile();
  for (const path of ['two-sum/cases.ts', 'two-sum/.DS_Store', '__MACOSX/two-sum/._cases.ts']) {
    zip.addBuffer(small, path);
  }
  zip.end();
  const read = await readPackageZip(await buffer(zip.outputStream as unknown as NodeJS.ReadableStream));
  expect(read).toEqual({ok: true, value: {folder: 'two-sum', files: new Map([['cases.ts', '// text']])}});
});
