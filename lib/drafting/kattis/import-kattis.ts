/**
 * A Kattis problem package (`legacy` or `2025-09`) as a package of ours, as far as it maps, with a sentence for everything that
 * does not. A problem reads standard input and writes standard output: here it is a function of one text that returns one.
 */
import {err, ok, type Result} from '#lib/base/result';
import {type KattisCase, type KattisData, type KattisGroup, readData} from '#lib/drafting/kattis/data';
import {latexToMarkdown} from '#lib/drafting/kattis/latex';
import {type KattisSettings, nameOf, readSettings, typesOf} from '#lib/drafting/kattis/settings';
import {functionName, wrapSubmission} from '#lib/drafting/kattis/submission';
import {checkText, dataText} from '#lib/drafting/kattis/texts';
import type {PackageFiles} from '#lib/exercises/package-files';
import {callKind} from '#lib/kinds/registry';

export type ImportedKattis = {readonly files: PackageFiles; readonly notes: readonly string[]};

/** A package of ours as it is, a Kattis package as it maps: that one declares itself in problem.yaml. */
export function asPackage(
  files: PackageFiles,
  wanted: {readonly slug: string; readonly skipped?: readonly string[]},
): Result<ImportedKattis, string> {
  const isKattis = files.has('problem.yaml') && !files.has('exercise.json');
  return isKattis ? importKattis(files, wanted) : ok({files, notes: []});
}

/** `skipped`: files of the archive that are no text. */
function importKattis(
  files: PackageFiles,
  {slug, skipped = []}: {readonly slug: string; readonly skipped?: readonly string[]},
): Result<ImportedKattis, string> {
  const settings = readSettings(files.get('problem.yaml') ?? '');
  if (!settings.ok) return settings;
  const odd = typesOf(settings.value).filter((type) =>
    ['interactive', 'multi-pass', 'submit-answer'].includes(type),
  );
  if (odd.length > 0) return err(`It is ${odd.join(' and ')}: such problems have no counterpart here.`);
  const data = readData(files);
  if (data.cases.length === 0) return err('It has no test data that can be taken over.');
  const statement = statementOf(files, settings.value);
  const submissions = submissionsOf(files, settings.value);
  const made = new Map<string, string>([
    ['exercise.json', manifestText(settings.value, data.groups, {slug, reference: submissions.reference})],
    ['statement.md', statement.text],
    ['editorial.md', editorialOf(files)],
    ['cases.ts', casesText(data)],
    ['check.ts', checkText([...data.flags, ...wordsOf(settings.value.validator_flags)])],
    ...dataText(data.cases),
    ...submissions.files,
  ]);
  const notes = [
    ...statement.notes,
    ...limitNotes(settings.value),
    ...data.notes,
    ...submissions.notes,
    ...partNotes(files, settings.value),
    ...skipped.map((file) => `${file} is no text and was left out.`),
  ];
  return ok({files: new Map([...made].sort(([a], [b]) => (a < b ? -1 : 1))), notes});
}

function wordsOf(flags: string | undefined): string[] {
  return (flags ?? '').split(/\s+/).filter(Boolean);
}

function withConstants(text: string, {constants}: KattisSettings): string {
  return text.replace(/\{\{([A-Za-z_]\w*)\}\}/g, (found, name: string) =>
    Object.hasOwn(constants, name) ? String(constants[name]) : found,
  );
}

const memoryMbMax = 128;
const memoryMbMin = 16;

function manifestText(
  settings: KattisSettings,
  groups: readonly KattisGroup[],
  {slug, reference}: {readonly slug: string; readonly reference: string},
): string {
  const memory = Math.min(memoryMbMax, Math.max(memoryMbMin, settings.limits.memory ?? memoryMbMax));
  const manifest = {
    ...{$schema: '../exercise.schema.json', version: 1, title: (nameOf(settings) ?? slug).slice(0, 80)},
    ...{kind: callKind, difficulty: 'medium', topics: ['dijkstra']},
    signature: {
      name: functionName,
      parameters: [{name: 'input', type: 'string'}],
      returns: 'string',
    },
    limits: {operationsFactor: 10, operationsMin: 100_000, memoryMbMax: Math.round(memory)},
    hints: ['To be written.', 'To be written.', 'To be written.'],
    groups,
    reference,
  };
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

function limitNotes({limits, license, rights_owner: owner}: KattisSettings): string[] {
  const {memory, time_limit: seconds} = limits;
  return [
    'Difficulty, track and hints have no counterpart: difficulty is "medium", the track is "dijkstra", and hints are to be written.',
    seconds === undefined
      ? 'Time limits are not taken over: operations are counted, ten times the reference’s.'
      : `The time limit of ${seconds} s is not taken over: operations are counted, ten times the reference’s.`,
    ...(memory !== undefined && memory > memoryMbMax
      ? [`The memory limit of ${memory} MiB became ${memoryMbMax} MB, the most that there is.`]
      : []),
    `Its licence is "${license ?? 'unknown'}"${owner === undefined ? '' : `, its owner ${owner}`}: see that you may publish it.`,
  ];
}

const statementPlaces = /^(?:statement|problem_statement)\/problem(?:\.([\w-]+))?\.(md|tex)$/;

function statementOf(
  files: PackageFiles,
  settings: KattisSettings,
): {readonly text: string; readonly notes: string[]} {
  const found = [...files].flatMap(([file, text]) => {
    const place = statementPlaces.exec(file);
    return place === null ? [] : [{file, text, language: place[1] ?? 'en', type: place[2]!}];
  });
  const rank = (one: (typeof found)[number]) => (one.language === 'en' ? 0 : 2) + (one.type === 'md' ? 0 : 1);
  const [chosen, ...others] = found.sort((a, b) => rank(a) - rank(b));
  const notes = others.map(({file}) => `${file} was left out: one statement is taken.`);
  if (chosen === undefined) {
    return {
      text: complete('To be written.'),
      notes: ['There is no statement as Markdown or LaTeX: it is to be written.'],
    };
  }
  const converted =
    chosen.type === 'md' ? {markdown: chosen.text, unknown: []} : latexToMarkdown(chosen.text);
  const markdown = withConstants(converted.markdown, settings)
    .replace(/^\s*\{\{(nextsample|remainingsamples)\}\}\s*$/gm, '')
    .replace(/^# /gm, '## ');
  const images = /!\[[^\]]*\]\([^)]*\)/.test(markdown)
    ? ['Pictures of the statement are not taken over.']
    : [];
  const unknown =
    converted.unknown.length === 0
      ? []
      : [`Parts of the LaTeX were left out: ${converted.unknown.join(', ')}. Read the statement.`];
  return {
    text: complete(markdown.replace(/!\[([^\]]*)\]\([^)]*\)/g, '$1')),
    notes: [...notes, ...unknown, ...images],
  };
}

/** With what every statement has to have. */
function complete(markdown: string): string {
  const contract = `Write \`${functionName}(input)\`: \`input\` is the whole text that the problem reads, and what you return is the whole text that it writes.`;
  const constraints = /^## Constraints\s*$/m.test(markdown)
    ? ''
    : '\n## Constraints\n\n- The input is as described above.\n';
  return `${markdown.trim()}\n\n${contract}\n\n{{samples}}\n${constraints}`;
}

function editorialOf(files: PackageFiles): string {
  const found = [...files].find(([file]) => /^solution\/solution(\.en)?\.(md|tex)$/.test(file));
  if (found === undefined) return 'To be written.\n';
  return found[0].endsWith('.md') ? found[1].replace(/^# /gm, '## ') : latexToMarkdown(found[1]).markdown;
}

function submissionsOf(files: PackageFiles, settings: KattisSettings) {
  const made = new Map<string, string>();
  const notes: string[] = [];
  for (const [file, text] of files) {
    if (!/^submissions\/[^/]+\/./.test(file)) continue;
    const outcome = wrapSubmission(file, withConstants(text, settings));
    if (!outcome.ok) notes.push(`${file} was left out: ${outcome.sentence}`);
    else if (made.has(outcome.path)) notes.push(`${file} was left out: ${outcome.path} is there already.`);
    else made.set(outcome.path, outcome.source);
  }
  const accepted = [...made.keys()].find((file) => file.startsWith('submissions/accepted/'));
  const reference = accepted ?? 'submissions/accepted/to-write.js';
  if (accepted === undefined) {
    notes.push('No accepted submission could be taken over: write one in submissions/accepted/to-write.js.');
    made.set(
      reference,
      `// To be written.\nfunction ${functionName}(input) {\n  throw new Error('to be written');\n}\n`,
    );
  }
  return {files: made, notes, reference};
}

function casesText({cases}: KattisData): string {
  const element = ({id, group, isSample, about}: KattisCase): string => {
    const guards = isSample ? {} : {guards: 'a case of the imported package'};
    const fields = {id, group, ...(isSample ? {sample: true} : {}), ...guards};
    const comment = about === undefined ? '' : `    // ${about.replace(/\s+/g, ' ')}\n`;
    return `${comment}    {${Object.entries(fields)
      .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
      .join(', ')}, input: inputOf(${JSON.stringify(id)})},`;
  };
  return `import {defineCases} from '#lib/exercise-sdk/cases';
import {data} from './lib/data.ts';

const inputOf = (id: string): [string] => [data[id]!.input];

export default defineCases<[string]>({
  badInputs: [[5]],
  // The package tells no way to make inputs: fresh ones are those of its data, until you write one.
  generate: (random) => inputOf(random.pick(Object.keys(data))),
  cases: [
${cases.map(element).join('\n')}
  ],
});
`;
}

function partNotes(files: PackageFiles, settings: KattisSettings): string[] {
  const has = (folder: string) => [...files.keys()].some((file) => file.startsWith(folder));
  const isCustom =
    /\bcustom\b/.test(settings.validation ?? '') || has('output_validator/') || has('output_validators/');
  return [
    ...(isCustom
      ? [
          'Its own output validator is not taken over: check.ts compares as the default one does. Write it there.',
        ]
      : []),
    ...(has('input_validators/') || has('input_format_validators/')
      ? ['Input validators are not taken over: write their rules into cases.ts, and a generator of inputs.']
      : []),
    ...['include/', 'attachments/', 'generators/', 'static_validator/']
      .filter(has)
      .map((folder) => `${folder} was left out: it has no counterpart.`),
    ...(typesOf(settings).includes('scoring')
      ? ['Scores are points of groups here: a group earns all of its points or none.']
      : []),
  ];
}
