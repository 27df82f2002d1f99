/** Reads exercise.json: the schema first, then what no schema can say. Refuses with reasons, never by throwing. */
import {z} from 'zod';
import {err, ok, type Result} from '#lib/base/result';
import type {AsyncSignature, Parameter, Signature} from '#lib/exercises/exercise';
import type {Reason} from '#lib/exercises/reason';
import {samplesGroup} from '#lib/exercises/samples';
import {type ExerciseFile, exerciseSchema, signatureOf} from '#lib/exercises/schema';
import {isTrack} from '#lib/exercises/topics';
import {suggestion} from '#lib/exercises/values/nearest';
import {checkRulesFit} from '#lib/exercises/values/rules';
import {parseType} from '#lib/exercises/values/type-text';

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
    const kinds = '"function", "class", "async" or "simulation"';
    return [{file, key: 'kind', sentence: `must be ${kinds}.`}];
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

/** Words that some language of the house does not take for a name. */
const reservedWords = new Set(
  `and as assert async await break case catch class const continue debugger def default del delete do elif else
  enum except export extends false finally for from function global if implements import in instanceof
  interface is lambda let new nonlocal not null or package pass private protected public raise return static
  super switch this throw true try typeof undefined var void while with yield constructor prototype arguments
  eval self none`.split(/\s+/),
);

function checkSignature(signature: Signature): Reason[] {
  const at = (key: string, sentence: string): Reason => ({file, key: `signature${key}`, sentence});
  const reasons: Reason[] =
    signature.kind === 'simulation' ? [] : checkParameters('.parameters', signature.parameters, at);
  const methods = signature.kind === 'function' ? [] : signature.methods;
  const names = signature.kind === 'function' ? [signature.name] : methods.map(({name}) => name);
  for (const [index, name] of names.entries()) {
    const key = signature.kind === 'function' ? '.name' : `.methods[${index}].name`;
    if (reservedWords.has(name)) reasons.push(at(key, `"${name}" is a reserved word in some language.`));
    if (names.indexOf(name) < index) reasons.push(at(key, `"${name}" is declared twice.`));
  }
  if (signature.kind === 'async') reasons.push(...checkForm(signature, at));
  for (const [index, method] of methods.entries()) {
    reasons.push(...checkParameters(`.methods[${index}].parameters`, method.parameters, at));
  }
  return reasons;
}

/** Words that stand for what a client does besides calling. */
const scenarioWords = ['sleep', 'collect', 'order', 'client'];

function checkForm(
  {form, name, parameters, methods}: AsyncSignature,
  at: (key: string, sentence: string) => Reason,
): Reason[] {
  const reasons = methods.flatMap((method, index) =>
    scenarioWords.includes(method.name)
      ? [at(`.methods[${index}].name`, `"${method.name}" has a meaning of its own in scenarios.`)]
      : [],
  );
  if (form === 'class') {
    if (!/^[A-Z]/.test(name)) reasons.push(at('.name', 'The name of a class begins with a capital letter.'));
  } else if (methods.length !== 1 || methods[0]!.name !== name || parameters.length > 0) {
    reasons.push(at('.methods', `A function has one method, ${name} itself, and no constructor parameters.`));
  }
  return reasons;
}

function checkParameters(
  key: string,
  parameters: readonly Parameter[],
  at: (key: string, sentence: string) => Reason,
): Reason[] {
  const names = parameters.map(({name}) => name);
  return parameters.flatMap(({name, type, rules}, index) => {
    const reasons: Reason[] = [];
    if (reservedWords.has(name)) {
      reasons.push(at(`${key}[${index}].name`, `"${name}" is a reserved word in some language.`));
    }
    if (names.indexOf(name) < index)
      reasons.push(at(`${key}[${index}].name`, `"${name}" is declared twice.`));
    const parsed = parseType(type);
    if (parsed.kind === 'void') reasons.push(at(`${key}[${index}].type`, 'A parameter cannot be void.'));
    const misfit = rules && checkRulesFit(parsed, rules);
    if (misfit) reasons.push(at(`${key}[${index}].rules${misfit.path}`, `${misfit.message}.`));
    return reasons;
  });
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
