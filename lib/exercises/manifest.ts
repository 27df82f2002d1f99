/** Reads exercise.json: the schema first, then what no schema can say. Refuses with reasons, never by throwing. */
import {z} from 'zod';
import {err, ok, type Result} from '#lib/base/result';
import type {Reason} from '#lib/exercises/reason';
import {samplesGroup} from '#lib/exercises/samples';
import {type ExerciseFile, exerciseSchema, signatureOf} from '#lib/exercises/schema';
import {isTrack} from '#lib/exercises/topics';
import {kindNames, kindOf, type Signature} from '#lib/kinds/registry';
import {suggestion} from '#lib/values/nearest';

const file = 'exercise.json';

export function readManifest(text: string): Result<ExerciseFile, Reason[]> {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    return err([{file, sentence: `is not JSON: ${(error as Error).message}.`}]);
  }
  const parsed = exerciseSchema.safeParse(json, {error: sentenceForIssue});
  if (!parsed.success) return err(parsed.error.issues.flatMap(reasonsOfIssue));
  const reasons = [
    ...checkTopics(parsed.data),
    ...checkSignature(signatureOf(parsed.data)),
    ...checkGroups(parsed.data),
    ...checkComplexity(parsed.data),
  ];
  return reasons.length > 0 ? err(reasons) : ok(parsed.data);
}

/** The JSON Schema that editors check exercise.json against, as the text of its file. */
export function writeManifestJsonSchema(): string {
  return `${JSON.stringify(manifestJsonSchema(), undefined, 2)}\n`;
}

function manifestJsonSchema(): unknown {
  return z.toJSONSchema(exerciseSchema, {io: 'input'});
}

function sentenceForIssue(issue: z.core.$ZodRawIssue): string | undefined {
  if (issue.code === 'invalid_type' && issue.input === undefined) return 'is missing';
  return undefined;
}

function reasonsOfIssue(issue: z.core.$ZodIssue): Reason[] {
  const key = keyOfPath(issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((unknown) => ({
      file,
      key: keyOfPath([...issue.path, unknown]),
      sentence: `"${unknown}" is no known key${suggestion(unknown, knownKeys())}.`,
    }));
  }
  const where = key === '' ? {} : {key};
  if (issue.code === 'invalid_union' && 'discriminator' in issue) {
    const names = new Intl.ListFormat('en-GB', {style: 'long', type: 'disjunction'});
    return [{file, key: 'kind', sentence: `must be ${names.format(kindNames.map((name) => `"${name}"`))}.`}];
  }
  return [{file, ...where, sentence: `${issue.message}.`}];
}

/** Every key that the schema knows, wherever it stands: what an unknown one may have been meant to be. */
function knownKeys(): string[] {
  const keys = new Set<string>();
  const walk = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [name, inner] of Object.entries(node)) {
      if (name === 'properties') for (const key of Object.keys(inner as object)) keys.add(key);
      walk(inner);
    }
  };
  walk(manifestJsonSchema());
  return [...keys];
}

function keyOfPath(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) =>
      typeof step === 'number' ? `[${step}]` : `${index === 0 ? '' : '.'}${String(step)}`,
    )
    .join('');
}

function checkComplexity({complexity, complexityOf}: ExerciseFile): Reason[] {
  if (complexityOf === undefined || complexity !== undefined) return [];
  return [
    {file, key: 'complexityOf', sentence: 'says what n is, but there is no `complexity` that names it.'},
  ];
}

function checkTopics({topics}: ExerciseFile): Reason[] {
  if (isTrack(topics[0]!)) return [];
  return [{file, key: 'topics[0]', sentence: `"${topics[0]}" has no track; name the track first.`}];
}

function checkSignature(signature: Signature): Reason[] {
  return kindOf(signature)
    .misdeclared(signature)
    .map(({key, sentence}) => ({file, key: `signature${key}`, sentence}));
}

function checkGroups({groups}: ExerciseFile): Reason[] {
  const reasons: Reason[] = [];
  const ids = groups.map(({id}) => id);
  for (const [index, id] of ids.entries()) {
    if (ids.indexOf(id) < index) {
      reasons.push({file, key: `groups[${index}].id`, sentence: `"${id}" is declared twice.`});
    }
  }
  if (!ids.includes(samplesGroup)) {
    reasons.push({
      file,
      key: 'groups',
      sentence: `needs the group "${samplesGroup}", which the samples belong to.`,
    });
  }
  const points = groups.reduce((sum, group) => sum + group.points, 0);
  if (points !== 100) {
    reasons.push({file, key: 'groups', sentence: `the points add up to ${points}; they must add up to 100.`});
  }
  return reasons;
}
