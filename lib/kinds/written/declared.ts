/** What no schema can say of the questions of a written exercise. */
import type {WrittenSignature} from '#lib/kinds/written/signature';
import type {Misdeclared} from '#lib/values/declarations';

export function misdeclaredWritten({questions}: WrittenSignature): readonly Misdeclared[] {
  const ids = questions.map(({id}) => id);
  return questions.flatMap((one, index): Misdeclared[] => {
    const at = `.questions[${index}]`;
    const twice =
      ids.indexOf(one.id) < index ? [{key: `${at}.id`, sentence: `"${one.id}" is declared twice.`}] : [];
    if (one.form === 'text') {
      const points = one.rubric.map(({id}) => id);
      return [
        ...twice,
        ...(one.needed > points.length
          ? [{key: `${at}.needed`, sentence: 'is more than the rubric has.'}]
          : []),
        ...(new Set(points).size < points.length
          ? [{key: `${at}.rubric`, sentence: 'names a point twice.'}]
          : []),
      ];
    }
    const first = Object.values(one.units)[0];
    return [
      ...twice,
      ...(first === 1 ? [] : [{key: `${at}.units`, sentence: 'begin with the unit of `value`, as 1.'}]),
    ];
  });
}
