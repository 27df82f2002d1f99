/** What checking examples came to, as one sentence for the eye and the ear. */
import {count} from '#lib/base/count';
import type {ExamplesResult} from '#lib/verdict/examples';

export function examplesSentence({examples, caught}: ExamplesResult): string {
  const right = examples.filter(({isRight}) => isRight).length;
  if (right === 0) {
    return examples.length === 1
      ? 'Your example is not right yet: the statement asks for something else.'
      : 'None of your examples is right yet: the statement asks for something else.';
  }
  const all = right === examples.length;
  const begin = all
    ? examples.length === 1
      ? 'Your example is right'
      : 'Your examples are right'
    : `${right} of ${count(examples.length, 'example')} ${right === 1 ? 'is' : 'are'} right`;
  if (caught === undefined) return `${begin}.`;
  const verb = all && examples.length === 1 ? 'catches' : 'catch';
  const who = all ? '' : right === 1 ? 'it ' : 'they ';
  const verbs = !all && right === 1 ? 'catches' : verb;
  return `${begin}, and ${who}${verbs} ${caught.count} of ${count(caught.total, 'mistake')} people make.`;
}
