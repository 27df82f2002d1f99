/** Turns submissions of a package that must fail into patches where that is shorter. Pure; what they are, to the byte, stays the same. */
import type {PackageFiles} from '#lib/exercises/package-files';
import {expandPatches, patchOf} from '#lib/exercises/patched-submission';

/** A patch that is longer than this share of its file says less than the file. */
const shareMax = 0.5;

const submission = /^submissions\/[a-z-]+\/[a-z0-9-]+(\.(?:js|mjs|ts))$/;

/** Each against the nearest accepted one of its language; a patch that would not make the same file leaves it as it is. */
export function asPatches(files: PackageFiles): PackageFiles {
  const submissions = [...files].filter(([file]) => submission.test(file));
  const accepted = submissions.filter(([file]) => file.startsWith('submissions/accepted/'));
  let made = new Map(files);
  for (const [file, source] of submissions) {
    const ending = submission.exec(file)?.[1] ?? '';
    const to = `${file.slice(0, -ending.length)}.patch`;
    if (file.startsWith('submissions/accepted/') || made.has(to)) continue;
    const [text] = accepted
      .filter(([base]) => base.endsWith(ending))
      .map(([base, wanted]) => patchOf({path: file, source}, {path: base, source: wanted}))
      .sort((a, b) => a.length - b.length);
    if (text === undefined || text.length >= shareMax * source.length) continue;
    const changed = new Map([...made].filter(([one]) => one !== file)).set(to, text);
    const expanded = expandPatches(changed);
    if (expanded.ok && expanded.value.files.get(file) === source) made = changed;
  }
  return new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Every submission as a whole file; the same files where a patch does not apply. */
export function asWhole(files: PackageFiles): PackageFiles {
  const expanded = expandPatches(files);
  return expanded.ok ? expanded.value.files : files;
}
