/** What signatures of every kind are made of (names, types, rules, parameters, methods): as schemas of exercise.json, and as the types that follow from them. */
import {z} from 'zod';
import type {Unchanging} from '#lib/base/unchanging';
import {parseType, TypeTextError} from '#lib/values/type-text';
import type {ValueRules} from '#lib/values/value-rules';

export const identifier = z
  .string()
  .regex(/^[a-z][A-Za-z0-9]{0,39}$/, 'is not a camelCase name of at most 40 letters and digits')
  .describe('camelCase; written snake_case where a language prefers that');
export const className = z
  .string()
  .regex(/^[A-Z][A-Za-z0-9]{0,39}$/, 'is not a PascalCase name of at most 40 letters and digits');

export const typeText = z
  .string()
  .check((context) => {
    try {
      parseType(context.value);
    } catch (error) {
      if (!(error instanceof TypeTextError)) throw error;
      context.issues.push({
        code: 'custom',
        input: context.value,
        message: `"${context.value}" is no type: ${error.message}`,
      });
    }
  })
  .describe(
    'int, float, string, boolean, void, any, null, T[], [A, B], {name: T, other?: T}, map<T>, A | B, "text"',
  );

const valueRules: z.ZodType<ValueRules> = z
  .strictObject({
    min: z.number().optional().describe('Least number.'),
    max: z.number().optional().describe('Greatest number.'),
    length: z
      .tuple([z.int().min(0), z.int().min(0)])
      .optional()
      .describe('Least and most characters of a string, items of an array or keys of a map.'),
    pattern: z.string().optional().describe('Regular expression that the whole string matches.'),
    get items() {
      return valueRules.optional().describe('Rules for every item of an array or value of a map.');
    },
    get elements() {
      return z.array(valueRules).optional().describe('Rules for the elements of a tuple, by place.');
    },
    get fields() {
      return z
        .record(z.string(), valueRules)
        .optional()
        .describe('Rules for the fields of an object, by name.');
    },
  })
  .meta({id: 'ValueRules'});

export const parameter = z.strictObject({
  name: identifier,
  type: typeText,
  rules: valueRules.optional(),
});

export const method = z.strictObject({
  name: identifier,
  parameters: z.array(parameter).max(10),
  returns: typeText,
});

export type Parameter = Unchanging<z.infer<typeof parameter>>;
export type MethodSignature = Unchanging<z.infer<typeof method>>;
