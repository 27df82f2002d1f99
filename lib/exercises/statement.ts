/** What a statement must hold, whatever it is about. */
import type {Reason} from '#lib/exercises/reason';

/** The paragraph of a statement that the samples take the place of. */
export const samplesMarker = '{{samples}}';

export function checkStatement(statement: string): Reason[] {
  const file = 'statement.md';
  const reasons: Reason[] = [];
  const markers = statement.split('\n').filter((line) => line.trim() === samplesMarker).length;
  if (markers !== 1) {
    reasons.push({file, sentence: `needs exactly one line ${samplesMarker}, found ${markers}.`});
  }
  if (!/^## Constraints\s*$/m.test(statement)) {
    reasons.push({file, sentence: 'needs a heading "## Constraints" with what inputs are allowed.'});
  }
  if (/^# /m.test(statement)) {
    reasons.push({file, sentence: 'has a heading of the first level; the title is in exercise.json.'});
  }
  return reasons;
}
