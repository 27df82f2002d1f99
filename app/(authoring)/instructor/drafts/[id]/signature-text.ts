/** The signature inside the text of exercise.json, as a form reads and changes it. Whatever the form does not show stays as it is. */

export type RuleFields = {
  readonly lengthMin?: number;
  readonly lengthMax?: number;
  readonly valueMin?: number;
  readonly valueMax?: number;
};

type Json = {readonly [key: string]: unknown};

export type ParameterFields = {readonly name: string; readonly type: string; readonly rules?: unknown};
export type MethodFields = {
  readonly name: string;
  readonly parameters: readonly ParameterFields[];
  readonly returns: string;
};

/** A part is absent where the kind has none of it. */
export type SignatureFields = {
  readonly name: string;
  readonly parameters?: readonly ParameterFields[];
  readonly returns?: string;
  readonly methods?: readonly MethodFields[];
};

/** Undefined where the text is not JSON, or holds no signature that has a name. */
export function readSignature(text: string): SignatureFields | undefined {
  const signature = partsOf(text)?.signature;
  if (signature === undefined || typeof signature.name !== 'string') return undefined;
  const {name, parameters, returns, methods} = signature;
  return {
    name,
    ...(isParameters(parameters) ? {parameters} : {}),
    ...(typeof returns === 'string' ? {returns} : {}),
    ...(isMethods(methods) ? {methods} : {}),
  };
}

/** The text with these parts of the signature in place of those that it has. */
export function writeSignature(text: string, change: Partial<SignatureFields>): string {
  const parts = partsOf(text);
  if (parts === undefined) return text;
  const signature = {...parts.signature, ...change};
  return `${JSON.stringify({...parts.manifest, signature}, undefined, 2)}\n`;
}

function partsOf(text: string): {readonly manifest: Json; readonly signature: Json} | undefined {
  try {
    const manifest: unknown = JSON.parse(text);
    if (!isObject(manifest) || !isObject(manifest.signature)) return undefined;
    return {manifest, signature: manifest.signature};
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isParameters(value: unknown): value is readonly ParameterFields[] {
  return (
    Array.isArray(value) &&
    value.every((one) => isObject(one) && typeof one.name === 'string' && typeof one.type === 'string')
  );
}

function isMethods(value: unknown): value is readonly MethodFields[] {
  return (
    Array.isArray(value) &&
    value.every(
      (one) =>
        isObject(one) &&
        typeof one.name === 'string' &&
        typeof one.returns === 'string' &&
        isParameters(one.parameters),
    )
  );
}

/** Which rules a type has that the form shows. */
export function rulesOf(type: string): {readonly length: boolean; readonly values: boolean} {
  const base = type.replace(/(\[\])+$/, '');
  return {length: base !== type || base === 'string', values: base === 'int' || base === 'float'};
}

export function readRules({type, rules}: ParameterFields): RuleFields {
  const outer = isObject(rules) ? rules : {};
  const [lengthMin, lengthMax] = Array.isArray(outer.length) ? (outer.length as unknown[]) : [];
  const inner = innermost(outer, depthOf(type));
  return numbers({lengthMin, lengthMax, valueMin: inner.min, valueMax: inner.max});
}

/** The parameter with these rules, of those that its type has in the form; a length has both ends, or is left out. */
export function writeRules(parameter: ParameterFields, fields: RuleFields): ParameterFields {
  const {lengthMin, lengthMax, valueMin, valueMax} = fields;
  const {rules: old, ...rest} = parameter;
  const shown = rulesOf(parameter.type);
  const {length, ...outer} = isObject(old) ? old : {};
  const depth = depthOf(parameter.type);
  const withValues = shown.values
    ? putInnermost(outer, depth, numbers({min: valueMin, max: valueMax}))
    : outer;
  const kept = shown.length || length === undefined ? {} : {length};
  const isLength = shown.length && (lengthMin !== undefined || lengthMax !== undefined);
  const rules = {
    ...kept,
    ...(isLength ? {length: [lengthMin ?? 0, Math.max(lengthMin ?? 0, lengthMax ?? lengthMin ?? 0)]} : {}),
    ...withValues,
  };
  return Object.keys(rules).length === 0 ? rest : {...rest, rules};
}

function depthOf(type: string): number {
  return (/(\[\])+$/.exec(type)?.[0].length ?? 0) / 2;
}

function innermost(rules: Json, depth: number): Json {
  if (depth === 0) return rules;
  return innermost(isObject(rules.items) ? rules.items : {}, depth - 1);
}

function putInnermost(rules: Json, depth: number, ends: Json): Json {
  if (depth === 0) {
    const {min: _min, max: _max, ...rest} = rules;
    return {...rest, ...ends};
  }
  const {items, ...rest} = rules;
  const inner = putInnermost(isObject(items) ? items : {}, depth - 1, ends);
  return Object.keys(inner).length === 0 ? rest : {...rest, items: inner};
}

function numbers<Key extends string>(fields: Readonly<Record<Key, unknown>>): Partial<Record<Key, number>> {
  const known = Object.entries(fields).filter(([, value]) => typeof value === 'number');
  return Object.fromEntries(known) as Partial<Record<Key, number>>;
}
