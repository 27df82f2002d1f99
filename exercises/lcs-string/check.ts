/** Accepts every common subsequence that is as long as the reference's. */
import {defineCheck} from '#lib/exercise-sdk/cases';

type Input = readonly [text1: string, text2: string];

/** The place of the first character of `part` that cannot be found in `text` behind the ones before it; -1 if all can. */
function firstMissing(part: string, text: string): number {
  let from = 0;
  for (let place = 0; place < part.length; place++) {
    const found = text.indexOf(part[place]!, from);
    if (found < 0) return place;
    from = found + 1;
  }
  return -1;
}

export default defineCheck<Input, string>((input, answer, expected) => {
  const actual: unknown = answer;
  if (typeof actual !== 'string') return {ok: false, reason: 'is not a string'};
  for (const [index, text] of input.entries()) {
    const missing = firstMissing(actual, text);
    if (missing >= 0) {
      const character = JSON.stringify(actual[missing]);
      return {
        ok: false,
        reason: `is no subsequence of text${index + 1}: its character ${missing + 1}, ${character}, comes too late or not at all`,
      };
    }
  }
  if (actual.length !== expected.length) {
    return {
      ok: false,
      reason: `is a common subsequence of length ${actual.length}, but one of length ${expected.length} exists`,
    };
  }
  return {ok: true};
});
