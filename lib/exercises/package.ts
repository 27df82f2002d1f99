/** From a folder to a validated package, or to every reason why it is none. Runs no code of the package. */
import path from 'node:path';
import {err, ok, type Result} from '#lib/base/result';
import {bundleAuthorScript} from '#lib/exercises/bundle';
import {type Equivalent, equivalentsFile, readEquivalents} from '#lib/exercises/equivalents';
import {readFolder} from '#lib/exercises/folder';
import {readManifest} from '#lib/exercises/manifest';
import {offeredLanguages} from '#lib/exercises/offered';
import {hashFiles, type PackageFiles} from '#lib/exercises/package-files';
import {expandPatches} from '#lib/exercises/patched-submission';
import type {Reason} from '#lib/exercises/reason';
import {type ExerciseFile, signatureOf} from '#lib/exercises/schema';
import {checkStatement} from '#lib/exercises/statement';
import {submissionFolders} from '#lib/exercises/submission-folders';
import type {Signature} from '#lib/kinds/registry';
import {type LanguageName, languageLabels, languageNames, languageOfEnding} from '#lib/languages/browser';
import {languages} from '#lib/languages/registry';

export type PackageSubmission = {
  /** `submissions/wrong-answer/prefix-is-word.js` */
  readonly path: string;
  readonly name: string;
  readonly expected: (typeof submissionFolders)[number];
  readonly language: LanguageName;
  readonly source: string;
  /** The first line's comment: what it does wrong, or right. */
  readonly about: string;
  /** The patch that makes it of an accepted one, where it is kept as one. */
  readonly patch?: string;
};

export type ExercisePackage = {
  readonly slug: string;
  readonly contentHash: string;
  readonly manifest: ExerciseFile;
  readonly signature: Signature;
  readonly statement: string;
  readonly editorial: string;
  readonly authorScript: string;
  readonly hasChecker: boolean;
  readonly submissions: readonly PackageSubmission[];
  /** In which it may be solved: there is an accepted solution, and the kind supports it. */
  readonly languages: readonly LanguageName[];
  readonly reference: PackageSubmission;
  /** Of languages whose counts come from a solution of their own. */
  readonly otherReferences: readonly PackageSubmission[];
  /** Mutants of the reference that no case can tell from it. */
  readonly equivalents: readonly Equivalent[];
};

const texts = ['exercise.json', 'statement.md', 'editorial.md', 'cases.ts'] as const;

export async function loadPackage(folder: string): Promise<Result<ExercisePackage, Reason[]>> {
  const files = readFolder(folder);
  return files.ok ? packageOfFiles(path.basename(path.resolve(folder)), files.value) : files;
}

/** The same for files that are not on disk: an upload, an editor. */
export async function packageOfFiles(
  slug: string,
  packed: PackageFiles,
): Promise<Result<ExercisePackage, Reason[]>> {
  const expanded = expandPatches(packed);
  if (!expanded.ok) return expanded;
  const {files, patches} = expanded.value;
  const missing = texts.filter((name) => !files.get(name)?.trim());
  if (missing.length > 0) {
    return err(missing.map((file) => ({file, sentence: files.has(file) ? 'is empty.' : 'is missing.'})));
  }
  const manifest = readManifest(files.get('exercise.json')!);
  const script = await bundleAuthorScript(files);
  const submissions = readSubmissions(files, patches);
  const equivalents = readEquivalents(files.get(equivalentsFile));
  const reasons = [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)
      ? []
      : [{file: '', sentence: 'the name of the folder is not kebab-case.'}]),
    ...(manifest.ok ? [] : manifest.error),
    ...(script.ok ? [] : script.error),
    ...(equivalents.ok ? [] : equivalents.error),
    ...checkStatement(files.get('statement.md')!),
    ...checkFiles(files),
    ...submissions.flatMap(checkSubmission),
  ];
  if (!manifest.ok || !script.ok || !equivalents.ok || reasons.length > 0) return err(reasons);

  const reference = submissions.find((submission) => submission.path === manifest.value.reference);
  if (!reference) {
    return err([
      {file: 'exercise.json', key: 'reference', sentence: `there is no file ${manifest.value.reference}.`},
    ]);
  }
  const others = findOthers(manifest.value, reference, submissions);
  if (!others.ok) return others;
  return ok({
    slug,
    contentHash: hashFiles(withoutNotes(files), [slug, script.value]),
    manifest: manifest.value,
    signature: signatureOf(manifest.value),
    statement: files.get('statement.md')!,
    editorial: files.get('editorial.md')!,
    authorScript: script.value,
    hasChecker: files.has('check.ts'),
    submissions,
    languages: offeredLanguages(
      manifest.value,
      submissions.filter(({expected}) => expected === 'accepted').map(({language}) => language),
    ),
    reference,
    otherReferences: others.value,
    equivalents: equivalents.value,
  });
}

/** A language that counts operations otherwise than the reference needs a reference of its own; any other may have one. */
function findOthers(
  {references = {}}: ExerciseFile,
  reference: PackageSubmission,
  submissions: readonly PackageSubmission[],
): Result<PackageSubmission[], Reason[]> {
  const reasons: Reason[] = [];
  const say = (key: string, sentence: string) => reasons.push({file: 'exercise.json', key, sentence});
  const others = languageNames.flatMap((language): PackageSubmission[] => {
    const path = references[language];
    const key = `references.${language}`;
    const {title} = languageLabels[language];
    if (path === undefined) {
      const isCounted = languages[language].meter === languages[reference.language].meter;
      const isSolved = submissions.some((one) => one.expected === 'accepted' && one.language === language);
      if (isSolved && !isCounted) say(key, `is missing: ${title} counts operations in its own way.`);
      return [];
    }
    const found = submissions.find((submission) => submission.path === path);
    if (found === undefined) say(key, `there is no file ${path}.`);
    else if (found.language !== language) say(key, `${path} is not ${title}.`);
    return found === undefined ? [] : [found];
  });
  return reasons.length > 0 ? err(reasons) : ok(others);
}

const folders = submissionFolders.join('|');
const allEndings = languageNames.flatMap((name) => languageLabels[name].endings);
const usualEndings = languageNames.map((name) => languageLabels[name].endings[0]).join(' or ');
const endings = allEndings.map((ending) => ending.replace('.', '\\.')).join('|');
const placed = new RegExp(
  `^(${texts.join('|')}|check\\.ts|equivalents\\.json|lib/[\\w-]+\\.ts|submissions/(${folders})/[a-z0-9-]+(${endings}))$`,
);

/** What no verdict depends on stays out of the hash: it may change under a published version. */
function withoutNotes(files: PackageFiles): PackageFiles {
  return new Map([...files].filter(([name]) => name !== equivalentsFile));
}

function checkFiles(files: PackageFiles): Reason[] {
  return [...files.keys()]
    .filter((file) => !placed.test(file))
    .map((file) => ({
      file,
      sentence: file.startsWith('submissions/')
        ? `belongs in submissions/{${submissionFolders.join(',')}}/ as a kebab-case ${usualEndings} file.`
        : 'is no file of a package.',
    }));
}

function readSubmissions(files: PackageFiles, patches: ReadonlyMap<string, string>): PackageSubmission[] {
  return [...files].flatMap(([file, source]) => {
    const match = /^submissions\/([a-z-]+)\/([a-z0-9-]+)(\.\w+)$/.exec(file);
    const expected = submissionFolders.find((folder) => folder === match?.[1]);
    const language = languageOfEnding(match?.[3] ?? '');
    if (!match || !expected || !language) return [];
    const about = aboutOf(source, language);
    const patch = patches.get(file);
    const kept = patch === undefined ? {} : {patch};
    return [{path: file, name: match[2]!, expected, language, source, about, ...kept}];
  });
}

/** What the first line says, which is a comment of its language. */
function aboutOf(source: string, language: LanguageName): string {
  const {comment} = languageLabels[language];
  const [line = ''] = source.split('\n', 1);
  return line.startsWith(comment) ? line.slice(comment.length).trim() : '';
}

function checkSubmission({path: file, about, language}: PackageSubmission): Reason[] {
  if (about !== '') return [];
  return [
    {
      file,
      key: 'line 1',
      sentence: `begins with a comment \`${languageLabels[language].comment} …\` that says what it does wrong, or right.`,
    },
  ];
}
