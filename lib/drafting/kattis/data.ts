/** Test data of a Kattis package as cases: inputs with their answers, in groups with their points. */
import {packageCasesMax} from '#lib/base/limits';
import {readYaml} from '#lib/drafting/kattis/settings';
import type {PackageFiles} from '#lib/exercises/package-files';

export type KattisCase = {
  readonly id: string;
  readonly group: string;
  readonly isSample: boolean;
  readonly about?: string;
  readonly input: string;
  readonly answer: string;
};

export type KattisGroup = {readonly id: string; readonly title: string; readonly points: number};

export type KattisData = {
  readonly cases: readonly KattisCase[];
  readonly groups: readonly KattisGroup[];
  /** Arguments of the default output validator, of the first group that gives any. */
  readonly flags: readonly string[];
  /** What did not map, a sentence each. */
  readonly notes: readonly string[];
};

/** An input with its answer that is longer could not be edited in the browser. */
const caseCharactersMax = 60_000;
const groupsMax = 9;
const pointsTotal = 100;

export function readData(files: PackageFiles): KattisData {
  const notes: string[] = [];
  const ids = new Set<string>();
  const cases: KattisCase[] = [];
  for (const [file, input] of files) {
    const place = /^data\/(sample|secret)\/(.*)\.in$/.exec(file);
    if (place === null) continue;
    const [, where = '', base = ''] = place;
    const stem = file.slice(0, -'.in'.length);
    const answer = files.get(`${stem}.ans`);
    if (answer === undefined) {
      notes.push(`${file} has no answer beside it and was left out.`);
      continue;
    }
    if (input.length + answer.length > caseCharactersMax) {
      notes.push(`${file} is longer than ${caseCharactersMax} characters with its answer and was left out.`);
      continue;
    }
    if (cases.length >= packageCasesMax) {
      notes.push(`${file} was left out: at most ${packageCasesMax} cases are taken.`);
      continue;
    }
    const isSample = where === 'sample';
    const path = base.split('/');
    const group = isSample ? 'samples' : path.length > 1 ? kebab(path[0]!) : 'hidden';
    const id = unused(kebab(`${isSample ? 'sample-' : ''}${path.join('-')}`), ids);
    const about = descriptionOf(files, stem);
    cases.push({id, group, isSample, ...(about === undefined ? {} : {about}), input, answer});
  }
  const {groups, cases: grouped, notes: more} = groupsOf(files, cases);
  return {cases: grouped, groups, flags: flagsOf(files), notes: [...notes, ...more, ...otherData(files)]};
}

function kebab(name: string): string {
  const words = name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 50);
  return words === '' ? 'case' : words;
}

function unused(name: string, ids: Set<string>): string {
  let id = name;
  for (let number = 2; ids.has(id); number++) id = `${name}-${number}`;
  ids.add(id);
  return id;
}

/** `.desc` in the format `legacy`, `description` in the case's YAML since; never the hint, which may hold an input. */
function descriptionOf(files: PackageFiles, stem: string): string | undefined {
  const own = readYaml(files.get(`${stem}.yaml`) ?? '');
  const described = isObject(own) && typeof own.description === 'string' ? own.description : undefined;
  return (files.get(`${stem}.desc`) ?? described)?.trim() || undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const configurations = ['test_group.yaml', 'testdata.yaml'];

function configurationOf(files: PackageFiles, folder: string): Readonly<Record<string, unknown>> {
  for (const name of configurations) {
    const found = readYaml(files.get(`${folder}/${name}`) ?? '');
    if (isObject(found)) return found;
  }
  return {};
}

/** As many as declared points make; equal shares where none are declared. They add up to 100. */
function groupsOf(
  files: PackageFiles,
  cases: readonly KattisCase[],
): {readonly groups: KattisGroup[]; readonly cases: readonly KattisCase[]; readonly notes: string[]} {
  const found = [...new Set(cases.filter(({isSample}) => !isSample).map(({group}) => group))];
  const kept = found.slice(0, groupsMax);
  const last = kept.at(-1) ?? 'hidden';
  const notes =
    found.length > groupsMax ? [`Groups after the ${groupsMax}th were joined with "${last}".`] : [];
  const folders = new Map<string, string>();
  for (const file of files.keys()) {
    const name = /^data\/secret\/([^/]+)\//.exec(file)?.[1];
    if (name !== undefined) folders.set(kebab(name), `data/secret/${name}`);
  }
  const weights = kept.map((group) => {
    const declared = configurationOf(files, folders.get(group) ?? 'data/secret').max_score;
    return typeof declared === 'number' && declared > 0 ? declared : undefined;
  });
  const points = shares(weights.every((one) => one !== undefined) ? weights : kept.map(() => 1));
  const groups = kept.map((id, index) => ({
    ...{id, points: points[index]!},
    title: id === 'hidden' ? 'Hidden cases' : id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' '),
  }));
  const joined = cases.map((one) => (one.isSample || kept.includes(one.group) ? one : {...one, group: last}));
  return {groups: [{id: 'samples', title: 'Samples', points: 0}, ...groups], cases: joined, notes};
}

/** Whole points in proportion; what rounding leaves goes to the last. */
function shares(weights: readonly number[]): number[] {
  const total = weights.reduce((sum, one) => sum + one, 0);
  const points = weights.map((one) => Math.floor((pointsTotal * one) / total));
  const left = pointsTotal - points.reduce((sum, one) => sum + one, 0);
  return points.map((one, index) => (index === points.length - 1 ? one + left : one));
}

function flagsOf(files: PackageFiles): string[] {
  for (const folder of [...foldersOf(files), 'data/secret', 'data']) {
    const {output_validator_args: args, output_validator_flags: words} = configurationOf(files, folder);
    if (Array.isArray(args) && args.length > 0) return args.map(String);
    if (typeof words === 'string' && words !== '') return words.split(/\s+/);
  }
  return [];
}

function foldersOf(files: PackageFiles): string[] {
  const names = [...files.keys()].map((file) => /^(data\/secret\/[^/]+)\//.exec(file)?.[1]);
  return [...new Set(names.filter((name) => name !== undefined))];
}

function otherData(files: PackageFiles): string[] {
  const rest = [...files.keys()].filter((file) => /^data\/(invalid_|valid_output)/.test(file));
  return rest.length === 0
    ? []
    : [`${rest.length} files of invalid and valid data test validators, which are not taken over.`];
}
