/** What a Kattis package declares in problem.yaml, in the formats `legacy` and `2025-09`, as far as it matters here. */
import {parse} from 'yaml';
import {z} from 'zod';
import {err, ok, type Result} from '#lib/base/result';

const aliasesMax = 20;

const settingsSchema = z.looseObject({
  problem_format_version: z.string().default('legacy'),
  type: z.union([z.string(), z.array(z.string())]).default('pass-fail'),
  name: z.union([z.string(), z.record(z.string(), z.string())]).optional(),
  license: z.string().optional(),
  rights_owner: z.string().optional(),
  limits: z.looseObject({memory: z.number().optional(), time_limit: z.number().optional()}).default({}),
  /** Of `legacy`: `default`, or `custom` with words behind it. */
  validation: z.string().optional(),
  validator_flags: z.string().optional(),
  constants: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
});

export type KattisSettings = z.infer<typeof settingsSchema>;

/** A YAML text of a package; undefined where it is none. Nothing that it names is loaded, and aliases are bounded. */
export function readYaml(text: string): unknown {
  try {
    return parse(text, {maxAliasCount: aliasesMax, schema: 'core', logLevel: 'error'}) as unknown;
  } catch {
    return undefined;
  }
}

export function readSettings(text: string): Result<KattisSettings, string> {
  const parsed = settingsSchema.safeParse(readYaml(text) ?? {});
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err(`problem.yaml cannot be read: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
}

/** The types, from `pass-fail`, `scoring`, `interactive`, `multi-pass`, `submit-answer`. */
export function typesOf({type, validation = ''}: KattisSettings): string[] {
  const named = typeof type === 'string' ? type.split(/\s+/) : type;
  return /\binteractive\b/.test(validation) ? [...named, 'interactive'] : named;
}

/** Its name in English, or in the first language that it has one in. */
export function nameOf({name}: KattisSettings): string | undefined {
  if (name === undefined || typeof name === 'string') return name;
  return name.en ?? Object.values(name)[0];
}
