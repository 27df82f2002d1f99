/** Arbitrary types of the signature notation, and arbitrary values of a type. */
import fc from 'fast-check';
import type {ValueType} from '#lib/values/type-text';

const fieldName = fc.oneof(
  fc.constantFrom('name', 'toString', '__proto__', 'a b', '0', '$'),
  fc.string({maxLength: 5}),
);

export const arbitraryType: fc.Arbitrary<ValueType> = fc.letrec<{type: ValueType}>((tie) => ({
  type: fc.oneof(
    {maxDepth: 3, depthSize: 'small'},
    fc.constantFrom<ValueType>(
      {kind: 'int'},
      {kind: 'float'},
      {kind: 'string'},
      {kind: 'boolean'},
      {kind: 'null'},
      {kind: 'any'},
      {kind: 'void'},
    ),
    fc.record({kind: fc.constant('literal' as const), value: fc.string({maxLength: 5})}),
    fc.record({kind: fc.constant('array' as const), items: tie('type')}),
    fc.record({kind: fc.constant('map' as const), values: tie('type')}),
    fc.record({
      kind: fc.constant('tuple' as const),
      elements: fc.array(tie('type'), {minLength: 1, maxLength: 3}),
    }),
    fc.record({
      kind: fc.constant('union' as const),
      members: fc.array(tie('type'), {minLength: 2, maxLength: 3}),
    }),
    fc.record({
      kind: fc.constant('object' as const),
      fields: fc.uniqueArray(fc.record({name: fieldName, type: tie('type'), optional: fc.boolean()}), {
        maxLength: 3,
        selector: ({name}) => name,
      }),
    }),
  ),
})).type;

const arbitraryText = fc.string({unit: 'binary', maxLength: 8});

export function arbitraryValue(type: ValueType): fc.Arbitrary<unknown> {
  switch (type.kind) {
    case 'int':
      return fc.maxSafeInteger();
    case 'float':
      return fc.double({noNaN: true, noDefaultInfinity: true});
    case 'string':
      return arbitraryText;
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'void':
      return fc.constant(undefined);
    case 'literal':
      return fc.constant(type.value);
    case 'any':
      return fc.anything({withBigInt: true, maxDepth: 2, key: fieldName});
    case 'array':
      return fc.array(arbitraryValue(type.items), {maxLength: 4});
    case 'map':
      return fc.dictionary(fieldName, arbitraryValue(type.values), {maxKeys: 3, noNullPrototype: true});
    case 'tuple':
      return fc.tuple(...type.elements.map(arbitraryValue));
    case 'union':
      return fc.oneof(...type.members.map(arbitraryValue));
    case 'object':
      return fc
        .tuple(
          ...type.fields.map(({type: inner, optional}) =>
            fc.tuple(
              arbitraryValue(inner),
              fc.boolean().map((drop) => drop && optional),
            ),
          ),
        )
        .map((values) =>
          Object.fromEntries(
            type.fields.flatMap(({name}, index) => (values[index]![1] ? [] : [[name, values[index]![0]]])),
          ),
        );
  }
}
